/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-time-range.h"

#define FIRST 20000
#define LAST  20199 /* 200 days */

static AccordTimeRange
make (void)
{
  AccordTimeRange range;

  accord_time_range_init (&range, FIRST, LAST);
  return range;
}

static void
assert_days (const AccordTimeRange *range,
             AccordDay              first,
             AccordDay              last)
{
  AccordDay from, to;

  accord_time_range_get_days (range, &from, &to);
  g_assert_cmpint (from, ==, first);
  g_assert_cmpint (to, ==, last);
}

static void
test_fit (void)
{
  AccordTimeRange range = make ();

  assert_days (&range, FIRST, LAST);
  g_assert_true (accord_time_range_is_fit (&range));
  accord_time_range_zoom (&range, FIRST + 100, 2);
  g_assert_false (accord_time_range_is_fit (&range));
  accord_time_range_fit (&range);
  assert_days (&range, FIRST, LAST);
}

/* Of another plan, which has its dates elsewhere. */
static void
test_look_like (void)
{
  AccordTimeRange range = make (), other;
  AccordDay first, last;

  accord_time_range_init (&other, FIRST + 5, LAST + 30);
  accord_time_range_zoom (&other, FIRST + 60, 3);
  accord_time_range_get_days (&other, &first, &last);
  accord_time_range_look_like (&range, &other);
  assert_days (&range, first, last);
  accord_time_range_fit (&other);
  accord_time_range_look_like (&range, &other);
  assert_days (&range, FIRST, LAST);
}

static void
test_zoom_about (void)
{
  /* A moment that is zoomed about stays at its share of the range. */
  for (double share = 0.1; share < 1; share += 0.2)
    {
      AccordTimeRange range = make ();
      double about = FIRST + share * 200;

      accord_time_range_zoom (&range, about, 4);
      g_assert_cmpfloat_with_epsilon (range.length, 50, 1e-9);
      g_assert_cmpfloat_with_epsilon ((about - range.first) / range.length,
                                      share, 1e-9);
      accord_time_range_zoom (&range, about, 0.25);
      g_assert_cmpfloat_with_epsilon (range.first, FIRST, 1e-6);
    }
}

static void
test_bounds (void)
{
  AccordTimeRange range = make ();

  for (int i = 0; i < 40; i++)
    accord_time_range_zoom (&range, FIRST + 50, 1.5);
  g_assert_cmpfloat (range.length, ==, ACCORD_TIME_RANGE_LEAST);
  for (int i = 0; i < 40; i++)
    accord_time_range_zoom (&range, FIRST + 50, 1 / 1.5);
  g_assert_cmpfloat (range.length, ==, 400);

  accord_time_range_fit (&range);
  accord_time_range_zoom (&range, FIRST, 10);
  accord_time_range_pan (&range, -1e6);
  g_assert_cmpfloat (range.first + range.length / 2, ==, FIRST);
  accord_time_range_pan (&range, 1e6);
  g_assert_cmpfloat (range.first + range.length / 2, ==, LAST + 1);
}

static void
test_content (void)
{
  AccordTimeRange range = make ();

  accord_time_range_set_content (&range, FIRST - 10, LAST + 10);
  assert_days (&range, FIRST - 10, LAST + 10);

  accord_time_range_zoom (&range, FIRST + 100, 4);
  accord_time_range_set_content (&range, FIRST - 20, LAST + 20);
  g_assert_cmpfloat_with_epsilon (range.length, 55, 1e-9);
}

static void
test_short (void)
{
  AccordTimeRange range;

  accord_time_range_init (&range, FIRST, FIRST);
  g_assert_cmpfloat (range.length, ==, ACCORD_TIME_RANGE_LEAST);
  g_assert_true (accord_time_range_is_fit (&range));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-range/fit", test_fit);
  g_test_add_func ("/time-range/look-like", test_look_like);
  g_test_add_func ("/time-range/zoom-about", test_zoom_about);
  g_test_add_func ("/time-range/bounds", test_bounds);
  g_test_add_func ("/time-range/content", test_content);
  g_test_add_func ("/time-range/short", test_short);

  return g_test_run ();
}
