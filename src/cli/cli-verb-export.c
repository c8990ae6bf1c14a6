/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-export-file.h"
#include "accord-forecast.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static struct
{
  char *to;
  char *table;
  char *output;
  char *since;
  gboolean guard;
} options;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_("csv, json, ics, mspdi, pipeline-report or moved-report"),
    N_("FORMAT") },
  { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table,
    N_("Which table to write as CSV, such as deals; all, unless given"),
    N_("TABLE") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
    N_("The file to write, or for all tables the folder; without it, a file "
        "is printed"),
    N_("OUT") },
  { "since", 0, 0, G_OPTION_ARG_FILENAME, &options.since,
    N_("The first day of what moved"), N_("DATE") },
  { "guard", 0, 0, G_OPTION_ARG_NONE, &options.guard,
    N_("Put ' before cells that a spreadsheet could take for a formula"),
    NULL },
  G_OPTION_ENTRY_NULL,
};

/* -1 where what is asked for is not known. */
static int
find_format (void)
{
  int format = options.to != NULL ? accord_export_format_find (options.to) : -1;

  return format == ACCORD_EXPORT_TABLES && options.table != NULL
           ? ACCORD_EXPORT_TABLE
           : format;
}

static gboolean
check_options (int                   format,
               AccordExportOptions  *how,
               GError              **error)
{
  if (format < 0)
    cli_set_usage_error (error, _("Say with --to what to write: csv, json, "
                                   "ics, mspdi, pipeline-report or "
                                   "moved-report."));
  else if (options.table != NULL && format != ACCORD_EXPORT_TABLE)
    cli_set_usage_error (error, _("Only CSV is written by the table."));
  else if (format == ACCORD_EXPORT_TABLES && options.output == NULL)
    cli_set_usage_error (error, _("Say which --table to write, or with -o the "
                                   "folder for all of them."));
  else if (format == ACCORD_EXPORT_MOVED && options.since == NULL)
    cli_set_usage_error (error, _("Say with --since from which day on."));
  else
    return format != ACCORD_EXPORT_MOVED
           || accord_day_parse (options.since, &how->since, error);

  return FALSE;
}

/* The dates by which promises can be ready. Where that can't be worked out,
 * the agreed ones are still worth having. */
static GHashTable *
find_deliverable (AccordPlan *plan)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, accord_day_today ());
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordForecast) forecast = accord_forecast_run (
    input, ACCORD_FORECAST_TRIALS, g_get_num_processors (), NULL, plan, &error);

  if (forecast == NULL)
    cli_warn (error->message);

  return forecast != NULL
           ? accord_forecast_list_deliverable (forecast, plan)
           : NULL;
}

static gboolean
print (AccordPlan                 *plan,
       AccordExportFormat          format,
       GType                       kind,
       const AccordExportOptions  *how,
       GError                    **error)
{
  g_autoptr (GBytes) bytes
    = accord_export_bytes (plan, format, kind, how, error);

  if (bytes == NULL)
    return FALSE;

  /* What does not get out is told when the verb has ended. */
  if (g_bytes_get_size (bytes) > 0)
    fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes),
            stdout);
  return TRUE;
}

static gboolean
write_format (CliPlan              *plan,
              AccordExportFormat    format,
              AccordExportOptions  *how,
              GError              **error)
{
  g_autoptr (GHashTable) deliverable = NULL;
  GType kind = G_TYPE_INVALID;

  if (format == ACCORD_EXPORT_TABLE)
    {
      kind = cli_plan_find_kind (plan, options.table, error);
      if (kind == G_TYPE_INVALID)
        return FALSE;
    }
  if (format == ACCORD_EXPORT_CALENDAR)
    how->deliverable = deliverable = find_deliverable (plan->plan);

  return options.output != NULL
           ? accord_export_file (plan->plan, format, kind, how, options.output,
                                 error)
           : print (plan->plan, format, kind, how, error);
}

static gboolean
run_export (CliRequest  *request,
            GError     **error)
{
  AccordExportOptions how = {
    .private_too = request->private_too,
    .guard = options.guard,
  };
  int format = find_format ();
  g_autoptr (CliPlan) plan = NULL;

  if (!check_options (format, &how, error))
    return FALSE;

  plan = cli_plan_open_to_read (request, error);
  if (plan == NULL
      || (options.output != NULL
          && !accord_export_check_path (accord_plan_file_get_path (plan->file),
                                        options.output, error))
      || !write_format (plan, (AccordExportFormat) format, &how, error))
    return FALSE;

  if (request->json && options.output != NULL)
    cli_json_print_one ("path", options.output);
  return TRUE;
}

const CliVerb cli_verb_export = {
  .name = "export",
  .synopsis = N_("PLAN"),
  .summary = N_("Writes a plan in the form of other programs"),
  .description
  = N_("csv is one table, or each in a file of its name; “import” brings them "
        "back as they were. json is the whole plan, without its history; “new "
        "--from” makes a plan of it. ics has the agreed and the deliverable "
        "dates of promises as all-day events; importing it again moves them. "
        "mspdi is for MS Project, ProjectLibre and GNOME Planner. "
        "pipeline-report tells by stage what is open, and what came and closed "
        "this week; moved-report tells which dates have moved.\n"
        "\n"
        "What one side holds back (need dates, commissions, pay, private "
        "notes) is left out unless --private is given.\n"
        "\n"
        "JSON: with -o, an object with the “path”."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_export,
};
