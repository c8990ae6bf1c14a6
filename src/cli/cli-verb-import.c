/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-import.h"
#include "accord-saved-mapping.h"
#include "cli-edit.h"
#include "cli-import-report.h"
#include "cli-json.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What the profiles of our own tables are called before their plural. */
#define OWN_PREFIX "accord-"

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
        "points; the profile's, unless given"),
    N_("UNIT") },
  { "days-per-point", 0, 0, G_OPTION_ARG_FILENAME, &options.days_per_point,
    N_("Person-days of a story point; the plan's, unless given"),
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
    N_("Match what has no id of the files' program by its name"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* How a file is read. */
typedef struct
{
  const char *as;         /* what the command line says, or NULL */
  AccordProfile *profile; /* NULL: recognised */
  GType own_kind;         /* of a table of our own */
  gboolean has_kind;      /* whether --as is what the rows become */
  AccordTargetKind kind;
} Reading;

static void
clear_reading (Reading *reading)
{
  g_clear_pointer (&reading->profile, accord_profile_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

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

/* Each property stands under its own name, unless --map says otherwise. */
static GPtrArray *
list_pairs (AccordTargetKind kind)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_free);
  const AccordTargetProperty *properties;
  guint n;

  properties = accord_target_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *start = g_strconcat (properties[i].name, "=", NULL);
      const char *pair = NULL;

      if (properties[i].kind != kind)
        continue;
      for (guint k = 0; options.map != NULL && options.map[k] != NULL; k++)
        if (g_str_has_prefix (options.map[k], start))
          pair = options.map[k];
      g_ptr_array_add (
        pairs, pair != NULL ? g_strdup (pair)
                            : g_strconcat (start, properties[i].name, NULL));
    }
  g_ptr_array_add (pairs, NULL);

  return pairs;
}

static gboolean
read_as_kind (Reading  *reading,
              GError  **error)
{
  const char *name = options.map_name != NULL ? options.map_name : reading->as;
  g_autoptr (GPtrArray) pairs = list_pairs (reading->kind);

  /* Says what is wrong with the pairs themselves. */
  if (options.map != NULL)
    {
      g_autoptr (AccordProfile) tried = accord_profile_new_mapping (
        name, reading->kind, (const char *const *) options.map, error);

      if (tried == NULL)
        return FALSE;
    }

  reading->has_kind = TRUE;
  reading->profile = accord_profile_new_mapping (
    name, reading->kind, (const char *const *) pairs->pdata, error);

  return reading->profile != NULL;
}

static gboolean
read_as_own (CliPlan *plan,
             Reading *reading)
{
  reading->own_kind
    = g_str_has_prefix (reading->as, OWN_PREFIX)
        ? accord_plan_find_kind (plan->plan, reading->as + strlen (OWN_PREFIX))
        : G_TYPE_INVALID;

  return reading->own_kind != G_TYPE_INVALID;
}

static gboolean
read_as_profile (CliPlan  *plan,
                 Reading  *reading,
                 GError  **error)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  AccordProfile *profile = accord_profiles_find (profiles, reading->as, error);

  if (profile == NULL)
    return FALSE;

  reading->profile = options.map != NULL ? accord_profile_new_changed (
                       profile, (const char *const *) options.map, error)
                                         : accord_profile_ref (profile);

  return reading->profile != NULL;
}

static gboolean
choose_reading (CliPlan  *plan,
                Reading  *reading,
                GError  **error)
{
  if (reading->as == NULL || read_as_own (plan, reading))
    return TRUE;
  if (accord_target_kind_parse (reading->as, &reading->kind, NULL))
    return read_as_kind (reading, error);

  reading->profile = accord_saved_mapping_find (plan->plan, reading->as, NULL);

  return reading->profile != NULL || read_as_profile (plan, reading, error);
}

/* What stands behind `FILE=` where FILE is that one, with its folders or
 * without; else NULL. */
static const char *
find_own_as (const char *as,
             const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *const starts[] = { path, name };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *start = g_strconcat (starts[i], "=", NULL);

      if (g_str_has_prefix (as, start))
        return as + strlen (start);
    }

  return NULL;
}

