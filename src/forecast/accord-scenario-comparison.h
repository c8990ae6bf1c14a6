/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"

#include <stdatomic.h>

G_BEGIN_DECLS

/**
 * AccordComparedPromise:
 * @id: the id of the promise
 * @title: what it is called
 * @customer: (nullable): whose it is
 * @in_plan: whether the plan itself has it; else it comes with a scenario
 *
 * A promise of the plan, or of one of the scenarios beside it.
 */
typedef struct
{
  gint64 id;
  char *title;
  char *customer;
  gboolean in_plan;
} AccordComparedPromise;

/**
 * AccordScenarioComparison:
 *
 * The plan and scenarios of it side by side, all forecast with the same luck:
 * what windows and the command line show. Column 0 is the plan itself.
 */
#define ACCORD_TYPE_SCENARIO_COMPARISON (accord_scenario_comparison_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioComparison, accord_scenario_comparison,
                      ACCORD, SCENARIO_COMPARISON, GObject)

AccordScenarioComparison *
                accord_scenario_comparison_new       (AccordPlan                *plan,
                                                      GPtrArray                 *scenarios,
                                                      AccordDay                  today);
gboolean        accord_scenario_comparison_run       (AccordScenarioComparison  *self,
                                                      guint                      n_trials,
                                                      guint                      n_threads,
                                                      const atomic_bool         *cancel,
                                                      GError                   **error);
void            accord_scenario_comparison_start     (AccordScenarioComparison  *self);
void            accord_scenario_comparison_cancel    (AccordScenarioComparison  *self);
double          accord_scenario_comparison_get_progress
                                                     (AccordScenarioComparison  *self);

AccordPlan     *accord_scenario_comparison_get_plan  (AccordScenarioComparison  *self);
guint           accord_scenario_comparison_get_n     (AccordScenarioComparison  *self);
AccordEntity   *accord_scenario_comparison_get_scenario
                                                     (AccordScenarioComparison  *self,
                                                      guint                      column);
AccordForecast *accord_scenario_comparison_get_forecast
                                                     (AccordScenarioComparison  *self,
                                                      guint                      column);
const GError   *accord_scenario_comparison_get_error (AccordScenarioComparison  *self,
                                                      guint                      column);
double          accord_scenario_comparison_get_booked
                                                     (AccordScenarioComparison  *self,
                                                      guint                      column);
double          accord_scenario_comparison_get_cost  (AccordScenarioComparison  *self,
                                                      guint                      column);
GPtrArray      *accord_scenario_comparison_get_promises
                                                     (AccordScenarioComparison  *self);

G_END_DECLS
