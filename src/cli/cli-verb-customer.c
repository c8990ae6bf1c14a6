/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets for others than the two sides: a customer, a boss. */

#include "config.h"

#include "accord-boss-sheet.h"
#include "accord-customer-view.h"
#include "cli-moment.h"
#include "cli-sheet.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static struct
{
  char *output;
} options;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
    N_("The file to write, .md or .pdf; Markdown is printed unless given"),
    N_("OUT") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
run_customer (CliRequest *request,
              GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordSheet) sheet = NULL;
  g_autofree char *note = NULL;
  AccordEntity *promise;

  if (!cli_sheet_check_output (options.output, FALSE, error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL)
    return FALSE;
  promise = accord_plan_find (plan->plan, ACCORD_TYPE_PROMISE,
                              request->arguments[1], error);
  if (promise == NULL
      || (forecast = cli_moment_run_forecast (plan->plan, error)) == NULL)
    return FALSE;
  sheet = accord_customer_view_new (plan->plan, ACCORD_PROMISE (promise),
                                    forecast, cli_moment_get_day (plan->plan),
                                    error);

  if (sheet == NULL
      || !cli_sheet_write (plan, request, sheet, options.output, error))
    return FALSE;

  note = accord_customer_view_dup_note (ACCORD_PROMISE (promise));
  if (note != NULL)
    cli_warn (note);
  return TRUE;
}

static gboolean
run_boss (CliRequest *request,
          GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordSheet) sheet = NULL;

  if (!cli_sheet_check_output (options.output, FALSE, error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL)
    return FALSE;
  sheet = accord_boss_sheet_new (plan->plan,
                                 cli_moment_get_day (plan->plan));

  return cli_sheet_write (plan, request, sheet, options.output, error);
}

const CliVerb cli_verb_customer = {
  .name = "customer",
  .synopsis = N_("PLAN PROMISE"),
  .summary = N_("Writes what a customer may see of a promise"),
  .description
  = N_("What it is, its date or when it may come with how likely that is in "
       "words, and its limits, as far as they have a customer-text; no "
       "amounts, chances, need dates or names of other customers.\n"
       "\n"
       "JSON: an object with its “title”, and the “markdown”, or with -o the "
       "“path” and the “pages” of a PDF."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_customer,
};

const CliVerb cli_verb_boss = {
  .name = "boss",
  .synopsis = N_("PLAN"),
  .summary = N_("Writes a page on how fairly promises are made"),
  .description
  = N_("Promises that were asked first against those that were told first: "
       "how many were kept, and what lateness and overtime they cost; what "
       "each side gave; and how much of their windows was given away, where "
       "the need date is revealed. It counts for the plan, not for a "
       "person.\n"
       "\n"
       "JSON: an object with its “title”, and the “markdown”, or with -o the "
       "“path” and the “pages” of a PDF."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_boss,
};