/* Whether it is meant for one of the files; the others are for all. */
static gboolean
is_for_one (CliRequest *request,
            const char *as)
{
  for (guint i = 1; i < request->n_arguments; i++)
    if (find_own_as (as, request->arguments[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* How @path is to be read; what is said of that file goes first. */
static const char *
find_as (CliRequest *request,
         const char *path)
{
  const char *found = NULL;

  for (guint i = 0; options.as != NULL && options.as[i] != NULL; i++)
    {
      const char *own = find_own_as (options.as[i], path);

      if (own != NULL)
        return own;
      if (!is_for_one (request, options.as[i]))
        found = options.as[i];
    }

  return found;
}

static gboolean
check_as (CliRequest  *request,
          GError     **error)
{
  guint n = options.as != NULL ? g_strv_length (options.as) : 0;
  guint n_for_all = 0;

  for (guint i = 0; i < n; i++)
    n_for_all += !is_for_one (request, options.as[i]);

  if (n_for_all > 1)
    cli_set_usage_error (error, _("Only one --as can hold for all files; write "
                                   "FILE=PROFILE for others."));
  else if (options.map != NULL && n != 1)
    cli_set_usage_error (error, _("Say with --as what the rows become, such as "
                                   "deal; --map goes with one --as."));
  else
    return TRUE;

  return FALSE;
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
add_file (AccordImport   *import,
          GFile          *file,
          const Reading  *reading,
          GError        **error)
{
  if (reading->own_kind != G_TYPE_INVALID)
    return accord_import_add_table (import, file, reading->own_kind, NULL,
                                    error);

  return accord_import_add_file (import, file, reading->profile, NULL, error);
}

/* Leaves in @reading how the last file is read that has something said. */
static gboolean
add_files (CliPlan       *plan,
           AccordImport  *import,
           CliRequest    *request,
           Reading       *reading,
           GError       **error)
{
  for (guint i = 1; i < request->n_arguments; i++)
    {
      g_autoptr (GFile) file
        = g_file_new_for_commandline_arg (request->arguments[i]);
      g_auto (Reading) own = { .as = find_as (request, request->arguments[i]) };

      if (!choose_reading (plan, &own, error)
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

/* What was kept with a mapping about the form of its files. As for the columns,
 * what rows become goes before a mapping that is called like it. */
static void
take_form (CliPlan             *plan,
           CliRequest          *request,
           AccordImportOptions *how)
{
  for (guint i = 1; i < request->n_arguments; i++)
    {
      g_auto (Reading) reading
        = { .as = find_as (request, request->arguments[i]) };

      if (reading.as != NULL && !read_as_own (plan, &reading)
          && !accord_target_kind_parse (reading.as, &reading.kind, NULL))
        accord_saved_mapping_choose_form (plan->plan, reading.as, &how->csv);
    }
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
              const Reading              *reading,
              const AccordImportOptions  *how,
              GError                    **error)
{
  g_autoptr (GPtrArray) pairs = NULL;

  if (options.map_name == NULL || !reading->has_kind)
    return TRUE;

  pairs = list_pairs (reading->kind);
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
  Reading reading = { 0 };
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (AccordImport) import = NULL;
  gboolean applied = FALSE;

  if (!parse_options (&how, error) || !check_as (request, error))
    return FALSE;
  plan = options.dry_run ? cli_plan_open_to_read (request, error)
                         : cli_plan_open_to_write (request, error);
  if (plan == NULL)
    return FALSE;

  take_form (plan, request, &how);
  import = accord_import_new (plan->plan, &how);
  if (!add_files (plan, import, request, &reading, error)
      || !accord_import_preview (import,
                                 isatty (STDERR_FILENO) ? show_progress : NULL,
                                 NULL, NULL, error))
    return FALSE;

  if (!options.dry_run)
    applied
      = accord_import_apply (import, options.skip_errors, request->why, error)
        && keep_mapping (plan, import, &reading, &how, error);
  cli_import_report_print (plan, request, import, applied);
  if (applied)
    cli_plan_warn_of_backup (plan);

  return applied || options.dry_run;
}

static gboolean
run_profiles (CliRequest  *request,
              GError     **error)
{
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < profiles->len; i++)
    {
      AccordProfile *profile = profiles->pdata[i];
      const char *kind
        = accord_target_kind_to_string (accord_profile_get_kind (profile));

      json_builder_begin_object (builder);
      cli_json_add_text (builder, "id", accord_profile_get_id (profile));
      cli_json_add_text (builder, "name", accord_profile_get_name (profile));
      cli_json_add_text (builder, "source",
                         accord_profile_get_source (profile));
      cli_json_add_text (builder, "kind", kind);
      json_builder_end_object (builder);
      if (!request->json)
        g_print ("%-26s%-10s%s\n", accord_profile_get_id (profile), kind,
                 accord_profile_get_name (profile));
    }
  json_builder_end_array (builder);
  if (request->json)
    cli_json_print (builder);

  return TRUE;
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

const CliVerb cli_verb_profiles = {
  .name = "profiles",
  .summary = N_("Lists the tables of other programs that are recognised"),
  .description = N_("JSON: an array of objects with “id”, “name”, “source” "
                     "and the “kind” of thing that a row becomes."),
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_profiles,
};
