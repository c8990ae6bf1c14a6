/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-columns.h"

G_BEGIN_DECLS

/* All draw from left to right: @cr is mirrored already. */
void _accord_timeline_columns_draw_header  (const AccordTimelineColumns *self,
                                            cairo_t                     *cr,
                                            const AccordChartTheme      *theme,
                                            const AccordChartRect       *window);
void _accord_timeline_columns_draw_days_off (const AccordTimelineColumns *self,
                                             cairo_t                     *cr,
                                             const AccordChartTheme      *theme,
                                             double                       y,
                                             double                       height,
                                             const AccordChartRect       *window);
void _accord_timeline_columns_draw_backdrop (const AccordTimelineColumns *self,
                                             cairo_t                     *cr,
                                             const AccordChartTheme      *theme,
                                             double                       y,
                                             double                       height);

G_END_DECLS
