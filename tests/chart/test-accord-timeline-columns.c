/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-timeline-columns.h"

static AccordTimelineColumns *
create (AccordTimelineData *data,
        double              width,
        AccordDay           first,
        AccordDay           last)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { width, 0, first, last };

  return accord_timeline_columns_new (data, text, &frame);
}

static void
test_widths (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();

  for (double width = 200; width < 4000; width *= 1.5)
    {
      g_autoptr (AccordTimelineColumns) columns
          = create (data, width, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
      const AccordTimeAxis *axis = accord_timeline_columns_get_axis (columns);

      g_assert_cmpfloat (accord_timeline_columns_get_width (columns), ==,
                         width);
      g_assert_cmpfloat (axis->start, >, 0);
      g_assert_cmpfloat (axis->length, >=, 1);
      if (width > 400)
        {
          g_assert_cmpfloat (axis->start, <=, 0.27 * width);
          g_assert_cmpfloat (axis->start + axis->length, <, width);
        }
    }
}

static void
test_range (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) all
      = create (data, 1000, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  g_autoptr (AccordTimelineColumns) some = create (data, 1000, 20600, 20699);
  AccordDay first, last;

  accord_timeline_data_get_range (data, &first, &last);
  g_assert_cmpfloat (accord_timeline_columns_get_axis (all)->first, ==, first);
  g_assert_cmpfloat (accord_timeline_columns_get_axis (some)->first, ==,
                     20600);
  g_assert_cmpfloat_with_epsilon (
      accord_timeline_columns_get_axis (some)->scale,
      accord_timeline_columns_get_axis (some)->length / 100, 1e-9);
}

static void
test_confidence (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns
      = create (data, 1000, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

  g_assert_cmpfloat (accord_timeline_columns_get_confidence (columns, &row),
                     ==, 0.7);
  row.confidence = 0.9;
  g_assert_cmpfloat (accord_timeline_columns_get_confidence (columns, &row),
                     ==, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/timeline-columns/widths", test_widths);
  g_test_add_func ("/chart/timeline-columns/range", test_range);
  g_test_add_func ("/chart/timeline-columns/confidence", test_confidence);

  return g_test_run ();
}
