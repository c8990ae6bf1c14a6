/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every kind of chart. */

#include "config.h"

#include "accord-chart-samples.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH  600
#define HEIGHT 400

static AccordChartLayout *
lay_out (AccordChart *chart,
         gboolean     rtl)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, rtl);
  AccordChartFrame frame = { WIDTH, HEIGHT, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE };

  return accord_chart_layout (chart, text, &frame);
}

static cairo_surface_t *
draw (const AccordChartLayout *layout,
      AccordChartThemeKind     kind)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  accord_chart_layout_draw (layout, cr, accord_chart_theme_get (kind));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guchar *
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface)
         + y * cairo_image_surface_get_stride (surface) + 4 * x;
}

static int
compare_pixels (const guchar *a,
                const guchar *b)
{
  return MAX (abs (a[0] - b[0]), MAX (abs (a[1] - b[1]), abs (a[2] - b[2])));
}

/* From right to left a chart is the mirror image of the one from left to
 * right, where letters are bars. */
static void
test_mirror (void)
{
  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (AccordChartLayout) ltr = lay_out (chart, FALSE);
      g_autoptr (AccordChartLayout) rtl = lay_out (chart, TRUE);
      cairo_surface_t *a = draw (ltr, ACCORD_CHART_THEME_LIGHT);
      cairo_surface_t *b = draw (rtl, ACCORD_CHART_THEME_LIGHT);
      int n_different = 0, n_drawn = 0;

      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          {
            const guchar *pixel = get_pixel (a, x, y);

            n_drawn += pixel[0] != 255 || pixel[1] != 255 || pixel[2] != 255;
            n_different
                += compare_pixels (pixel, get_pixel (b, WIDTH - 1 - x, y))
                   > 40;
          }
      g_assert_cmpint (n_drawn, >, 1000);
      if (n_different > n_drawn / 100)
        g_test_message ("%s: %d of %d differ", accord_chart_get_name (chart),
                        n_different, n_drawn);
      g_assert_cmpint (n_different, <=, n_drawn / 100);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
    }
}

/* What lies under a point is found under its mirror image too. */
static void
test_mirrored_hits (void)
{
  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (AccordChartLayout) ltr = lay_out (chart, FALSE);
      g_autoptr (AccordChartLayout) rtl = lay_out (chart, TRUE);
      gboolean parts[ACCORD_CHART_PART_POINT + 1] = { FALSE };
      guint n_parts = 0;

      for (double y = 0.5; y < HEIGHT; y += 2)
        for (double x = 0.25; x < WIDTH; x += 1.5)
          {
            AccordChartHit a = accord_chart_layout_hit (ltr, x, y);
            AccordChartHit b = accord_chart_layout_hit (rtl, WIDTH - x, y);

            g_assert_cmpint (a.part, ==, b.part);
            g_assert_cmpint (a.row, ==, b.row);
            g_assert_cmpint (a.item, ==, b.item);
            g_assert_cmpint (a.day, ==, b.day);
            parts[a.part] = TRUE;
          }
      for (gsize j = 1; j < G_N_ELEMENTS (parts); j++)
        n_parts += parts[j];
      g_assert_cmpuint (n_parts, >=, 1);
    }
}

static void
test_outside (void)
{
  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (AccordChartLayout) layout = lay_out (chart, FALSE);

      g_assert_cmpint (accord_chart_layout_hit (layout, -1, 5).part, ==,
                       ACCORD_CHART_PART_NONE);
      g_assert_cmpint (accord_chart_layout_hit (layout, WIDTH, 5).part, ==,
                       ACCORD_CHART_PART_NONE);
      g_assert_cmpint (accord_chart_layout_hit (layout, 5, 1e6).part, ==,
                       ACCORD_CHART_PART_NONE);
    }
}

/* With and without content, at any size, in every theme. */
static void
test_sizes (void)
{
  static const double sizes[] = { 1, 40, 150, 600, 3000 };
  g_autoptr (AccordChartText) text = accord_chart_text_new (NULL, 13, FALSE);

  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    for (int empty = 0; empty < 2; empty++)
      for (gsize j = 0; j < G_N_ELEMENTS (sizes); j++)
        for (int kind = 0; kind < ACCORD_CHART_N_THEMES; kind++)
          {
            g_autoptr (AccordChart) chart = accord_samples_chart (i, empty);
            AccordChartFrame frame = { sizes[j], sizes[j] / 2,
                                       ACCORD_DAY_NONE, ACCORD_DAY_NONE };
            g_autoptr (AccordChartLayout) layout
                = accord_chart_layout (chart, text, &frame);
            const AccordChartRect *body
                = accord_chart_layout_get_body (layout);
            cairo_surface_t *surface = draw (layout, kind);

            g_assert_cmpfloat (accord_chart_layout_get_width (layout), ==,
                               sizes[j]);
            g_assert_cmpfloat (accord_chart_layout_get_height (layout), >=,
                               1);
            g_assert_cmpfloat (body->width, >=, 1);
            g_assert_cmpfloat (body->height, >, 0);
            cairo_surface_destroy (surface);
          }
}

static void
test_legends (void)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);

  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (AccordChartLegend) legend
          = accord_chart_create_legend (chart);
      double wide = accord_chart_legend_get_height (legend, text, 4000);

      g_assert_cmpfloat (wide, >, 0);
      g_assert_cmpfloat (accord_chart_legend_get_height (legend, text, 200),
                         >, wide);
      g_assert_cmpuint (strlen (accord_chart_get_title (chart)), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart/mirror", test_mirror);
  g_test_add_func ("/chart/chart/mirrored-hits", test_mirrored_hits);
  g_test_add_func ("/chart/chart/outside", test_outside);
  g_test_add_func ("/chart/chart/sizes", test_sizes);
  g_test_add_func ("/chart/chart/legends", test_legends);

  return g_test_run ();
}
