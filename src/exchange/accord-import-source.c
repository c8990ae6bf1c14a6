/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file into lines: CSV and JSON tables through a profile, tables of our own
 * by their headings, project files through their tasks and resources.
 *
 * Opening a file finds out what it is, and reads it once where that is needed
 * to understand its values; taking makes lines of it, all or some at a time.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-error.h"
#include "accord-load-private.h"
#include "accord-mspdi-records-private.h"
#include "accord-own-table-private.h"

#include <glib/gi18n-lib.h>

/*
 * _accord_import_tell_progress:
 * @done: how far the step of now is, in bytes
 */
void
_accord_import_tell_progress (AccordImport *self,
                              guint64       done)
{
  guint64 now = MIN (self->progress_base + done, self->progress_total);

  if (self->progress == NULL || now <= self->progress_told)
    return;

  self->progress_told = now;
  self->progress (now, self->progress_total, self->progress_data);
}

AccordImportSource *
_accord_import_source_new (GFile *file)
{
  AccordImportSource *self = g_new0 (AccordImportSource, 1);

  self->file = g_object_ref (file);
  self->public.name = _accord_load_get_name (file);
  self->public.columns = g_ptr_array_new ();

  return self;
}

void
_accord_import_source_free (AccordImportSource *self)
{
  g_ptr_array_unref (self->public.columns);
  g_clear_pointer (&self->reader, accord_record_reader_free);
  g_clear_pointer (&self->table, accord_table_free);
  g_clear_pointer (&self->given, accord_profile_unref);
  g_free (self->public.name);
  g_free (self->public.profile);
  g_free (self->public.description);
  g_free (self->public.reason);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->source);
  g_object_unref (self->file);
  g_free (self);
}

static void
tell_survey (guint64  done,
             guint64  total,
             gpointer data)
{
  _accord_import_tell_progress (data, done);
}

static AccordImportLine *
add_line (AccordImport       *import,
          AccordImportSource *self,
          const char         *file,
          guint64             number)
{
  AccordImportLine *line = g_new0 (AccordImportLine, 1);

  line->public.file = file;
  line->public.line = number;
  line->public.differences = _accord_import_differences_new ();
  line->source = self;
  line->touched = g_ptr_array_new ();
  g_ptr_array_add (import->lines, line);

  return line;
}

/* Takes @record. */
static void
add_record (AccordImport       *import,
            AccordImportSource *self,
            AccordRecord       *record)
{
  AccordImportLine *line
    = add_line (import, self, accord_record_get_file (record),
                accord_record_get_line (record));

  line->record = record;
  line->is_excluded = accord_record_is_wrong (record);
}

/* How the table is read; NULL where no profile knows it. */
static AccordProfile *
choose_profile (AccordImportSource *self)
{
  const char *const *headings = accord_table_get_headings (self->table);
  g_autoptr (GPtrArray) profiles = NULL;
  AccordProfile *profile;

  if (self->given != NULL)
    return accord_profile_ref (self->given);

  profiles = accord_profiles_load ();
  profile = accord_profiles_recognise (profiles, headings, NULL);

  return profile != NULL ? accord_profile_ref (profile) : NULL;
}

static gboolean
open_records (AccordImportSource      *self,
              AccordImport            *import,
              GCancellable            *cancellable,
              GError                 **error)
{
  g_autoptr (AccordProfile) profile = choose_profile (self);

  if (profile == NULL)
    {
      self->public.reason
        /* Translators: the name of a file. */
        = g_strdup_printf (_("No profile knows the columns of “%s”; choose "
                              "one, or map its columns to properties."),
                           self->public.name);
      return TRUE;
    }

  self->public.profile = g_strdup (accord_profile_get_id (profile));
  self->source = g_strdup (accord_profile_get_source (profile));
  self->place = _accord_import_get_place (accord_profile_get_kind (profile));
  self->reader = accord_record_reader_new (
    self->table, profile, &import->options.records, import->problems);
  if (!accord_record_reader_survey (self->reader, tell_survey, import,
                                    cancellable, error))
    return FALSE;

  self->public.n_rows = accord_record_reader_get_n_rows (self->reader);
  g_ptr_array_unref (self->public.columns);
  self->public.columns = accord_record_reader_list_columns (self->reader);

  return TRUE;
}

static gboolean
take_records (AccordImportSource  *self,
              AccordImport        *import,
              guint                max,
              gboolean            *is_end,
              GCancellable        *cancellable,
              GError             **error)
{
  AccordReadResult result = ACCORD_READ_ROW;
  AccordRecord *record;

  for (guint i = 0; i < max && result == ACCORD_READ_ROW; i++)
    {
      result
        = accord_record_reader_next (self->reader, &record, cancellable, error);
      if (result == ACCORD_READ_ROW)
        add_record (import, self, record);
    }
  *is_end = result == ACCORD_READ_END;

  return result != ACCORD_READ_FAILED;
}

