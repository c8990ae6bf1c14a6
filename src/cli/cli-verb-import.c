/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-import.h"
#include "accord-saved-mapping.h"
#include "cli-edit.h"
#include "cli-import-as.h"
#include "cli-import-report.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct
{
  char **as;  /* texts; see cli-verb.c */
  char **map; /* texts; see cli-verb.c */
  char *map_name;
  char *date_format;
  char *number_format;
  char *encoding;
  char *separator;
  char *effort_unit;
  char *days_per_point;
  char *team;
  char *range;
  gboolean dry_run;
  gboolean skip_errors;
  gboolean overwrite;
  gboolean by_name;
} options;

static const GOptionEntry entries[] = {
  { "as", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.as,
    N_("How to read the files: a profile, a mapping kept in the plan, or what "
        "the rows become, such as deal; recognised, unless given. "
        "FILE=PROFILE is for one of several files; again for each"),
    N_("PROFILE") },
  { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.map,
    N_("Which column gives a property; again for each"), N_("FIELD=COLUMN") },
  { "map-name", 0, 0, G_OPTION_ARG_FILENAME, &options.map_name,
    N_("Keep the mapping in the plan under this name"), N_("NAME") },
  { "date-format", 0, 0, G_OPTION_ARG_FILENAME, &options.date_format,
    N_("iso, day-first, month-first, named or serial; detected, unless given"),
    N_("FORMAT") },
  { "number-format", 0, 0, G_OPTION_ARG_FILENAME, &options.number_format,
    N_("point or comma, for what stands before decimals; detected, unless "
        "given"),
    N_("FORMAT") },
  { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &options.encoding,
    N_("UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1 or Windows-1252; detected, "
        "unless given"),
    N_("ENCODING") },
  { "separator", 0, 0, G_OPTION_ARG_FILENAME, &options.separator,
    N_("What stands between columns, as “;”, or the word tab; detected, "
        "unless given"),
    N_("CHARACTER") },
  { "effort-unit", 0, 0, G_OPTION_ARG_FILENAME, &options.effort_unit,
    N_("What bare numbers of effort are: seconds, minutes, hours, days or "
        "points; the profile’s, unless given"),
    N_("UNIT") },
  { "days-per-point", 0, 0, G_OPTION_ARG_FILENAME, &options.days_per_point,
    N_("Person-days of a story point; the plan’s, unless given"),
    N_("DAYS") },
  { "team", 0, 0, G_OPTION_ARG_FILENAME, &options.team,
    N_("The team of issues that name none"), N_("NAME") },
  { "estimate-range", 0, 0, G_OPTION_ARG_FILENAME, &options.range,
    N_("What the low and the high end of an estimate are to the one number "
        "that the file has, such as 0.7-2"),
    N_("LOW-HIGH") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
    N_("Only print what would happen"), NULL },
  { "skip-errors", 0, 0, G_OPTION_ARG_NONE, &options.skip_errors,
    N_("Import what is right, and leave out the lines that are wrong"), NULL },
  { "overwrite", 0, 0, G_OPTION_ARG_NONE, &options.overwrite,
    N_("Also what somebody has edited here since the last import"), NULL },
  { "by-name", 0, 0, G_OPTION_ARG_NONE, &options.by_name,
    N_("Match what has no id of the files’ program by its name"), NULL },
  G_OPTION_ENTRY_NULL,
};

static gboolean
parse_number (const char *text,
              double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *number > 0 && isfinite (*number);
}

static gboolean
parse_range (AccordImportOptions  *import,
             GError              **error)
{
  g_auto (GStrv) ends = g_strsplit (options.range, "-", 2);

  if (g_strv_length (ends) == 2 && parse_number (ends[0], &import->range_low)
      && parse_number (ends[1], &import->range_high) && import->range_low <= 1
      && import->range_high >= 1)
    return TRUE;

  cli_set_usage_error (error, _("Write the range as low-high around 1, such "
                                 "as 0.7-2."));
  return FALSE;
}

