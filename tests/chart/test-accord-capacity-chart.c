/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-chart.h"
#include "accord-chart-compare.h"
#include "accord-chart-samples.h"
#include "accord-heat-map-chart.h"

#define WIDTH 900

static AccordChartLayout *
lay_out (AccordChart *chart,
         AccordDay    first,
         AccordDay    last)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { WIDTH, 0, first, last };

  return accord_chart_layout (chart, text, &frame);
}

static void
test_data (void)
{
  g_autoptr (AccordCapacityData) data
      = accord_capacity_data_new (SAMPLE_AS_OF, SAMPLE_AS_OF, 2);
  AccordCapacityWeek weeks[2] = { { .capacity = 20, .asked = 21 },
                                  { .capacity = 16, .asked = 10 } };

  accord_capacity_data_add_team (data, 7, "Platform", 5, weeks);
  weeks[0].capacity = 0;
  g_assert_cmpint (accord_day_weekday (accord_capacity_data_get_first (data)),
                   ==, 1);
  g_assert_cmpuint (accord_capacity_data_get_n_teams (data), ==, 1);
  g_assert_cmpint (accord_capacity_data_get_team_id (data, 0), ==, 7);
  g_assert_cmpstr (accord_capacity_data_get_name (data, 0), ==, "Platform");
  g_assert_cmpuint (accord_capacity_data_get_n_people (data, 0), ==, 5);
  g_assert_cmpfloat (accord_capacity_data_get_week (data, 0, 0)->capacity, ==,
                     20);
  g_assert_cmpfloat (accord_capacity_data_get_week (data, 0, 1)->asked, ==,
                     10);
}

static gboolean
has_same_frame (const AccordCapacityData *data,
                AccordDay                 first_week,
                guint                     n_weeks,
                const char               *name,
                guint                     n_people)
{
  static const AccordCapacityWeek weeks[3] = { { .capacity = 1 } };
  g_autoptr (AccordCapacityData) other
    = accord_capacity_data_new (SAMPLE_AS_OF, first_week, n_weeks);

  accord_capacity_data_add_team (other, 7, name, n_people, weeks);

  return accord_capacity_data_has_same_frame (data, other);
}

/* Other figures stand where the old ones did; another team does not. */
static void
test_same_frame (void)
{
  g_autoptr (AccordCapacityData) data
    = accord_capacity_data_new (SAMPLE_AS_OF, SAMPLE_AS_OF, 2);
  const AccordCapacityWeek weeks[2] = { { .capacity = 20, .asked = 21 } };

  accord_capacity_data_add_team (data, 7, "Platform", 5, weeks);
  g_assert_true (has_same_frame (data, SAMPLE_AS_OF, 2, "Platform", 5));
  g_assert_false (has_same_frame (data, SAMPLE_AS_OF + 7, 2, "Platform", 5));
  g_assert_false (has_same_frame (data, SAMPLE_AS_OF, 3, "Platform", 5));
  g_assert_false (has_same_frame (data, SAMPLE_AS_OF, 2, "Data", 5));
  g_assert_false (has_same_frame (data, SAMPLE_AS_OF, 2, "Platform", 6));
}

/* Each week of each team is found in the middle of its cell. */
static void
test_cells (void)
{
  g_autoptr (AccordCapacityData) data = accord_samples_capacity (13);
  g_autoptr (AccordChart) chart = accord_heat_map_chart_new (data);
  g_autoptr (AccordChartLayout) layout
      = lay_out (chart, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);

  for (guint team = 0; team < 4; team++)
    for (guint week = 0; week < 13; week++)
      {
        AccordChartHit hit = accord_chart_layout_hit (
            layout, body->x + (week + 0.5) * body->width / 13,
            body->y + (team + 0.5) * body->height / 4);

        g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_CELL);
        g_assert_cmpuint (hit.row, ==, team);
        g_assert_cmpuint (hit.item, ==, week);
        g_assert_cmpint (hit.day, ==,
                         accord_capacity_data_get_first (data)
                             + 7 * (AccordDay) week + 3);
      }
}

static void
draw_part (AccordChartLayout *layout,
           cairo_t           *cr,
           gboolean           rtl,
           AccordChartRect    part)
{
  cairo_save (cr);
  cairo_rectangle (cr, rtl ? WIDTH - part.x - part.width : part.x, part.y,
                   part.width, part.height);
  cairo_clip (cr);
  accord_chart_layout_draw_part (
      layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT), &part);
  cairo_restore (cr);
}

/* The head, the names and each cell alone make the same picture as all at
 * once. */
static void
test_parts (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (AccordCapacityData) loads = accord_samples_capacity (13);
  g_autoptr (AccordChart) chart = accord_heat_map_chart_new (loads);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, rtl);
  AccordChartFrame frame
      = { WIDTH, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout
      = accord_chart_layout (chart, text, &frame);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  const AccordChartTheme *theme
      = accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT);
  int height = (int) accord_chart_layout_get_height (layout) + 1;
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                       WIDTH, height);
  cairo_surface_t *parts = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                       WIDTH, height);
  cairo_t *cr = cairo_create (whole);

  accord_chart_layout_draw (layout, cr, theme);
  cairo_destroy (cr);
  cr = cairo_create (parts);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_rectangle (cr, 0, 0, WIDTH, accord_chart_layout_get_height (layout));
  cairo_fill (cr);
  draw_part (layout, cr, rtl, (AccordChartRect) { 0, 0, WIDTH, body->y });
  draw_part (layout, cr, rtl,
             (AccordChartRect) { 0, body->y, body->x, body->height });
  for (guint i = 0; i < 4 * 13; i++)
    draw_part (layout, cr, rtl,
               (AccordChartRect) { body->x + i % 13 * body->width / 13 + 0.1,
                                   body->y + i / 13 * body->height / 4 + 0.1,
                                   body->width / 13 - 0.2,
                                   body->height / 4 - 0.2 });
  cairo_destroy (cr);

  g_assert_cmpfloat (accord_chart_compare_measure (whole, parts), <, 0.0001);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

