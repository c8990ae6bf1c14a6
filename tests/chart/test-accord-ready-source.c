/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-ready-source.h"

#include <math.h>

#define TRIALS 400

static AccordReadyData *
make (AccordPlan *plan,
      const char *title,
      gboolean    reveal)
{
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);

  return accord_ready_source_new (
    plan, accord_test_world_find (plan, "promise", title), forecast, reveal);
}

/* 5 sure days: nothing is ready before the Friday, and all on it. */
static void
test_sure (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordReadyData) data = make (plan, "SSO", FALSE);

  g_assert_cmpint (data->as_of, ==, PLANS_AS_OF);
  g_assert_cmpfloat (data->confidence, ==, 0.7);
  g_assert_cmpint (data->want, ==, PLANS_AS_OF);
  g_assert_cmpint (data->agreed, ==, PLANS_AS_OF + 2);
  g_assert_cmpint (data->ready, ==, PLANS_AS_OF + 4);
  g_assert_cmpuint (data->curves->len, ==, 1);
  g_assert_cmpfloat (
    accord_ready_data_get_share (data, 0, PLANS_AS_OF + 3), ==, 0);
  g_assert_cmpfloat (
    accord_ready_data_get_share (data, 0, PLANS_AS_OF + 4), ==, 1);
}

/* Each point says what the engine says. */
static void
test_curve (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  AccordEntity *promise
    = accord_test_world_find (plan, "promise", "Dashboard");
  g_autoptr (AccordReadyData) data
    = accord_ready_source_new (plan, promise, forecast, FALSE);
  const AccordReadyCurve *curve
    = &g_array_index (data->curves, AccordReadyCurve, 0);
  double before = -1;

  g_assert_cmpfloat (data->confidence, ==, 0.9);
  g_assert_cmpstr (curve->label, ==, "Dashboard");
  g_assert_cmpuint (curve->points->len, >, 3);
  for (guint i = 0; i < curve->points->len; i++)
    {
      const AccordReadyPoint *point
        = &g_array_index (curve->points, AccordReadyPoint, i);
      AccordEngineChance chance = accord_forecast_get_chance_by (
        forecast, accord_entity_get_id (promise), point->day);

      g_assert_cmpfloat (point->share, >=, before);
      if (accord_day_weekday (point->day) >= 6)
        g_assert_cmpfloat (point->share, ==, MAX (before, 0));
      g_assert_cmpfloat_with_epsilon (point->share, chance.value, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->error, chance.error, 1e-12);
      before = point->share;
    }
  g_assert_cmpfloat_with_epsilon (before, 1, 1e-12);
}

static void
test_need_date (void)
{
  static const struct
  {
    const char *title;
    gboolean reveal, shown;
  } cases[] = {
    { "SSO", FALSE, FALSE },
    { "SSO", TRUE, TRUE },
    { "Dashboard", FALSE, TRUE },
    { "Dashboard", TRUE, TRUE },
  };
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordReadyData) data
        = make (plan, cases[i].title, cases[i].reveal);

      g_assert_cmpint (data->need_revealed, ==, cases[i].shown);
      g_assert_cmpint (data->need != ACCORD_DAY_NONE, ==, cases[i].shown);
    }
}

/* Without an estimate there is no curve; a second forecast adds one. */
static void
test_none_and_two (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) before
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (AccordForecast) after = NULL;
  AccordEntity *promise = accord_test_world_find (plan, "promise", "Finder");
  g_autoptr (AccordReadyData) data
    = accord_ready_source_new (plan, promise, before, FALSE);

  g_assert_cmpuint (data->curves->len, ==, 0);
  accord_test_world_edit (plan, "part", NULL,
                          "name=Index; feature=Search; team=Platform; "
                          "estimate-low=1; estimate-likely=2; "
                          "estimate-high=4");
  after = accord_chart_plans_forecast (plan, TRIALS);
  g_assert_true (
    accord_ready_source_add_curve (data, "Estimated", promise, after));
  g_assert_cmpuint (data->curves->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ready-source/sure", test_sure);
  g_test_add_func ("/ready-source/curve", test_curve);
  g_test_add_func ("/ready-source/need-date", test_need_date);
  g_test_add_func ("/ready-source/none-and-two", test_none_and_two);

  return g_test_run ();
}
