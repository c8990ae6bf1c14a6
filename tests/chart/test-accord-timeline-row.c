/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-timeline-row.h"

#include <math.h>

static AccordTimelineColumns *
create_columns (AccordTimelineData *data,
                gboolean            rtl)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new (NULL, 13, rtl);
  AccordChartFrame frame = { 1200, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_timeline_columns_new (data, text, &frame);
}

/* What is drawn at a day is found at that day, right to left or not. */
static void
test_hit_where_drawn (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
      g_autoptr (AccordTimelineColumns) columns = create_columns (data, rtl);
      double y = 0.35 * accord_timeline_columns_get_row_height (columns);

      for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
        {
          const AccordTimelineRow *row = accord_timeline_data_get_row (data,
                                                                       i);
          AccordChartHit hit;
          double x;

          if (row->agreed == ACCORD_DAY_NONE)
            continue;
          x = accord_timeline_columns_get_x (columns, row->agreed);
          g_assert_cmpint (accord_timeline_columns_get_day (columns, x), ==,
                           row->agreed);
          hit = accord_timeline_row_hit (row, columns, x, y);
          g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_AGREED);
          g_assert_cmpint (hit.day, ==, row->agreed);
        }
    }
}

static void
test_later_is_left_in_rtl (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) ltr = create_columns (data, FALSE);
  g_autoptr (AccordTimelineColumns) rtl = create_columns (data, TRUE);
  AccordDay day = SAMPLE_AS_OF;

  g_assert_cmpfloat (accord_timeline_columns_get_x (ltr, day), <,
                     accord_timeline_columns_get_x (ltr, day + 10));
  g_assert_cmpfloat (accord_timeline_columns_get_x (rtl, day), >,
                     accord_timeline_columns_get_x (rtl, day + 10));
}

static gboolean
has_ink (cairo_surface_t *surface,
         double           x,
         double           y,
         guint32          background)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint32 *line = (const guint32 *) (const void *) (data
                                                          + (int) y * stride);

  return (line[(int) x] & 0xffffff) != background;
}

/* The diamond is drawn where the axis says. */
static void
test_drawn_where_said (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, TRUE);
  const AccordTimelineRow *row = accord_timeline_data_get_row (data, 1);
  double height = accord_timeline_columns_get_row_height (columns);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, 1200, (int) ceil (height));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  accord_timeline_row_draw (row, columns, cr,
                            accord_chart_theme_get (ACCORD_CHART_THEME_PAPER),
                            ACCORD_TIMELINE_ROW_LABELLED);
  cairo_surface_flush (surface);
  g_assert_true (has_ink (surface,
                          accord_timeline_columns_get_x (columns, row->agreed),
                          0.35 * height, 0xffffff));
  g_assert_false (has_ink (surface,
                           accord_timeline_columns_get_x (columns,
                                                          SAMPLE_AS_OF + 5)
                               + 2.5,
                           0.35 * height, 0xffffff));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_outside (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, FALSE);
  const AccordTimelineRow *row = accord_timeline_data_get_row (data, 1);

  g_assert_cmpint (accord_timeline_row_hit (row, columns, -1, 5).part, ==,
                   ACCORD_CHART_PART_NONE);
  g_assert_cmpint (accord_timeline_row_hit (row, columns, 1300, 5).part, ==,
                   ACCORD_CHART_PART_NONE);
  g_assert_cmpint (accord_timeline_row_hit (row, columns, 50, 500).part, ==,
                   ACCORD_CHART_PART_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/timeline-row/hit-where-drawn",
                   test_hit_where_drawn);
  g_test_add_func ("/chart/timeline-row/later-is-left-in-rtl",
                   test_later_is_left_in_rtl);
  g_test_add_func ("/chart/timeline-row/drawn-where-said",
                   test_drawn_where_said);
  g_test_add_func ("/chart/timeline-row/outside", test_outside);

  return g_test_run ();
}
