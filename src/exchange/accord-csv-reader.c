/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV as RFC 4180 describes it, and as people really send it.
 *
 * Call order: accord_csv_reader_new(), accord_csv_reader_next() until it says
 * that there are no more rows, accord_csv_reader_free(). Encoding and
 * delimiter are known after the first row.
 *
 * The buffer (accord-csv-buffer.c) gives decoded text. A row in it is first
 * scanned (accord-csv-scan.c) and, once it is known to be complete, unquoted
 * where it lies: the fields that are given out are pieces of that text.
 *
 * A row that is not as it should be is told and given all the same. A quote
 * that is never closed would swallow the rest of the file; it is told, and the
 * row is read again with that quote as an ordinary character.
 */

#include "config.h"

#include "accord-csv-reader.h"

#include "accord-csv-buffer-private.h"
#include "accord-csv-guard-private.h"
#include "accord-csv-scan-private.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

struct _AccordCsvReader
{
  char *name;
  AccordCsvOptions options;
  AccordProblems *problems;
  double agreement;
  guint64 n_bad;
  gboolean is_started;

  AccordCsvBuffer buffer; /* its start is the next row's */
  AccordCsvScan scan;
  AccordSlice *slices;
  guint n_slices;
  guint64 line;
  guint n_columns; /* of the first row */
};

/**
 * accord_csv_reader_new:
 * @stream: where to read from
 * @name: the file's name, for messages
 * @options: (nullable): how to read; %NULL for %ACCORD_CSV_OPTIONS_INIT
 * @problems: what is not as it should be is told here
 *
 * Returns: (transfer full): a reader
 */
AccordCsvReader *
accord_csv_reader_new (GInputStream           *stream,
                       const char             *name,
                       const AccordCsvOptions *options,
                       AccordProblems         *problems)
{
  static const AccordCsvOptions usual = ACCORD_CSV_OPTIONS_INIT;
  AccordCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self = g_new0 (AccordCsvReader, 1);
  self->name = g_strdup (name);
  self->options = options != NULL ? *options : usual;
  self->problems = accord_problems_ref (problems);
  _accord_csv_buffer_init (&self->buffer, stream, self->name,
                           self->options.encoding);
  self->agreement = 1.0;
  self->line = 1;

  return self;
}

/**
 * accord_csv_reader_free:
 * @self: (transfer full): a reader
 */
void
accord_csv_reader_free (AccordCsvReader *self)
{
  g_return_if_fail (self != NULL);

  _accord_csv_scan_clear (&self->scan);
  _accord_csv_buffer_clear (&self->buffer);
  g_free (self->slices);
  accord_problems_unref (self->problems);
  g_free (self->name);
  g_free (self);
}

static void
tell (AccordCsvReader     *self,
      AccordProblemGravity gravity,
      guint64              line,
      guint                column,
      const char          *value,
      const char          *reason)
{
  accord_problems_add (self->problems, gravity, self->name, line, column, NULL,
                       value, reason);
}

/* Excel's first line `sep=;` says what the delimiter is, and is no row. */
static void
take_separator_line (AccordCsvReader *self)
{
  const char *text = self->buffer.text;
  gsize next;

  if (self->buffer.end < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0
      || text[4] == '"' || (guint8) text[4] < '\t'
      || (guint8) text[4] >= 0x80 || text[4] == '\r' || text[4] == '\n'
      || (text[5] != '\r' && text[5] != '\n'))
    return;

  if (self->options.delimiter == 0)
    self->options.delimiter = text[4];
  next = text[5] == '\r' && self->buffer.end > 6 && text[6] == '\n' ? 7 : 6;
  self->buffer.start = MIN (next, self->buffer.end);
  self->line++;
}

