/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-csv-reader.h"
#include "accord-error.h"

#include <string.h>

#define BYTES(text) text, sizeof (text) - 1

/* What a reader makes of some bytes: fields between «», a row a line, with
 * its line number; an error as "!CODE". */
static char *
read_bytes (const char             *bytes,
            gsize                   length,
            const AccordCsvOptions *options,
            AccordProblems         *problems)
{
  g_autoptr (GInputStream) stream
    = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (AccordCsvReader) reader
    = accord_csv_reader_new (stream, "test.csv", options, problems);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  AccordReadResult result;
  AccordRow row;

  while ((result = accord_csv_reader_next (reader, &row, NULL, &error))
         == ACCORD_READ_ROW)
    {
      g_string_append_printf (text, "%" G_GUINT64_FORMAT, row.line);
      for (guint i = 0; i < row.n_fields; i++)
        {
          g_assert_cmpuint (strlen (row.fields[i].text), ==,
                            row.fields[i].length);
          g_assert_true (g_utf8_validate (row.fields[i].text, -1, NULL));
          g_string_append_printf (text, "«%s»", row.fields[i].text);
        }
      g_string_append_c (text, '/');
    }
  if (result == ACCORD_READ_FAILED)
    {
      g_assert_nonnull (error);
      g_string_append_printf (text, "!%d", error->code);
    }
  else
    {
      g_assert_no_error (error);
      /* The end stays the end. */
      g_assert_cmpint (accord_csv_reader_next (reader, &row, NULL, &error), ==,
                       ACCORD_READ_END);
      g_assert_cmpuint (accord_csv_reader_get_bytes_read (reader), ==, length);
    }

  return g_string_free (text, FALSE);
}

/* The problems as "line:column" with "!" where the row is wrong. */
static char *
list_problems (AccordProblems *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < accord_problems_get_n (problems); i++)
    {
      const AccordProblem *problem = accord_problems_get (problems, i);
      g_autofree char *shown = accord_problem_to_string (problem);

      g_test_message ("%s", shown);
      g_assert_true (g_str_has_prefix (shown, "test.csv, line "));
      g_string_append_printf (
        text, "%s%" G_GUINT64_FORMAT ":%u%s", i > 0 ? " " : "", problem->line,
        problem->column, problem->gravity == ACCORD_PROBLEM_WRONG ? "!" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *rows;
    const char *problems;
  } cases[] = {
    { BYTES (""), "", "" },
    { BYTES ("\n\r\n\n"), "", "" },
    { BYTES ("a"), "1«a»/", "" },
    { BYTES ("a,b\n1,2\n"), "1«a»«b»/2«1»«2»/", "" },
    { BYTES ("a,b\n1,2"), "1«a»«b»/2«1»«2»/", "" },
    { BYTES ("a,b\r1,2\r"), "1«a»«b»/2«1»«2»/", "" },
    { BYTES ("a,b\r\n1,2\r\n3,4\n5,6\r7,8"),
      "1«a»«b»/2«1»«2»/3«3»«4»/4«5»«6»/5«7»«8»/", "" },
    { BYTES ("a,b,\n,,\n"), "1«a»«b»«»/2«»«»«»/", "" },
    { BYTES ("a,b\n\n\n1,2\n"), "1«a»«b»/4«1»«2»/", "" },
    { BYTES ("a,b\n\"\",\"\"\n"), "1«a»«b»/2«»«»/", "" },
    { BYTES ("a\n\"\"\n"), "1«a»/2«»/", "" },
    { BYTES ("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n"),
      "1«a»«b»/2«x, y»«he said \"no\"»/", "" },
    { BYTES ("a,b\n\"one\ntwo\r\nthree\rfour\",2\n5,6\n"),
      "1«a»«b»/2«one\ntwo\r\nthree\rfour»«2»/6«5»«6»/", "" },
    /* Quotes where they should not be. */
    { BYTES ("a,b\n5\" disk,37 36'37.8\"N\n"),
      "1«a»«b»/2«5\" disk»«37 36'37.8\"N»/", "" },
    { BYTES ("a,b\n\"x\"y\"z\",2\n"), "1«a»«b»/2«xy\"z\"»«2»/", "2:1" },
    { BYTES ("a,b\n\"x\"  ,2\n"), "1«a»«b»/2«x»«2»/", "" },
    { BYTES ("a,b\n1,\"open\n3,4\n"), "1«a»«b»/2«1»«\"open»/3«3»«4»/",
      "2:2!" },
    { BYTES ("a,b\n\"m\nn\",\"open\n3,4\n"),
      "1«a»«b»/2«m\nn»«\"open»/4«3»«4»/", "3:2!" },
    { BYTES ("a,b\n1,\""), "1«a»«b»/2«1»«\"»/", "2:2!" },
    { BYTES ("a,b\n1,\"\"\""), "1«a»«b»/2«1»«\"\"\"»/", "2:2!" },
    /* Ragged rows. */
    { BYTES ("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n"),
      "1«a»«b»«c»/2«1»«2»/3«1»«2»«3»«4»/4«1»«2»«3»«»«»/", "2:0 3:0!" },
    /* Delimiters. */
    { BYTES ("a;b\n1,5;2,7\n"), "1«a»«b»/2«1,5»«2,7»/", "" },
    { BYTES ("a\tb\n1,5\t2;7\n"), "1«a»«b»/2«1,5»«2;7»/", "" },
    { BYTES ("a|b\n1,5|2;7\n"), "1«a»«b»/2«1,5»«2;7»/", "" },
    { BYTES ("name;price, EUR\nx;1,50\ny;2,75\n"),
      "1«name»«price, EUR»/2«x»«1,50»/3«y»«2,75»/", "" },
    { BYTES ("name;address (street, town, code)\nx;Main, Bonn, 53111\n"),
      "1«name»«address (street, town, code)»/2«x»«Main, Bonn, 53111»/", "" },
    { BYTES ("name,note\nx,a;b;c\ny,d;e\n"),
      "1«name»«note»/2«x»«a;b;c»/3«y»«d;e»/", "" },
    { BYTES ("\"a;b\",c\n\"1;2\",3\n"), "1«a;b»«c»/2«1;2»«3»/", "" },
    { BYTES ("sep=;\r\na;b\r\n1;2\r\n"), "2«a»«b»/3«1»«2»/", "" },
    { BYTES ("sep=;"), "", "" },
    { BYTES ("\"sep=;\"\n"), "1«sep=;»/", "" },
    /* Encodings. */
    { BYTES ("\xef\xbb\xbf\"a\",b\n1,2\n"), "1«a»«b»/2«1»«2»/", "" },
    { BYTES ("n,m\nM\xfcller,5\x80\n"), "1«n»«m»/2«Müller»«5€»/", "" },
    { BYTES ("\xff\xfe" "a\0\t\0\xac\x20\r\0\n\0001\0\t\0002\0"),
      "1«a»«€»/2«1»«2»/", "" },
    { BYTES ("\0a\0,\0b\0\n"), "1«a»«b»/", "" },
    { BYTES ("é,b\n\"1\n2\",a\xff" "b\n3,x\0y\n"),
      "1«é»«b»/2«1\n2»«a�b»/4«3»«x�y»/", "3:2 4:2" },
    /* Headings may repeat; the reader does not mind. */
    { BYTES ("a,a,a\n1,2,3\n"), "1«a»«a»«a»/2«1»«2»«3»/", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordProblems) problems = accord_problems_new (100);
      g_autofree char *rows
        = read_bytes (cases[i].bytes, cases[i].length, NULL, problems);
      g_autofree char *listed = list_problems (problems);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (listed, ==, cases[i].problems);
    }
}

