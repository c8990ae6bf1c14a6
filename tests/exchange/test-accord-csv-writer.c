/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-csv-reader.h"
#include "accord-csv-writer.h"
#include "accord-error.h"

static char *
write_rows (const char *const *cells,
            guint              n_cells,
            guint              n_columns,
            gboolean           guard)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (AccordCsvWriter) writer = accord_csv_writer_new (stream, guard);
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  for (guint i = 0; i < n_cells; i++)
    {
      accord_csv_writer_add_text (writer, cells[i]);
      if ((i + 1) % n_columns == 0)
        g_assert_true (accord_csv_writer_end_row (writer, NULL, &error));
    }
  g_assert_true (accord_csv_writer_finish (writer, NULL, &error));
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static void
test_quoting (void)
{
  static const struct
  {
    const char *cells[2];
    gboolean guard;
    const char *text;
  } cases[] = {
    { { "a", "b" }, FALSE, "a,b\r\n" },
    { { NULL, "" }, FALSE, ",\r\n" },
    { { "x, y", "say \"no\"" }, FALSE, "\"x, y\",\"say \"\"no\"\"\"\r\n" },
    { { "one\ntwo", "a\rb" }, FALSE, "\"one\ntwo\",\"a\rb\"\r\n" },
    { { " pad", "pad " }, FALSE, "\" pad\",\"pad \"\r\n" },
    { { "=1+1", "-x" }, FALSE, "=1+1,-x\r\n" },
    { { "=1+1", "-x" }, TRUE, "'=1+1,'-x\r\n" },
    { { "'it", "'@x" }, TRUE, "'it,''@x\r\n" },
    { { "\tx", "+\"" }, TRUE, "\"'\tx\",\"'+\"\"\"\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = write_rows (cases[i].cells, 2, 2, cases[i].guard);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_numbers (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (AccordCsvWriter) writer = accord_csv_writer_new (stream, TRUE);
  const char *data;

  accord_csv_writer_add_number (writer, "-5.50");
  accord_csv_writer_add_number (writer, NULL);
  g_assert_true (accord_csv_writer_end_row (writer, NULL, NULL));
  accord_csv_writer_add_text (writer, "");
  g_assert_true (accord_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (accord_csv_writer_finish (writer, NULL, NULL));

  data = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream));
  /* One empty cell alone is quoted, or it would read as a blank line. */
  g_assert_cmpmem (data, 12, "-5.50,\r\n\"\"\r\n", 12);
}

/* What is written with the guard reads back the same, whatever it is. */
static void
test_round_trip (void)
{
  static const char alphabet[] = "ab'\"=+-@\t\r\n,; |x";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  AccordCsvOptions options = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autofree char *text = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (AccordCsvReader) reader = NULL;
  AccordRow row;
  guint n = 0;

  for (guint i = 0; i < 30000; i++)
    {
      char cell[12];
      int length = g_rand_int_range (random, 0, 12);

      for (int j = 0; j < length; j++)
        cell[j] = alphabet[g_rand_int_range (random, 0,
                                             sizeof alphabet - 1)];
      g_ptr_array_add (cells, g_strndup (cell, (gsize) length));
    }
  text = write_rows ((const char *const *) cells->pdata, cells->len, 3, TRUE);

  options.guarded = TRUE;
  options.delimiter = ',';
  stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  reader = accord_csv_reader_new (stream, "test.csv", &options, problems);
  while (accord_csv_reader_next (reader, &row, NULL, NULL) == ACCORD_READ_ROW)
    {
      g_assert_cmpuint (row.n_fields, ==, 3);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpstr (row.fields[i].text, ==,
                         g_ptr_array_index (cells, n++));
    }
  g_assert_cmpuint (n, ==, cells->len);
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
}

static void
test_errors (void)
{
  char room[8];
  g_autoptr (GOutputStream) stream
    = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (AccordCsvWriter) writer = accord_csv_writer_new (stream, FALSE);
  g_autoptr (GError) error = NULL;

  accord_csv_writer_add_text (writer, "more than eight bytes");
  g_assert_true (accord_csv_writer_end_row (writer, NULL, &error));
  g_assert_false (accord_csv_writer_finish (writer, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_FULL);
}

static void
test_cancel (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (AccordCsvWriter) writer = accord_csv_writer_new (stream, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  accord_csv_writer_add_text (writer, "a");
  g_assert_true (accord_csv_writer_end_row (writer, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (accord_csv_writer_finish (writer, cancellable, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/quoting", test_quoting);
  g_test_add_func ("/csv-writer/numbers", test_numbers);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/errors", test_errors);
  g_test_add_func ("/csv-writer/cancel", test_cancel);

  return g_test_run ();
}
