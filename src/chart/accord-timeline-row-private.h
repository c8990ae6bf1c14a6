/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-row.h"

G_BEGIN_DECLS

/* Draws a row whose top is at @y, from left to right: @cr is mirrored
 * already. What lies outside @window is left out. */
void _accord_timeline_row_draw (const AccordTimelineRow     *row,
                                const AccordTimelineColumns *columns,
                                cairo_t                     *cr,
                                const AccordChartTheme      *theme,
                                AccordTimelineRowState       state,
                                double                       y,
                                const AccordChartRect       *window);

G_END_DECLS
