/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-value-axis.h"

#include <math.h>

static void
test_steps (void)
{
  static const struct
  {
    double low, high, length, spacing;
    double step, axis_low, axis_high;
  } cases[] = {
    { 0, 1, 100, 20, 0.2, 0, 1 },      { 0, 24, 100, 25, 10, 0, 30 },
    { -3, 17, 200, 30, 5, -5, 20 },    { 0, 0, 100, 20, 0.2, 0, 1 },
    { 5, 5, 100, 50, 0.5, 5, 6 },      { 0, 1e12, 100, 50, 5e11, 0, 1e12 },
    { 0, HUGE_VAL, 100, 50, 0.5, 0, 1 }, { 0, 7, 10, 50, 10, 0, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordValueAxis axis;

      accord_value_axis_init (&axis, cases[i].low, cases[i].high, 0,
                              cases[i].length, cases[i].spacing);
      g_assert_cmpfloat_with_epsilon (axis.step, cases[i].step,
                                      1e-9 * cases[i].step);
      g_assert_cmpfloat_with_epsilon (axis.low, cases[i].axis_low, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.high, cases[i].axis_high,
                                      1e-9 * fabs (cases[i].axis_high));
    }
}

static void
test_ticks (void)
{
  AccordValueAxis axis;

  accord_value_axis_init (&axis, -3, 17, 300, 100, 30);
  g_assert_cmpuint (accord_value_axis_get_n_ticks (&axis), ==, 6);
  g_assert_cmpfloat (accord_value_axis_get_tick (&axis, 0), ==, -5);
  g_assert_cmpfloat (accord_value_axis_get_tick (&axis, 1), ==, 0);
  g_assert_cmpfloat (accord_value_axis_get_tick (&axis, 5), ==, 20);
}

static void
test_round_trip (void)
{
  AccordValueAxis axis;

  accord_value_axis_init (&axis, -3, 17, 300, 100, 30);
  g_assert_cmpfloat (accord_value_axis_get_position (&axis, -5), ==, 300);
  g_assert_cmpfloat (accord_value_axis_get_position (&axis, 20), ==, 100);
  for (double value = -30; value < 40; value += 3.7)
    g_assert_cmpfloat_with_epsilon (
        accord_value_axis_get_value (
            &axis, accord_value_axis_get_position (&axis, value)),
        value, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/value-axis/steps", test_steps);
  g_test_add_func ("/chart/value-axis/ticks", test_ticks);
  g_test_add_func ("/chart/value-axis/round-trip", test_round_trip);

  return g_test_run ();
}
