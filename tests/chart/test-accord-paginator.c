/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-error.h"
#include "accord-paginator.h"
#include "accord-timeline-chart.h"

#include <string.h>

static AccordPaginator *
paginate (AccordChart *chart,
          const char  *paper,
          const char  *fit,
          guint        max_pages,
          GError     **error)
{
  AccordPaginatorOptions options;

  accord_paginator_options_init (&options);
  options.plan_name = "Spring plan";
  options.as_of = SAMPLE_AS_OF;
  options.max_pages = max_pages;
  g_assert_true (accord_page_setup_parse (&options.page, paper, TRUE, NULL));
  g_assert_true (accord_page_fit_parse (&options.fit, fit, NULL));

  return accord_paginator_new (chart, &options, error);
}

static AccordChart *
create_chart (guint n_rows)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (n_rows,
                                                                      300, 0);

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  return accord_timeline_chart_new (data);
}

static void
test_counts (void)
{
  static const struct
  {
    guint n_rows;
    const char *fit;
    guint columns;
    guint max_rows;
  } cases[] = {
    { 0, "width", 1, 1 },    { 1, "width", 1, 1 },  { 60, "width", 1, 8 },
    { 60, "2x2", 2, 2 },     { 60, "3x1", 3, 1 },   { 60, "1x3", 1, 3 },
    { 1000, "width", 1, 150 }, { 10, "4x4", 4, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordChart) chart = create_chart (cases[i].n_rows);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordPaginator) paginator
          = paginate (chart, cases[i].n_rows == 60 ? "A3" : "A4",
                      cases[i].fit, 0, &error);
      guint columns, rows;

      g_assert_no_error (error);
      accord_paginator_get_tiling (paginator, &columns, &rows);
      g_assert_cmpuint (columns, ==, cases[i].columns);
      g_assert_cmpuint (rows, >=, 1);
      g_assert_cmpuint (rows, <=, cases[i].max_rows);
      g_assert_cmpuint (accord_paginator_get_n_pages (paginator), ==,
                        columns * rows);
      g_assert_cmpfloat (accord_paginator_get_scale (paginator), >=, 0.3);
      g_assert_cmpfloat (accord_paginator_get_scale (paginator), <=, 1.5);
      if (strcmp (cases[i].fit, "width") == 0 && rows > 1)
        g_assert_cmpfloat (accord_paginator_get_scale (paginator), ==, 1);
    }
}

/* Few rows fill their page, and some that just miss it are made to fit. */
static void
test_scales (void)
{
  double last = 2;
  guint n_fitted = 0;

  for (guint n_rows = 1; n_rows < 30; n_rows++)
    {
      g_autoptr (AccordChart) chart = create_chart (n_rows);
      g_autoptr (AccordPaginator) paginator = paginate (chart, "A4", "width",
                                                        0, NULL);
      double scale = accord_paginator_get_scale (paginator);

      if (accord_paginator_get_n_pages (paginator) > 1)
        {
          g_assert_cmpfloat (scale, ==, 1);
          continue;
        }
      g_assert_cmpfloat (scale, <=, last);
      g_assert_cmpfloat (scale, >=, 0.85);
      n_fitted += scale < 1 ? 1 : 0;
      last = scale;
    }
  g_assert_cmpfloat (last, <, 1);
  g_assert_cmpuint (n_fitted, >=, 1);
}

/* A thousand rows need a hundred pages or so, in proportion. */
static void
test_proportion (void)
{
  g_autoptr (AccordChart) some = create_chart (250);
  g_autoptr (AccordChart) many = create_chart (1000);
  g_autoptr (AccordPaginator) few_pages = paginate (some, "A4", "width", 0,
                                                    NULL);
  g_autoptr (AccordPaginator) many_pages = paginate (many, "A4", "width", 0,
                                                     NULL);
  double ratio = (double) accord_paginator_get_n_pages (many_pages)
                 / accord_paginator_get_n_pages (few_pages);

  g_assert_cmpfloat (ratio, >, 3);
  g_assert_cmpfloat (ratio, <, 5);
}

static void
test_too_many (void)
{
  g_autoptr (AccordChart) chart = create_chart (1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaginator) paginator = paginate (chart, "A4", "width", 20,
                                                    &error);

  g_assert_null (paginator);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "and 20 are allowed"));
}

static void
test_too_small (void)
{
  g_autoptr (AccordChart) chart = create_chart (1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaginator) paginator = paginate (chart, "A4", "1x1", 0,
                                                    &error);

  g_assert_null (paginator);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "too small to read on 1 page down"));
}

