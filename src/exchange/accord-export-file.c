/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written becomes the file whole or not at all: it is put together in
 * memory first. */

#include "config.h"

#include "accord-export-file.h"

#include "accord-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef gboolean (*Write) (AccordPlan                *plan,
                           const AccordExportOptions *options,
                           GOutputStream             *stream,
                           GCancellable              *cancellable,
                           GError                   **error);

static const struct
{
  const char *name;
  Write write; /* NULL of tables */
  const char *suffix;
} formats[ACCORD_N_EXPORT_FORMATS] = {
  [ACCORD_EXPORT_TABLES] = { "csv", NULL, "" },
  [ACCORD_EXPORT_TABLE] = { "csv", NULL, ".csv" },
  [ACCORD_EXPORT_JSON] = { "json", accord_export_json, ".json" },
  [ACCORD_EXPORT_CALENDAR] = { "ics", accord_export_calendar, ".ics" },
  [ACCORD_EXPORT_PROJECT] = { "mspdi", accord_export_mspdi, ".xml" },
  [ACCORD_EXPORT_PIPELINE]
  = { "pipeline-report", accord_export_pipeline_report, ".txt" },
  [ACCORD_EXPORT_MOVED]
  = { "moved-report", accord_export_moved_report, ".txt" },
};

/**
 * accord_export_bytes:
 * @plan: a plan
 * @format: what to write, not all tables
 * @kind: of one table, what its rows are; else ignored
 * @options: what goes into it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the file has in it
 */
GBytes *
accord_export_bytes (AccordPlan                *plan,
                     AccordExportFormat         format,
                     GType                      kind,
                     const AccordExportOptions *options,
                     GError                   **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Write write;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail ((guint) format < ACCORD_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (format != ACCORD_EXPORT_TABLES, NULL);

  write = formats[format].write;
  if (!(write != NULL ? write (plan, options, stream, NULL, error)
                      : accord_export_table (plan, kind, options, stream,
                                             NULL, error))
      || !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (
    G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
write_one (AccordPlan                *plan,
           AccordExportFormat         format,
           GType                      kind,
           const AccordExportOptions *options,
           const char                *path,
           GError                   **error)
{
  g_autoptr (GBytes) bytes
    = accord_export_bytes (plan, format, kind, options, error);
  const char *data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  return g_file_set_contents_full (path, data != NULL ? data : "",
                                   (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                   error);
}

/* Every table that has anything, each a file of its name. */
static gboolean
write_tables (AccordPlan                *plan,
              const AccordExportOptions *options,
              const char                *folder,
              GError                   **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                   /* Translators: a folder, and what is wrong. */
                   _("The folder “%s” could not be made: %s."), folder,
                   g_strerror (errno));
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      g_autofree char *name = g_strconcat (klass->plural, ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (accord_entity_list_get_size (accord_plan_get_list (plan, kinds[i]))
            > 0
          && !write_one (plan, ACCORD_EXPORT_TABLE, kinds[i], options, path,
                         error))
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_export_file:
 * @plan: a plan
 * @format: what to write
 * @kind: of one table, what its rows are; else ignored
 * @options: what goes into it
 * @path: the file, or for all tables the folder
 * @error: return location
 *
 * Returns: whether it is there, whole
 */
gboolean
accord_export_file (AccordPlan                *plan,
                    AccordExportFormat         format,
                    GType                      kind,
                    const AccordExportOptions *options,
                    const char                *path,
                    GError                   **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail ((guint) format < ACCORD_N_EXPORT_FORMATS, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return format == ACCORD_EXPORT_TABLES
           ? write_tables (plan, options, path, error)
           : write_one (plan, format, kind, options, path, error);
}

/**
 * accord_export_check_path:
 * @plan_path: where the plan is
 * @path: where something of it is to be written
 * @error: return location
 *
 * An export over its own plan would be the end of that, history and all;
 * under whatever name, since a file can have several.
 *
 * Returns: whether @path is another file
 */
gboolean
accord_export_check_path (const char  *plan_path,
                          const char  *path,
                          GError     **error)
{
  g_autofree char *shown = NULL;
  GStatBuf of_plan, of_path;

  g_return_val_if_fail (plan_path != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_stat (plan_path, &of_plan) != 0 || g_stat (path, &of_path) != 0
      || of_plan.st_dev != of_path.st_dev || of_plan.st_ino != of_path.st_ino)
    return TRUE;

  shown = g_filename_display_name (path);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a file. */
               _("“%s” is the plan itself; choose another name."), shown);
  return FALSE;
}

/**
 * accord_export_format_find:
 * @name: as the command line names what to write
 *
 * Of tables, that of them all is found; one alone has the same name.
 *
 * Returns: the format, or -1 where there is none of that name
 */
int
accord_export_format_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < ACCORD_N_EXPORT_FORMATS; i++)
    if (g_str_equal (name, formats[i].name))
      return (int) i;

  return -1;
}

/**
 * accord_export_format_get_suffix:
 * @format: what is written
 *
 * Returns: what the name of such a file ends with; empty of a folder
 */
const char *
accord_export_format_get_suffix (AccordExportFormat format)
{
  g_return_val_if_fail ((guint) format < ACCORD_N_EXPORT_FORMATS, NULL);

  return formats[format].suffix;
}
