/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of made-up data: every theme, and both ways to read. */

#include "config.h"

#include "accord-chart-compare.h"
#include "accord-chart-samples.h"

typedef struct
{
  guint chart;
  ChartView view;
} Case;

static const Case cases[] = {
  { 0, { "timeline-light", ACCORD_CHART_THEME_LIGHT, FALSE, 640, 0 } },
  { 0, { "timeline-paper-rtl", ACCORD_CHART_THEME_PAPER, TRUE, 640, 0 } },
  { 1, { "capacity-paper", ACCORD_CHART_THEME_PAPER, FALSE, 480, 0 } },
  { 2, { "heat-map-contrast", ACCORD_CHART_THEME_CONTRAST, FALSE, 480, 0 } },
  { 3, { "ready-dark", ACCORD_CHART_THEME_DARK, FALSE, 400, 240 } },
  { 4, { "trend-paper", ACCORD_CHART_THEME_PAPER, FALSE, 480, 320 } },
};

static void
test_picture (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AccordChart) chart = accord_samples_chart (test->chart, FALSE);

  accord_chart_compare_assert (chart, &test->view);
}

/* The measure itself: another theme's picture is not taken for this one's. */
static void
test_measure (void)
{
  g_autoptr (AccordChart) chart = accord_samples_chart (0, FALSE);
  ChartView moved = cases[0].view;
  cairo_surface_t *a, *b;

  moved.theme = ACCORD_CHART_THEME_CONTRAST;
  a = accord_chart_compare_draw (chart, &cases[0].view);
  b = accord_chart_compare_draw (chart, &moved);
  g_assert_cmpfloat (accord_chart_compare_measure (a, a), ==, 0);
  g_assert_cmpfloat (accord_chart_compare_measure (a, b), >, 0.01);
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
      g_autofree char *path = g_strconcat ("/chart/pictures/", cases[i].view.name,
                                           NULL);

      g_test_add_data_func (path, &cases[i], test_picture);
    }
  g_test_add_func ("/chart/pictures/measure", test_measure);

  return g_test_run ();
}
