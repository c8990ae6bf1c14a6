/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accord-bench csv [--rows N] [--preview] [--dry-run] [--plan] [FILE]
 *
 * Reads a CSV file, or one that it makes, row by row, and prints one JSON
 * object: rows, bytes, seconds, mb_per_second (10⁶ bytes), peak_kib (the
 * largest resident set of the process). With --preview the rows go through the
 * profile that is recognised, twice, as in an import: once to decide, once to
 * become records. With --dry-run they are matched to a new plan as well, in
 * parts where they are many, as in `accord-cli import --dry-run`. With --plan
 * they are imported then; both are timed together, and all of it stays in
 * memory.
 */

#include "accord-bench.h"

#include "accord-csv-reader.h"
#include "accord-import.h"
#include "accord-new-plan.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define ROWS 1000000

/* A pipeline as a CRM exports it: about 105 bytes a row, some quoted. */
static gboolean
make_file (const char  *path,
           guint        n_rows,
           GError     **error)
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
              double  begin)
{
  double seconds = bench_seconds () - begin;

  printf ("{\"rows\": %" G_GUINT64_FORMAT ", \"bytes\": %" G_GUINT64_FORMAT
          ", \"seconds\": %.4f, \"mb_per_second\": %.1f, "
          "\"peak_kib\": %ld}\n",
          n_rows, n_bytes, seconds, (double) n_bytes / 1e6 / seconds,
          bench_peak_kib ());
}

static gboolean
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (AccordProblems) problems
    = accord_problems_new (ACCORD_PROBLEMS_KEPT);
  g_autoptr (AccordCsvReader) reader = NULL;
  AccordReadResult result;
  AccordRow row;
  guint64 n_rows = 0;
  double begin = bench_seconds ();

  if (stream == NULL)
    return FALSE;

  reader
    = accord_csv_reader_new (G_INPUT_STREAM (stream), path, NULL, problems);
  while ((result = accord_csv_reader_next (reader, &row, NULL, error))
         == ACCORD_READ_ROW)
    n_rows++;
  if (result == ACCORD_READ_FAILED)
    return FALSE;

  print_result (n_rows, accord_csv_reader_get_bytes_read (reader), begin);
  return TRUE;
}

static gboolean
preview_file (const char  *path,
              GError     **error)
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
  double begin = bench_seconds ();

  if (table == NULL || !accord_table_rewind (table, problems, NULL, error))
    return FALSE;
  profile = accord_profiles_recognise (profiles,
                                       accord_table_get_headings (table), NULL);
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

static gboolean
import_file (const char  *path,
             gboolean     is_dry,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AccordPlan) plan = accord_new_plan ("Plan");
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  double begin = bench_seconds ();
  const AccordImportFile *read;
  g_autoptr (GFileInfo) info = NULL;

  if (!accord_import_add_file (import, file, NULL, NULL, error)
      || !accord_import_preview (import, NULL, NULL, NULL, error)
      || (!is_dry && !accord_import_apply (import, TRUE, NULL, error)))
    return FALSE;

  read = accord_import_get_files (import)->pdata[0];
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return FALSE;
  print_result (read->n_rows, (guint64) g_file_info_get_size (info), begin);

  return TRUE;
}

/* Makes the file that nobody named. */
static char *
make_tmp (int      n_rows,
          GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("accord-bench-XXXXXX.csv", &path, error);

  if (fd < 0)
    return NULL;
  if (!g_close (fd, error) || !make_file (path, (guint) n_rows, error))
    {
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&path);
}

static int
run_csv (int    argc,
         char **argv)
{
  int n_rows = ROWS;
  gboolean is_preview = FALSE, is_dry = FALSE, is_plan = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "rows", 0, 0, G_OPTION_ARG_INT, &n_rows, "Rows to make", "N" },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &is_preview, "Up to records", NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, "Up to what a plan would get",
      NULL },
    { "plan", 0, 0, G_OPTION_ARG_NONE, &is_plan, "Into a plan", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL,
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  const char *path;
  gboolean done = FALSE;

  if (!bench_parse (entries, "[FILE]", &argc, &argv))
    return 2;
  if (rest == NULL)
    made = make_tmp (MAX (n_rows, 1), &error);

  path = rest != NULL ? rest[0] : made;
  if (path != NULL)
    done = is_plan || is_dry ? import_file (path, is_dry, &error)
           : is_preview        ? preview_file (path, &error)
                             : read_file (path, &error);
  if (made != NULL)
    g_unlink (made);

  return done ? EXIT_SUCCESS : bench_refuse ("%s", error->message);
}

const BenchVerb bench_csv = {
  .name = "csv",
  .usage = "[--rows N] [--preview] [--dry-run] [--plan] [FILE]",
  .run = run_csv,
};
