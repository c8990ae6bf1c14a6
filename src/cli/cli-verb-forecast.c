/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast-problem.h"
#include "accord-plan-edit.h"
#include "cli-forecast.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

/* Unless somebody says how many. */
#define ALL_THREADS G_MININT

static struct
{
  int trials;
  int threads;
  char *seed;
  char *as_of;
  gboolean csv;
  gboolean teams;
} options = { .trials = ACCORD_FORECAST_TRIALS, .threads = ALL_THREADS };

static const GOptionEntry entries[] = {
  { "trials", 0, 0, G_OPTION_ARG_INT, &options.trials,
    N_("How many trials; 10,000 unless given"), N_("N") },
  { "seed", 0, 0, G_OPTION_ARG_STRING, &options.seed,
    N_("What the random draws start from, instead of the plan’s"), N_("S") },
  { "threads", 0, 0, G_OPTION_ARG_INT, &options.threads,
    N_("How many threads; the answer is the same with any"), N_("N") },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
    N_("The day to look out from, instead of the plan’s"), N_("DATE") },
  { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv,
    N_("Print CSV, of the promises"), NULL },
  { "teams", 0, 0, G_OPTION_ARG_NONE, &options.teams,
    N_("With --csv: of the teams by week"), NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
check_options (CliRequest *request,
               GError    **error)
{
  if (options.threads != ALL_THREADS
      && (options.threads < 1 || options.threads > 1024))
    cli_set_usage_error (error, _("--threads must be from 1 to 1024."));
  else if (options.csv && request->json)
    cli_set_usage_error (error, _("Say either --json or --csv."));
  else if (options.teams && !options.csv)
    cli_set_usage_error (error, _("--teams goes with --csv."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
override (AccordPlan *plan,
          const char *property,
          const char *text,
          GError    **error)
{
  return text == NULL
         || accord_plan_set_from_text (plan, accord_plan_get_root (plan),
                                       property, text, error);
}

/* What the options say instead holds for this answer only: it is taken back
 * before anybody could write it. */
static AccordForecastInput *
read_input (AccordPlan *plan,
            GError    **error)
{
  AccordForecastInput *input = NULL;

  accord_plan_begin (plan, "Forecast", NULL);
  if (override (plan, "seed", options.seed, error)
      && override (plan, "as-of", options.as_of, error)
      && accord_entity_check (accord_plan_get_root (plan), error))
    input = accord_forecast_input_new (plan, accord_day_today ());
  accord_plan_rollback (plan);

  return input;
}

static GPtrArray *
list_warnings (AccordForecastInput *input,
               AccordPlan          *plan)
{
  GPtrArray *warnings = accord_forecast_problem_list_warnings (input,
                                                               plan);

  for (guint i = 0; i < warnings->len; i++)
    cli_warn (warnings->pdata[i]);

  return warnings;
}

static gboolean
print (CliRequest  *request,
       CliForecast *forecast,
       GError     **error)
{
  if (options.csv)
    return cli_forecast_print_csv (forecast, options.teams, error);
  if (request->json)
    cli_forecast_print_json (forecast);
  else
    cli_forecast_print_text (forecast);

  return TRUE;
}

static gboolean
run_forecast (CliRequest *request,
              GError    **error)
{
  guint n_threads = options.threads != ALL_THREADS
                      ? (guint) options.threads
                      : g_get_num_processors ();
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (GPtrArray) warnings = NULL;

  if (!check_options (request, error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL
      || (input = read_input (plan->plan, error)) == NULL)
    return FALSE;

  forecast = accord_forecast_run (input, (guint) MAX (options.trials, 0),
                                  n_threads, NULL, plan->plan, error);
  if (forecast == NULL)
    return FALSE;

  warnings = list_warnings (input, plan->plan);
  return print (request,
                &(CliForecast) { plan->plan, forecast, warnings,
                                 request->private_too },
                error);
}

const CliVerb cli_verb_forecast = {
  .name = "forecast",
  .synopsis = N_("PLAN"),
  .summary = N_("Says when each promise can really be delivered"),
  .description
  = N_("P10, P50 and P90 are the days that 10, 50 and 90 per cent of the "
       "trials meet; the deliverable date is the one met with the promise’s "
       "confidence. All of it holds given that the deal is won. --seed and "
       "--as-of are not written to the plan. Chances by need dates are "
       "printed with --private only, then also where the need date is not "
       "revealed.\n"
       "\n"
       "JSON: an object with “as-of”, “horizon” (the last day looked at), "
       "“currency”, “trials”, “seed”, “confidence”, “distribution” (how "
       "estimates were really sampled: “pert”, “triangular”, “lognormal” or "
       "“empirical”; pert too where empirical has fewer than five “ratios” "
       "of finished work), “warnings” (sentences), “totals”, “promises” and "
       "“teams”. Ids are text, money is text in major units, dates are as "
       "2026-06-18, chances from 0 to 1, what is not known is null, and so is "
       "a day behind the horizon.\n"
       "\n"
       "“totals”: “new-business” with “-error” (standard error), “-p10”, "
       "“-p50” and “-p90”, “promises-won”, “promises-kept”, “joint-chance” "
       "(that none is late; null where none is promised by a date) and “worth”, both with “-error”, and "
       "“value-at-risk”.\n"
       "\n"
       "Each of “promises”: “id”, “title”, “deal”, “dated”, “missing” (why it "
       "has no date), “close-assumed” (nobody said when the deal closes), "
       "“want-date”, “agreed-date”, “agreed-after” (days after signing), "
       "“p10”, “p50”, “deliverable”, “p90”, “gap” "
       "(days, late is positive), “win-chance”, “by-want”, “by-agreed” and "
       "with --private “by-need”, these with “-error”, “lateness” (days on "
       "average), “late-cost”, “value-at-risk”, “limits” (texts), and "
       "“drivers”: “id”, “title”, “last” (share of the trials in which it was "
       "the last to end) and “correlation” with the ready day.\n"
       "\n"
       "Each of “teams”: “id”, “name” and “weeks”: “week” (its first day), "
       "“capacity”, “asked”, “asked-p85”, “booked” and “booked-p85”, in "
       "person-days of presence.\n"
       "\n"
       "CSV has the columns of the same names."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_forecast,
};
