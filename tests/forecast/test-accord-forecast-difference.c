/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-forecast-difference.h"

#include "small-plan.h"

#include <math.h>

/* One person, a feature of about ten days, and a date that is met as often as
 * not; what becomes of it with another estimate. */
typedef struct
{
  const char *name;
  const char *high;
  AccordEffect effect;
  int sign; /* of the days moved */
} Case;

static const Case cases[] = {
  { "same", "20", ACCORD_EFFECT_SAME, 0 },
  { "helped", "11", ACCORD_EFFECT_HELPED, -1 },
  { "hurt", "60", ACCORD_EFFECT_HURT, 1 },
  /* Less than anybody wants to hear of. */
  { "within-the-error", "20.01", ACCORD_EFFECT_SAME, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "5 10 20");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", feature, NULL);
  g_autoptr (AccordForecast) before = small_forecast (plan, 2000);
  g_autoptr (AccordForecast) after = NULL;
  g_autoptr (AccordForecastDifference) difference = NULL;
  const AccordPromiseDifference *one;

  small_set (plan, small_find (plan, "part", "Login"), "estimate-high",
             test->high);
  after = small_forecast (plan, 2000);
  difference = accord_forecast_difference_new (before, after);
  g_assert_cmpuint (accord_forecast_difference_get_n (difference), ==, 1);
  one = accord_forecast_difference_get (difference, 0);
  g_assert_cmpint (one->promise, ==, accord_entity_get_id (promise));
  g_assert_cmpint (one->effect, ==, test->effect);
  g_assert_cmpint ((one->moved > 0) - (one->moved < 0), ==, test->sign);
  g_assert_cmpfloat_with_epsilon (
    one->chance.value,
    one->after.by_agreed.value - one->before.by_agreed.value, 1e-9);
  if (test->effect == ACCORD_EFFECT_SAME)
    g_assert_cmpfloat (fabs (one->chance.value), <, 0.01);
}

/* What is in one of them only is in no difference; what has no date has no
 * chance. */
static void
test_come_and_gone (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "5 10 20");
  AccordEntity *gone = small_promise (plan, "Gone", "2026-05-04", NULL);
  AccordEntity *stays = small_promise (plan, "Stays", "2026-05-04", NULL);
  gint64 gone_id = accord_entity_get_id (gone);
  g_autoptr (AccordForecast) before = small_forecast (plan, 200);
  g_autoptr (AccordForecast) after = NULL;
  g_autoptr (AccordForecastDifference) difference = NULL;
  const AccordPromiseDifference *one;

  accord_plan_begin (plan, "Change", NULL);
  accord_plan_remove (plan, gone);
  small_add (plan, "promise-feature", "promise", "Stays", "feature", "Login",
             NULL);
  small_promise (plan, "Come", NULL, feature, NULL);
  small_commit (plan);
  after = small_forecast (plan, 200);
  difference = accord_forecast_difference_new (before, after);
  g_assert_cmpuint (accord_forecast_difference_get_n (difference), ==, 1);
  g_assert_null (accord_forecast_difference_find (difference, gone_id));
  one = accord_forecast_difference_find (difference,
                                         accord_entity_get_id (stays));
  g_assert_false (one->before.dated);
  g_assert_true (one->after.dated);
  g_assert_true (isnan (one->chance.value));
  g_assert_cmpint (one->moved, ==, G_MAXINT);
  g_assert_cmpint (one->effect, ==, ACCORD_EFFECT_SAME);
}

/* Beforehand less afterwards is the other way round. */
static void
test_worth (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "5 10 20");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", feature, NULL);
  AccordEntity *deal = small_deal (plan, promise, "1000", "0.5");
  g_autoptr (AccordForecast) before = small_forecast (plan, 500);
  g_autoptr (AccordForecast) after = NULL;
  g_autoptr (AccordForecastDifference) there = NULL;
  g_autoptr (AccordForecastDifference) back = NULL;
  double gain;

  small_set (plan, deal, "amount", "3000");
  after = small_forecast (plan, 500);
  there = accord_forecast_difference_new (before, after);
  back = accord_forecast_difference_new (after, before);
  gain = accord_forecast_difference_get_worth (there).value;
  g_assert_cmpfloat_with_epsilon (gain, 100000, 1e-6);
  g_assert_cmpfloat (accord_forecast_difference_get_worth (back).value, ==,
                     -gain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
        = g_strconcat ("/forecast-difference/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/forecast-difference/come-and-gone", test_come_and_gone);
  g_test_add_func ("/forecast-difference/worth", test_worth);

  return g_test_run ();
}
