/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The CSV reader: whatever the bytes, rows come in order, each field is UTF-8
 * without a NUL, and what is written from them reads back the same. The first
 * byte chooses encoding and limits.
 */

#include "accord-csv-reader.h"
#include "accord-csv-writer.h"
#include "accord-fuzz-file.h"

#include <string.h>

static AccordCsvOptions
choose_options (uint8_t byte)
{
  AccordCsvOptions options = ACCORD_CSV_OPTIONS_INIT;

  options.encoding = (AccordEncoding) (byte % 6);
  options.guarded = (byte & 0x40) != 0;
  if ((byte & 0x80) != 0)
    {
      options.max_row = 1000;
      options.max_field = 50;
      options.max_columns = 20;
    }

  return options;
}

/* Reads all rows; gives their fields, and NULL behind each row. */
static GPtrArray *
read_rows (GInputStream           *stream,
           const AccordCsvOptions *options,
           AccordProblems         *problems)
{
  g_autoptr (AccordCsvReader) reader
    = accord_csv_reader_new (stream, "fuzz.csv", options, problems);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  AccordReadResult result;
  AccordRow row;
  guint64 line = 0;
  g_autoptr (GError) error = NULL;

  while ((result = accord_csv_reader_next (reader, &row, NULL, &error))
         == ACCORD_READ_ROW)
    {
      g_assert_cmpuint (row.line, >, line);
      g_assert_cmpuint (row.n_fields, >, 0);
      line = row.line;
      for (guint i = 0; i < row.n_fields; i++)
        {
          g_assert_cmpuint (strlen (row.fields[i].text), ==,
                            row.fields[i].length);
          g_assert_cmpuint (row.fields[i].length, <=, options->max_field);
          g_assert_true (g_utf8_validate (row.fields[i].text, -1, NULL));
          g_ptr_array_add (fields, g_strdup (row.fields[i].text));
        }
      g_ptr_array_add (fields, NULL);
    }
  g_assert_true ((result == ACCORD_READ_FAILED) == (error != NULL));

  return fields;
}

static GBytes *
write_rows (GPtrArray *fields)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (AccordCsvWriter) writer = accord_csv_writer_new (stream, TRUE);

  for (guint i = 0; i < fields->len; i++)
    if (fields->pdata[i] != NULL)
      accord_csv_writer_add_text (writer, fields->pdata[i]);
    else
      g_assert_true (accord_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (accord_csv_writer_finish (writer, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (
    G_MEMORY_OUTPUT_STREAM (stream));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  AccordCsvOptions options = choose_options (size > 0 ? data[0] : 0);
  AccordCsvOptions own = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (
    size > 1 ? data + 1 : (const uint8_t *) "",
    size > 1 ? (gssize) size - 1 : 0, NULL);
  g_autoptr (GPtrArray) fields = read_rows (stream, &options, problems);
  g_autoptr (GBytes) bytes = write_rows (fields);
  g_autoptr (GInputStream) written = g_memory_input_stream_new_from_bytes (
    bytes);
  g_autoptr (GPtrArray) again = NULL;

  own.encoding = ACCORD_ENCODING_UTF8;
  own.delimiter = ',';
  own.guarded = TRUE;
  /* A first cell that reads as a byte order mark, or as Excel's line about the
   * delimiter, is the file's business, not a text's. */
  if (fields->len > 0 && fields->pdata[0] != NULL
      && (g_str_has_prefix (fields->pdata[0], "\xef\xbb\xbf")
          || g_ascii_strncasecmp (fields->pdata[0], "sep=", 4) == 0))
    return 0;

  again = read_rows (written, &own, problems);
  g_assert_cmpuint (again->len, ==, fields->len);
  for (guint i = 0; i < fields->len; i++)
    g_assert_cmpstr (again->pdata[i], ==, fields->pdata[i]);

  return 0;
}
