/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-encoding.h"
#include "accord-problem.h"
#include "accord-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordCsvOptions:
 * @encoding: the encoding, or %ACCORD_ENCODING_DETECT
 * @delimiter: what stands between fields, or 0 to detect it among comma,
 *   semicolon, tab and `|`
 * @guarded: whether the file is one of ours, with `'` before what a
 *   spreadsheet could take for a formula; it is taken off again
 * @max_row: the longest row, in bytes of UTF-8
 * @max_field: the longest field, in bytes; a longer one is cut, and told
 * @max_columns: how many fields a row may have
 *
 * How to read a CSV file, and how much of it to bear.
 */
typedef struct
{
  AccordEncoding encoding;
  char delimiter;
  gboolean guarded;
  gsize max_row;
  gsize max_field;
  guint max_columns;
} AccordCsvOptions;

/** ACCORD_CSV_OPTIONS_INIT: detect everything; rows up to 16 MiB, fields up to
 * 1 MiB, 4,096 columns. */
#define ACCORD_CSV_OPTIONS_INIT                                               \
  {                                                                           \
    ACCORD_ENCODING_DETECT, 0, FALSE, 16u << 20, 1u << 20, 4096               \
  }

/**
 * AccordCsvReader:
 *
 * Reads the rows of a CSV stream one after the other, in memory that does not
 * grow with the file.
 */
typedef struct _AccordCsvReader AccordCsvReader;

AccordCsvReader *accord_csv_reader_new           (GInputStream           *stream,
                                                  const char             *name,
                                                  const AccordCsvOptions *options,
                                                  AccordProblems         *problems);
void             accord_csv_reader_free          (AccordCsvReader        *self);
AccordReadResult accord_csv_reader_next          (AccordCsvReader        *self,
                                                  AccordRow              *row,
                                                  GCancellable           *cancellable,
                                                  GError                **error);
AccordEncoding   accord_csv_reader_get_encoding  (const AccordCsvReader  *self,
                                                  gboolean               *certain);
char             accord_csv_reader_get_delimiter (const AccordCsvReader  *self,
                                                  double                 *agreement);
guint64          accord_csv_reader_get_bytes_read (const AccordCsvReader *self);
guint64          accord_csv_reader_get_n_bad     (const AccordCsvReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCsvReader, accord_csv_reader_free)

G_END_DECLS
