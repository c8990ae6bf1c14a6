/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-drivers-data.h"

#include <math.h>

static void
driver_clear (gpointer data)
{
  AccordDriver *driver = data;

  g_free (driver->name);
  g_free (driver->detail);
}

static void
data_clear (gpointer data)
{
  g_array_unref (((AccordDriversData *) data)->drivers);
}

/**
 * accord_drivers_data_new:
 *
 * Returns: (transfer full): data without drivers
 */
AccordDriversData *
accord_drivers_data_new (void)
{
  AccordDriversData *self = g_atomic_rc_box_new0 (AccordDriversData);

  self->drivers = g_array_new (FALSE, FALSE, sizeof (AccordDriver));
  g_array_set_clear_func (self->drivers, driver_clear);

  return self;
}

/**
 * accord_drivers_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordDriversData *
accord_drivers_data_ref (AccordDriversData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_drivers_data_unref:
 * @self: (transfer full): data
 */
void
accord_drivers_data_unref (AccordDriversData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_drivers_data_add:
 * @id: the feature's id
 * @name: the feature; copied
 * @detail: (nullable): the team, or what else tells it apart; copied
 * @share: of the trials, in which it was the last to be done
 * @correlation: of its effort with the ready day
 */
void
accord_drivers_data_add (AccordDriversData *self,
                         gint64             id,
                         const char        *name,
                         const char        *detail,
                         double             share,
                         double             correlation)
{
  AccordDriver driver = { id, NULL, NULL, CLAMP (share, 0, 1),
                          CLAMP (correlation, -1, 1) };

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  driver.name = g_strdup (name);
  driver.detail = g_strdup (detail);
  g_array_append_val (self->drivers, driver);
}

static int
compare_drivers (const void *a,
                 const void *b)
{
  const AccordDriver *x = a, *y = b;
  double left = fabs (x->correlation), right = fabs (y->correlation);

  if (x->share != y->share)
    return x->share < y->share ? 1 : -1;

  return (left < right) - (left > right);
}

/**
 * accord_drivers_data_sort:
 *
 * Puts first what was last most often; among equals, what goes together with
 * the date most closely.
 */
void
accord_drivers_data_sort (AccordDriversData *self)
{
  g_return_if_fail (self != NULL);

  g_array_sort (self->drivers, compare_drivers);
}
