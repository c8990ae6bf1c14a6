/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-timeline-chart.h"
#include "accord-timeline-columns.h"

#include <math.h>

typedef struct
{
  AccordChartLayout *layout;
  AccordTimelineColumns *columns; /* as the layout has them */
} Laid;

static void
lay_out (Laid               *self,
         AccordTimelineData *data,
         gboolean            rtl)
{
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, rtl);
  AccordChartFrame frame = { 1000, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  self->layout = accord_chart_layout (chart, text, &frame);
  self->columns = accord_timeline_columns_new (data, text, &frame);
}

static void
laid_clear (Laid *self)
{
  accord_chart_layout_free (self->layout);
  accord_timeline_columns_unref (self->columns);
}

static void
test_groups (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline ();
  double header, group, row, y;
  Laid laid;

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  lay_out (&laid, data, FALSE);
  header = accord_timeline_columns_get_header_height (laid.columns);
  group = accord_timeline_columns_get_group_height (laid.columns);
  row = accord_timeline_columns_get_row_height (laid.columns);

  /* Ben has four promises, Priya three, Tom three. */
  g_assert_cmpfloat_with_epsilon (accord_chart_layout_get_height (laid.layout),
                                  header + 3 * group + 10 * row, 1e-6);
  g_assert_cmpint (accord_chart_layout_hit (laid.layout, 500, 3).part, ==,
                   ACCORD_CHART_PART_AXIS);
  y = header;
  g_assert_cmpint (accord_chart_layout_hit (laid.layout, 20, y + 3).part, ==,
                   ACCORD_CHART_PART_GROUP);
  y += group;
  for (guint i = 0; i < 4; i++, y += row)
    {
      AccordChartHit hit = accord_chart_layout_hit (laid.layout, 20,
                                                    y + row / 2);

      g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_LABEL);
      g_assert_cmpuint (hit.row, ==, i);
    }
  g_assert_cmpint (accord_chart_layout_hit (laid.layout, 20, y + 3).part, ==,
                   ACCORD_CHART_PART_GROUP);
  laid_clear (&laid);
}

static void
test_hit_dates (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (AccordTimelineData) data
          = accord_samples_timeline_long (200, 300, -50);
      double header, group, row, y;
      const char *last = NULL;
      Laid laid;

      lay_out (&laid, data, rtl);
      header = accord_timeline_columns_get_header_height (laid.columns);
      group = accord_timeline_columns_get_group_height (laid.columns);
      row = accord_timeline_columns_get_row_height (laid.columns);
      y = header;
      for (guint i = 0; i < 200; i++, y += row)
        {
          const AccordTimelineRow *promise
              = accord_timeline_data_get_row (data, i);
          AccordChartHit hit;

          if (g_strcmp0 (promise->group, last) != 0)
            y += group;
          last = promise->group;
          hit = accord_chart_layout_hit (
              laid.layout,
              accord_timeline_columns_get_x (laid.columns, promise->agreed),
              y + 0.35 * row);
          g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_AGREED);
          g_assert_cmpuint (hit.row, ==, i);
          g_assert_cmpint (hit.day, ==, promise->agreed);
        }
      laid_clear (&laid);
    }
}

/* Nothing, one, very many, ten years, long ago: all have a sensible size and
 * can be drawn. */
static void
test_extremes (void)
{
  static const struct
  {
    guint n_rows;
    int n_days;
    int offset;
  } cases[] = { { 0, 1, 0 },      { 1, 1, 0 },        { 1, 1, 100000 },
                { 5000, 700, 0 }, { 50, 3650, -100 }, { 50, 200, -4000 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         1000, 400);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (
          cases[i].n_rows, cases[i].n_days, cases[i].offset);
      cairo_t *cr = cairo_create (surface);
      Laid laid;

      lay_out (&laid, data, FALSE);
      g_assert_cmpfloat (accord_chart_layout_get_height (laid.layout), >=,
                         accord_timeline_columns_get_header_height (
                             laid.columns)
                             + MAX (1, cases[i].n_rows)
                                   * accord_timeline_columns_get_row_height (
                                       laid.columns));
      accord_chart_layout_draw (
          laid.layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_DARK));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      laid_clear (&laid);
    }
  cairo_surface_destroy (surface);
}

static AccordDay
pick_day (GRand *random)
{
  if (g_rand_boolean (random))
    return ACCORD_DAY_NONE;

  return g_rand_int_range (random, ACCORD_DAY_MIN, ACCORD_DAY_MAX + 1);
}

static void
add_odd_row (AccordTimelineData *data,
             GRand              *random,
             int                 run)
{
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
  double step = g_rand_double_range (random, 0, 30);

  row.want = pick_day (random);
  row.need = pick_day (random);
  row.need_revealed = run % 2;
  row.agreed = pick_day (random);
  row.baseline = pick_day (random);
  row.ready = pick_day (random);
  row.has_quantiles = run % 3 > 0;
  for (int i = 0; i < ACCORD_TIMELINE_N_QUANTILES; i++)
    row.quantiles[i] = i < run % 25 ? floor (SAMPLE_AS_OF + i * step)
                                    : HUGE_VAL;
  row.chance = g_rand_double_range (random, -1, 2);
  row.n_limits = (guint) run % 2;
  row.n_missing = (guint) run % 3;
  row.outcome = run % 3;
  accord_timeline_data_add (data, &row);
}

/* Any day that is valid, in any order, seen through any window of time. */
static void
test_odd_rows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         700, 300);

  for (int run = 0; run < 200; run++)
    {
      g_autoptr (AccordTimelineData) data
          = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);
      AccordChartFrame frame = { 700, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
      g_autoptr (AccordChart) chart = NULL;
      g_autoptr (AccordChartLayout) layout = NULL;
      cairo_t *cr = cairo_create (surface);

      for (int i = 0; i < 6; i++)
        add_odd_row (data, random, run);
      if (run % 4 > 0)
        {
          frame.first = SAMPLE_AS_OF - run;
          frame.last = SAMPLE_AS_OF + 3 * run;
        }
      chart = accord_timeline_chart_new (data);
      layout = accord_chart_layout (chart, text, &frame);
      accord_chart_layout_draw (layout, cr, accord_chart_theme_get (run % 4));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      for (int i = 0; i < 200; i++)
        accord_chart_layout_hit (layout, g_rand_double_range (random, 0, 700),
                                 g_rand_double_range (random, 0, 300));
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/timeline-chart/groups", test_groups);
  g_test_add_func ("/chart/timeline-chart/hit-dates", test_hit_dates);
  g_test_add_func ("/chart/timeline-chart/extremes", test_extremes);
  g_test_add_func ("/chart/timeline-chart/odd-rows", test_odd_rows);

  return g_test_run ();
}
