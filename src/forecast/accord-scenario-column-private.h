/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenario-comparison.h"

G_BEGIN_DECLS

/**
 * AccordScenarioColumn:
 * @scenario: (nullable): a scenario; %NULL for the plan itself
 * @input: (nullable): the plan as it has it; %NULL until it was read, and where
 *   that can't be
 * @teams: (element-type gint64): the teams of that plan
 * @forecast: (nullable): what is to be expected; %NULL while it isn't known
 * @error: (nullable): why it never will
 *
 * One of those that are compared.
 */
typedef struct
{
  AccordEntity *scenario;
  AccordForecastInput *input;
  GArray *teams;
  AccordForecast *forecast;
  GError *error;
} AccordScenarioColumn;

void   _accord_scenario_column_init       (AccordScenarioColumn *self,
                                           AccordEntity         *scenario);
void   _accord_scenario_column_clear      (gpointer              column);
void   _accord_scenario_column_read       (AccordScenarioColumn *self,
                                           AccordPlan           *plan,
                                           AccordDay             today,
                                           GPtrArray            *promises);
double _accord_scenario_column_get_booked (AccordScenarioColumn *self);
void   _accord_compared_promise_free      (gpointer              promise);

G_END_DECLS
