/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan-file.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPlanPage:
 *
 * What a plan is called, whose it is, how much is in it, and why it can't be
 * changed where that is so.
 */
#define ACCORD_TYPE_PLAN_PAGE (accord_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlanPage, accord_plan_page, ACCORD, PLAN_PAGE,
                      AdwBin)

void  accord_plan_page_show  (AccordPlanPage  *self,
                              AccordPlan      *plan,
                              AccordPlanFile  *file);

G_END_DECLS
