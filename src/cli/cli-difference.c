/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-difference.h"

#include "cli-figures.h"
#include "cli-json.h"
#include "cli-promise.h"
#include "cli-table.h"

#include <glib/gi18n-lib.h>

static const char *
effect_word (AccordEffect effect)
{
  switch (effect)
    {
    case ACCORD_EFFECT_HELPED:
      return "helped";
    case ACCORD_EFFECT_HURT:
      return "hurt";
    case ACCORD_EFFECT_SAME:
    default:
      return "same";
    }
}

static const char *
effect_text (AccordEffect effect)
{
  switch (effect)
    {
    case ACCORD_EFFECT_HELPED:
      return _("helped");
    case ACCORD_EFFECT_HURT:
      return _("hurt");
    case ACCORD_EFFECT_SAME:
    default:
      return _("about the same");
    }
}

static void
add_promise (JsonBuilder                   *builder,
             AccordPlan                    *plan,
             const AccordPromiseDifference *one)
{
  g_autofree char *label = cli_figures_label (plan, one->promise);

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", one->promise);
  cli_json_add_text (builder, "title", label);
  cli_json_add_text (builder, "effect", effect_word (one->effect));
  cli_figures_add_number (builder, "by-agreed-before",
                          one->before.by_agreed.value);
  cli_figures_add_number (builder, "by-agreed-after",
                          one->after.by_agreed.value);
  cli_figures_add_chance (builder, "by-agreed-change",
                          "by-agreed-change-error", one->chance);
  cli_figures_add_day (builder, "deliverable-before",
                       one->before.deliverable);
  cli_figures_add_day (builder, "deliverable-after", one->after.deliverable);
  cli_figures_add_days (builder, "moved", one->moved);
  cli_promise_add_limits (builder, accord_plan_lookup (plan, one->promise));
  json_builder_end_object (builder);
}

/**
 * cli_difference_add_json:
 *
 * Adds the members “worth-change”, “worth-change-error” and “promises” to an
 * object.
 */
void
cli_difference_add_json (JsonBuilder              *builder,
                         AccordPlan               *plan,
                         AccordForecastDifference *difference)
{
  AccordEngineChance worth = accord_forecast_difference_get_worth (difference);

  cli_figures_add_money (builder, "worth-change", plan, worth.value);
  cli_figures_add_money (builder, "worth-change-error", plan, worth.error);
  json_builder_set_member_name (builder, "promises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    add_promise (builder, plan,
                 accord_forecast_difference_get (difference, i));
  json_builder_end_array (builder);
}

static void
add_row (CliTable                      *table,
         AccordPlan                    *plan,
         const AccordPromiseDifference *one)
{
  cli_table_take_cell (table, cli_figures_label (plan, one->promise));
  cli_table_take_cell (table, cli_figures_day (one->before.deliverable));
  cli_table_take_cell (table, cli_figures_day (one->after.deliverable));
  cli_table_take_cell (table, cli_figures_gap (one->moved));
  cli_table_take_cell (table, cli_figures_chance (one->before.by_agreed.value));
  cli_table_take_cell (table, cli_figures_chance (one->after.by_agreed.value));
  cli_table_take_cell (table, cli_figures_points (one->chance.value));
  cli_table_add_cell (table, effect_text (one->effect));
}

static void
print_worth (AccordPlan               *plan,
             AccordForecastDifference *difference)
{
  AccordEngineChance worth = accord_forecast_difference_get_worth (difference);
  g_autofree char *amount = cli_figures_money (plan, worth.value);
  g_autofree char *error = cli_figures_money (plan, worth.error);

  /* Translators: an amount of money, and its standard error. */
  g_print (_("Worth of the plan: %s%s ± %s"), worth.value > 0 ? "+" : "",
           amount, error);
  g_print ("\n");
}

/**
 * cli_difference_print_text:
 *
 * Prints for people what becomes of each promise that is dated before or
 * afterwards.
 */
void
cli_difference_print_text (AccordPlan               *plan,
                           AccordForecastDifference *difference)
{
  g_autoptr (CliTable) table = cli_table_new ();
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  cli_table_add_column (table, _("Promise"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Deliverable"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Then"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Moves"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("By agreed"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Then"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Points"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Effect"), CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (difference, i);

      gpointer promise = accord_plan_lookup (plan, one->promise);

      if (!one->before.dated && !one->after.dated)
        continue;
      add_row (table, plan, one);
      if (promise != NULL)
        g_ptr_array_add (shown, promise);
    }
  cli_table_print (table);
  cli_promise_print_all_limits (shown);
  print_worth (plan, difference);
}
