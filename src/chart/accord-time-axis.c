/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days to places and back.
 *
 * Day d covers the days from d to d + 1 on the axis. A date stands at the
 * middle of its day, so that at any zoom the place of a date falls back into
 * that very day.
 */

#include "config.h"

#include "accord-time-axis.h"

#include <math.h>

/**
 * accord_time_axis_init:
 * @first: the first day shown
 * @last: the last day shown; taken as @first where it lies before
 * @start: where the first day begins
 * @length: how long the axis is, more than 0
 */
void
accord_time_axis_init (AccordTimeAxis *self,
                       AccordDay       first,
                       AccordDay       last,
                       double          start,
                       double          length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (accord_day_is_valid (first));

  length = MAX (length, 1);
  last = MAX (first, last);
  self->first = first;
  self->scale = length / ((double) last - first + 1);
  self->start = start;
  self->length = length;
}

/**
 * accord_time_axis_get_edge:
 * @day: a day, which may have a part of a day
 *
 * Returns: where that moment stands; a whole day begins there
 */
double
accord_time_axis_get_edge (const AccordTimeAxis *self,
                           double                day)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->start + (day - self->first) * self->scale;
}

/**
 * accord_time_axis_get_position:
 * @day: a date; the quantiles of a distribution may lie between two
 *
 * Returns: where the date stands: in the middle of its day
 */
double
accord_time_axis_get_position (const AccordTimeAxis *self,
                               double                day)
{
  return accord_time_axis_get_edge (self, day + 0.5);
}

/**
 * accord_time_axis_get_day:
 *
 * Returns: the day that covers @position, held within the valid days
 */
AccordDay
accord_time_axis_get_day (const AccordTimeAxis *self,
                          double                position)
{
  double day;

  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  day = floor (self->first + (position - self->start) / self->scale);

  return (AccordDay) CLAMP (day, ACCORD_DAY_MIN, ACCORD_DAY_MAX);
}

/**
 * accord_time_axis_get_scale_for:
 * @unit: accord_chart_text_get_unit()
 *
 * Returns: how long a day is at that zoom, in chart units
 */
double
accord_time_axis_get_scale_for (AccordTimeZoom zoom,
                                double         unit)
{
  static const double scales[] = { 26, 6, 2.2, 0.7, 0.16 };

  g_return_val_if_fail (zoom < G_N_ELEMENTS (scales), unit);

  return scales[zoom] * unit;
}

/**
 * accord_time_axis_draw_days_off:
 * @calendar: (nullable): which days are worked; %NULL for all
 * @from: where the visible part begins
 * @to: where it ends
 *
 * Shades the weekends and holidays between @from and @to, where a day is
 * long enough to be seen.
 */
void
accord_time_axis_draw_days_off (const AccordTimeAxis    *self,
                                const AccordWorkingDays *calendar,
                                cairo_t                 *cr,
                                const AccordChartTheme  *theme,
                                double                   from,
                                double                   to,
                                double                   y,
                                double                   height)
{
  AccordDay first, last;

  g_return_if_fail (self != NULL);

  from = MAX (from, self->start);
  to = MIN (to, self->start + self->length);
  if (calendar == NULL || self->scale < ACCORD_TIME_AXIS_DAYS_OFF_SCALE
      || from >= to)
    return;

  first = accord_time_axis_get_day (self, from);
  last = accord_time_axis_get_day (self, to);
  for (AccordDay day = first; day <= last; day++)
    if (!accord_working_days_is_working (calendar, day))
      {
        double x = MAX (from, accord_time_axis_get_edge (self, day));
        double end = MIN (to, accord_time_axis_get_edge (self, day + 1.0));

        cairo_rectangle (cr, x, y, end - x, height);
      }
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_DAY_OFF);
  cairo_fill (cr);
}
