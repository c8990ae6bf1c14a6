/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-drivers-chart.h"

static void
test_sort (void)
{
  g_autoptr (AccordDriversData) data = accord_drivers_data_new ();
  static const struct
  {
    double share, correlation;
  } drivers[] = { { 0.1, 0.2 }, { 0.5, 0 }, { 0.1, -0.9 }, { 2, 0 } };
  static const gint64 order[] = { 3, 1, 2, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (drivers); i++)
    accord_drivers_data_add (data, i, "x", NULL, drivers[i].share,
                             drivers[i].correlation);
  accord_drivers_data_sort (data);
  for (guint i = 0; i < G_N_ELEMENTS (drivers); i++)
    {
      const AccordDriver *driver = &g_array_index (data->drivers,
                                                   AccordDriver, i);

      g_assert_cmpint (driver->id, ==, order[i]);
      g_assert_cmpfloat (driver->share, <=, 1);
    }
}

static void
test_bars (void)
{
  static const double shares[] = { 0.61, 0.22, 0.15, 0.02 };
  g_autoptr (AccordDriversData) data = accord_samples_drivers ();
  g_autoptr (AccordChart) chart = accord_drivers_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 700, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);

  for (guint i = 0; i < 4; i++)
    {
      double y = body->y + (i + 0.5) * body->height / 4, end = body->x;
      AccordChartHit hit = accord_chart_layout_hit (layout, end, y);

      g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_BAR);
      g_assert_cmpuint (hit.row, ==, i);
      while (accord_chart_layout_hit (layout, end, y).part
             == ACCORD_CHART_PART_BAR)
        end += 0.25;
      g_assert_cmpfloat_with_epsilon (end - body->x, shares[i] * body->width,
                                      0.3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/drivers-chart/sort", test_sort);
  g_test_add_func ("/chart/drivers-chart/bars", test_bars);

  return g_test_run ();
}
