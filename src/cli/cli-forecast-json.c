/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team.h"
#include "cli-figures.h"
#include "cli-forecast.h"
#include "cli-json.h"
#include "cli-promise.h"

#include <math.h>

static void
add_drivers (CliForecast  *self,
             JsonBuilder  *builder,
             AccordEntity *promise)
{
  g_autoptr (GArray) drivers = accord_forecast_dup_drivers (
    self->forecast, accord_entity_get_id (promise));

  json_builder_set_member_name (builder, "drivers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < drivers->len; i++)
    {
      const AccordForecastDriver *driver
        = &g_array_index (drivers, AccordForecastDriver, i);
      g_autofree char *label
        = cli_figures_label (self->plan, driver->feature);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", driver->feature);
      cli_json_add_text (builder, "title", label);
      cli_figures_add_number (builder, "last", driver->last);
      cli_figures_add_number (builder, "correlation", driver->correlation);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_chances (CliForecast           *self,
             JsonBuilder           *builder,
             AccordEntity          *promise,
             AccordPromiseForecast *figures)
{
  cli_figures_add_number (builder, "win-chance", figures->win_chance);
  cli_figures_add_chance (builder, "by-want", "by-want-error",
                          figures->by_want);
  cli_figures_add_chance (builder, "by-agreed", "by-agreed-error",
                          figures->by_agreed);
  if (self->private_too)
    cli_figures_add_chance (
      builder, "by-need", "by-need-error",
      cli_forecast_get_by_need (self, promise, figures));
}

static void
add_dates (JsonBuilder                 *builder,
           AccordEntity                *promise,
           const AccordPromiseForecast *figures)
{
  cli_figures_add_day (
    builder, "want-date",
    accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE));
  cli_figures_add_day (
    builder, "agreed-date",
    accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE));
  cli_figures_add_days (
    builder, "agreed-after",
    accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_AFTER)
      ? (int) accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER)
      : G_MAXINT);
  cli_figures_add_day (builder, "p10", figures->p10);
  cli_figures_add_day (builder, "p50", figures->p50);
  cli_figures_add_day (builder, "deliverable", figures->deliverable);
  cli_figures_add_day (builder, "p90", figures->p90);
  cli_figures_add_days (builder, "gap", figures->gap);
}

static void
add_promise (CliForecast  *self,
             JsonBuilder  *builder,
             AccordEntity *promise)
{
  gint64 id = accord_entity_get_id (promise);
  AccordPromiseForecast figures;
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *lack = NULL;

  if (!accord_forecast_get_promise (self->forecast, id, &figures))
    return;

  lack = accord_promise_forecast_dup_lack (&figures);
  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", id);
  cli_json_add_text (builder, "title", label);
  cli_json_add_id (builder, "deal",
                   accord_entity_get_reference (promise, ACCORD_PROMISE_DEAL));
  cli_json_add_flag (builder, "dated", figures.dated);
  cli_json_add_text (builder, "missing", lack);
  cli_json_add_flag (builder, "close-assumed", !figures.close_known);
  add_dates (builder, promise, &figures);
  add_chances (self, builder, promise, &figures);
  cli_figures_add_number (builder, "lateness", figures.lateness);
  cli_figures_add_money (builder, "late-cost", self->plan,
                         figures.dated ? (double) figures.late_cost : NAN);
  cli_figures_add_money (builder, "value-at-risk", self->plan,
                         figures.dated ? (double) figures.value_at_risk
                                       : NAN);
  cli_promise_add_limits (builder, ACCORD_PROMISE (promise));
  add_drivers (self, builder, promise);
  json_builder_end_object (builder);
}

