/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares charts with the pictures in tests/data/chart.
 *
 * Letters are bars in them, so that fonts do not matter; a little is allowed
 * for how a cairo smooths its edges. After a change that is meant to be seen,
 *
 *   ACCORD_UPDATE_PICTURES=1 meson test -C build chart-pictures \
 *     source-pictures
 *
 * writes them anew: look at each before it is committed. */

#include "config.h"

#include "accord-chart-compare.h"

#include <stdlib.h>

/* How far a channel may be off, and in how many of the pixels it may be
 * farther. */
#define MAX_DIFFERENCE 40
#define MAX_SHARE      0.004

/* Returns: (transfer full): the picture */
cairo_surface_t *
accord_chart_compare_draw (AccordChart     *chart,
                           const ChartView *view)
{
  g_autoptr (AccordChartText) text
      = accord_chart_text_new_greeked (ACCORD_CHART_SCREEN_SIZE, view->rtl);
  AccordChartFrame frame = { view->width, view->height, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) accord_chart_layout_get_width (layout),
      (int) accord_chart_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);

  accord_chart_layout_draw (layout, cr, accord_chart_theme_get (view->theme));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Returns: the share of dots in which two pictures of a size differ */
double
accord_chart_compare_measure (cairo_surface_t *a,
                              cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  guint n = 0;

  for (int y = 0; y < height; y++)
    {
      const guchar *line_a = cairo_image_surface_get_data (a)
                             + y * cairo_image_surface_get_stride (a);
      const guchar *line_b = cairo_image_surface_get_data (b)
                             + y * cairo_image_surface_get_stride (b);

      for (int x = 0; x < width; x++)
        for (int i = 0; i < 3; i++)
          if (abs (line_a[4 * x + i] - line_b[4 * x + i]) > MAX_DIFFERENCE)
            {
              n++;
              break;
            }
    }

  return n / ((double) width * height);
}

/* Asserts that @chart looks as in its picture, or makes that. */
void
accord_chart_compare_assert (AccordChart     *chart,
                             const ChartView *view)
{
  g_autofree char *name = g_strconcat (view->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "chart",
                                                 name, NULL);
  cairo_surface_t *drawn = accord_chart_compare_draw (chart, view);
  cairo_surface_t *expected;

  if (g_getenv ("ACCORD_UPDATE_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==,
                     CAIRO_STATUS_SUCCESS);

  expected = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==,
                   cairo_image_surface_get_width (expected));
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==,
                   cairo_image_surface_get_height (expected));
  g_assert_cmpfloat (accord_chart_compare_measure (drawn, expected), <=,
                     MAX_SHARE);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (expected);
}
