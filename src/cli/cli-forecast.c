/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all forms of a printed forecast have in common, and the one for
 * people. */

#include "config.h"

#include "cli-forecast.h"

#include "accord-promise.h"
#include "accord-team.h"
#include "cli-figures.h"
#include "cli-promise.h"
#include "cli-table.h"
#include "cli-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Weeks that people are shown: a quarter. The other forms have all. */
#define WEEKS_SHOWN 13

/* Head-days that are nothing. */
#define NOTHING 0.005

/**
 * cli_forecast_get_by_need:
 * @figures: what is to be expected of @promise
 *
 * Returns: the chance by the need date, where that may be told
 */
AccordEngineChance
cli_forecast_get_by_need (CliForecast           *self,
                          AccordEntity          *promise,
                          AccordPromiseForecast *figures)
{
  AccordDay need
    = accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE);

  if (!self->private_too || need == ACCORD_DAY_NONE)
    return (AccordEngineChance) { NAN, NAN };

  return accord_forecast_get_chance_by (
    self->forecast, accord_entity_get_id (promise), need);
}

/**
 * cli_forecast_get_distribution:
 *
 * Returns: the word of the settings for how estimates were really sampled
 */
const char *
cli_forecast_get_distribution (CliForecast *self)
{
  switch (accord_forecast_input_get_distribution (
    accord_forecast_get_input (self->forecast)))
    {
    case ACCORD_ENGINE_TRIANGULAR:
      return "triangular";
    case ACCORD_ENGINE_LOGNORMAL:
      return "lognormal";
    case ACCORD_ENGINE_RATIOS:
      return "empirical";
    case ACCORD_ENGINE_PERT:
    default:
      return "pert";
    }
}

/**
 * cli_forecast_count_weeks:
 *
 * Returns: how many weeks there are until nobody is asked for anything more
 */
guint
cli_forecast_count_weeks (CliForecast *self)
{
  AccordEntityList *teams
    = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint n = 0;

  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      const AccordEngineLoad *load = accord_forecast_get_load (
        self->forecast,
        accord_entity_get_id (accord_entity_list_get (teams, i)));

      for (guint week = accord_forecast_get_n_weeks (self->forecast);
           load != NULL && week > n; week--)
        if (load[week - 1].booked > NOTHING || load[week - 1].asked > NOTHING)
          n = week;
    }

  return n;
}

/**
 * cli_forecast_dup_note:
 *
 * Returns: (transfer full) (nullable): what was missing, and what was
 *   assumed instead
 */
char *
cli_forecast_dup_note (AccordPromiseForecast *figures)
{
  char *lack = accord_promise_forecast_dup_lack (figures);

  if (lack == NULL && !figures->close_known)
    return g_strdup (_("closing date assumed"));

  return lack;
}

/* The agreed date, or how long after signing it is. */
static char *
dup_agreed (AccordEntity *promise)
{
  if (accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_AFTER))
    /* Translators: so many days after the customer has signed. */
    return g_strdup_printf (
      _("signing +%d d"),
      (int) accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER));

  return cli_figures_day (
    accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE));
}

static char *
dup_main_driver (CliForecast  *self,
                 AccordEntity *promise)
{
  g_autoptr (GArray) drivers = accord_forecast_dup_drivers (
    self->forecast, accord_entity_get_id (promise));
  const AccordForecastDriver *first;

  if (drivers->len == 0)
    return NULL;

  first = &g_array_index (drivers, AccordForecastDriver, 0);
  return cli_figures_label (self->plan, first->feature);
}

static void
add_promise (CliForecast  *self,
             CliTable     *table,
             AccordEntity *promise)
{
  AccordPromiseForecast figures;

  if (!accord_forecast_get_promise (self->forecast,
                                    accord_entity_get_id (promise), &figures))
    return;

  cli_table_take_cell (table, accord_entity_dup_label (promise));
  cli_table_take_cell (table, dup_agreed (promise));
  cli_table_take_cell (table, cli_figures_day (figures.p10));
  cli_table_take_cell (table, cli_figures_day (figures.p50));
  cli_table_take_cell (table, cli_figures_day (figures.deliverable));
  cli_table_take_cell (table, cli_figures_day (figures.p90));
  cli_table_take_cell (table, cli_figures_gap (figures.gap));
  cli_table_take_cell (table, cli_figures_chance (figures.by_want.value));
  cli_table_take_cell (table, cli_figures_chance (figures.by_agreed.value));
  if (self->private_too)
    cli_table_take_cell (
      table, cli_figures_chance (
               cli_forecast_get_by_need (self, promise, &figures).value));
  cli_table_take_cell (table,
                       figures.dated
                         ? cli_figures_money (self->plan,
                                              (double) figures.value_at_risk)
                         : NULL);
  cli_table_take_cell (table, figures.dated ? dup_main_driver (self, promise)
                                            : NULL);
  cli_table_take_cell (table, cli_forecast_dup_note (&figures));
}

