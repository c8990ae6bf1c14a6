/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-time-axis.h"

static void
test_ends (void)
{
  AccordTimeAxis axis;

  accord_time_axis_init (&axis, 100, 199, 50, 1000);
  g_assert_cmpfloat (axis.scale, ==, 10);
  g_assert_cmpfloat (accord_time_axis_get_edge (&axis, 100), ==, 50);
  g_assert_cmpfloat (accord_time_axis_get_edge (&axis, 200), ==, 1050);
  g_assert_cmpfloat (accord_time_axis_get_position (&axis, 100), ==, 55);
  g_assert_cmpfloat (accord_time_axis_get_position (&axis, 199), ==, 1045);
  g_assert_cmpint (accord_time_axis_get_day (&axis, 50), ==, 100);
  g_assert_cmpint (accord_time_axis_get_day (&axis, 59.9), ==, 100);
  g_assert_cmpint (accord_time_axis_get_day (&axis, 60), ==, 101);
}

/* A date's place falls back into that date, at any zoom. */
static void
test_round_trip (void)
{
  static const int spans[] = { 1, 7, 90, 366, 3653, 36525, 3652058 };
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    for (double length = 100; length <= 10000; length *= 10)
      {
        AccordDay first = spans[i] > 1000000 ? ACCORD_DAY_MIN : 20000;
        AccordTimeAxis axis;

        accord_time_axis_init (&axis, first, first + spans[i], 217.3, length);
        for (int j = 0; j < 500; j++)
          {
            AccordDay day = first + g_rand_int_range (random, 0, spans[i] + 1);
            double x = accord_time_axis_get_position (&axis, day);

            g_assert_cmpint (accord_time_axis_get_day (&axis, x), ==, day);
            g_assert_cmpfloat (x, >=, 217.3);
            g_assert_cmpfloat (x, <=, 217.3 + length);
          }
      }
}

static void
test_beyond_time (void)
{
  AccordTimeAxis axis;

  accord_time_axis_init (&axis, ACCORD_DAY_MAX - 10, ACCORD_DAY_MAX, 0, 100);
  g_assert_cmpint (accord_time_axis_get_day (&axis, 1e9), ==, ACCORD_DAY_MAX);
  g_assert_cmpint (accord_time_axis_get_day (&axis, -1e12), ==,
                   ACCORD_DAY_MIN);
  /* An end before the start is one day. */
  accord_time_axis_init (&axis, 10, 5, 0, 100);
  g_assert_cmpfloat (axis.scale, ==, 100);
}

static void
test_zoom (void)
{
  for (int zoom = ACCORD_TIME_ZOOM_DAYS; zoom < ACCORD_TIME_ZOOM_YEARS; zoom++)
    g_assert_cmpfloat (accord_time_axis_get_scale_for (zoom, 1), >,
                       accord_time_axis_get_scale_for (zoom + 1, 1));
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x)
{
  cairo_surface_flush (surface);
  return ((guint32 *) (void *) cairo_image_surface_get_data (surface))[x];
}

static void
test_days_off (void)
{
  AccordDay monday = accord_day_from_ymd (2026, 6, 1);
  AccordDay holiday = monday + 2;
  g_autoptr (AccordWorkingDays) calendar
      = accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, &holiday, 1);
  const AccordChartTheme *theme
      = accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT);

  for (int close = 0; close < 2; close++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (
          CAIRO_FORMAT_ARGB32, 70, 1);
      cairo_t *cr = cairo_create (surface);
      AccordTimeAxis axis;

      accord_time_axis_init (&axis, monday, monday + (close ? 6 : 69), 0, 70);
      accord_time_axis_draw_days_off (&axis, calendar, cr, theme, 0, 70, 0, 1);
      for (int day = 0; day < 7; day++)
        {
          gboolean off = day == 2 || day >= 5;

          g_assert_cmpint (get_pixel (surface, 10 * day + 5) != 0, ==,
                           close && off);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-axis/ends", test_ends);
  g_test_add_func ("/chart/time-axis/round-trip", test_round_trip);
  g_test_add_func ("/chart/time-axis/beyond-time", test_beyond_time);
  g_test_add_func ("/chart/time-axis/zoom", test_zoom);
  g_test_add_func ("/chart/time-axis/days-off", test_days_off);

  return g_test_run ();
}
