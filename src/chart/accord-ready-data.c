/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ready-data.h"

static void
curve_clear (gpointer data)
{
  AccordReadyCurve *curve = data;

  g_free (curve->label);
  g_array_unref (curve->points);
}

static void
data_clear (gpointer data)
{
  g_array_unref (((AccordReadyData *) data)->curves);
}

/**
 * accord_ready_data_new:
 * @as_of: the plan's "as of" day
 * @confidence: from 0 to 1
 *
 * Returns: (transfer full): data without dates and curves; its maker fills in
 *   the dates
 */
AccordReadyData *
accord_ready_data_new (AccordDay as_of,
                       double    confidence)
{
  AccordReadyData *self = g_atomic_rc_box_new0 (AccordReadyData);

  self->as_of = as_of;
  self->confidence = confidence;
  self->want = self->need = ACCORD_DAY_NONE;
  self->agreed = self->ready = ACCORD_DAY_NONE;
  self->curves = g_array_new (FALSE, FALSE, sizeof (AccordReadyCurve));
  g_array_set_clear_func (self->curves, curve_clear);

  return self;
}

/**
 * accord_ready_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordReadyData *
accord_ready_data_ref (AccordReadyData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_ready_data_unref:
 * @self: (transfer full): data
 */
void
accord_ready_data_unref (AccordReadyData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_ready_data_add_curve:
 * @label: what it is the curve of; copied
 * @points: by ascending day; copied
 */
void
accord_ready_data_add_curve (AccordReadyData        *self,
                             const char             *label,
                             const AccordReadyPoint *points,
                             guint                   n_points)
{
  AccordReadyCurve curve = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  curve.label = g_strdup (label);
  curve.points = g_array_sized_new (FALSE, FALSE, sizeof (AccordReadyPoint),
                                    n_points);
  if (n_points > 0)
    g_array_append_vals (curve.points, points, n_points);
  g_array_append_val (self->curves, curve);
}

/**
 * accord_ready_data_get_share:
 * @curve: which curve
 * @day: a valid day
 *
 * Returns: the share of trials in which it is ready by @day; -1 where the
 *   curve has no point
 */
double
accord_ready_data_get_share (const AccordReadyData *self,
                             guint                  curve,
                             AccordDay              day)
{
  const GArray *points;
  double share = 0;

  g_return_val_if_fail (self != NULL && curve < self->curves->len, -1);

  points = g_array_index (self->curves, AccordReadyCurve, curve).points;
  if (points->len == 0)
    return -1;
  for (guint i = 0; i < points->len; i++)
    {
      const AccordReadyPoint *point = &g_array_index (points, AccordReadyPoint,
                                                      i);

      if (point->day > day)
        break;
      share = point->share;
    }

  return share;
}
