/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accord-bench csv [--rows N] [--preview] [FILE]
 *
 * Reads a CSV file, or one that it makes, row by row, and prints one JSON
 * object: rows, bytes, seconds, mb_per_second (10⁶ bytes), peak_kib (the
 * largest resident set of the process). With --preview the rows go through the
 * profile that is recognised, twice, as in an import: once to decide, once to
 * become records.
 */

#include "config.h"

#include "accord-bench-csv.h"

#include "accord-csv-reader.h"
#include "accord-record-reader.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define ROWS 1000000

/* A pipeline as a CRM exports it: about 105 bytes a row, some quoted. */
static gboolean
make_file (const char *path,
           guint       n_rows,
           GError    **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) out
    = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GString) text
    = g_string_new ("Record ID,Deal Name,Deal Stage,Pipeline,Amount,"
                    "Close Date,Create Date,Deal owner\n");

  if (out == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append_printf (
        text,
        "%u,\"Müller, Sohn & Co. — renewal %u\",Qualified to Buy,"
        "Sales Pipeline,%u.%02u,2026-%02u-%02u,2025-%02u-%02u,"
        "owner%u@example.com\n",
        i, i, g_rand_int_range (random, 100, 1000000),
        g_rand_int_range (random, 0, 100), g_rand_int_range (random, 1, 13),
        g_rand_int_range (random, 1, 29), g_rand_int_range (random, 1, 13),
        g_rand_int_range (random, 1, 29), g_rand_int_range (random, 0, 50));
      if (text->len > 1 << 16 || i + 1 == n_rows)
        {
          if (!g_output_stream_write_all (G_OUTPUT_STREAM (out), text->str,
                                          text->len, NULL, NULL, error))
            return FALSE;
          g_string_truncate (text, 0);
        }
    }

  return g_output_stream_close (G_OUTPUT_STREAM (out), NULL, error);
}

static void
print_result (guint64 n_rows,
              guint64 n_bytes,
              gint64  begin)
{
  double seconds = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  printf ("{\"rows\": %" G_GUINT64_FORMAT ", \"bytes\": %" G_GUINT64_FORMAT
          ", \"seconds\": %.4f, \"mb_per_second\": %.1f, "
          "\"peak_kib\": %ld}\n",
          n_rows, n_bytes, seconds, (double) n_bytes / 1e6 / seconds,
          usage.ru_maxrss);
}

static gboolean
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (AccordProblems) problems
    = accord_problems_new (ACCORD_PROBLEMS_KEPT);
  g_autoptr (AccordCsvReader) reader = NULL;
  AccordReadResult result;
  AccordRow row;
  guint64 n_rows = 0;
  gint64 begin = g_get_monotonic_time ();

  if (stream == NULL)
    return FALSE;

  reader = accord_csv_reader_new (G_INPUT_STREAM (stream), path, NULL,
                                  problems);
  while ((result = accord_csv_reader_next (reader, &row, NULL, error))
         == ACCORD_READ_ROW)
    n_rows++;
  if (result == ACCORD_READ_FAILED)
    return FALSE;

  print_result (n_rows, accord_csv_reader_get_bytes_read (reader), begin);
  return TRUE;
}

static gboolean
preview_file (const char *path,
              GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  g_autoptr (AccordProblems) problems
    = accord_problems_new (ACCORD_PROBLEMS_KEPT);
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, error);
  g_autoptr (AccordRecordReader) reader = NULL;
  AccordProfile *profile;
  AccordReadResult result;
  AccordRecord *record;
  gint64 begin = g_get_monotonic_time ();

  if (table == NULL || !accord_table_rewind (table, problems, NULL, error))
    return FALSE;
  profile = accord_profiles_recognise (
    profiles, accord_table_get_headings (table), NULL);
  if (profile == NULL)
    profile = accord_profiles_find (profiles, "hubspot-deals", error);
  reader = accord_record_reader_new (table, profile, NULL, problems);
  if (!accord_record_reader_survey (reader, NULL, NULL, NULL, error))
    return FALSE;
  while ((result = accord_record_reader_next (reader, &record, NULL, error))
         == ACCORD_READ_ROW)
    accord_record_unref (record);
  if (result == ACCORD_READ_FAILED)
    return FALSE;

  print_result (accord_record_reader_get_n_rows (reader),
                accord_table_get_size (table), begin);
  return TRUE;
}

/**
 * accord_bench_csv:
 * @argc: how many arguments
 * @argv: the verb and what follows it
 *
 * Returns: the exit status
 */
int
accord_bench_csv (int   argc,
                  char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  const char *path = NULL;
  int n_rows = ROWS;
  gboolean is_preview = FALSE;
  gboolean done;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--rows") == 0 && i + 1 < argc)
      n_rows = MAX (1, atoi (argv[++i]));
    else if (strcmp (argv[i], "--preview") == 0)
      is_preview = TRUE;
    else
      path = argv[i];

  if (path == NULL)
    {
      int fd = g_file_open_tmp ("accord-bench-XXXXXX.csv", &made, &error);

      path = made;
      if (fd < 0 || !g_close (fd, &error)
          || !make_file (path, (guint) n_rows, &error))
        {
          fprintf (stderr, "%s\n", error->message);
          return EXIT_FAILURE;
        }
    }

  done = is_preview ? preview_file (path, &error) : read_file (path, &error);
  if (!done)
    fprintf (stderr, "%s\n", error->message);
  if (made != NULL)
    g_unlink (made);

  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
