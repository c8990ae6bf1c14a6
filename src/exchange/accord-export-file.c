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
  Write write; /* NULL of tables */
  const char *suffix;
} formats[ACCORD_N_EXPORT_FORMATS] = {
  [ACCORD_EXPORT_TABLES] = { NULL, "" },
  [ACCORD_EXPORT_TABLE] = { NULL, ".csv" },
  [ACCORD_EXPORT_JSON] = { accord_export_json, ".json" },
  [ACCORD_EXPORT_CALENDAR] = { accord_export_calendar, ".ics" },
  [ACCORD_EXPORT_PROJECT] = { accord_export_mspdi, ".xml" },
  [ACCORD_EXPORT_PIPELINE] = { accord_export_pipeline_report, ".txt" },
  [ACCORD_EXPORT_MOVED] = { accord_export_moved_report, ".txt" },
};

static gboolean
write_one (AccordPlan                *plan,
           Write                      write,
           GType                      kind,
           const AccordExportOptions *options,
           const char                *path,
           GError                   **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gboolean done = write != NULL
                    ? write (plan, options, stream, NULL, error)
                    : accord_export_table (plan, kind, options, stream, NULL,
                                           error);

  return done
         && g_file_set_contents_full (
           path, g_memory_output_stream_get_data (memory),
           (gssize) g_memory_output_stream_get_data_size (memory),
           G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
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
          && !write_one (plan, NULL, kinds[i], options, path, error))
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
           : write_one (plan, formats[format].write, kind, options, path,
                        error);
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
