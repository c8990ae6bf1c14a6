/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-chart-export.h"

#include "accord-error.h"
#include "accord-funnel-chart.h"
#include "accord-funnel-source.h"
#include "accord-sample.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  AccordChart *chart;
  gboolean over;
  GError *error;
} Fixture;

static void
fixture_init (Fixture    *self,
              const char *name)
{
  g_autoptr (AccordPlan) plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), NULL);
  g_autoptr (AccordFunnelData) data = accord_funnel_source_new (plan);

  *self = (Fixture) { 0 };
  self->folder = g_dir_make_tmp ("accord-export-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
  self->file = g_file_new_for_path (self->path);
  self->chart = accord_funnel_chart_new (data);
}

static void
fixture_clear (Fixture *self)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_error (&self->error);
  accord_chart_unref (self->chart);
  g_object_unref (self->file);
  g_free (self->path);
  g_free (self->folder);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Fixture *self = data;

  self->over = TRUE;
  g_assert_cmpint (accord_chart_export_finish (result, &self->error), ==,
                   self->error == NULL);
}

static void
wait (Fixture *self)
{
  while (!self->over)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_begins (Fixture    *self,
               const char *magic)
{
  g_autofree char *content = NULL;

  g_assert_no_error (self->error);
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, magic));
}

static void
test_pdf (void)
{
  Fixture self;
  AccordPaginatorOptions options;
  g_autofree char *name = g_strdup ("Spring plan");

  fixture_init (&self, "out.pdf");
  accord_paginator_options_init (&options);
  options.plan_name = name;
  accord_chart_export_pdf_async (self.chart, &options, "Brightwater",
                                 self.file, NULL, written_cb, &self);
  /* The options were copied. */
  memset (name, 'x', strlen (name));
  wait (&self);
  assert_begins (&self, "%PDF-");
  fixture_clear (&self);
}

static void
test_pictures (void)
{
  static const struct
  {
    AccordOutputFormat format;
    const char *magic;
  } cases[] = {
    { ACCORD_OUTPUT_SVG, "<?xml" },
    { ACCORD_OUTPUT_PNG, "\x89PNG" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordPicture picture = { .width = 800, .scale = 1,
                                .first = ACCORD_DAY_NONE,
                                .last = ACCORD_DAY_NONE };
      Fixture self;

      fixture_init (&self, "out");
      accord_chart_export_picture_async (self.chart, cases[i].format, &picture,
                                         self.file, NULL, written_cb, &self);
      wait (&self);
      assert_begins (&self, cases[i].magic);
      fixture_clear (&self);
    }
}

static void
test_failures (void)
{
  AccordPaginatorOptions options;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Fixture self;

  accord_paginator_options_init (&options);
  fixture_init (&self, "none/out.pdf");
  accord_chart_export_pdf_async (self.chart, &options, NULL, self.file, NULL,
                                 written_cb, &self);
  wait (&self);
  g_assert_error (self.error, ACCORD_ERROR, ACCORD_ERROR_IO);
  fixture_clear (&self);

  g_cancellable_cancel (cancelled);
  fixture_init (&self, "out.pdf");
  accord_chart_export_pdf_async (self.chart, &options, NULL, self.file,
                                 cancelled, written_cb, &self);
  wait (&self);
  g_assert_error (self.error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (self.file, NULL));
  fixture_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/chart-export/pdf", test_pdf);
  g_test_add_func ("/state/chart-export/pictures", test_pictures);
  g_test_add_func ("/state/chart-export/failures", test_failures);

  return g_test_run ();
}
