/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-plan-file.h"
#include "accord-timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPlanPage:
 *
 * A plan on the screen: the goal, sales beside engineering, promised against
 * deliverable below, and all about what is selected at the edge.
 */
#define ACCORD_TYPE_PLAN_PAGE (accord_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlanPage, accord_plan_page, ACCORD, PLAN_PAGE,
                      AdwBin)

void  accord_plan_page_show            (AccordPlanPage  *self,
                                        AccordPlan      *plan,
                                        AccordPlanFile  *file);
AccordForecaster *
      accord_plan_page_get_forecaster  (AccordPlanPage  *self);
AccordTimelineScene *
      accord_plan_page_get_scene       (AccordPlanPage  *self);
guint accord_plan_page_count_missed    (AccordPlanPage  *self);
void  accord_plan_page_show_behind     (AccordPlanPage  *self,
                                        const char      *figure);
void  accord_plan_page_print           (AccordPlanPage  *self,
                                        const char      *name,
                                        gboolean         to_file);
void  accord_plan_page_set_full        (AccordPlanPage  *self,
                                        gboolean         full);
void  accord_plan_page_move_focus      (AccordPlanPage  *self,
                                        int              step);

G_END_DECLS
