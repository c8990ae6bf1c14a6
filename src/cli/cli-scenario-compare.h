/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-plan.h"

G_BEGIN_DECLS

/* Scenarios side by side with the plan, printed. */

guint cli_scenario_compare_count_conflicts (CliPlan      *plan,
                                            AccordEntity *scenario);
void  cli_scenario_compare_print_json      (CliPlan      *plan,
                                            GPtrArray    *scenarios,
                                            GPtrArray    *found);
void  cli_scenario_compare_print_text      (CliPlan      *plan,
                                            GPtrArray    *scenarios,
                                            GPtrArray    *found);

G_END_DECLS
