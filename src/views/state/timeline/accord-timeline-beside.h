/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenario-comparison.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

/**
 * AccordTimelineBeside:
 *
 * What stands beside the dates of a timeline: those of the plan itself where a
 * scenario is shown, and those of scenarios that are compared.
 */
#define ACCORD_TYPE_TIMELINE_BESIDE (accord_timeline_beside_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineBeside, accord_timeline_beside, ACCORD,
                      TIMELINE_BESIDE, GObject)

AccordTimelineBeside *accord_timeline_beside_new (void);

void  accord_timeline_beside_set_base     (AccordTimelineBeside        *self,
                                           AccordForecastDifference    *difference,
                                           AccordPlan                  *base);
void  accord_timeline_beside_set_compared (AccordTimelineBeside        *self,
                                           AccordScenarioComparison    *comparison);
const AccordPromiseDifference *
      accord_timeline_beside_find_effect  (AccordTimelineBeside        *self,
                                           gint64                       promise);
void  accord_timeline_beside_draw_base    (AccordTimelineBeside        *self,
                                           const AccordTimelineRow     *row,
                                           const AccordTimelineColumns *columns,
                                           cairo_t                     *cr,
                                           const AccordChartTheme      *theme);
void  accord_timeline_beside_draw_signs   (AccordTimelineBeside        *self,
                                           const AccordTimelineRow     *row,
                                           const AccordTimelineColumns *columns,
                                           cairo_t                     *cr,
                                           const AccordChartTheme      *theme);
void  accord_timeline_beside_tell         (AccordTimelineBeside        *self,
                                           const AccordTimelineRow     *row,
                                           GString                     *words);

G_END_DECLS
