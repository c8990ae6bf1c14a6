/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-source.h"
#include "accord-chart-plans.h"

#define TRIALS 400

static AccordCapacityData *
make (AccordPlan *plan,
      const char *team)
{
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordBooking) booking = accord_booking_new (forecast, &error);

  g_assert_no_error (error);
  return accord_capacity_source_new (
    plan, forecast, booking,
    team != NULL ? accord_test_world_find (plan, "team", team) : NULL);
}

static void
test_small (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordCapacityData) data = make (plan, NULL);
  const AccordCapacityWeek *week;

  g_assert_cmpint (accord_capacity_data_get_as_of (data), ==, PLANS_AS_OF);
  g_assert_cmpint (accord_capacity_data_get_first (data), ==, PLANS_AS_OF);
  g_assert_cmpuint (accord_capacity_data_get_n_teams (data), ==, 2);
  g_assert_cmpstr (accord_capacity_data_get_name (data, 0), ==, "Platform");
  g_assert_cmpuint (accord_capacity_data_get_n_people (data, 0), ==, 1);
  g_assert_cmpuint (accord_capacity_data_get_n_people (data, 1), ==, 0);

  /* All of the first week goes into Login, which a won deal needs by the
   * Wednesday: 5 days are asked of 3. */
  week = accord_capacity_data_get_week (data, 0, 0);
  g_assert_cmpfloat_with_epsilon (week->capacity, 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (week->booked[ACCORD_CERTAINTY_WON], 5, 0.01);
  g_assert_cmpfloat_with_epsilon (week->asked, 5, 0.01);
  g_assert_cmpfloat (accord_capacity_data_get_week (data, 1, 0)->capacity, ==,
                     0);
}

/* One team, and as many weeks as there is work: the last one has some. */
static void
test_team (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_sample ();
  g_autoptr (AccordCapacityData) all = make (plan, NULL);
  const char *name = accord_capacity_data_get_name (all, 1);
  g_autoptr (AccordCapacityData) one = make (plan, name);
  guint n_weeks = accord_capacity_data_get_n_weeks (all);
  double last = 0;

  g_assert_cmpuint (accord_capacity_data_get_n_teams (one), ==, 1);
  g_assert_cmpstr (accord_capacity_data_get_name (one, 0), ==, name);
  g_assert_cmpuint (accord_capacity_data_get_n_weeks (one), <=, n_weeks);
  for (guint i = 0; i < accord_capacity_data_get_n_teams (all); i++)
    {
      const AccordCapacityWeek *week
        = accord_capacity_data_get_week (all, i, n_weeks - 1);

      last += week->asked;
      for (guint k = 0; k < ACCORD_N_CERTAINTIES; k++)
        last += week->booked[k];
    }
  g_assert_cmpfloat (last, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capacity-source/small", test_small);
  g_test_add_func ("/capacity-source/team", test_team);

  return g_test_run ();
}
