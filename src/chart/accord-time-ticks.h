/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-geometry.h"
#include "accord-time-axis.h"

G_BEGIN_DECLS

/**
 * AccordTimeTick:
 * @day: the first day that it stands for
 * @start: where that day begins; may lie before the visible part
 * @end: where the next tick begins
 * @label: (nullable): what stands there; %NULL where it found no room
 * @label_start: where the label starts
 * @label_width: how wide the label is
 */
typedef struct
{
  AccordDay day;
  double start;
  double end;
  char *label;
  double label_start;
  double label_width;
} AccordTimeTick;

/**
 * AccordTimeTicks:
 *
 * The ticks and labels of the visible part of a time axis: a coarse line
 * (months, years) and a fine one (days, weeks, months, quarters, years). The
 * labels of a line never overlap, whatever the language.
 */
typedef struct _AccordTimeTicks AccordTimeTicks;

AccordTimeTicks      *accord_time_ticks_new          (const AccordTimeAxis   *axis,
                                                      AccordChartText        *text,
                                                      double                  from,
                                                      double                  to,
                                                      gboolean                week_numbers);
AccordTimeTicks      *accord_time_ticks_new_vertical (const AccordTimeAxis   *axis,
                                                      AccordChartText        *text);
void                  accord_time_ticks_free         (AccordTimeTicks        *self);
AccordTimeZoom        accord_time_ticks_get_zoom     (const AccordTimeTicks  *self);
const AccordTimeTick *accord_time_ticks_get_fine     (const AccordTimeTicks  *self,
                                                      guint                  *n_ticks);
const AccordTimeTick *accord_time_ticks_get_coarse   (const AccordTimeTicks  *self,
                                                      guint                  *n_ticks);
double                accord_time_ticks_get_height   (AccordChartText        *text);
void                  accord_time_ticks_draw_header  (const AccordTimeTicks  *self,
                                                      cairo_t                *cr,
                                                      const AccordChartTheme *theme,
                                                      double                  y,
                                                      double                  width,
                                                      double                  today);
void                  accord_time_ticks_draw_footer  (const AccordTimeTicks  *self,
                                                      cairo_t                *cr,
                                                      const AccordChartTheme *theme,
                                                      double                  y,
                                                      double                  today);
void                  accord_time_ticks_draw_grid    (const AccordTimeTicks  *self,
                                                      cairo_t                *cr,
                                                      const AccordChartTheme *theme,
                                                      double                  y,
                                                      double                  height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimeTicks, accord_time_ticks_free)

G_END_DECLS
