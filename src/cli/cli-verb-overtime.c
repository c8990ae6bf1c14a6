/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-overtime.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-promise.h"
#include "cli-text.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

/* Of the overtime that is asked for: days in a week that it is spread over. */
#define DAYS_PER_WEEK 5

static void
print_json (CliPlan        *plan,
            AccordEntity   *promise,
            AccordOvertime *found)
{
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_id (builder, "id", accord_entity_get_id (promise));
  cli_json_add_text (builder, "title", label);
  cli_json_add_flag (builder, "enough", found->enough);
  cli_figures_add_number (builder, "hours", found->hours);
  cli_figures_add_number (builder, "people", found->heads);
  cli_figures_add_number (builder, "total-hours", found->total_hours);
  cli_figures_add_number (builder, "by-agreed-before", found->chance_before);
  cli_figures_add_number (builder, "by-agreed-after", found->chance);
  cli_promise_add_limits (builder, ACCORD_PROMISE (promise));
  json_builder_set_member_name (builder, "teams");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->teams->len; i++)
    {
      gint64 id = g_array_index (found->teams, gint64, i);
      g_autofree char *name = cli_figures_label (plan->plan, id);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", id);
      cli_json_add_text (builder, "name", name);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

/* On one line, whatever they are called. */
static char *
dup_teams (CliPlan        *plan,
           AccordOvertime *found)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < found->teams->len; i++)
    {
      g_autofree char *name = cli_figures_label (
        plan->plan, g_array_index (found->teams, gint64, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return cli_text_shorten (names->str, G_MAXUINT);
}

static void
print_text (CliPlan        *plan,
            AccordOvertime *found)
{
  g_autofree char *before = cli_figures_chance (found->chance_before);
  g_autofree char *after = cli_figures_chance (found->chance);
  g_autofree char *teams = dup_teams (plan, found);

  if (found->enough && found->hours <= 0)
    {
      /* Translators: a chance such as 76 %. */
      g_print (_("No overtime is needed: the agreed date is kept with %s."),
               before);
      g_print ("\n");
      return;
    }

  if (!found->enough)
    /* Translators: hours, then a chance such as 76 %. */
    g_print (_("Not even with overtime of %.2f hours per person and week: "
               "the agreed date is kept with %s then."),
             found->hours, after);
  else
    /* Translators: hours, then chances such as 76 %. */
    g_print (_("The agreed date asks for %.2f hours per person and week: it "
               "is kept with %s instead of %s then."),
             found->hours, after, before);
  g_print ("\n");
  /* Translators: names of teams, how many people, and how many hours. */
  g_print (_("Teams: %s; people: %.1f; %.0f hours in all."), teams,
           found->heads, found->total_hours);
  g_print ("\n");
}

static gboolean
run_overtime (CliRequest *request,
              GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_read (request, error);
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordOvertime) found = NULL;
  AccordEntity *promise, *settings;

  if (plan == NULL)
    return FALSE;
  promise = accord_plan_find (plan->plan, ACCORD_TYPE_PROMISE,
                              request->arguments[1], error);
  if (promise == NULL)
    return FALSE;

  settings = accord_plan_get_root (plan->plan);
  input = accord_forecast_input_new (plan->plan, accord_day_today ());
  found = accord_overtime_find (
    input, accord_entity_get_id (promise),
    DAYS_PER_WEEK
      * accord_entity_get_number (settings, ACCORD_SETTINGS_HOURS_PER_DAY),
    accord_entity_get_number (settings, ACCORD_SETTINGS_OVERTIME_CAP), NULL,
    plan->plan, error);
  if (found == NULL)
    return FALSE;

  if (request->json)
    print_json (plan, promise, found);
  else
    {
      print_text (plan, found);
      cli_promise_print_limits (ACCORD_PROMISE (promise));
    }

  return TRUE;
}

const CliVerb cli_verb_overtime = {
  .name = "overtime",
  .synopsis = N_("PLAN PROMISE"),
  .summary = N_("Says what overtime an agreed date silently asks for"),
  .description
  = N_("The same extra hours for everybody in the teams that work on the "
       "promise, from now to the agreed date, at most those of the plan’s "
       "overtime-cap.\n"
       "\n"
       "JSON: an object with the “id” and “title” of the promise, “enough” "
       "(whether the hours reach its confidence), “hours” per person and "
       "week, “people” and “total-hours”, “by-agreed-before” and "
       "“by-agreed-after”, “limits”, and “teams”, each with “id” and "
       "“name”."),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_overtime,
};
