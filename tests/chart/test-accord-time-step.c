/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-time-step-private.h"

/* A stretch begins where it is said to, holds its day, and ends where the next
 * one begins. */
static void
test_stretches (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  gsize n_steps;
  const AccordTimeStep *steps = _accord_time_steps_get (&n_steps);

  for (gsize i = 0; i < n_steps; i++)
    for (int j = 0; j < 500; j++)
      {
        AccordDay day = g_rand_int_range (random, ACCORD_DAY_MIN,
                                          ACCORD_DAY_MAX + 1);
        AccordDay first = _accord_time_step_floor (steps[i], day);
        AccordDay next = _accord_time_step_next (steps[i], first);

        g_assert_cmpint (first, <=, day);
        g_assert_cmpint (_accord_time_step_floor (steps[i], first), ==, first);
        if (next <= first)
          continue; /* where time ends */
        g_assert_cmpint (day, <=, next);
        if (next < ACCORD_DAY_MAX && first > ACCORD_DAY_MIN)
          {
            g_assert_cmpint (day, <, next);
            g_assert_cmpint (next - first, >=,
                             (int) _accord_time_step_get_shortest (steps[i]));
          }
      }
}

static void
test_starts (void)
{
  static const struct
  {
    AccordTimeStep step;
    int year, month, day;
  } cases[] = {
    { { ACCORD_TIME_ZOOM_DAYS, 1 }, 2026, 8, 19 },
    { { ACCORD_TIME_ZOOM_WEEKS, 1 }, 2026, 8, 17 },
    { { ACCORD_TIME_ZOOM_MONTHS, 1 }, 2026, 8, 1 },
    { { ACCORD_TIME_ZOOM_QUARTERS, 1 }, 2026, 7, 1 },
    { { ACCORD_TIME_ZOOM_YEARS, 1 }, 2026, 1, 1 },
    { { ACCORD_TIME_ZOOM_YEARS, 5 }, 2025, 1, 1 },
    { { ACCORD_TIME_ZOOM_YEARS, 1000 }, 2000, 1, 1 },
  };
  AccordDay day = accord_day_from_ymd (2026, 8, 19);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (_accord_time_step_floor (cases[i].step, day), ==,
                     accord_day_from_ymd (cases[i].year, cases[i].month,
                                          cases[i].day));
}

/* Each step is coarser than the one before. */
static void
test_ladder (void)
{
  gsize n_steps;
  const AccordTimeStep *steps = _accord_time_steps_get (&n_steps);

  for (gsize i = 1; i < n_steps; i++)
    g_assert_cmpfloat (_accord_time_step_get_shortest (steps[i]), >,
                       _accord_time_step_get_shortest (steps[i - 1]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-step/stretches", test_stretches);
  g_test_add_func ("/chart/time-step/starts", test_starts);
  g_test_add_func ("/chart/time-step/ladder", test_ladder);

  return g_test_run ();
}