static void
test_bars (void)
{
  g_autoptr (AccordCapacityData) data = accord_samples_capacity (13);
  g_autoptr (AccordChart) chart = accord_capacity_chart_new (data);
  g_autoptr (AccordChartLayout) layout
      = lay_out (chart, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  double panel = body->height / 4;

  for (guint team = 0; team < 4; team++)
    {
      double x = body->x + 3.5 * body->width / 13;
      AccordChartHit low = accord_chart_layout_hit (
          layout, x, body->y + (team + 0.8) * panel);
      AccordChartHit high = accord_chart_layout_hit (
          layout, x, body->y + (team + 0.03) * panel);
      AccordChartHit label = accord_chart_layout_hit (
          layout, 15, body->y + (team + 0.5) * panel);

      g_assert_cmpint (low.part, ==, ACCORD_CHART_PART_BAR);
      g_assert_cmpuint (low.row, ==, team);
      g_assert_cmpuint (low.item, ==, 3);
      g_assert_cmpint (high.part, ==, ACCORD_CHART_PART_ROW);
      g_assert_cmpint (label.part, ==, ACCORD_CHART_PART_LABEL);
    }
}

/* A range that cuts weeks, and one that leaves all of them out. */
static void
test_ranges (void)
{
  g_autoptr (AccordCapacityData) data = accord_samples_capacity (13);
  AccordDay first = accord_capacity_data_get_first (data);
  const AccordDay ranges[][2]
      = { { first + 10, first + 30 }, { first - 100, first - 50 },
          { first + 500, first + 600 }, { first - 30, first + 300 } };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (int heat = 0; heat < 2; heat++)
      {
        g_autoptr (AccordChart) chart
            = heat ? accord_heat_map_chart_new (data)
                   : accord_capacity_chart_new (data);
        g_autoptr (AccordChartLayout) layout = lay_out (chart, ranges[i][0],
                                                        ranges[i][1]);
        const AccordChartRect *body = accord_chart_layout_get_body (layout);
        cairo_surface_t *surface = cairo_image_surface_create (
            CAIRO_FORMAT_RGB24, WIDTH, 200);
        cairo_t *cr = cairo_create (surface);
        AccordChartHit hit;

        accord_chart_layout_draw (
            layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        hit = accord_chart_layout_hit (layout, body->x + 1, body->y + 30);
        if (i == 0)
          g_assert_cmpuint (hit.item, ==, 1);
        else
          g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_ROW);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

/* How light the middle of a chart is on paper, from 0 to 255. */
static double
measure_light (AccordChart *chart)
{
  g_autoptr (AccordChartLayout) layout
      = lay_out (chart, ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 400);
  cairo_t *cr = cairo_create (surface);
  const guint8 *line;
  double sum = 0;

  accord_chart_layout_draw (
      layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_PAPER));
  cairo_surface_flush (surface);
  line = cairo_image_surface_get_data (surface)
         + (int) (body->y + body->height / 2)
               * cairo_image_surface_get_stride (surface);
  for (int x = 0; x < (int) body->width; x++)
    sum += line[4 * ((int) body->x + x)];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return sum / (int) body->width;
}

/* Over ten years a week is narrower than its outline: what asks for little,
 * and what is only possible, must stay light on paper. */
static void
test_ten_years (void)
{
  g_autofree AccordCapacityWeek *weeks = g_new0 (AccordCapacityWeek, 520);
  g_autoptr (AccordCapacityData) data
      = accord_capacity_data_new (SAMPLE_AS_OF, SAMPLE_AS_OF, 520);
  g_autoptr (AccordChart) heat_map = NULL, bars = NULL;

  for (guint i = 0; i < 520; i++)
    {
      weeks[i] = (AccordCapacityWeek) { .capacity = 20, .asked = 1 };
      weeks[i].booked[ACCORD_CERTAINTY_POSSIBLE] = 18;
    }
  accord_capacity_data_add_team (data, 7, "Platform", 5, weeks);
  heat_map = accord_heat_map_chart_new (data);
  bars = accord_capacity_chart_new (data);
  g_assert_cmpfloat (measure_light (heat_map), >, 200);
  g_assert_cmpfloat (measure_light (bars), >, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/capacity-chart/data", test_data);
  g_test_add_func ("/chart/capacity-chart/same-frame", test_same_frame);
  g_test_add_func ("/chart/capacity-chart/cells", test_cells);
  g_test_add_data_func ("/chart/capacity-chart/parts",
                        GINT_TO_POINTER (FALSE), test_parts);
  g_test_add_data_func ("/chart/capacity-chart/parts-mirrored",
                        GINT_TO_POINTER (TRUE), test_parts);
  g_test_add_func ("/chart/capacity-chart/bars", test_bars);
  g_test_add_func ("/chart/capacity-chart/ranges", test_ranges);
  g_test_add_func ("/chart/capacity-chart/ten-years", test_ten_years);

  return g_test_run ();
}
