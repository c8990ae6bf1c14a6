/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-timeline-shape.h"

#include <math.h>
#include <string.h>

static AccordTimelineColumns *
create_columns (AccordTimelineData *data,
                double              width)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new (NULL, 13, FALSE);
  AccordChartFrame frame = { width, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_timeline_columns_new (data, text, &frame);
}

static void
test_dates (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, 1200);
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (columns);

  for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i);
      g_auto (AccordTimelineShape) shape = { 0 };
      int days = 0;

      accord_timeline_shape_init (&shape, row, columns, 500);
      g_assert_cmpint (isnan (shape.agreed_x), ==,
                       row->agreed == ACCORD_DAY_NONE);
      if (!isnan (shape.agreed_x))
        g_assert_cmpint (accord_time_axis_get_day (axis, shape.agreed_x), ==,
                         row->agreed);
      if (!isnan (shape.mark_x))
        g_assert_cmpint (accord_time_axis_get_day (axis, shape.mark_x), ==,
                         row->ready);
      g_assert_cmpint (isnan (shape.need_x), ==,
                       !row->need_revealed || row->need == ACCORD_DAY_NONE);
      g_assert_cmpint (shape.gap_text != NULL, ==,
                       accord_timeline_row_get_gap (row, &days));
      g_assert_cmpint (shape.gap_days, ==, days);
      if (shape.gap_text != NULL)
        g_assert_cmpfloat_with_epsilon (shape.gap.width,
                                        abs (days) * axis->scale, 1e-6);
      g_assert_cmpfloat (shape.row.y, ==, 500);
    }
}

static void
check_words (const AccordTimelineShape *shape)
{
  double end = shape->plot.x + shape->plot.width;

  if (shape->gap_text != NULL)
    {
      g_assert_cmpfloat (shape->gap_label.x, >=, shape->plot.x);
      g_assert_cmpfloat (shape->gap_label.x + shape->gap_label.width, <=,
                         end + 0.01);
      /* Words stand below the signs. */
      g_assert_cmpfloat (shape->gap_label.y, >=, shape->centre + shape->half);
    }
  if (shape->note != NULL && shape->note_label.width > 0)
    {
      g_assert_cmpfloat (shape->note_label.x, >=, shape->plot.x);
      g_assert_cmpfloat (shape->note_label.x + shape->note_label.width, <=,
                         end + 0.01);
      if (shape->gap_text != NULL)
        g_assert_false (accord_chart_rect_intersects (&shape->gap_label,
                                                      &shape->note_label));
    }
  g_assert_cmpfloat (shape->title.x + shape->title.width, <=,
                     shape->plot.x + 0.01);
  if (shape->limits.width > 0)
    {
      g_assert_false (accord_chart_rect_intersects (&shape->limits,
                                                    &shape->title));
      g_assert_cmpfloat (shape->limits.x + shape->limits.width, <=,
                         shape->plot.x);
      g_assert_false (accord_chart_rect_intersects (&shape->limits,
                                                    &shape->missing));
    }
  g_assert_cmpfloat (shape->chance.x, >=, end);
  g_assert_cmpfloat (shape->chance.x + shape->chance.width, <=,
                     shape->row.width);
}

/* Whatever stands in a row, no words meet, at any width. */
static void
test_words_never_meet (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();

  for (double width = 320; width < 3000; width *= 1.3)
    {
      g_autoptr (AccordTimelineColumns) columns = create_columns (data, width);

      for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
        {
          AccordTimelineRow row = *accord_timeline_data_get_row (data, i);

          for (int shift = -400; shift <= 400; shift += 50)
            {
              g_auto (AccordTimelineShape) shape = { 0 };

              if (row.agreed != ACCORD_DAY_NONE)
                row.agreed += shift;
              row.n_missing = shift % 100 == 0 ? 2 : 0;
              row.n_limits = 1;
              row.before_estimate = TRUE;
              accord_timeline_shape_init (&shape, &row, columns, 0);
              check_words (&shape);
            }
        }
    }
}

/* Two rows that differ only in a need date that is held back are the same to
 * the last bit. */
