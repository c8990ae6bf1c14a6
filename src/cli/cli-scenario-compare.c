/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-scenario-compare.h"

#include "accord-chance-words.h"
#include "accord-scenario.h"
#include "accord-scenarios.h"
#include "cli-difference.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-promise.h"
#include "cli-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * cli_scenario_compare_count_conflicts:
 *
 * Returns: how many edits of an open scenario set out from what is no longer
 *   so
 */
guint
cli_scenario_compare_count_conflicts (CliPlan      *plan,
                                      AccordEntity *scenario)
{
  g_autoptr (GPtrArray) conflicts
    = accord_scenarios_list_conflicts (plan->plan, scenario);

  return accord_entity_get_choice (scenario, ACCORD_SCENARIO_STATE)
             == ACCORD_SCENARIO_STATE_OPEN
           ? conflicts->len
           : 0;
}

static void
add_totals_json (JsonBuilder              *builder,
                 AccordScenarioComparison *comparison,
                 guint                     column)
{
  AccordPlan *plan = accord_scenario_comparison_get_plan (comparison);
  const AccordEngineTotals *totals = accord_forecast_get_totals (
    accord_scenario_comparison_get_forecast (comparison, column));

  json_builder_begin_object (builder);
  cli_figures_add_money (builder, "new-business", plan, totals->business);
  cli_figures_add_number (builder, "promises-kept", totals->kept);
  cli_figures_add_money (builder, "value-at-risk", plan,
                         totals->value_at_risk);
  cli_figures_add_money (builder, "worth", plan, totals->worth);
  cli_figures_add_number (
    builder, "booked-share",
    accord_scenario_comparison_get_booked (comparison, column));
  cli_figures_add_money (
    builder, "cost", plan,
    accord_scenario_comparison_get_cost (comparison, column));
  json_builder_end_object (builder);
}

/* What comes with a scenario has its limits there. */
static void
add_new_limits (JsonBuilder              *builder,
                AccordScenarioComparison *comparison,
                guint                     column,
                gint64                    promise)
{
  AccordPlan *plan = accord_scenario_comparison_get_plan (comparison);
  gboolean shown = accord_scenarios_begin_edit (
    plan, accord_scenario_comparison_get_scenario (comparison, column), NULL);

  cli_promise_add_limits (builder,
                          shown ? accord_plan_lookup (plan, promise) : NULL);
  if (shown)
    accord_plan_rollback (plan);
}

