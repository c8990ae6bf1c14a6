/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-funnel-chart.h"

static void
test_expected (void)
{
  g_autoptr (AccordFunnelData) data = accord_samples_funnel ();
  g_autoptr (AccordFunnelData) huge
      = accord_funnel_data_new (NULL, ACCORD_MONEY_MAX, ACCORD_MONEY_NONE);

  g_assert_cmpint (accord_funnel_data_get_expected (data), ==, 234700000);
  for (int i = 0; i < 3000; i++)
    accord_funnel_data_add (huge, "Lead", 1, ACCORD_MONEY_MAX,
                            ACCORD_MONEY_MAX);
  g_assert_cmpint (accord_funnel_data_get_expected (huge), ==,
                   ACCORD_MONEY_MAX);
}

static double
measure_bar (const AccordChartLayout *layout,
             double                   y)
{
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  double width = 0;

  for (double x = body->x; x < body->x + body->width; x += 0.25)
    if (accord_chart_layout_hit (layout, x, y).part == ACCORD_CHART_PART_BAR)
      width += 0.25;

  return width;
}

/* The bars have one scale, on which the goal is the widest. */
static void
test_bars (void)
{
  static const double amounts[] = { 212, 111, 151, 124, 234.7 };
  g_autoptr (AccordFunnelData) data = accord_samples_funnel ();
  g_autoptr (AccordChart) chart = accord_funnel_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 800, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);

  for (guint i = 0; i < 5; i++)
    {
      double y = body->y + (i + 0.5) * body->height / 5;

      g_assert_cmpfloat_with_epsilon (measure_bar (layout, y),
                                      body->width * amounts[i] / 240, 0.6);
      g_assert_cmpuint (accord_chart_layout_hit (layout, 20, y).row, ==, i);
      g_assert_cmpint (accord_chart_layout_hit (layout, 20, y).part, ==,
                       ACCORD_CHART_PART_LABEL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/funnel-chart/expected", test_expected);
  g_test_add_func ("/chart/funnel-chart/bars", test_bars);

  return g_test_run ();
}
