/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-ready-chart.h"

static AccordChartLayout *
lay_out (AccordReadyData *data)
{
  g_autoptr (AccordChart) chart = accord_ready_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 600, 300, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_chart_layout (chart, text, &frame);
}

static void
test_share (void)
{
  g_autoptr (AccordReadyData) data = accord_ready_data_new (1000, 0.7);
  const AccordReadyPoint points[] = { { 10, 0.1, 0 }, { 12, 0.5, 0 },
                                      { 20, 0.9, 0 } };

  accord_ready_data_add_curve (data, "today", points, 3);
  accord_ready_data_add_curve (data, "nothing", NULL, 0);
  g_assert_cmpfloat (accord_ready_data_get_share (data, 0, 9), ==, 0);
  g_assert_cmpfloat (accord_ready_data_get_share (data, 0, 10), ==, 0.1);
  g_assert_cmpfloat (accord_ready_data_get_share (data, 0, 15), ==, 0.5);
  g_assert_cmpfloat (accord_ready_data_get_share (data, 0, 99), ==, 0.9);
  g_assert_cmpfloat (accord_ready_data_get_share (data, 1, 15), ==, -1);
}

/* The curve is hit where it runs, and it runs upward. */
static void
test_curve (void)
{
  g_autoptr (AccordReadyData) data = accord_samples_ready ();
  g_autoptr (AccordChartLayout) layout = lay_out (data);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  double last = body->y + body->height + 1;
  guint n_found = 0;

  for (double x = body->x + 1; x < body->x + body->width; x += 3)
    {
      double y = body->y + body->height;
      AccordChartHit hit = { ACCORD_CHART_PART_NONE, 0, 0, 0 };

      /* Upward, the first that is found is the underside of the curve. */
      while (y >= body->y)
        {
          hit = accord_chart_layout_hit (layout, x, y);
          if (hit.part == ACCORD_CHART_PART_CURVE && hit.row == 0)
            break;
          y--;
        }
      if (hit.part != ACCORD_CHART_PART_CURVE)
        continue;
      n_found++;
      g_assert_cmpfloat (y, <=, last + 1);
      last = y;
    }
  g_assert_cmpuint (n_found, >, 30);
}

static void
test_day (void)
{
  g_autoptr (AccordReadyData) data = accord_samples_ready ();
  g_autoptr (AccordChartLayout) layout = lay_out (data);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  AccordChartHit first = accord_chart_layout_hit (layout, body->x + 1,
                                                  body->y + 1);
  AccordChartHit last = accord_chart_layout_hit (
      layout, body->x + body->width - 1, body->y + 1);

  g_assert_cmpint (first.day, <, data->want);
  g_assert_cmpint (last.day, >, data->need);
  g_assert_cmpint (accord_chart_layout_hit (layout, body->x + 5,
                                            body->y + body->height + 10)
                       .part,
                   ==, ACCORD_CHART_PART_AXIS);
}

/* What is drawn does not depend on a need date that is held back. */
static void
test_keeps_secret (void)
{
  g_autoptr (AccordReadyData) data = accord_samples_ready ();
  cairo_surface_t *surfaces[2];

  data->need_revealed = FALSE;
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AccordChartLayout) layout = NULL;
      cairo_t *cr;

      data->need += 400;
      layout = lay_out (data);
      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 300);
      cr = cairo_create (surfaces[i]);
      accord_chart_layout_draw (
          layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), 600 * 300 * 4,
                   cairo_image_surface_get_data (surfaces[1]), 600 * 300 * 4);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* A date years away does not press the curve together; it is told at the end
 * of the axis. */
static void
test_far (void)
{
  const AccordReadyPoint points[]
      = { { 19999, 0, 0 }, { 20000, 0.2, 0.02 }, { 20030, 1, 0.01 } };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AccordReadyData) data = accord_ready_data_new (20000, 0.7);
      g_autoptr (AccordChartLayout) layout = NULL;
      const AccordChartRect *body;
      double first, last;

      accord_ready_data_add_curve (data, "today", points, 3);
      data->ready = 20025;
      data->agreed = 20040;
      data->want = i == 0 ? 17000 : 20010;
      layout = lay_out (data);
      body = accord_chart_layout_get_body (layout);
      first = accord_chart_layout_hit (layout, body->x + 1, body->y + 5).day;
      last = accord_chart_layout_hit (layout, body->x + body->width - 1,
                                      body->y + 5)
                 .day;
      g_assert_cmpfloat (first, >, 19900);
      g_assert_cmpfloat (last, >=, 20040);
      g_assert_cmpfloat (last, <, 20100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ready-chart/share", test_share);
  g_test_add_func ("/chart/ready-chart/curve", test_curve);
  g_test_add_func ("/chart/ready-chart/day", test_day);
  g_test_add_func ("/chart/ready-chart/keeps-secret", test_keeps_secret);
  g_test_add_func ("/chart/ready-chart/far", test_far);

  return g_test_run ();
}