static void
test_keeps_secret (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, 1200);
  AccordTimelineRow row = *accord_timeline_data_get_row (data, 0);
  g_auto (AccordTimelineShape) shown = { 0 };
  g_auto (AccordTimelineShape) other = { 0 };

  g_assert_false (row.need_revealed);
  accord_timeline_shape_init (&shown, &row, columns, 0);
  row.need += 300;
  accord_timeline_shape_init (&other, &row, columns, 0);
  g_assert_cmpfloat (shown.window.width, ==, other.window.width);
  g_assert_cmpfloat (shown.note_label.x, ==, other.note_label.x);
  g_assert_cmpstr (shown.note, ==, other.note);
  g_assert_true (isnan (shown.need_x) && isnan (other.need_x));
  row.need = ACCORD_DAY_NONE;
  accord_timeline_shape_clear (&other);
  accord_timeline_shape_init (&other, &row, columns, 0);
  g_assert_cmpfloat (shown.window.width, ==, other.window.width);
}

static void
test_notes (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, 1200);
  static const char *const notes[]
      = { "date given before an estimate", NULL, NULL, NULL, NULL, NULL,
          "no date agreed yet", NULL, NULL, "3 estimates are missing" };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_auto (AccordTimelineShape) shape = { 0 };

      accord_timeline_shape_init (&shape,
                                  accord_timeline_data_get_row (data, i),
                                  columns, 0);
      g_assert_cmpstr (shape.note, ==, notes[i]);
    }
}

static void
check_hit (const AccordTimelineShape   *shape,
           const AccordTimelineRow     *row,
           const AccordTimelineColumns *columns,
           double                       x,
           double                       y,
           AccordChartPart              part)
{
  AccordChartHit hit = { .day = ACCORD_DAY_NONE };

  accord_timeline_shape_hit (shape, row, columns, x, y, &hit);
  g_assert_cmpint (hit.part, ==, part);
}

static void
test_hit (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  g_autoptr (AccordTimelineColumns) columns = create_columns (data, 1600);
  const AccordTimelineRow *row = accord_timeline_data_get_row (data, 2);
  g_auto (AccordTimelineShape) shape = { 0 };
  g_auto (AccordTimelineShape) late = { 0 };
  double y;

  accord_timeline_shape_init (&shape, row, columns, 0);
  y = shape.centre;
  check_hit (&shape, row, columns, shape.agreed_x, y,
             ACCORD_CHART_PART_AGREED);
  check_hit (&shape, row, columns, shape.mark_x, y, ACCORD_CHART_PART_MARK);
  check_hit (&shape, row, columns, shape.want_x - 3, y,
             ACCORD_CHART_PART_WANT);
  check_hit (&shape, row, columns, shape.need_x, y, ACCORD_CHART_PART_NEED);
  check_hit (&shape, row, columns, shape.gap.x + shape.gap.width / 2, y,
             ACCORD_CHART_PART_GAP);
  check_hit (&shape, row, columns, shape.gap_label.x + 1,
             shape.gap_label.y + 1, ACCORD_CHART_PART_GAP);
  check_hit (&shape, row, columns, shape.want_x - 30, y,
             ACCORD_CHART_PART_SHAPE);
  check_hit (&shape, row, columns, shape.need_x + 60, y,
             ACCORD_CHART_PART_ROW);
  check_hit (&shape, row, columns, shape.chance.x + 5, shape.chance.y + 5,
             ACCORD_CHART_PART_CHANCE);
  check_hit (&shape, row, columns, 15, y, ACCORD_CHART_PART_LABEL);

  row = accord_timeline_data_get_row (data, 0);
  accord_timeline_shape_init (&late, row, columns, 0);
  check_hit (&late, row, columns, late.limits.x + 2, late.limits.y + 2,
             ACCORD_CHART_PART_LIMITS);
  check_hit (&late, row, columns, late.baseline_x, late.centre,
             ACCORD_CHART_PART_BASELINE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/timeline-shape/dates", test_dates);
  g_test_add_func ("/chart/timeline-shape/words-never-meet",
                   test_words_never_meet);
  g_test_add_func ("/chart/timeline-shape/keeps-secret", test_keeps_secret);
  g_test_add_func ("/chart/timeline-shape/notes", test_notes);
  g_test_add_func ("/chart/timeline-shape/hit", test_hit);

  return g_test_run ();
}
