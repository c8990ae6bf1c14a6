/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-scenario-compare.h"

#include "accord-promise.h"
#include "accord-scenarios.h"
#include "accord-team.h"
#include "cli-difference.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The share of people that is booked is told for a quarter. */
#define WEEKS_BOOKED 13

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

/* Of all teams in the quarter that comes. */
static double
booked_share (CliPlan        *plan,
              AccordForecast *forecast)
{
  AccordEntityList *teams = accord_plan_get_list (plan->plan, ACCORD_TYPE_TEAM);
  guint n_weeks = MIN (accord_forecast_get_n_weeks (forecast), WEEKS_BOOKED);
  double booked = 0, capacity = 0;

  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      const AccordEngineLoad *load = accord_forecast_get_load (
        forecast, accord_entity_get_id (accord_entity_list_get (teams, i)));

      for (guint week = 0; load != NULL && week < n_weeks; week++)
        {
          booked += load[week].booked;
          capacity += load[week].capacity;
        }
    }

  return capacity > 0 ? booked / capacity : NAN;
}

static double
get_cost (AccordForecast *forecast)
{
  return (double) accord_forecast_input_get_engine (
           accord_forecast_get_input (forecast))
    ->extra_cost;
}

static void
add_totals_json (JsonBuilder    *builder,
                 CliPlan        *plan,
                 AccordForecast *forecast)
{
  const AccordEngineTotals *totals = accord_forecast_get_totals (forecast);

  cli_figures_add_money (builder, "new-business", plan->plan,
                         totals->business);
  cli_figures_add_number (builder, "promises-kept", totals->kept);
  cli_figures_add_money (builder, "value-at-risk", plan->plan,
                         totals->value_at_risk);
  cli_figures_add_money (builder, "worth", plan->plan, totals->worth);
  cli_figures_add_number (builder, "booked-share",
                          booked_share (plan, forecast));
  cli_figures_add_money (builder, "cost", plan->plan, get_cost (forecast));
}

/**
 * cli_scenario_compare_print_json:
 * @scenarios: (element-type AccordScenario): those compared
 * @found: (element-type AccordForecastDifference): what each does
 */
void
cli_scenario_compare_print_json (CliPlan   *plan,
                                 GPtrArray *scenarios,
                                 GPtrArray *found)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++)
    {
      AccordEntity *scenario = scenarios->pdata[i];

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", accord_entity_get_id (scenario));
      cli_json_add_text (builder, "name",
                         accord_entity_get_text (scenario,
                                                 ACCORD_SCENARIO_NAME));
      cli_json_add_count (builder, "conflicts",
                          cli_scenario_compare_count_conflicts (plan,
                                                                scenario));
      json_builder_set_member_name (builder, "before");
      json_builder_begin_object (builder);
      add_totals_json (builder, plan,
                       accord_forecast_difference_get_before (found->pdata[i]));
      json_builder_end_object (builder);
      json_builder_set_member_name (builder, "after");
      json_builder_begin_object (builder);
      add_totals_json (builder, plan,
                       accord_forecast_difference_get_after (found->pdata[i]));
      json_builder_end_object (builder);
      cli_difference_add_json (builder, plan->plan, found->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_json_print (builder);
}

/* The columns of the table: the plan as it is, then each scenario. */
static AccordForecast *
get_column (GPtrArray *found,
            guint      column)
{
  return column == 0
           ? accord_forecast_difference_get_before (found->pdata[0])
           : accord_forecast_difference_get_after (found->pdata[column - 1]);
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
add_promise_rows (CliPlan   *plan,
                  CliTable  *table,
                  GPtrArray *found)
{
  AccordEntityList *promises
    = accord_plan_get_list (plan->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise)))
        continue;
      cli_table_take_cell (table, accord_entity_dup_label (promise));
      for (guint k = 0; k <= found->len; k++)
        cli_table_take_cell (
          table, dup_promise_cell (get_column (found, k),
                                   accord_entity_get_id (promise)));
    }
}

static char *
dup_total (CliPlan        *plan,
           AccordForecast *forecast,
           guint           row)
{
  const AccordEngineTotals *totals = accord_forecast_get_totals (forecast);

  switch (row)
    {
    case 0:
      return cli_figures_money (plan->plan, totals->business);
    case 1:
      return g_strdup_printf (_("%.1f"), totals->kept);
    case 2:
      return cli_figures_money (plan->plan, totals->value_at_risk);
    case 3:
      return cli_figures_money (plan->plan, totals->worth);
    case 4:
      /* Translators: per cent. */
      return g_strdup_printf (_("%.0f %%"),
                              100 * booked_share (plan, forecast));
    case 5:
    default:
      return cli_figures_money (plan->plan, get_cost (forecast));
    }
}

/**
 * cli_scenario_compare_print_text:
 * @scenarios: (element-type AccordScenario): those compared
 * @found: (element-type AccordForecastDifference): what each does
 *
 * Prints for people a column for the plan and one for each scenario.
 */
void
cli_scenario_compare_print_text (CliPlan   *plan,
                                 GPtrArray *scenarios,
                                 GPtrArray *found)
{
  static const char *const totals[]
    = { N_("New business"),      N_("Promises kept"), N_("Value at risk"),
        N_("Worth of the plan"), N_("Booked, next quarter"),
        N_("Price of added people") };
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Promise"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("The plan"), CLI_COLUMN_AT_END);
  for (guint i = 0; i < scenarios->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (scenarios->pdata[i]);

      cli_table_add_column (table, label, CLI_COLUMN_AT_END);
    }
  add_promise_rows (plan, table, found);
  for (guint row = 0; row < G_N_ELEMENTS (totals); row++)
    {
      cli_table_add_cell (table, _(totals[row]));
      for (guint k = 0; k <= found->len; k++)
        cli_table_take_cell (table,
                             dup_total (plan, get_column (found, k), row));
    }
  cli_table_print (table);
}
