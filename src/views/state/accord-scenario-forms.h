/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-form.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What is asked before something is done to a scenario. */

AccordForm *accord_scenario_forms_new        (AccordPlan    *plan,
                                              AccordEntity  *copied,
                                              AccordDay      today);
AccordForm *accord_scenario_forms_move_date  (AccordPlan    *plan,
                                              AccordEntity  *scenario,
                                              AccordEntity  *selected);
AccordForm *accord_scenario_forms_adopt      (AccordPlan    *plan,
                                              AccordEntity  *scenario);

G_END_DECLS