static void
test_chosen (void)
{
  AccordCsvOptions options = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (AccordProblems) problems = accord_problems_new (100);
  g_autofree char *rows = NULL;
  g_autofree char *guarded = NULL;

  options.delimiter = ':';
  options.encoding = ACCORD_ENCODING_LATIN1;
  rows = read_bytes (BYTES ("a:\xc3\xbc\n1:2,3\n"), &options, problems);
  g_assert_cmpstr (rows, ==, "1«a»«Ã¼»/2«1»«2,3»/");

  options.delimiter = ',';
  options.guarded = TRUE;
  guarded = read_bytes (
    BYTES ("a,b,c\n'=1+1,'it,''@x\n\"'\tx\",-5,''\n"), &options, problems);
  g_assert_cmpstr (guarded, ==, "1«a»«b»«c»/2«=1+1»«'it»«'@x»/"
                                "3«\tx»«-5»«''»/");
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
}

static void
test_limits (void)
{
  AccordCsvOptions options = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (AccordProblems) problems = accord_problems_new (100);
  g_autofree char *cut = NULL;
  g_autofree char *wide = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *long_row = NULL;
  g_autofree char *open = NULL;
  g_autoptr (GString) big = g_string_new ("a,b\n");

  options.max_field = 5;
  cut = read_bytes (BYTES ("a,b\n12345,abcdé\n"), &options, problems);
  g_assert_cmpstr (cut, ==, "1«a»«b»/2«12345»«abcd»/");
  listed = list_problems (problems);
  g_assert_cmpstr (listed, ==, "2:2!");

  options.max_columns = 2;
  wide = read_bytes (BYTES ("a,b\n1,2\n1,2,3\n"), &options, problems);
  g_assert_cmpstr (wide, ==, "1«a»«b»/2«1»«2»/!0");

  /* A row as long as three blocks of the reader, against a limit of one. */
  options.max_row = 300 << 10;
  for (guint i = 0; i < 1 << 20; i++)
    g_string_append_c (big, 'x');
  long_row = read_bytes (big->str, big->len, &options, problems);
  g_assert_cmpstr (long_row, ==, "1«a»«b»/!0");

  /* A quote that is never closed costs one row, not the file. */
  accord_problems_clear (problems);
  g_string_assign (big, "a,b\n1,\"x\n");
  for (guint i = 0; i < 1 << 17; i++)
    g_string_append (big, "123,5678\n");
  open = read_bytes (big->str, big->len, &options, problems);
  g_assert_true (g_str_has_prefix (open, "1«a»«b»/2«1»«\"x»/3«123»«5678»/"));
  g_assert_true (g_str_has_suffix (open, "131074«123»«5678»/"));
  g_assert_cmpuint (accord_problems_count (problems, ACCORD_PROBLEM_WRONG), ==,
                    1);
}

