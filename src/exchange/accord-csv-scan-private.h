/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ACCORD_CSV_NOWHERE G_MAXSIZE

/* One field as it stands in the text, quotes included. */
typedef struct
{
  gsize start;
  gsize end;     /* the delimiter, the line end, or the end of the text */
  gsize closing; /* the closing quote; NOWHERE where it is not quoted */
  gboolean doubled; /* a doubled quote is inside */
} AccordCsvCell;

typedef struct
{
  char delimiter;
  guint8 stops[256]; /* what ends a field that is not quoted */
  gsize literal;     /* a quote here is an ordinary character */

  AccordCsvCell *cells;
  guint n_cells;
  guint n_allocated;
  gsize next;       /* where the next row begins */
  gsize open_quote; /* the quote that was not closed, or NOWHERE */
} AccordCsvScan;

typedef enum
{
  ACCORD_CSV_SCAN_ROW,
  ACCORD_CSV_SCAN_MORE,     /* the row goes on behind the end of the text */
  ACCORD_CSV_SCAN_UNCLOSED, /* a quote is open at the end of the file */
} AccordCsvScanResult;

void                _accord_csv_scan_init   (AccordCsvScan *self,
                                             char           delimiter);
void                _accord_csv_scan_clear  (AccordCsvScan *self);
AccordCsvScanResult _accord_csv_scan_row    (AccordCsvScan *self,
                                             const char    *text,
                                             gsize          start,
                                             gsize          end,
                                             gboolean       at_end);
gboolean            _accord_csv_scan_is_blank (const AccordCsvScan *self);

char                _accord_csv_guess_delimiter (const char    *text,
                                                 gsize          start,
                                                 gsize          end,
                                                 gboolean       whole,
                                                 double        *agreement);

G_END_DECLS
