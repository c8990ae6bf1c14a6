/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares a few charts with the pictures in tests/data/chart.
 *
 * Letters are bars in them, so that fonts do not matter; a little is allowed
 * for how a cairo smooths its edges. After a change that is meant to be seen,
 *
 *   ACCORD_UPDATE_PICTURES=1 meson test -C build chart-pictures
 *
 * writes them anew: look at each before it is committed. */

#include "config.h"

#include "accord-chart-samples.h"

#include <stdlib.h>

/* How far a channel may be off, and in how many of the pixels it may be
 * farther. */
#define MAX_DIFFERENCE 40
#define MAX_SHARE      0.004

typedef struct
{
  const char *name;
  guint chart;
  AccordChartThemeKind theme;
  gboolean rtl;
  double width;
  double height;
} Case;

static const Case cases[] = {
  { "timeline-light", 0, ACCORD_CHART_THEME_LIGHT, FALSE, 640, 0 },
  { "timeline-paper-rtl", 0, ACCORD_CHART_THEME_PAPER, TRUE, 640, 0 },
  { "capacity-paper", 1, ACCORD_CHART_THEME_PAPER, FALSE, 480, 0 },
  { "heat-map-contrast", 2, ACCORD_CHART_THEME_CONTRAST, FALSE, 480, 0 },
  { "ready-dark", 3, ACCORD_CHART_THEME_DARK, FALSE, 400, 240 },
  { "trend-paper", 4, ACCORD_CHART_THEME_PAPER, FALSE, 480, 320 },
};

static cairo_surface_t *
draw (const Case *test)
{
  g_autoptr (AccordChart) chart = accord_samples_chart (test->chart, FALSE);
  g_autoptr (AccordChartText) text
      = accord_chart_text_new_greeked (ACCORD_CHART_SCREEN_SIZE, test->rtl);
  AccordChartFrame frame = { test->width, test->height, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) accord_chart_layout_get_width (layout),
      (int) accord_chart_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);

  accord_chart_layout_draw (layout, cr, accord_chart_theme_get (test->theme));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_differences (cairo_surface_t *a,
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

  return n;
}

static void
test_picture (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *name = g_strconcat (test->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "chart",
                                                 name, NULL);
  cairo_surface_t *drawn = draw (test), *expected;
  double n_pixels;

  if (g_getenv ("ACCORD_UPDATE_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==,
                     CAIRO_STATUS_SUCCESS);

  expected = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==,
                   cairo_image_surface_get_width (expected));
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==,
                   cairo_image_surface_get_height (expected));
  n_pixels = (double) cairo_image_surface_get_width (drawn)
             * cairo_image_surface_get_height (drawn);
  g_assert_cmpfloat (count_differences (drawn, expected) / n_pixels, <=,
                     MAX_SHARE);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (expected);
}

/* The measure itself: another chart's picture is not taken for this one's. */
static void
test_measure (void)
{
  Case moved = cases[0];
  cairo_surface_t *a, *b;

  moved.theme = ACCORD_CHART_THEME_CONTRAST;
  a = draw (&cases[0]);
  b = draw (&moved);
  g_assert_cmpuint (count_differences (a, a), ==, 0);
  g_assert_cmpfloat (count_differences (a, b)
                         / ((double) cairo_image_surface_get_width (a)
                            * cairo_image_surface_get_height (a)),
                     >, 2 * MAX_SHARE);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/pictures/", cases[i].name,
                                           NULL);

      g_test_add_data_func (path, &cases[i], test_picture);
    }
  g_test_add_func ("/chart/pictures/measure", test_measure);

  return g_test_run ();
}
