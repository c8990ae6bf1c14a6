/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-form.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What is asked before something is done to a scenario. */

/**
 * AccordScenarioMadeFunc:
 * @scenario: (type AccordScenario): a new scenario
 * @owner: who wanted to know
 *
 * Is told that a scenario was made.
 */
typedef void (*AccordScenarioMadeFunc) (AccordEntity *scenario,
                                        GObject      *owner);

AccordForm *accord_scenario_forms_new        (AccordPlan    *plan,
                                              AccordEntity  *copied,
                                              AccordDay      today,
                                              AccordScenarioMadeFunc made,
                                              GObject       *owner);
AccordForm *accord_scenario_forms_move_date  (AccordPlan    *plan,
                                              AccordEntity  *scenario,
                                              AccordEntity  *selected);
AccordForm *accord_scenario_forms_adopt      (AccordPlan    *plan,
                                              AccordEntity  *scenario);

G_END_DECLS
