/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordScenarioSession:
 *
 * A scenario that somebody works in: a second plan in memory, which is the
 * plan as the scenario has it. What is edited in it is kept in the scenario,
 * the plan itself stays as it is, and where that changes the second one
 * follows.
 */
#define ACCORD_TYPE_SCENARIO_SESSION (accord_scenario_session_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioSession, accord_scenario_session, ACCORD,
                      SCENARIO_SESSION, GObject)

AccordScenarioSession *accord_scenario_session_new
                                              (AccordPlan             *base,
                                               AccordEntity           *scenario,
                                               GError                **error);
AccordPlan            *accord_scenario_session_get_base
                                              (AccordScenarioSession  *self);
AccordPlan            *accord_scenario_session_get_plan
                                              (AccordScenarioSession  *self);
AccordEntity          *accord_scenario_session_get_scenario
                                              (AccordScenarioSession  *self);
void                   accord_scenario_session_follow
                                              (AccordScenarioSession  *self);

G_END_DECLS
