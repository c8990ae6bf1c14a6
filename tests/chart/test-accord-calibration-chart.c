/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-calibration-chart.h"
#include "accord-chart-samples.h"

/* Against values worked out by hand from Wilson's formula. */
static void
test_range (void)
{
  static const struct
  {
    guint happened, said;
    double low, high;
  } cases[] = {
    { 0, 10, 0, 0.2129 },
    { 10, 10, 0.7871, 1 },
    { 5, 10, 0.2693, 0.7307 },
    { 50, 100, 0.4188, 0.5812 },
    { 1, 1, 0.2699, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordCalibrationPoint point = { .n_happened = cases[i].happened,
                                       .n_said = cases[i].said };
      double low, high;

      accord_calibration_point_get_range (&point, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, cases[i].low, 1e-3);
      g_assert_cmpfloat_with_epsilon (high, cases[i].high, 1e-3);
    }
}

static void
test_data (void)
{
  g_autoptr (AccordCalibrationData) data = accord_calibration_data_new ();

  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Lead", 0.1, 0,
                               0);
  g_assert_cmpuint (data->points->len, ==, 0);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Lead", 0.1, 1,
                               9);
  g_assert_cmpuint (data->points->len, ==, 1);
}

/* A point is hit at what was said and what happened. */
static void
test_hits (void)
{
  g_autoptr (AccordCalibrationData) data = accord_samples_calibration ();
  g_autoptr (AccordChart) chart = accord_calibration_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new (NULL, 13, FALSE);
  AccordChartFrame frame = { 600, 450, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);

  for (guint i = 0; i < data->points->len; i++)
    {
      const AccordCalibrationPoint *point
          = &g_array_index (data->points, AccordCalibrationPoint, i);
      double share = (double) point->n_happened / point->n_said;
      AccordChartHit hit = accord_chart_layout_hit (
          layout, body->x + point->said * body->width,
          body->y + (1 - share) * body->height);

      g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_POINT);
      g_assert_cmpuint (hit.row, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/calibration-chart/range", test_range);
  g_test_add_func ("/chart/calibration-chart/data", test_data);
  g_test_add_func ("/chart/calibration-chart/hits", test_hits);

  return g_test_run ();
}