/* What the message says is enough is enough. */
static void
test_enough (void)
{
  g_autoptr (AccordChart) chart = create_chart (1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaginator) first = paginate (chart, "A4", "1x1", 0, &error);
  g_autoptr (AccordPaginator) second = NULL;
  g_autoptr (AccordPaginator) third = NULL;
  const char *place;
  g_autofree char *fit = NULL;
  g_autofree char *less = NULL;
  guint64 rows;

  g_assert_null (first);
  place = strstr (error->message, "at least ");
  g_assert_nonnull (place);
  rows = g_ascii_strtoull (place + strlen ("at least "), NULL, 10);
  fit = g_strdup_printf ("1x%" G_GUINT64_FORMAT, rows);
  less = g_strdup_printf ("1x%" G_GUINT64_FORMAT, rows - 1);
  second = paginate (chart, "A4", fit, 0, NULL);
  g_assert_nonnull (second);
  third = paginate (chart, "A4", less, 0, NULL);
  g_assert_null (third);
}

static void
test_tiny_paper (void)
{
  g_autoptr (AccordChart) chart = create_chart (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaginator) paginator = paginate (chart, "50x50", "width", 0,
                                                    &error);

  g_assert_null (paginator);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

/* Each group has its entry, on the page that it begins on, in order. */
static void
test_headings (void)
{
  g_autoptr (AccordChart) chart = create_chart (60);
  g_autoptr (AccordPaginator) paginator = paginate (chart, "A4", "2x3", 0,
                                                    NULL);
  const AccordPageSetup *setup = accord_paginator_get_page_setup (paginator);
  const AccordPaginatorHeading *headings;
  guint n;

  headings = accord_paginator_get_headings (paginator, &n);
  g_assert_cmpuint (n, ==, 9);
  g_assert_cmpstr (headings[0].title, ==, "Team A");
  g_assert_cmpstr (headings[8].title, ==, "Team I");
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (headings[i].page % 2, ==, 0);
      g_assert_cmpuint (headings[i].page, <,
                        accord_paginator_get_n_pages (paginator));
      g_assert_cmpfloat (headings[i].y, >, setup->margin_top);
      g_assert_cmpfloat (headings[i].y, <,
                         setup->height - setup->margin_bottom);
      if (i > 0)
        g_assert_true (headings[i].page > headings[i - 1].page
                       || headings[i].y > headings[i - 1].y);
    }
}

static gboolean
is_white (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guchar *pixel = cairo_image_surface_get_data (surface)
                        + y * cairo_image_surface_get_stride (surface) + 4 * x;

  return pixel[0] == 255 && pixel[1] == 255 && pixel[2] == 255;
}

static void
check_margins (const AccordPaginator *paginator,
               guint                  page)
{
  const AccordPageSetup *setup = accord_paginator_get_page_setup (paginator);
  int width = (int) setup->width, height = (int) setup->height;
  /* Marks for gluing reach a little beyond. */
  int margin = (int) setup->margin_left - 12;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         width, height);
  cairo_t *cr = cairo_create (surface);
  int n_drawn = 0;

  accord_paginator_draw_page (paginator, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (!is_white (surface, x, y))
        {
          n_drawn++;
          g_assert_cmpint (x, >=, margin);
          g_assert_cmpint (x, <, width - margin);
          g_assert_cmpint (y, >=, margin);
          g_assert_cmpint (y, <, height - margin);
        }
  g_assert_cmpint (n_drawn, >, 1000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Every chart, fitted and tiled: nothing is drawn into the margins. */
static void
test_margins (void)
{
  static const char *const fits[] = { "width", "2x2" };

  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fits); j++)
      {
        g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
        g_autoptr (GError) error = NULL;
        g_autoptr (AccordPaginator) paginator = paginate (chart, "A4", fits[j],
                                                          0, &error);

        g_assert_no_error (error);
        for (guint page = 0; page < accord_paginator_get_n_pages (paginator);
             page++)
          check_margins (paginator, page);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/paginator/counts", test_counts);
  g_test_add_func ("/chart/paginator/scales", test_scales);
  g_test_add_func ("/chart/paginator/proportion", test_proportion);
  g_test_add_func ("/chart/paginator/too-many", test_too_many);
  g_test_add_func ("/chart/paginator/too-small", test_too_small);
  g_test_add_func ("/chart/paginator/enough", test_enough);
  g_test_add_func ("/chart/paginator/tiny-paper", test_tiny_paper);
  g_test_add_func ("/chart/paginator/headings", test_headings);
  g_test_add_func ("/chart/paginator/margins", test_margins);

  return g_test_run ();
}
