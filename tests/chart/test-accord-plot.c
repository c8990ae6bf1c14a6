/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plot-private.h"

static void
check_flags (const GArray *flags,
             double        from,
             double        to,
             double        height)
{
  for (guint i = 0; i < flags->len; i++)
    {
      const AccordPlotFlag *a = &g_array_index (flags, AccordPlotFlag, i);

      g_assert_cmpfloat (a->rect.x, >=, from - 1e-6);
      g_assert_cmpfloat (a->rect.x + a->rect.width, <=, to + 11);
      g_assert_cmpfloat (a->rect.y, >=, -1e-6);
      g_assert_cmpfloat (a->rect.y + a->rect.height, <=, height + 1e-6);
      for (guint j = i + 1; j < flags->len; j++)
        g_assert_false (accord_chart_rect_intersects (
            &a->rect, &g_array_index (flags, AccordPlotFlag, j).rect));
    }
}

/* Flags that crowd stand on lines of their own. */
static void
test_flags (void)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (int run = 0; run < 300; run++)
    {
      g_autoptr (GArray) flags = _accord_plot_flags_new ();
      double height;

      for (int i = 0; i < run % 7; i++)
        _accord_plot_add_flag (flags, g_rand_double_range (random, 50, 450),
                               ACCORD_CHART_AGREED, ACCORD_CHART_INK_AGREED,
                               g_strnfill (3 + i * 3, 'x'), i % 2);
      height = _accord_plot_place_flags (flags, text, 50, 450);
      check_flags (flags, 50, 450, height);
      g_assert_cmpint (height > 0, ==, flags->len > 0);
    }
}

/* Far apart, they share one line. */
static void
test_flags_share_a_line (void)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  g_autoptr (GArray) flags = _accord_plot_flags_new ();

  for (int i = 0; i < 3; i++)
    _accord_plot_add_flag (flags, 100 * i, ACCORD_CHART_AGREED,
                           ACCORD_CHART_INK_AGREED, g_strdup ("word"),
                           FALSE);
  g_assert_cmpfloat (_accord_plot_place_flags (flags, text, 0, 400), ==,
                     accord_chart_text_get_line_height (
                         text, ACCORD_CHART_TEXT_SMALL));
}

static void
test_room (void)
{
  AccordChartRect area = { 0, 0, 100, 100 };
  AccordPlotRoom room;
  guint n_found = 0;

  _accord_plot_room_init (&room);
  for (int i = 0; i < 50; i++)
    {
      AccordChartRect label = { 0, 0, 30, 10 };

      if (!_accord_plot_room_find (&room, &area, 50, 50, 6, &label))
        break;
      n_found++;
      g_assert_cmpfloat (label.x, >=, 0);
      g_assert_cmpfloat (label.x + label.width, <=, 100);
    }
  /* Behind, before, above and below; the corners meet one of those. */
  g_assert_cmpuint (n_found, >=, 4);
  g_assert_cmpuint (n_found, <=, 8);
  for (guint i = 0; i < room.rects->len; i++)
    for (guint j = i + 1; j < room.rects->len; j++)
      g_assert_false (accord_chart_rect_intersects (
          &g_array_index (room.rects, AccordChartRect, i),
          &g_array_index (room.rects, AccordChartRect, j)));
  _accord_plot_room_clear (&room);
}

/* What has room stands apart, in order, and inside. */
static void
test_spread (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int run = 0; run < 300; run++)
    {
      double places[10], last = 0;
      guint n = run % 11;

      for (guint i = 0; i < n; i++)
        places[i] = last = last + g_rand_double_range (random, 0, 30);
      _accord_plot_spread (places, n, 10, 20, 120);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (places[i], >=, 20 - 1e-9);
          g_assert_cmpfloat (places[i], <=, 110 + 1e-9);
          if (i > 0)
            g_assert_cmpfloat (places[i], >=, places[i - 1] + 10 - 1e-9);
        }
    }
}

static void
test_widen (void)
{
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;

  _accord_plot_widen (ACCORD_DAY_NONE, &first, &last);
  g_assert_cmpint (first, ==, ACCORD_DAY_NONE);
  _accord_plot_widen (5, &first, &last);
  _accord_plot_widen (-3, &first, &last);
  _accord_plot_widen (2, &first, &last);
  g_assert_cmpint (first, ==, -3);
  g_assert_cmpint (last, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/plot/flags", test_flags);
  g_test_add_func ("/chart/plot/flags-share-a-line", test_flags_share_a_line);
  g_test_add_func ("/chart/plot/room", test_room);
  g_test_add_func ("/chart/plot/spread", test_spread);
  g_test_add_func ("/chart/plot/widen", test_widen);

  return g_test_run ();
}
