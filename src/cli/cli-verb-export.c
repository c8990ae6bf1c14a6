/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-export.h"
#include "accord-forecast.h"
#include "accord-promise.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
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

typedef gboolean (*Write) (AccordPlan *plan,
                           const AccordExportOptions *how,
                           GOutputStream *stream,
                           GCancellable *cancellable,
                           GError **error);

static const struct
{
  const char *name;
  Write write; /* NULL of tables */
} formats[] = {
  { "csv", NULL },
  { "json", accord_export_json },
  { "ics", accord_export_calendar },
  { "mspdi", accord_export_mspdi },
  { "pipeline-report", accord_export_pipeline_report },
  { "moved-report", accord_export_moved_report },
};

static int
find_format (void)
{
  for (guint i = 0; options.to != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (options.to, formats[i].name))
      return (int) i;

  return -1;
}

static gboolean
check_options (int                   format,
               AccordExportOptions  *how,
               GError              **error)
{
  gboolean is_moved
    = format >= 0 && formats[format].write == accord_export_moved_report;

  if (format < 0)
    cli_set_usage_error (error, _("Say with --to what to write: csv, json, "
                                   "ics, mspdi, pipeline-report or "
                                   "moved-report."));
  else if (options.table != NULL && formats[format].write != NULL)
    cli_set_usage_error (error, _("Only CSV is written by the table."));
  else if (formats[format].write == NULL && options.table == NULL
           && options.output == NULL)
    cli_set_usage_error (error, _("Say which --table to write, or with -o the "
                                   "folder for all of them."));
  else if (is_moved && options.since == NULL)
    cli_set_usage_error (error, _("Say with --since from which day on."));
  else
    return !is_moved || accord_day_parse (options.since, &how->since, error);

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
  AccordEntityList *promises = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  GHashTable *dates
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (forecast == NULL)
    {
      cli_warn (error->message);
      return dates;
    }
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      gint64 id = accord_entity_get_id (accord_entity_list_get (promises, i));
      AccordPromiseForecast promise;

      if (accord_forecast_get_promise (forecast, id, &promise) && promise.dated
          && accord_day_is_valid (promise.deliverable))
        g_hash_table_insert (dates, g_memdup2 (&id, sizeof id),
                             GINT_TO_POINTER (promise.deliverable));
    }

  return dates;
}

/* An export over its own plan would be the end of that, history and all. */
static gboolean
check_output (CliPlan *plan, GError **error)
{
  const char *path = accord_plan_file_get_path (plan->file);
  GStatBuf of_plan, of_output;

  if (options.output == NULL || g_stat (path, &of_plan) != 0
      || g_stat (options.output, &of_output) != 0
      || of_plan.st_dev != of_output.st_dev
      || of_plan.st_ino != of_output.st_ino)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a file. */
               _ ("“%s” is the plan itself; choose another name."),
               options.output);
  return FALSE;
}

/* What is written becomes the file whole or not at all; without a @path it is
 * printed. */
static gboolean
save (GMemoryOutputStream  *stream,
      const char           *path,
      GError              **error)
{
  const char *data = g_memory_output_stream_get_data (stream);
  gsize length = g_memory_output_stream_get_data_size (stream);

  if (path != NULL)
    return g_file_set_contents_full (
      path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);

  /* What does not get out is told when the verb has ended. */
  fwrite (data, 1, length, stdout);
  return TRUE;
}

static gboolean
write_one (AccordPlan                 *plan,
           Write                       write,
           GType                       kind,
           const AccordExportOptions  *how,
           const char                 *path,
           GError                    **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = write != NULL ? write (plan, how, stream, NULL, error)
                                : accord_export_table (plan, kind, how, stream,
                                                       NULL, error);

  return done && save (G_MEMORY_OUTPUT_STREAM (stream), path, error);
}

/* Every table that has anything, each a file of its name. */
static gboolean
write_tables (AccordPlan                 *plan,
              const AccordExportOptions  *how,
              GError                    **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  if (g_mkdir_with_parents (options.output, 0777) != 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                   /* Translators: a folder. */
                   _("The folder “%s” could not be made."), options.output);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      g_autofree char *name = g_strconcat (klass->plural, ".csv", NULL);
      g_autofree char *path = g_build_filename (options.output, name, NULL);

      if (accord_entity_list_get_size (accord_plan_get_list (plan, kinds[i]))
            > 0
          && !write_one (plan, NULL, kinds[i], how, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_format (CliPlan              *plan,
              Write                 write,
              AccordExportOptions  *how,
              GError              **error)
{
  g_autoptr (GHashTable) deliverable = NULL;
  GType kind = G_TYPE_INVALID;

  if (write == NULL && options.table == NULL)
    return write_tables (plan->plan, how, error);
  if (write == NULL)
    {
      kind = cli_plan_find_kind (plan, options.table, error);
      if (kind == G_TYPE_INVALID)
        return FALSE;
    }
  if (write == accord_export_calendar)
    how->deliverable = deliverable = find_deliverable (plan->plan);

  return write_one (plan->plan, write, kind, how, options.output, error);
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
  if (plan == NULL || !check_output (plan, error)
      || !write_format (plan, formats[format].write, &how, error))
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
