/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-promise-words.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

/* What stands on a row of the timeline while a date is dragged, a scenario is
 * looked at, or several are compared: where things were, and what becomes of
 * them. Drawn over accord_timeline_row_draw(). */

void accord_timeline_ghost_draw_drag   (const AccordTimelineRow       *row,
                                        const AccordMovedDate         *date,
                                        const AccordTimelineColumns   *columns,
                                        cairo_t                       *cr,
                                        const AccordChartTheme        *theme);
void accord_timeline_ghost_draw_date   (const AccordTimelineRow       *row,
                                        AccordDay                      before,
                                        const AccordTimelineColumns   *columns,
                                        cairo_t                       *cr,
                                        const AccordChartTheme        *theme);
void accord_timeline_ghost_draw_sign   (const AccordTimelineRow       *row,
                                        AccordDay                      day,
                                        const char                    *sign,
                                        guint                          place,
                                        const AccordTimelineColumns   *columns,
                                        cairo_t                       *cr,
                                        const AccordChartTheme        *theme);
void accord_timeline_ghost_draw_effect (const AccordTimelineRow       *row,
                                        const AccordPromiseDifference *effect,
                                        const AccordTimelineColumns   *columns,
                                        cairo_t                       *cr,
                                        const AccordChartTheme        *theme);

G_END_DECLS