/* Reads the first block and decides about encoding and delimiter. */
static gboolean
start (AccordCsvReader *self,
       GCancellable    *cancellable,
       GError         **error)
{
  char delimiter;

  if (!_accord_csv_buffer_start (&self->buffer, cancellable, error))
    return FALSE;
  take_separator_line (self);

  delimiter = self->options.delimiter;
  if (delimiter == 0)
    delimiter = _accord_csv_guess_delimiter (
      self->buffer.text, self->buffer.start, self->buffer.end,
      self->buffer.at_end, &self->agreement);
  _accord_csv_scan_init (&self->scan, delimiter);
  self->is_started = TRUE;

  return TRUE;
}

/* From now on the quote that is never closed is an ordinary character. */
static void
give_up_quote (AccordCsvReader *self)
{
  guint64 line = self->line;
  gsize quote = self->scan.open_quote;

  /* No other quote can be open: behind this one stand doubled ones only, and
   * an even number of them closes what it opens. */
  g_assert (self->scan.literal == ACCORD_CSV_NOWHERE);

  for (gsize i = self->buffer.start; i < quote; i++)
    if (self->buffer.text[i] == '\n' || (self->buffer.text[i] == '\r'
                                  && self->buffer.text[i + 1] != '\n'))
      line++;

  tell (self, ACCORD_PROBLEM_WRONG, line, self->scan.n_cells, NULL,
        _("A quotation mark opens here and is never closed; it is read as "
          "an ordinary character. Close it, or double it, in the file."));
  self->scan.literal = quote;
}

static gboolean
row_is_too_long (AccordCsvReader *self,
                 GError         **error)
{
  if (self->buffer.end - self->buffer.start <= self->options.max_row)
    return FALSE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("The row on line %" PRIu64 " of “%s” is longer than %zu "
                 "bytes, so this is hardly a table; choose another file, "
                 "or mend that line."),
               self->line, self->name, self->options.max_row);
  return TRUE;
}

/* Scans one complete row. */
static AccordReadResult
scan (AccordCsvReader *self,
      GCancellable    *cancellable,
      GError         **error)
{
  for (;;)
    {
      gsize moved = self->buffer.start;

      if (self->buffer.start == self->buffer.end && self->buffer.at_end)
        return ACCORD_READ_END;

      switch (_accord_csv_scan_row (&self->scan, self->buffer.text,
                                    self->buffer.start, self->buffer.end,
                                    self->buffer.at_end))
        {
        case ACCORD_CSV_SCAN_ROW:
          self->scan.literal = ACCORD_CSV_NOWHERE;
          return ACCORD_READ_ROW;

        case ACCORD_CSV_SCAN_UNCLOSED:
          give_up_quote (self);
          break;

        case ACCORD_CSV_SCAN_MORE:
        default:
          if (self->scan.open_quote != ACCORD_CSV_NOWHERE
              && self->scan.literal == ACCORD_CSV_NOWHERE
              && self->buffer.end - self->buffer.start > self->options.max_row)
            {
              give_up_quote (self);
              break;
            }
          if (row_is_too_long (self, error)
              || !_accord_csv_buffer_read_more (&self->buffer,
                                                cancellable, error))
            return ACCORD_READ_FAILED;
          if (self->scan.literal != ACCORD_CSV_NOWHERE)
            self->scan.literal -= moved;
          break;
        }
    }
}

/* How many line ends lie in a quoted field. */
static guint
count_lines (const char *text,
             gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r'
                            && (i + 1 == length || text[i + 1] != '\n')))
      n++;

  return n;
}

static guint
column_at (AccordCsvReader *self,
           gsize            offset)
{
  guint i = 0;

  while (i + 1 < self->scan.n_cells && self->scan.cells[i].end < offset)
    i++;

  return i;
}

/* Tells of the bad bytes within the row that was scanned; before anything in
 * it is moved. */
