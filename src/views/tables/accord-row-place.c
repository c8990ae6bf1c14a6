/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-row-place.h"

struct _AccordRowPlace
{
  GObject parent_instance;

  GObject *row;
};

G_DEFINE_FINAL_TYPE (AccordRowPlace, accord_row_place, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accord_row_place_finalize (GObject *object)
{
  g_object_unref (ACCORD_ROW_PLACE (object)->row);

  G_OBJECT_CLASS (accord_row_place_parent_class)->finalize (object);
}

static void
accord_row_place_class_init (AccordRowPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_row_place_finalize;

  /**
   * AccordRowPlace::changed:
   *
   * Another row has come.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_ROW_PLACE, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_row_place_init (AccordRowPlace *self)
{
}

/**
 * accord_row_place_new:
 * @row: (type GObject): a row
 *
 * Returns: (transfer full): a place with @row in it
 */
AccordRowPlace *
accord_row_place_new (gpointer row)
{
  AccordRowPlace *self = g_object_new (ACCORD_TYPE_ROW_PLACE, NULL);

  self->row = g_object_ref (row);
  return self;
}

/**
 * accord_row_place_get_row:
 *
 * Returns: (transfer none) (type GObject): what stands there
 */
gpointer
accord_row_place_get_row (AccordRowPlace *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_PLACE (self), NULL);

  return self->row;
}

/**
 * accord_row_place_set_row:
 * @row: (type GObject): what stands there from now on
 */
void
accord_row_place_set_row (AccordRowPlace *self,
                          gpointer        row)
{
  g_return_if_fail (ACCORD_IS_ROW_PLACE (self));
  g_return_if_fail (G_IS_OBJECT (row));

  if (g_set_object (&self->row, row))
    g_signal_emit (self, signals[CHANGED], 0);
}
