/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-trend-data.h"

static void
series_clear (gpointer data)
{
  AccordTrendSeries *series = data;

  g_free (series->title);
  g_array_unref (series->points);
}

static void
data_clear (gpointer data)
{
  g_array_unref (((AccordTrendData *) data)->series);
}

/**
 * accord_trend_data_new:
 * @as_of: the plan's "as of" day
 *
 * Returns: (transfer full): data without promises
 */
AccordTrendData *
accord_trend_data_new (AccordDay as_of)
{
  AccordTrendData *self = g_atomic_rc_box_new0 (AccordTrendData);

  self->as_of = as_of;
  self->series = g_array_new (FALSE, FALSE, sizeof (AccordTrendSeries));
  g_array_set_clear_func (self->series, series_clear);

  return self;
}

/**
 * accord_trend_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordTrendData *
accord_trend_data_ref (AccordTrendData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_trend_data_unref:
 * @self: (transfer full): data
 */
void
accord_trend_data_unref (AccordTrendData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_trend_data_add:
 * @id: the promise's id
 * @title: what is promised; copied
 * @points: by ascending meeting; copied
 */
void
accord_trend_data_add (AccordTrendData        *self,
                       gint64                  id,
                       const char             *title,
                       const AccordTrendPoint *points,
                       guint                   n_points)
{
  AccordTrendSeries series = { .id = id };

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  series.title = g_strdup (title);
  series.points = g_array_sized_new (FALSE, FALSE, sizeof (AccordTrendPoint),
                                     n_points);
  if (n_points > 0)
    g_array_append_vals (series.points, points, n_points);
  g_array_append_val (self->series, series);
}

/**
 * accord_trend_data_is_moved:
 *
 * Returns: whether the agreed date at that meeting is not the one of the
 *   meeting before
 */
gboolean
accord_trend_data_is_moved (const AccordTrendData *self,
                            guint                  series,
                            guint                  point)
{
  const GArray *points;
  AccordDay before, now;

  g_return_val_if_fail (self != NULL && series < self->series->len, FALSE);

  points = g_array_index (self->series, AccordTrendSeries, series).points;
  g_return_val_if_fail (point < points->len, FALSE);
  if (point == 0)
    return FALSE;

  before = g_array_index (points, AccordTrendPoint, point - 1).agreed;
  now = g_array_index (points, AccordTrendPoint, point).agreed;

  return before != ACCORD_DAY_NONE && now != ACCORD_DAY_NONE && before != now;
}
