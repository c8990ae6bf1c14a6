/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Call order: for each row its cells and accord_csv_writer_end_row(), then
 * accord_csv_writer_finish(), without whose success nothing is certain to have
 * been written.
 */

#include "config.h"

#include "accord-csv-writer.h"

#include "accord-csv-guard-private.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows are handed on in pieces of about this size. */
#define BLOCK ((gsize) 64 << 10)

struct _AccordCsvWriter
{
  GOutputStream *stream;
  gboolean guard;
  GString *text;
  gboolean is_first; /* no cell of this row was added yet */
  gsize row_start;
};

/**
 * accord_csv_writer_new:
 * @stream: where to write
 * @guard: whether to put `'` before texts that a spreadsheet could take for a
 *   formula
 *
 * Returns: (transfer full): a writer
 */
AccordCsvWriter *
accord_csv_writer_new (GOutputStream *stream,
                       gboolean       guard)
{
  AccordCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (AccordCsvWriter, 1);
  self->stream = g_object_ref (stream);
  self->guard = guard;
  self->text = g_string_sized_new (BLOCK + 4096);
  self->is_first = TRUE;

  return self;
}

/**
 * accord_csv_writer_free:
 * @self: (transfer full): a writer
 *
 * Drops what was not finished; the stream stays open.
 */
void
accord_csv_writer_free (AccordCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_object_unref (self->stream);
  g_free (self);
}

static void
begin_cell (AccordCsvWriter *self)
{
  if (self->is_first)
    self->row_start = self->text->len;
  else
    g_string_append_c (self->text, ',');
  self->is_first = FALSE;
}

/**
 * accord_csv_writer_add_text:
 * @text: (nullable): the text of the next cell; %NULL for an empty one
 */
void
accord_csv_writer_add_text (AccordCsvWriter *self,
                            const char      *text)
{
  const char *quote;
  gboolean guard;

  g_return_if_fail (self != NULL);

  begin_cell (self);
  if (text == NULL)
    return;

  guard = self->guard && _accord_csv_needs_guard (text);
  /* Spaces at an end are quoted too, since many programs strip them. */
  if (strpbrk (text, "\",\r\n\t;|") == NULL && !g_ascii_isspace (text[0])
      && (text[0] == '\0' || !g_ascii_isspace (text[strlen (text) - 1])))
    {
      g_string_append_printf (self->text, "%s%s", guard ? "'" : "", text);
      return;
    }

  g_string_append (self->text, guard ? "\"'" : "\"");
  while ((quote = strchr (text, '"')) != NULL)
    {
      g_string_append_len (self->text, text, quote - text + 1);
      g_string_append_c (self->text, '"');
      text = quote + 1;
    }
  g_string_append (self->text, text);
  g_string_append_c (self->text, '"');
}

/**
 * accord_csv_writer_add_number:
 * @digits: (nullable): a number or a date as files have it, which is neither
 *   quoted nor guarded; %NULL for an empty cell
 */
void
accord_csv_writer_add_number (AccordCsvWriter *self,
                              const char      *digits)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (digits == NULL || strpbrk (digits, "\",\r\n") == NULL);

  begin_cell (self);
  if (digits != NULL)
    g_string_append (self->text, digits);
}

static gboolean
flush (AccordCsvWriter *self,
       GCancellable    *cancellable,
       GError         **error)
{
  g_autoptr (GError) cause = NULL;

  /* Not every stream looks at the cancellable. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &cause)
      && g_output_stream_write_all (self->stream, self->text->str,
                                    self->text->len, NULL, cancellable,
                                    &cause))
    {
      g_string_truncate (self->text, 0);
      return TRUE;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                 _("Writing the table was cancelled."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FULL,
                 _("The table could not be written: no room is left on the "
                   "disk. Make room, or choose another place."));
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                 _("The table could not be written (%s); choose another "
                   "place."),
                 cause->message);
  return FALSE;
}

/**
 * accord_csv_writer_end_row:
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_IO, %ACCORD_ERROR_FULL or
 *   %ACCORD_ERROR_CANCELLED
 */
gboolean
accord_csv_writer_end_row (AccordCsvWriter *self,
                           GCancellable    *cancellable,
                           GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* A row of one empty cell would read as a blank line. */
  if (!self->is_first && self->text->len == self->row_start)
    g_string_append (self->text, "\"\"");
  g_string_append (self->text, "\r\n");
  self->is_first = TRUE;

  return self->text->len < BLOCK || flush (self, cancellable, error);
}

/**
 * accord_csv_writer_finish:
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Hands on what is left and flushes the stream.
 *
 * Returns: %FALSE with %ACCORD_ERROR_IO, %ACCORD_ERROR_FULL or
 *   %ACCORD_ERROR_CANCELLED
 */
gboolean
accord_csv_writer_finish (AccordCsvWriter *self,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->is_first, FALSE);

  return flush (self, cancellable, error);
}