static void
tell_bad_bytes (AccordCsvReader *self)
{
  guint n = 0;

  for (; n < self->buffer.bad->len; n++)
    {
      const AccordBadByte *bad
        = &g_array_index (self->buffer.bad, AccordBadByte, n);
      g_autofree char *reason = NULL;
      gsize offset;

      if (bad->offset >= self->buffer.base + self->scan.next)
        break;

      offset = (gsize) (bad->offset - self->buffer.base);
      if (bad->unit == 0)
        reason = g_strdup (_("A NUL byte stands in the text; it is shown "
                             "as “\357\277\275”. Mend the file."));
      else
        reason = g_strdup_printf (
          _("0x%02X is no character in %s; it is shown as “\357\277\275”. "
            "Choose the file’s encoding."),
          bad->unit, accord_encoding_to_string (self->buffer.encoding));
      tell (
        self, ACCORD_PROBLEM_NOTE,
        self->line
          + count_lines (self->buffer.text + self->buffer.start,
                         MAX (offset, self->buffer.start) - self->buffer.start),
        column_at (self, offset) + 1, NULL, reason);
    }

  self->n_bad += n;
  if (n > 0)
    g_array_remove_range (self->buffer.bad, 0, n);
}

/* Takes the quotes of a field off, where it lies; gives its new end. */
static char *
unquote (AccordCsvReader *self,
         guint            i)
{
  const AccordCsvCell *cell = &self->scan.cells[i];
  char *from = self->buffer.text + cell->start + 1;
  char *closing = self->buffer.text + cell->closing;
  char *end = self->buffer.text + cell->end;
  char *to = closing;
  const char *behind = closing + 1;

  if (cell->doubled)
    {
      to = from;
      for (const char *p = from; p < closing; p++)
        {
          if (*p == '"')
            p++;
          *to++ = *p;
        }
    }

  while (behind < end && *behind == ' ')
    behind++;
  if (behind == end)
    return to;

  memmove (to, closing + 1, (gsize) (end - closing - 1));
  tell (self, ACCORD_PROBLEM_NOTE, self->line, i + 1, NULL,
        _("Text stands behind the closing quotation mark; it is taken "
          "along. Double the quotation marks that belong to the text."));

  return to + (end - closing - 1);
}

/* A field beyond the limit is cut before the character that passes it. */
static gsize
cut_field (AccordCsvReader *self,
           guint            i,
           char            *text)
{
  gsize length = self->options.max_field;

  while (length > 0 && ((guint8) text[length] & 0xc0) == 0x80)
    length--;
  text[length] = '\0';
  tell (self, ACCORD_PROBLEM_WRONG, self->line, i + 1, text,
        _("The field is longer than may be; its end was cut off."));

  return length;
}

static void
finish_cell (AccordCsvReader *self,
             guint            i,
             guint           *n_lines)
{
  const AccordCsvCell *cell = &self->scan.cells[i];
  char *text = self->buffer.text + cell->start;
  char *end = self->buffer.text + cell->end;

  if (cell->closing != ACCORD_CSV_NOWHERE)
    {
      *n_lines += count_lines (text, cell->closing - cell->start);
      end = unquote (self, i);
      text++;
    }
  *end = '\0';
  if (self->options.guarded && _accord_csv_is_guarded (text))
    text++;

  self->slices[i].text = text;
  self->slices[i].length = (gsize) (end - text);
  if (G_UNLIKELY (self->slices[i].length > self->options.max_field))
    self->slices[i].length = cut_field (self, i, text);
}

/* Fields that are missing at the end are empty; fields too many are told,
 * unless they are empty. */
static void
check_columns (AccordCsvReader *self)
{
  guint n = self->scan.n_cells;
  g_autofree char *reason = NULL;

  if (self->n_columns == 0)
    self->n_columns = n;
  while (n > self->n_columns && self->slices[n - 1].length == 0)
    n--;
  if (n == self->n_columns)
    return;

  reason = g_strdup_printf (
    n < self->n_columns
      ? _("The row has %u fields and the heading has %u; the last ones are "
          "taken as empty.")
      : _("The row has %u fields and the heading has %u; put quotation "
          "marks around a text that holds the delimiter."),
    n, self->n_columns);
  tell (self,
        n < self->n_columns ? ACCORD_PROBLEM_NOTE : ACCORD_PROBLEM_WRONG,
        self->line, 0, self->slices[0].text, reason);
}