/* Those that the plan itself does not have. */
static void
add_new_promises (JsonBuilder              *builder,
                  AccordScenarioComparison *comparison,
                  guint                     column)
{
  AccordForecast *forecast
    = accord_scenario_comparison_get_forecast (comparison, column);
  GPtrArray *promises = accord_scenario_comparison_get_promises (comparison);

  json_builder_set_member_name (builder, "new-promises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < promises->len; i++)
    {
      const AccordComparedPromise *promise = promises->pdata[i];
      AccordPromiseForecast figures;

      if (promise->in_plan
          || !accord_forecast_get_promise (forecast, promise->id, &figures))
        continue;
      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", promise->id);
      cli_json_add_text (builder, "title", promise->title);
      cli_figures_add_day (builder, "deliverable-date", figures.deliverable);
      cli_figures_add_number (builder, "chance", figures.by_agreed.value);
      add_new_limits (builder, comparison, column, promise->id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_column_json (JsonBuilder              *builder,
                 CliPlan                  *plan,
                 AccordScenarioComparison *comparison,
                 guint                     column)
{
  AccordEntity *scenario
    = accord_scenario_comparison_get_scenario (comparison, column);
  g_autoptr (AccordForecastDifference) difference
    = accord_forecast_difference_new (
      accord_scenario_comparison_get_forecast (comparison, 0),
      accord_scenario_comparison_get_forecast (comparison, column));

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", accord_entity_get_id (scenario));
  cli_json_add_text (builder, "name",
                     accord_entity_get_text (scenario, ACCORD_SCENARIO_NAME));
  cli_json_add_count (builder, "conflicts",
                      cli_scenario_compare_count_conflicts (plan, scenario));
  json_builder_set_member_name (builder, "before");
  add_totals_json (builder, comparison, 0);
  json_builder_set_member_name (builder, "after");
  add_totals_json (builder, comparison, column);
  cli_difference_add_json (builder, plan->plan, difference);
  add_new_promises (builder, comparison, column);
  json_builder_end_object (builder);
}

/**
 * cli_scenario_compare_print_json:
 * @comparison: one that was run
 */
void
cli_scenario_compare_print_json (CliPlan                  *plan,
                                 AccordScenarioComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 1; i < accord_scenario_comparison_get_n (comparison); i++)
    add_column_json (builder, plan, comparison, i);
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static char *
dup_promise_cell (AccordForecast *forecast,
                  gint64          promise)
{
  AccordPromiseForecast figures;
  g_autofree char *day = NULL;
  g_autofree char *chance = NULL;

  if (!accord_forecast_get_promise (forecast, promise, &figures)
      || !figures.dated)
    return NULL;

  day = cli_figures_day (figures.deliverable);
  chance = cli_figures_chance (figures.by_agreed.value);

  return g_strdup_printf ("%s  %s", day != NULL ? day : "",
                          chance != NULL ? chance : "");
}

static void
add_promise_rows (CliTable                 *table,
                  AccordScenarioComparison *comparison)
{
  GPtrArray *promises = accord_scenario_comparison_get_promises (comparison);

  for (guint i = 0; i < promises->len; i++)
    {
      const AccordComparedPromise *promise = promises->pdata[i];

      cli_table_add_cell (table, promise->title);
      for (guint k = 0; k < accord_scenario_comparison_get_n (comparison); k++)
        cli_table_take_cell (
          table, dup_promise_cell (accord_scenario_comparison_get_forecast (
                                     comparison, k),
                                   promise->id));
    }
}

/* Of those that the plan has, or else only what is shown of it now. */
static void
print_limits (AccordScenarioComparison *comparison,
              gboolean                  in_plan)
{
  AccordPlan *plan = accord_scenario_comparison_get_plan (comparison);
  GPtrArray *promises = accord_scenario_comparison_get_promises (comparison);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < promises->len; i++)
    {
      const AccordComparedPromise *promise = promises->pdata[i];
      gpointer entity = accord_plan_lookup (plan, promise->id);

      if (promise->in_plan == in_plan && entity != NULL)
        g_ptr_array_add (known, entity);
    }
  cli_promise_print_all_limits (known);
}

static void
print_new_limits (AccordScenarioComparison *comparison)
{
  AccordPlan *plan = accord_scenario_comparison_get_plan (comparison);

  for (guint i = 1; i < accord_scenario_comparison_get_n (comparison); i++)
    if (accord_scenarios_begin_edit (
          plan, accord_scenario_comparison_get_scenario (comparison, i), NULL))
      {
        print_limits (comparison, FALSE);
        accord_plan_rollback (plan);
      }
}

static char *
dup_total (AccordScenarioComparison *comparison,
           guint                     column,
           guint                     row)
{
  AccordPlan *plan = accord_scenario_comparison_get_plan (comparison);
  const AccordEngineTotals *totals = accord_forecast_get_totals (
    accord_scenario_comparison_get_forecast (comparison, column));
  double booked;

  switch (row)
    {
    case 0:
      return cli_figures_money (plan, totals->business);
    case 1:
      return g_strdup_printf (_("%.1f"), totals->kept);
    case 2:
      return cli_figures_money (plan, totals->value_at_risk);
    case 3:
      return cli_figures_money (plan, totals->worth);
    case 4:
      booked = accord_scenario_comparison_get_booked (comparison, column);
      return isnan (booked) ? NULL : accord_share_to_words (booked);
    case 5:
    default:
      return cli_figures_money (
        plan, accord_scenario_comparison_get_cost (comparison, column));
    }
}

/**
 * cli_scenario_compare_print_text:
 * @comparison: one that was run
 *
 * Prints for people a column for the plan and one for each scenario.
 */
void
cli_scenario_compare_print_text (AccordScenarioComparison *comparison)
{
  static const char *const totals[]
    = { N_("New business"),      N_("Promises kept"), N_("Value at risk"),
        N_("Worth of the plan"), N_("Booked, next quarter"),
        N_("Price of added people") };
  guint n = accord_scenario_comparison_get_n (comparison);
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Promise"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("The plan"), CLI_COLUMN_AT_END);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *label = accord_entity_dup_label (
        accord_scenario_comparison_get_scenario (comparison, i));

      cli_table_add_column (table, label, CLI_COLUMN_AT_END);
    }
  add_promise_rows (table, comparison);
  for (guint row = 0; row < G_N_ELEMENTS (totals); row++)
    {
      cli_table_add_cell (table, _(totals[row]));
      for (guint k = 0; k < n; k++)
        cli_table_take_cell (table, dup_total (comparison, k, row));
    }
  cli_table_print (table);
  print_limits (comparison, TRUE);
  print_new_limits (comparison);
}