static void
print_promises (CliForecast *self)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Promise"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Agreed"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("P10"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("P50"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Deliverable"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("P90"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Gap"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("By want"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("By agreed"), CLI_COLUMN_AT_END);
  if (self->private_too)
    cli_table_add_column (table, _("By need"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Value at risk"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Hangs on"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Missing"), CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    add_promise (self, table, accord_entity_list_get (promises, i));
  cli_table_print (table);
}

static void
print_limits (CliForecast *self)
{
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE);

  for (guint i = promises->len; i > 0; i--)
    if (!accord_promise_takes_part (ACCORD_PROMISE (promises->pdata[i - 1])))
      g_ptr_array_remove_index (promises, i - 1);
  cli_promise_print_all_limits (promises);
}

static char *
dup_days (double days)
{
  /* Translators: person-days. */
  return g_strdup_printf (_("%.1f"), days);
}

static void
print_team (CliForecast  *self,
            AccordEntity *team,
            guint         n_weeks)
{
  const AccordEngineLoad *load
    = accord_forecast_get_load (self->forecast, accord_entity_get_id (team));
  g_autofree char *name = accord_entity_dup_label (team);
  g_autofree char *label = cli_text_shorten (name, G_MAXUINT);
  g_autoptr (CliTable) table = cli_table_new ();

  g_print ("\n%s\n", label);
  cli_table_add_column (table, _("Week of"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Capacity"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Asked"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("P85"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Booked"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("P85"), CLI_COLUMN_AT_END);
  for (guint week = 0; load != NULL && week < n_weeks; week++)
    {
      cli_table_take_cell (table, cli_figures_day (accord_forecast_get_week (
                                    self->forecast, week)));
      cli_table_take_cell (table, dup_days (load[week].capacity));
      cli_table_take_cell (table, dup_days (load[week].asked));
      cli_table_take_cell (table, dup_days (load[week].asked_p85));
      cli_table_take_cell (table, dup_days (load[week].booked));
      cli_table_take_cell (table, dup_days (load[week].booked_p85));
    }
  cli_table_print (table);
}

static void
add_total (CliTable   *table,
           const char *name,
           char       *value,
           char       *error)
{
  cli_table_add_cell (table, name);
  cli_table_take_cell (table, value);
  cli_table_take_cell (table, error != NULL ? g_strdup_printf ("± %s", error)
                                            : NULL);
  g_free (error);
}

static void
add_joint_chance (CliTable           *table,
                  AccordEngineChance  joint)
{
  if (!isnan (joint.value))
    {
      add_total (table, _("Chance that none is late"),
                 cli_figures_chance (joint.value),
                 g_strdup_printf (_("%.1f"), joint.error * 100));
      return;
    }

  cli_table_add_cell (table, _("Chance that none is late"));
  cli_table_add_cell (table, NULL);
  cli_table_add_cell (table, _("no promise has an agreed date"));
}

static void
print_totals (CliForecast *self)
{
  const AccordEngineTotals *totals
    = accord_forecast_get_totals (self->forecast);
  g_autoptr (CliTable) table = cli_table_new ();

  g_print ("\n");
  for (guint i = 0; i < 3; i++)
    cli_table_add_column (table, NULL,
                          i == 1 ? CLI_COLUMN_AT_END : CLI_COLUMN_DEFAULT);
  add_total (table, _("New business"),
             cli_figures_money (self->plan, totals->business),
             cli_figures_money (self->plan, totals->business_error));
  add_total (table, _("Worth of the plan"),
             cli_figures_money (self->plan, totals->worth),
             cli_figures_money (self->plan, totals->worth_error));
  add_total (table, _("Value at risk"),
             cli_figures_money (self->plan, totals->value_at_risk), NULL);
  add_total (table, _("Promises won"),
             g_strdup_printf (_("%.1f"), totals->won), NULL);
  add_total (table, _("Promises kept"),
             g_strdup_printf (_("%.1f"), totals->kept), NULL);
  add_joint_chance (table, totals->joint);
  cli_table_print (table);
}

/**
 * cli_forecast_print_text:
 *
 * Prints it for people: the promises with their limits, the teams for a quarter,
 * the totals.
 */
void
cli_forecast_print_text (CliForecast *self)
{
  AccordEntityList *teams
    = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint n_weeks = MIN (cli_forecast_count_weeks (self), WEEKS_SHOWN);

  print_promises (self);
  print_limits (self);
  for (guint i = 0; n_weeks > 0 && i < accord_entity_list_get_size (teams);
       i++)
    print_team (self, accord_entity_list_get (teams, i), n_weeks);
  print_totals (self);
}