static void
add_team (CliForecast  *self,
          JsonBuilder  *builder,
          AccordEntity *team,
          guint         n_weeks)
{
  gint64 id = accord_entity_get_id (team);
  const AccordEngineLoad *load = accord_forecast_get_load (self->forecast, id);
  g_autofree char *label = accord_entity_dup_label (team);

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", id);
  cli_json_add_text (builder, "name", label);
  json_builder_set_member_name (builder, "weeks");
  json_builder_begin_array (builder);
  for (guint week = 0; load != NULL && week < n_weeks; week++)
    {
      json_builder_begin_object (builder);
      cli_figures_add_day (builder, "week",
                           accord_forecast_get_week (self->forecast, week));
      cli_figures_add_number (builder, "capacity", load[week].capacity);
      cli_figures_add_number (builder, "asked", load[week].asked);
      cli_figures_add_number (builder, "asked-p85", load[week].asked_p85);
      cli_figures_add_number (builder, "booked", load[week].booked);
      cli_figures_add_number (builder, "booked-p85", load[week].booked_p85);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_totals (CliForecast *self,
            JsonBuilder *builder)
{
  const AccordEngineTotals *totals
    = accord_forecast_get_totals (self->forecast);

  json_builder_set_member_name (builder, "totals");
  json_builder_begin_object (builder);
  cli_figures_add_money (builder, "new-business", self->plan,
                         totals->business);
  cli_figures_add_money (builder, "new-business-error", self->plan,
                         totals->business_error);
  cli_figures_add_money (builder, "new-business-p10", self->plan,
                         totals->business_p10);
  cli_figures_add_money (builder, "new-business-p50", self->plan,
                         totals->business_p50);
  cli_figures_add_money (builder, "new-business-p90", self->plan,
                         totals->business_p90);
  cli_figures_add_number (builder, "promises-won", totals->won);
  cli_figures_add_number (builder, "promises-kept", totals->kept);
  cli_figures_add_chance (builder, "joint-chance", "joint-chance-error",
                          totals->joint);
  cli_figures_add_money (builder, "worth", self->plan, totals->worth);
  cli_figures_add_money (builder, "worth-error", self->plan,
                         totals->worth_error);
  cli_figures_add_money (builder, "value-at-risk", self->plan,
                         totals->value_at_risk);
  json_builder_end_object (builder);
}

static void
add_head (CliForecast *self,
          JsonBuilder *builder)
{
  AccordForecastInput *input = accord_forecast_get_input (self->forecast);
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  AccordEntity *settings = accord_plan_get_root (self->plan);

  cli_figures_add_day (builder, "as-of",
                       accord_forecast_input_get_as_of (input));
  cli_figures_add_day (
    builder, "horizon",
    flat->n_days > 0 ? accord_forecast_input_to_day (
                         input, flat->calendar[flat->n_days - 1])
                     : ACCORD_DAY_NONE);
  cli_json_add_text (
    builder, "currency",
    accord_entity_get_text (settings, ACCORD_SETTINGS_CURRENCY));
  cli_json_add_count (builder, "trials",
                      accord_forecast_get_totals (self->forecast)->n_trials);
  cli_json_add_count (builder, "seed", (gint64) flat->seed);
  cli_figures_add_number (
    builder, "confidence",
    accord_entity_get_number (settings, ACCORD_SETTINGS_CONFIDENCE));
  cli_json_add_text (builder, "distribution",
                     cli_forecast_get_distribution (self));
  cli_json_add_count (builder, "ratios", flat->n_ratios);
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->warnings->len; i++)
    json_builder_add_string_value (builder, self->warnings->pdata[i]);
  json_builder_end_array (builder);
}

/**
 * cli_forecast_print_json:
 *
 * Prints it as JSON.
 */
void
cli_forecast_print_json (CliForecast *self)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  AccordEntityList *teams
    = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint n_weeks = cli_forecast_count_weeks (self);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_head (self, builder);
  add_totals (self, builder);
  json_builder_set_member_name (builder, "promises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    add_promise (self, builder, accord_entity_list_get (promises, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "teams");
  json_builder_begin_array (builder);
  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    add_team (self, builder, accord_entity_list_get (teams, i), n_weeks);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_json_print (builder);
}
