/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A stream of bytes as a window of decoded text.
 *
 * Call order: init, start, then read_more whenever the text from @start on is
 * not enough; @start is moved by the owner. Bytes are read in blocks and
 * decoded behind what is left, which is moved to the front, so the memory
 * depends on the longest row and not on the file.
 */

#include "config.h"

#include "accord-csv-buffer-private.h"

#include "accord-load-private.h"

#include <string.h>

#define BLOCK ((gsize) 256 << 10)

void
_accord_csv_buffer_init (AccordCsvBuffer *self,
                         GInputStream    *stream,
                         const char      *name,
                         AccordEncoding   encoding)
{
  memset (self, 0, sizeof *self);
  self->stream = g_object_ref (stream);
  self->name = name;
  self->encoding = encoding;
  self->is_certain = encoding != ACCORD_ENCODING_DETECT;
  self->raw = g_malloc (BLOCK);
  self->bad = g_array_new (FALSE, FALSE, sizeof (AccordBadByte));
}

void
_accord_csv_buffer_clear (AccordCsvBuffer *self)
{
  g_clear_pointer (&self->bad, g_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->raw, g_free);
  g_clear_object (&self->stream);
}

/* Reads one block of bytes behind those that are left. */
static gboolean
read_raw (AccordCsvBuffer *self,
          GCancellable    *cancellable,
          GError         **error)
{
  g_autoptr (GError) cause = NULL;
  gsize wanted = BLOCK - self->n_raw;
  gsize n_read;

  /* Not every stream looks at it. */
  if (g_cancellable_set_error_if_cancelled (cancellable, &cause)
      || !g_input_stream_read_all (self->stream, self->raw + self->n_raw,
                                   wanted, &n_read, cancellable, &cause))
    {
      _accord_load_set_error (self->name, cause, error);
      return FALSE;
    }

  self->n_raw += n_read;
  self->bytes_read += n_read;
  self->at_end = n_read < wanted;

  return TRUE;
}

/* Makes room for @more bytes behind the text, and the line feed. */
static void
reserve (AccordCsvBuffer *self,
         gsize            more)
{
  if (self->start > 0)
    {
      memmove (self->text, self->text + self->start, self->end - self->start);
      self->base += self->start;
      self->end -= self->start;
      self->start = 0;
    }
  if (self->end + more + 1 > self->allocated)
    {
      self->allocated = MAX (self->end + more + 1, self->allocated * 2);
      self->text = g_realloc (self->text, self->allocated);
    }
}

/* Decodes the raw bytes, but for the first @skip, to the end of the text. */
static void
decode_raw (AccordCsvBuffer *self,
            gsize            skip)
{
  guint n_bad = self->bad->len;
  guint64 before;
  gsize consumed;

  reserve (self, (self->n_raw - skip) * ACCORD_ENCODING_GROWTH);
  before = self->base + self->end;
  self->end += accord_encoding_decode (self->encoding, self->raw + skip,
                                       self->n_raw - skip, self->at_end,
                                       self->text + self->end, &consumed,
                                       self->bad);
  /* A decoder counts from the start of what it wrote. */
  for (guint i = n_bad; i < self->bad->len; i++)
    g_array_index (self->bad, AccordBadByte, i).offset += before;
  consumed += skip;
  self->n_raw -= consumed;
  memmove (self->raw, self->raw + consumed, self->n_raw);
  self->text[self->end] = '\n';
}

/*
 * _accord_csv_buffer_start:
 *
 * Reads the first block, and decides about the encoding where that is open.
 *
 * Returns: %FALSE with %ACCORD_ERROR_IO or %ACCORD_ERROR_CANCELLED
 */
gboolean
_accord_csv_buffer_start (AccordCsvBuffer *self,
                          GCancellable    *cancellable,
                          GError         **error)
{
  if (!read_raw (self, cancellable, error))
    return FALSE;

  if (self->encoding == ACCORD_ENCODING_DETECT)
    self->encoding = accord_encoding_detect (self->raw, self->n_raw,
                                             &self->is_certain);
  decode_raw (self, accord_encoding_bom_length (self->encoding, self->raw,
                                                self->n_raw));
  return TRUE;
}

/*
 * _accord_csv_buffer_read_more:
 *
 * Drops the text before @start and reads on, at least as much as is there: a
 * long row is then scanned again only as often as its length doubles.
 *
 * Returns: %FALSE with %ACCORD_ERROR_IO or %ACCORD_ERROR_CANCELLED
 */
gboolean
_accord_csv_buffer_read_more (AccordCsvBuffer *self,
                              GCancellable    *cancellable,
                              GError         **error)
{
  gsize wanted = self->end - self->start;
  guint64 until = self->base + self->end + wanted;

  do
    {
      if (!read_raw (self, cancellable, error))
        return FALSE;
      decode_raw (self, 0);
    }
  while (!self->at_end && self->base + self->end < until);

  return TRUE;
}