static gboolean
parse_form (AccordCsvOptions  *csv,
            GError           **error)
{
  const char *separator = options.separator;

  if (options.encoding != NULL
      && !accord_encoding_parse (options.encoding, &csv->encoding, error))
    return FALSE;
  if (separator == NULL)
    return TRUE;

  if (g_ascii_strcasecmp (separator, "tab") == 0)
    csv->delimiter = '\t';
  else if (strlen (separator) == 1 && !g_ascii_isalnum (*separator)
           && strchr ("\"\r\n", *separator) == NULL)
    csv->delimiter = *separator;
  else
    {
      cli_set_usage_error (error, _("The separator is one character, such as "
                                     "“;”, or the word tab."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
parse_options (AccordImportOptions  *import,
               GError              **error)
{
  AccordRecordOptions *records = &import->records;

  if ((options.date_format != NULL
       && !accord_date_format_parse (options.date_format, &records->date_format,
                                     error))
      || (options.number_format != NULL
          && !accord_number_style_parse (options.number_format,
                                         &records->number_style, error))
      || (options.effort_unit != NULL
          && !accord_effort_unit_parse (options.effort_unit,
                                        &records->effort_unit, error))
      || !parse_form (&import->csv, error)
      || (options.range != NULL && !parse_range (import, error)))
    return FALSE;
  if (options.days_per_point != NULL
      && !parse_number (options.days_per_point, &records->rules.days_per_point))
    {
      cli_set_usage_error (error, _("The days of a point must be a number, "
                                     "such as 1.5."));
      return FALSE;
    }

  /* What is imported in any case is read only once. */
  if (!options.dry_run)
    import->held_max = G_MAXUINT64;
  import->overwrite = options.overwrite;
  import->by_name = options.by_name;
  import->team = options.team;
  return TRUE;
}

/* How far it is, for somebody who waits before a terminal. */
static void
show_progress (guint64  done,
               guint64  total,
               gpointer data)
{
  if (total > 0)
    fprintf (stderr, "\r%3.0f %%\r", 100.0 * (double) done / (double) total);
}

static gboolean
add_file (AccordImport            *import,
          GFile                   *file,
          const CliImportReading  *reading,
          GError                 **error)
{
  if (reading->own_kind != G_TYPE_INVALID)
    return accord_import_add_table (import, file, reading->own_kind, NULL,
                                    error);

  return accord_import_add_file (import, file, reading->profile, NULL, error);
}

/* Leaves in @reading how the last file is read that has something said. */
static gboolean
add_files (CliPlan            *plan,
           AccordImport       *import,
           CliRequest         *request,
           const CliImportAs  *as,
           CliImportReading   *reading,
           GError            **error)
{
  for (guint i = 1; i < request->n_arguments; i++)
    {
      g_autoptr (GFile) file
        = g_file_new_for_commandline_arg (request->arguments[i]);
      g_auto (CliImportReading) own = { 0 };

      if (!cli_import_as_choose (as, plan->plan, request->arguments[i], &own,
                                 error)
          || !add_file (import, file, &own, error))
        return FALSE;
      if (own.has_kind)
        {
          reading->has_kind = TRUE;
          reading->kind = own.kind;
        }
    }

  return TRUE;
}

/* Whether a column of a file gave what the pair is about. */
static gboolean
is_used (AccordImport *import,
         const char   *pair)
{
  GPtrArray *files = accord_import_get_files (import);
  g_autofree char *property
    = g_strndup (pair, (gsize) (strchr (pair, '=') - pair));

  for (guint i = 0; i < files->len; i++)
    {
      AccordImportFile *file = files->pdata[i];

      for (guint k = 0; file->columns != NULL && k < file->columns->len; k++)
        {
          const AccordColumnUse *use = file->columns->pdata[k];

          if (g_strcmp0 (use->property, property) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* Columns that no file had would be missing from the next one as well, which
 * would then not be recognised by the rest. */
static void
remove_unused (GPtrArray    *pairs,
               AccordImport *import)
{
  for (guint i = pairs->len - 1; i-- > 0;)
    if (!is_used (import, pairs->pdata[i]))
      g_ptr_array_remove_index (pairs, i);
}

static gboolean
keep_mapping (CliPlan                    *plan,
              AccordImport               *import,
              const CliImportAs          *as,
              const CliImportReading     *reading,
              const AccordImportOptions  *how,
              GError                    **error)
{
  g_autoptr (GPtrArray) pairs = NULL;

  if (options.map_name == NULL || !reading->has_kind)
    return TRUE;

  pairs = cli_import_as_list_pairs (as, reading->kind);
  remove_unused (pairs, import);
  return accord_saved_mapping_keep (plan->plan, options.map_name, reading->kind,
                                    (const char *const *) pairs->pdata, error)
         && accord_saved_mapping_keep_choices (plan->plan, options.map_name,
                                               &how->records, &how->csv, error);
}

static gboolean
run_import (CliRequest  *request,
            GError     **error)
{
  AccordImportOptions how = ACCORD_IMPORT_OPTIONS_INIT;
  const CliImportAs as
    = { options.as, options.map, options.map_name, request->arguments + 1,
        request->n_arguments - 1 };
  CliImportReading reading = { 0 };
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordImport) import = NULL;
  gboolean applied = FALSE;

  if (!parse_options (&how, error) || !cli_import_as_check (&as, error))
    return FALSE;
  plan = options.dry_run ? cli_plan_open_to_read (request, error)
                         : cli_plan_open_to_write (request, error);
  if (plan == NULL)
    return FALSE;

  cli_import_as_choose_form (&as, plan->plan, &how.csv);
  import = accord_import_new (plan->plan, &how);
  if (!add_files (plan, import, request, &as, &reading, error)
      || !accord_import_preview (import,
                                 isatty (STDERR_FILENO) ? show_progress : NULL,
                                 NULL, NULL, error))
    return FALSE;

  if (!options.dry_run)
    applied
      = accord_import_apply (import, options.skip_errors, request->why, error)
        && keep_mapping (plan, import, &as, &reading, &how, error);
  cli_import_report_print (plan, request, import, applied);
  if (applied)
    cli_plan_warn_of_backup (plan);

  return applied || options.dry_run;
}

const CliVerb cli_verb_import = {
  .name = "import",
  .synopsis = N_("PLAN FILE…"),
  .summary = N_("Brings files of other programs into a plan"),
  .description
  = N_("FILE is a CSV or JSON table or an MS Project XML file; the order of "
        "several does not matter. Tables are recognised by their headings; "
        "“profiles” lists which. Any other table is read with --as and what "
        "its rows become (account, person, team, calendar, stage, deal, "
        "feature, part, dependency or promise): columns are then taken by the names of "
        "properties, and --map says which others to take. Tables that “export "
        "--to csv” wrote come back as they were; --as accord-deals and the "
        "like read one that was written by hand. Among several files, one that "
        "no profile knows is left out and told; --as parts.csv=part reads "
        "only that file so.\n"
        "\n"
        "Nothing is imported while a line is wrong, unless --skip-errors is "
        "given. What comes is one change, which “undo” takes back. Importing "
        "again updates; what was edited here since stays, unless --overwrite "
        "is given; what is no more in the files stays and is told.\n"
        "\n"
        "JSON: an object with “applied”, how many lines are “new”, “changed”, "
        "“unchanged”, “skipped” and “wrong”, “files” (how each was read, by "
        "column), “items” (each line with its “state” and “differences”; "
        "with --dry-run and many lines the first of each state, and "
        "“items-left-out” more), "
        "“problems” (where, “value” and “reason”), “missing” (no more in the "
        "files) and “notes”."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .more_files = G_MAXUINT - 1,
  .run = run_import,
};