/* Rows and fields that lie across the reader's blocks come out whole. */
static void
test_blocks (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);
  g_autoptr (GString) file = g_string_new ("n,text\r\n");
  g_autoptr (GString) expected = g_string_new ("1«n»«text»/");
  g_autoptr (AccordProblems) problems = accord_problems_new (100);
  g_autofree char *rows = NULL;
  guint line = 2;

  for (guint i = 0; i < 3000; i++)
    {
      guint n = (guint) g_rand_int_range (random, 0, 900);
      GString *text = g_string_new ("ü");
      guint n_lines = 1;

      for (guint j = 0; j < n; j++)
        g_string_append (text, j % 97 == 96 ? "\r\n" : j % 7 ? "x" : "€");
      n_lines += n / 97;
      g_string_append_printf (file, "%u,\"%s\"\"\"\r\n", i, text->str);
      g_string_append_printf (expected, "%u«%u»«%s\"»/", line, i, text->str);
      line += n_lines;
      g_string_free (text, TRUE);
    }

  rows = read_bytes (file->str, file->len, NULL, problems);
  g_assert_cmpstr (rows, ==, expected->str);
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
}

static void
test_cancel (void)
{
  g_autoptr (GInputStream) stream
    = g_memory_input_stream_new_from_data ("a\n", 2, NULL);
  g_autoptr (AccordProblems) problems = accord_problems_new (1);
  g_autoptr (AccordCsvReader) reader
    = accord_csv_reader_new (stream, "test.csv", NULL, problems);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  AccordRow row;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (accord_csv_reader_next (reader, &row, cancellable, &error),
                   ==, ACCORD_READ_FAILED);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_nonnull (strstr (error->message, "test.csv"));
}

static void
test_io_error (void)
{
  g_autoptr (GInputStream) stream
    = g_memory_input_stream_new_from_data ("a\n", 2, NULL);
  g_autoptr (AccordProblems) problems = accord_problems_new (1);
  g_autoptr (AccordCsvReader) reader
    = accord_csv_reader_new (stream, "test.csv", NULL, problems);
  g_autoptr (GError) error = NULL;
  AccordRow row;

  g_input_stream_close (stream, NULL, NULL);
  g_assert_cmpint (accord_csv_reader_next (reader, &row, NULL, &error), ==,
                   ACCORD_READ_FAILED);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_IO);
}

static void
test_told (void)
{
  g_autoptr (GInputStream) stream
    = g_memory_input_stream_new_from_data (
      BYTES ("a;b\n1;2\n3;4\n5\n"), NULL);
  g_autoptr (AccordProblems) problems = accord_problems_new (1);
  g_autoptr (AccordCsvReader) reader
    = accord_csv_reader_new (stream, "test.csv", NULL, problems);
  AccordRow row;
  gboolean certain = TRUE;
  double agreement;

  g_assert_cmpint (accord_csv_reader_next (reader, &row, NULL, NULL), ==,
                   ACCORD_READ_ROW);
  g_assert_cmpint (accord_csv_reader_get_encoding (reader, &certain), ==,
                   ACCORD_ENCODING_UTF8);
  g_assert_false (certain);
  g_assert_cmpint (accord_csv_reader_get_delimiter (reader, &agreement), ==,
                   ';');
  g_assert_cmpfloat (agreement, ==, 0.75);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/chosen", test_chosen);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/blocks", test_blocks);
  g_test_add_func ("/csv-reader/cancel", test_cancel);
  g_test_add_func ("/csv-reader/io-error", test_io_error);
  g_test_add_func ("/csv-reader/told", test_told);

  return g_test_run ();
}