static gboolean
check_limits (AccordCsvReader *self,
              GError         **error)
{
  if (self->scan.n_cells <= self->options.max_columns)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("Line %" PRIu64 " of “%s” has %u fields, more than the %u "
                 "that are allowed, so this is hardly a table; choose "
                 "another file or another delimiter."),
               self->line, self->name, self->scan.n_cells,
               self->options.max_columns);
  return FALSE;
}

/* Turns the scanned row into fields. */
static void
finish_row (AccordCsvReader *self,
            AccordRow       *row)
{
  guint n_lines = 1;

  if (G_UNLIKELY (self->buffer.bad->len > 0))
    tell_bad_bytes (self);
  if (self->scan.n_cells > self->n_slices)
    {
      self->n_slices = self->scan.n_cells;
      self->slices = g_renew (AccordSlice, self->slices, self->n_slices);
    }
  for (guint i = 0; i < self->scan.n_cells; i++)
    finish_cell (self, i, &n_lines);
  check_columns (self);

  row->fields = self->slices;
  row->n_fields = self->scan.n_cells;
  row->line = self->line;
  self->line += n_lines;
  self->buffer.start = self->scan.next;
}

/**
 * accord_csv_reader_next:
 * @row: (out caller-allocates): the row; its fields are valid until the next
 *   call, and may be changed by nobody
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Blank lines are passed over.
 *
 * Returns: %ACCORD_READ_ROW, %ACCORD_READ_END, or %ACCORD_READ_FAILED with
 *   %ACCORD_ERROR_INVALID where a limit was passed, %ACCORD_ERROR_IO or
 *   %ACCORD_ERROR_CANCELLED
 */
AccordReadResult
accord_csv_reader_next (AccordCsvReader *self,
                        AccordRow       *row,
                        GCancellable    *cancellable,
                        GError         **error)
{
  AccordReadResult result;

  g_return_val_if_fail (self != NULL, ACCORD_READ_FAILED);
  g_return_val_if_fail (row != NULL, ACCORD_READ_FAILED);

  if (!self->is_started && !start (self, cancellable, error))
    return ACCORD_READ_FAILED;

  while ((result = scan (self, cancellable, error)) == ACCORD_READ_ROW
         && _accord_csv_scan_is_blank (&self->scan))
    {
      self->line++;
      self->buffer.start = self->scan.next;
    }
  if (result != ACCORD_READ_ROW)
    return result;
  if (!check_limits (self, error))
    return ACCORD_READ_FAILED;

  finish_row (self, row);
  return ACCORD_READ_ROW;
}

/**
 * accord_csv_reader_get_encoding:
 * @certain: (out) (optional): %FALSE where only ASCII was seen when the
 *   encoding was decided
 *
 * Returns: the encoding, once the first row was read
 */
AccordEncoding
accord_csv_reader_get_encoding (const AccordCsvReader *self,
                                gboolean              *certain)
{
  g_return_val_if_fail (self != NULL, ACCORD_ENCODING_DETECT);

  if (certain != NULL)
    *certain = self->buffer.is_certain;
  return self->buffer.encoding;
}

/**
 * accord_csv_reader_get_delimiter:
 * @agreement: (out) (optional): the share of the first rows that have as many
 *   fields as the heading, where it was detected
 *
 * Returns: the delimiter, once the first row was read
 */
char
accord_csv_reader_get_delimiter (const AccordCsvReader *self,
                                 double                *agreement)
{
  g_return_val_if_fail (self != NULL, 0);

  if (agreement != NULL)
    *agreement = self->agreement;
  return self->scan.delimiter;
}

/**
 * accord_csv_reader_get_bytes_read:
 *
 * Returns: how many bytes of the stream were read so far
 */
guint64
accord_csv_reader_get_bytes_read (const AccordCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->buffer.bytes_read;
}

/**
 * accord_csv_reader_get_n_bad:
 *
 * Returns: how many places in the rows that were read are no characters in
 *   the encoding; a thousand at most are counted in a block of the file
 */
guint64
accord_csv_reader_get_n_bad (const AccordCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bad;
}
