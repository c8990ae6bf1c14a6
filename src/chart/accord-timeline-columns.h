/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-time-ticks.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

/**
 * AccordTimelineColumns:
 *
 * What all rows of a timeline share: the width of its labels, the time axis
 * and its ticks, the height of a row. Immutable and reference-counted, so
 * that each row of a list on the screen can hold it.
 */
typedef struct _AccordTimelineColumns AccordTimelineColumns;

AccordTimelineColumns *accord_timeline_columns_new               (AccordTimelineData          *data,
                                                                  AccordChartText             *text,
                                                                  const AccordChartFrame      *frame);
AccordTimelineColumns *accord_timeline_columns_new_single        (AccordTimelineData          *data,
                                                                  AccordChartText             *text,
                                                                  const AccordChartFrame      *frame);
AccordTimelineColumns *accord_timeline_columns_ref               (AccordTimelineColumns       *self);
void                   accord_timeline_columns_unref             (AccordTimelineColumns       *self);
AccordChartText       *accord_timeline_columns_get_text          (const AccordTimelineColumns *self);
double                 accord_timeline_columns_get_width         (const AccordTimelineColumns *self);
double                 accord_timeline_columns_get_header_height (const AccordTimelineColumns *self);
double                 accord_timeline_columns_get_row_height    (const AccordTimelineColumns *self);
double                 accord_timeline_columns_get_group_height  (const AccordTimelineColumns *self);
const AccordTimeAxis  *accord_timeline_columns_get_axis          (const AccordTimelineColumns *self);
double                 accord_timeline_columns_get_confidence    (const AccordTimelineColumns *self,
                                                                  const AccordTimelineRow     *row);
AccordDay              accord_timeline_columns_get_day           (const AccordTimelineColumns *self,
                                                                  double                       x);
double                 accord_timeline_columns_get_x             (const AccordTimelineColumns *self,
                                                                  AccordDay                    day);
void                   accord_timeline_columns_draw_header       (const AccordTimelineColumns *self,
                                                                  cairo_t                     *cr,
                                                                  const AccordChartTheme      *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineColumns,
                               accord_timeline_columns_unref)

G_END_DECLS
