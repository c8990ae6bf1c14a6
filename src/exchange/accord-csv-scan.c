/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the fields of a row lie in a piece of text.
 *
 * Nothing is copied or changed here, so that a row that turns out to go on
 * behind the end of the text can be scanned again when there is more of it.
 * The text must have a line feed behind its end: the loop over an unquoted
 * field then needs no other check than its table of 256 bytes.
 *
 * A quote opens a quoted field only as its first character, as RFC 4180 has
 * it; anywhere else in an unquoted field it is an ordinary character.
 */

#include "config.h"

#include "accord-csv-scan-private.h"

#include <math.h>
#include <string.h>

/* How many rows decide about the delimiter. */
#define SAMPLE_ROWS 100

void
_accord_csv_scan_init (AccordCsvScan *self,
                       char           delimiter)
{
  memset (self, 0, sizeof *self);
  self->delimiter = delimiter;
  self->stops[(guint8) delimiter] = 1;
  self->stops['\r'] = 1;
  self->stops['\n'] = 1;
  self->literal = ACCORD_CSV_NOWHERE;
  self->open_quote = ACCORD_CSV_NOWHERE;
}

void
_accord_csv_scan_clear (AccordCsvScan *self)
{
  g_clear_pointer (&self->cells, g_free);
  self->n_allocated = 0;
}

static AccordCsvCell *
add_cell (AccordCsvScan *self,
          gsize          start)
{
  AccordCsvCell *cell;

  if (G_UNLIKELY (self->n_cells == self->n_allocated))
    {
      self->n_allocated = MAX (32, self->n_allocated * 2);
      self->cells = g_renew (AccordCsvCell, self->cells, self->n_allocated);
    }

  cell = &self->cells[self->n_cells++];
  cell->start = start;
  cell->closing = ACCORD_CSV_NOWHERE;
  cell->doubled = FALSE;

  return cell;
}

/* The closing quote of the field at @p; NULL where the text ends before one is
 * certain. */
static const char *
find_closing (AccordCsvCell *cell,
              const char    *p,
              const char    *limit,
              gboolean       at_end)
{
  const char *quote = p + 1;

  while ((quote = memchr (quote, '"', (gsize) (limit - quote))) != NULL)
    {
      if (quote + 1 == limit)
        return at_end ? quote : NULL;
      if (quote[1] != '"')
        return quote;
      cell->doubled = TRUE;
      quote += 2;
    }

  return NULL;
}

/* The row ends with the CR or LF at @p, or with both. */
static AccordCsvScanResult
end_row (AccordCsvScan *self,
         const char    *p,
         gsize          offset,
         gsize          end,
         gboolean       at_end)
{
  if (*p == '\r' && offset + 1 == end && !at_end)
    return ACCORD_CSV_SCAN_MORE;

  self->next = offset + 1;
  if (*p == '\r' && self->next < end && p[1] == '\n')
    self->next++;

  return ACCORD_CSV_SCAN_ROW;
}

/*
 * _accord_csv_scan_row:
 * @text: UTF-8 with a line feed at @end
 * @start: where the row begins
 * @end: where the text ends, for now
 * @at_end: whether that is the end of the file
 *
 * Fills the cells, and where the next row begins.
 */
AccordCsvScanResult
_accord_csv_scan_row (AccordCsvScan *self,
                      const char    *text,
                      gsize          start,
                      gsize          end,
                      gboolean       at_end)
{
  const char *p = text + start;
  const char *limit = text + end;

  g_assert (*limit == '\n');

  self->n_cells = 0;
  self->open_quote = ACCORD_CSV_NOWHERE;
  for (;;)
    {
      AccordCsvCell *cell = add_cell (self, (gsize) (p - text));

      if (p < limit && *p == '"' && cell->start != self->literal)
        {
          p = find_closing (cell, p, limit, at_end);
          if (p == NULL)
            {
              self->open_quote = cell->start;
              return at_end ? ACCORD_CSV_SCAN_UNCLOSED : ACCORD_CSV_SCAN_MORE;
            }
          cell->closing = (gsize) (p - text);
          p++;
        }

      while (!self->stops[(guint8) *p])
        p++;
      cell->end = (gsize) (p - text);
      if (p == limit)
        {
          self->next = end;
          return at_end ? ACCORD_CSV_SCAN_ROW : ACCORD_CSV_SCAN_MORE;
        }
      if (*p == self->delimiter)
        {
          p++;
          continue;
        }

      return end_row (self, p, (gsize) (p - text), end, at_end);
    }
}

gboolean
_accord_csv_scan_is_blank (const AccordCsvScan *self)
{
  return self->n_cells == 1 && self->cells[0].start == self->cells[0].end;
}

/* How well a delimiter explains the sample: the share of the rows that have as
 * many fields as the heading, weighed by how much it divides; 0 where it does
 * not divide the heading. */
static double
rate_delimiter (char        delimiter,
                const char *text,
                gsize       start,
                gsize       end,
                gboolean    whole,
                double     *agreement)
{
  AccordCsvScan scan;
  guint n_rows = 0, n_agreeing = 0, n_heading = 0;
  guint n_behind = 0, n_spaced = 0;
  double score;

  _accord_csv_scan_init (&scan, delimiter);
  while (start < end && n_rows < SAMPLE_ROWS
         && _accord_csv_scan_row (&scan, text, start, end, whole)
              == ACCORD_CSV_SCAN_ROW)
    {
      start = scan.next;
      if (_accord_csv_scan_is_blank (&scan))
        continue;
      if (n_rows++ == 0)
        n_heading = scan.n_cells;
      n_agreeing += scan.n_cells == n_heading;
      n_behind += scan.n_cells - 1;
      for (guint i = 1; i < scan.n_cells; i++)
        n_spaced += text[scan.cells[i].start] == ' ';
    }
  _accord_csv_scan_clear (&scan);

  *agreement = n_rows == 0 ? 0.0 : (double) n_agreeing / n_rows;
  score = n_heading > 1 ? *agreement * log (n_heading) : 0.0;

  /* A comma before a space is rather punctuation. */
  return n_spaced * 2 > n_behind ? score / 2 : score;
}

/*
 * _accord_csv_guess_delimiter:
 * @whole: whether the text is the whole file
 * @agreement: (out): the share of the rows looked at that have as many fields
 *   as the heading
 *
 * Returns: the delimiter that explains the beginning of a file best; a comma
 *   where none divides its first row
 */
char
_accord_csv_guess_delimiter (const char *text,
                             gsize       start,
                             gsize       end,
                             gboolean    whole,
                             double     *agreement)
{
  /* Of equals the first wins: the rarer in ordinary text, the better. */
  static const char candidates[] = { '\t', '|', ';', ',' };
  char best = ',';
  double best_score = 0.0;

  *agreement = 1.0;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      double agreeing;
      double score = rate_delimiter (candidates[i], text, start, end, whole,
                                     &agreeing);

      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
          *agreement = agreeing;
        }
    }

  return best;
}
