/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenario-comparison.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/* Scenarios side by side with the plan, printed. */

guint cli_scenario_compare_count_conflicts
                                      (CliPlan                  *plan,
                                       AccordEntity             *scenario);
void  cli_scenario_compare_print_json (CliPlan                  *plan,
                                       AccordScenarioComparison *comparison);
void  cli_scenario_compare_print_text (AccordScenarioComparison *comparison);

G_END_DECLS
