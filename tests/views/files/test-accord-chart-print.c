/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-print.h"
#include "accord-chart-samples.h"
#include "accord-timeline-chart.h"

#include <glib/gstdio.h>

typedef struct
{
  gboolean over;
  char *message;
} Answer;

static void
done_cb (const char *message,
         gpointer    data)
{
  Answer *self = data;

  self->over = TRUE;
  self->message = g_strdup (message);
}

static AccordChart *
create_chart (guint n_rows)
{
  g_autoptr (AccordTimelineData) data
    = accord_samples_timeline_long (n_rows, 300, 0);

  return accord_timeline_chart_new (data);
}

static void
init_options (AccordPaginatorOptions *options,
              const char             *paper)
{
  accord_paginator_options_init (options);
  options->plan_name = "Spring plan";
  options->as_of = SAMPLE_AS_OF;
  g_assert_true (accord_page_setup_parse (&options->page, paper, TRUE, NULL));
}

/* Prints into a PDF, and waits until all is over. */
static guint
print (AccordChart                  *chart,
       const AccordPaginatorOptions *options,
       const char                   *path,
       Answer                       *answer)
{
  g_autoptr (AccordChartPrint) operation
    = accord_chart_print_new (chart, options);

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation),
                                           path);
  gtk_print_operation_set_show_progress (GTK_PRINT_OPERATION (operation),
                                         FALSE);
  accord_chart_print_start (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                            done_cb, answer);
  while (!answer->over)
    g_main_context_iteration (NULL, TRUE);

  return accord_chart_print_get_n_pages (operation);
}

static char *
read_text (const char *path)
{
  const char *command[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The same pages as anybody else gets, with their text. */
static void
test_pages (void)
{
  static const char *const papers[] = { "A4", "A3", "Letter", "300x200" };
  g_autofree char *folder = g_dir_make_tmp ("accord-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (AccordChart) chart = create_chart (60);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      AccordPaginatorOptions options;
      g_autoptr (AccordPaginator) paginator = NULL;
      g_autofree char *text = NULL, *last = NULL;
      g_auto (GStrv) pages = NULL;
      Answer answer = { 0 };
      guint n;

      init_options (&options, papers[i]);
      paginator = accord_paginator_new (chart, &options, NULL);
      n = print (chart, &options, path, &answer);
      g_assert_cmpuint (n, ==, accord_paginator_get_n_pages (paginator));
      g_assert_nonnull (strstr (answer.message, "Printed"));
      text = read_text (path);
      pages = g_strsplit (text, "\f", -1);
      g_assert_cmpuint (g_strv_length (pages), ==, n + 1);
      for (guint page = 0; page < n; page++)
        {
          g_autofree char *number
            = g_strdup_printf ("page %u of %u", page + 1, n);

          g_assert_nonnull (strstr (pages[page], number));
          g_assert_nonnull (strstr (pages[page], "Spring plan"));
        }
      g_free (answer.message);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (folder);
}

/* Nothing is printed, and the reason is told. */
static void
test_too_many (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (AccordChart) chart = create_chart (1000);
  AccordPaginatorOptions options;
  Answer answer = { 0 };

  init_options (&options, "A4");
  options.max_pages = 5;
  g_assert_cmpuint (print (chart, &options, path, &answer), ==, 0);
  g_assert_nonnull (strstr (answer.message, "and 5 are allowed"));
  g_free (answer.message);
  g_unlink (path);
  g_rmdir (folder);
}

/* What the system complains of is told. */
static void
test_no_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "none", "out.pdf", NULL);
  g_autoptr (AccordChart) chart = create_chart (3);
  AccordPaginatorOptions options;
  Answer answer = { 0 };

  init_options (&options, "A4");
  print (chart, &options, path, &answer);
  g_assert_nonnull (strstr (answer.message, "can’t be printed"));
  g_free (answer.message);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/views/chart-print/pages", test_pages);
  g_test_add_func ("/views/chart-print/too-many", test_too_many);
  g_test_add_func ("/views/chart-print/no-folder", test_no_folder);

  return g_test_run ();
}