static char **
dup_cells (const AccordRow *row)
{
  char **cells = g_new0 (char *, row->n_fields + 1);

  for (guint i = 0; i < row->n_fields; i++)
    cells[i] = g_strndup (row->fields[i].text, row->fields[i].length);

  return cells;
}

static gboolean
open_own (AccordImportSource  *self,
          GError             **error)
{
  AccordEntityClass *klass = g_type_class_peek (self->own_kind);

  if (!_accord_own_table_check (self->own_kind,
                                accord_table_get_headings (self->table),
                                self->public.name, error))
    return FALSE;

  self->public.profile = g_strconcat ("accord-", klass->plural, NULL);
  self->source = g_strdup ("accord");
  return TRUE;
}

static gboolean
take_own (AccordImportSource  *self,
          AccordImport        *import,
          GCancellable        *cancellable,
          GError             **error)
{
  AccordReadResult result;
  AccordRow row;

  self->public.n_rows = 0;
  while ((result = accord_table_next (self->table, &row, cancellable, error))
         == ACCORD_READ_ROW)
    {
      AccordImportLine *line
        = add_line (import, self, self->public.name, row.line);

      line->public.kind = self->own_kind;
      line->cells = dup_cells (&row);
      self->public.n_rows++;
    }

  return result == ACCORD_READ_END;
}

static gboolean
rewind_table (AccordImportSource  *self,
            AccordImport        *import,
            gboolean             guarded,
            GCancellable        *cancellable,
            GError             **error)
{
  AccordCsvOptions csv = import->options.csv;

  csv.guarded = csv.guarded || guarded;
  g_clear_pointer (&self->table, accord_table_free);
  self->table = accord_table_new (self->file, &csv, cancellable, error);

  return self->table != NULL
         && accord_table_rewind (self->table, import->problems, cancellable,
                                 error);
}

static gboolean
open_table (AccordImportSource  *self,
            AccordImport        *import,
            GCancellable        *cancellable,
            GError             **error)
{
  const char *const *headings;
  gboolean guarded = FALSE;
  GType kind;

  if (!rewind_table (self, import, FALSE, cancellable, error))
    return FALSE;

  headings = accord_table_get_headings (self->table);
  kind = _accord_own_table_recognise (import->plan, self->public.name, headings,
                                      &guarded);
  if (self->own_kind == G_TYPE_INVALID && self->given == NULL)
    self->own_kind = kind;
  if (guarded && kind == self->own_kind
      && !rewind_table (self, import, TRUE, cancellable, error))
    return FALSE;

  self->public.description = accord_table_describe (self->table);
  if (self->own_kind != G_TYPE_INVALID)
    return open_own (self, error);

  return open_records (self, import, cancellable, error);
}

static gboolean
open_project (AccordImportSource  *self,
              AccordImport        *import,
              GCancellable        *cancellable,
              GError             **error)
{
  g_autoptr (AccordMspdi) project
    = accord_mspdi_read (self->file, import->problems, cancellable, error);

  if (project == NULL)
    return FALSE;

  self->public.profile = g_strdup ("ms-project");
  self->source = _accord_mspdi_dup_source (project, self->public.name);
  self->records = _accord_mspdi_to_records (project, self->public.name,
                                            import->problems);
  self->public.n_rows = self->records->len;

  return TRUE;
}

/*
 * _accord_import_source_open:
 *
 * Finds out what the file is, and how its values are to be read. Where no
 * profile knows it, the public part says so as the reason to leave it out.
 */
gboolean
_accord_import_source_open (AccordImportSource  *self,
                            AccordImport        *import,
                            GCancellable        *cancellable,
                            GError             **error)
{
  g_autofree char *lower = g_utf8_strdown (self->public.name, -1);

  if (g_str_has_suffix (lower, ".xml"))
    return open_project (self, import, cancellable, error);

  return open_table (self, import, cancellable, error);
}

/*
 * _accord_import_source_take:
 * @max: how many lines at most
 * @is_end: (out): whether there are no more
 *
 * Adds the next lines of the file to @import; tables of our own, and projects,
 * come whole.
 */
gboolean
_accord_import_source_take (AccordImportSource  *self,
                            AccordImport        *import,
                            guint                max,
                            gboolean            *is_end,
                            GCancellable        *cancellable,
                            GError             **error)
{
  *is_end = TRUE;
  if (self->reader != NULL)
    return take_records (self, import, max, is_end, cancellable, error);
  if (self->own_kind != G_TYPE_INVALID)
    return take_own (self, import, cancellable, error);

  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    add_record (import, self, accord_record_ref (self->records->pdata[i]));
  return TRUE;
}
