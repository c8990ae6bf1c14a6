/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A CSV file as a table: a new reader for each pass.
 *
 * An encoding that was detected from a beginning of plain ASCII is thought
 * over when the pass met bytes that are no UTF-8: the next one reads
 * Windows-1252.
 */

#include "config.h"

#include "accord-table-private.h"

#include "accord-error.h"
#include "accord-load-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordTable parent;
  AccordCsvOptions options;
  AccordCsvReader *reader;
} CsvTable;

static void
csv_table_free (AccordTable *table)
{
  CsvTable *self = (CsvTable *) table;

  g_clear_pointer (&self->reader, accord_csv_reader_free);
  g_free (self);
}

static void
rethink_encoding (CsvTable *self)
{
  gboolean certain;

  if (self->reader == NULL
      || self->options.encoding != ACCORD_ENCODING_DETECT)
    return;

  accord_csv_reader_get_encoding (self->reader, &certain);
  if (!certain && accord_csv_reader_get_n_bad (self->reader) > 0)
    self->options.encoding = ACCORD_ENCODING_WINDOWS_1252;
}

static char **
take_headings (const AccordRow *row)
{
  char **headings = g_new0 (char *, row->n_fields + 1);

  for (guint i = 0; i < row->n_fields; i++)
    headings[i] = g_strstrip (g_strdup (row->fields[i].text));

  return headings;
}

static gboolean
csv_table_rewind (AccordTable    *table,
                  AccordProblems *problems,
                  GCancellable   *cancellable,
                  GError        **error)
{
  CsvTable *self = (CsvTable *) table;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  AccordRow row;

  rethink_encoding (self);
  stream = g_file_read (table->file, cancellable, &cause);
  if (stream == NULL)
    {
      _accord_load_set_error (table->name, cause, error);
      return FALSE;
    }

  g_clear_pointer (&self->reader, accord_csv_reader_free);
  self->reader = accord_csv_reader_new (G_INPUT_STREAM (stream), table->name,
                                        &self->options, problems);
  switch (accord_csv_reader_next (self->reader, &row, cancellable, error))
    {
    case ACCORD_READ_ROW:
      g_strfreev (table->headings);
      table->headings = take_headings (&row);
      return TRUE;

    case ACCORD_READ_END:
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is empty; choose a file with a row of headings."),
                   table->name);
      return FALSE;

    case ACCORD_READ_FAILED:
    default:
      return FALSE;
    }
}

static AccordReadResult
csv_table_next (AccordTable  *table,
                AccordRow    *row,
                GCancellable *cancellable,
                GError      **error)
{
  CsvTable *self = (CsvTable *) table;

  return accord_csv_reader_next (self->reader, row, cancellable, error);
}

static guint64
csv_table_get_bytes_read (const AccordTable *table)
{
  const CsvTable *self = (const CsvTable *) table;

  return self->reader != NULL ? accord_csv_reader_get_bytes_read (self->reader)
                              : 0;
}

static const char *
name_delimiter (char delimiter)
{
  switch (delimiter)
    {
    case ',':
      return _("commas");
    case ';':
      return _("semicolons");
    case '\t':
      return _("tabs");
    case '|':
      return _("vertical bars");
    default:
      return _("the chosen sign");
    }
}

static char *
csv_table_describe (const AccordTable *table)
{
  const CsvTable *self = (const CsvTable *) table;

  g_return_val_if_fail (self->reader != NULL, NULL);

  return g_strdup_printf (
    _("“%s” is a table in %s with %s between the fields."), table->name,
    accord_encoding_to_string (
      accord_csv_reader_get_encoding (self->reader, NULL)),
    name_delimiter (accord_csv_reader_get_delimiter (self->reader, NULL)));
}

static const AccordTableClass csv_table_class = {
  .free = csv_table_free,
  .rewind = csv_table_rewind,
  .next = csv_table_next,
  .get_bytes_read = csv_table_get_bytes_read,
  .describe = csv_table_describe,
};

AccordTable *
_accord_csv_table_new (GFile                  *file,
                       guint64                 size,
                       const AccordCsvOptions *options)
{
  static const AccordCsvOptions usual = ACCORD_CSV_OPTIONS_INIT;
  CsvTable *self = g_new0 (CsvTable, 1);

  _accord_table_init (&self->parent, &csv_table_class, file, size);
  self->options = options != NULL ? *options : usual;

  return &self->parent;
}
