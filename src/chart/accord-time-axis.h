/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-text.h"
#include "accord-day.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/**
 * AccordTimeZoom:
 *
 * How closely time is looked at: what one label of the axis stands for.
 */
typedef enum
{
  ACCORD_TIME_ZOOM_DAYS,
  ACCORD_TIME_ZOOM_WEEKS,
  ACCORD_TIME_ZOOM_MONTHS,
  ACCORD_TIME_ZOOM_QUARTERS,
  ACCORD_TIME_ZOOM_YEARS,
} AccordTimeZoom;

/**
 * AccordTimeAxis:
 * @first: the day that begins at @start; fractions are parts of a day
 * @scale: how long a day is, in chart units; more than 0
 * @start: where @first begins
 * @length: how long the axis is
 *
 * A plain value that turns days into places and back. A day is as long as
 * @scale; a date is drawn at its middle.
 */
typedef struct
{
  double first;
  double scale;
  double start;
  double length;
} AccordTimeAxis;

/** ACCORD_TIME_AXIS_DAYS_OFF_SCALE: from how long a day on, the days that
 * nobody works are shaded. */
#define ACCORD_TIME_AXIS_DAYS_OFF_SCALE 4.0

void           accord_time_axis_init          (AccordTimeAxis          *self,
                                               AccordDay                first,
                                               AccordDay                last,
                                               double                   start,
                                               double                   length);
double         accord_time_axis_get_position  (const AccordTimeAxis    *self,
                                               double                   day);
double         accord_time_axis_get_edge      (const AccordTimeAxis    *self,
                                               double                   day);
AccordDay      accord_time_axis_get_day       (const AccordTimeAxis    *self,
                                               double                   position);
double         accord_time_axis_get_scale_for (AccordTimeZoom           zoom,
                                               double                   unit);
void           accord_time_axis_draw_days_off (const AccordTimeAxis    *self,
                                               const AccordWorkingDays *calendar,
                                               cairo_t                 *cr,
                                               const AccordChartTheme  *theme,
                                               double                   from,
                                               double                   to,
                                               double                   y,
                                               double                   height);

G_END_DECLS
