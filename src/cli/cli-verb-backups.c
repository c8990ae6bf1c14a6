/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-backups.h"
#include "accord-error.h"
#include "cli-json.h"
#include "cli-table.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static void
print_table (GPtrArray *backups)
{
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Number"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Made"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Size"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("File"), CLI_COLUMN_WHOLE);
  for (guint i = 0; i < backups->len; i++)
    {
      AccordBackup *backup = backups->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (GDateTime) time
        = g_date_time_new_from_unix_local (backup->time);
      g_autofree char *made = g_date_time_format (time, "%Y-%m-%d %H:%M:%S");
      g_autofree char *size = g_format_size ((guint64) backup->size);
      g_autofree char *path = g_filename_display_name (backup->path);

      cli_table_add_cell (table, number);
      cli_table_add_cell (table, made);
      cli_table_add_cell (table, size);
      cli_table_add_cell (table, path);
    }
  cli_table_print (table);
}

static void
print_json (GPtrArray *backups)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < backups->len; i++)
    {
      AccordBackup *backup = backups->pdata[i];

      json_builder_begin_object (builder);
      cli_json_add_count (builder, "number", i + 1);
      cli_json_add_text (builder, "path", backup->path);
      cli_json_add_time (builder, "time", backup->time);
      cli_json_add_count (builder, "size", backup->size);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static gboolean
run_backups (CliRequest *request,
             GError    **error)
{
  g_autoptr (GPtrArray) backups
    = accord_backups_list (request->arguments[0], error);

  if (backups == NULL)
    return FALSE;

  if (request->json)
    print_json (backups);
  else if (backups->len > 0)
    print_table (backups);
  else
    g_print ("%s\n", _("There are no backups of this plan."));

  return TRUE;
}

/* The file that @name stands for: a number that run_backups() prints, or a
 * path. */
static char *
find_backup (const char *plan_path,
             const char *name,
             GError    **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL))
    return g_strdup (name);

  backups = accord_backups_list (plan_path, error);
  if (backups == NULL)
    return NULL;
  if (number <= backups->len)
    return g_strdup (((AccordBackup *) backups->pdata[number - 1])->path);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: a number, and a command. */
               _("There is no backup %s of this plan; “%s” lists them."),
               name, CLI_PROGRAM " backups");
  return NULL;
}

static void
print_restored (CliRequest *request,
                const char *kept_path)
{
  g_autofree char *shown
    = kept_path != NULL ? g_filename_display_name (kept_path) : NULL;

  if (request->json)
    cli_json_print_one ("kept", shown);
  else if (shown != NULL)
    {
      /* Translators: the name of a file. */
      g_print (_("The plan is restored. What stood there before is kept as "
                 "“%s”."),
               shown);
      g_print ("\n");
    }
  else
    g_print ("%s\n", _("The plan is restored."));
}

static gboolean
run_restore (CliRequest *request,
             GError    **error)
{
  g_autofree char *backup
    = find_backup (request->arguments[0], request->arguments[1], error);
  g_autofree char *kept = NULL;

  if (backup == NULL
      || !accord_backups_restore (request->arguments[0], backup,
                                  g_get_real_time () / G_USEC_PER_SEC, &kept,
                                  error))
    return FALSE;

  print_restored (request, kept);
  return TRUE;
}

const CliVerb cli_verb_backups = {
  .name = "backups",
  .synopsis = N_("PLAN"),
  .summary = N_("Lists the backups of a plan, the newest first"),
  .description
  = N_("The plan need not be there any more.\n"
       "\n"
       "JSON: an array of objects with “number”, “path”, “time” (ISO 8601, "
       "UTC) and “size” in bytes."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_backups,
};

const CliVerb cli_verb_restore = {
  .name = "restore",
  .synopsis = N_("PLAN BACKUP"),
  .summary = N_("Puts a backup where the plan is"),
  .description
  = N_("BACKUP is a number that “backups” prints, or the name of a file. "
       "What stood there is kept.\n"
       "\n"
       "JSON: an object with the path under which it is “kept”, null where "
       "there was nothing."),
  .min_arguments = 2,
  .max_arguments = 2,
  .more_files = 1,
  .run = run_restore,
};
