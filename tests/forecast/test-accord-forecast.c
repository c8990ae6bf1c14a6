/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-forecast.h"

#include "accord-error.h"
#include "accord-forecast-problem.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-team.h"
#include "small-plan.h"

#include <math.h>
#include <string.h>

static AccordPlan *
new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (SMALL_TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static AccordPromiseForecast
get (AccordForecast *forecast,
     gpointer        promise)
{
  AccordPromiseForecast figures;

  g_assert_true (accord_forecast_get_promise (
    forecast, accord_entity_get_id (promise), &figures));
  return figures;
}

/* Ten days of work, one person, from Monday on, handed over at once. */
static void
test_certain (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "10");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", feature, NULL);
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (GArray) drivers = NULL;
  AccordPromiseForecast figures;

  small_set (plan, promise, "want-date", "2026-04-30");
  forecast = small_forecast (plan, 100);
  figures = get (forecast, promise);
  g_assert_true (figures.dated);
  g_assert_cmpint (figures.lack, ==, ACCORD_LACK_NOTHING);
  g_assert_null (accord_promise_forecast_dup_lack (&figures));
  g_assert_cmpint (figures.p10, ==, small_day ("2026-05-01"));
  g_assert_cmpint (figures.deliverable, ==, small_day ("2026-05-01"));
  g_assert_cmpint (figures.p90, ==, small_day ("2026-05-01"));
  g_assert_cmpint (figures.gap, ==, -3);
  g_assert_cmpfloat (figures.by_agreed.value, ==, 1);
  g_assert_cmpfloat (figures.by_want.value, ==, 0);
  g_assert_true (isnan (figures.by_need.value));
  g_assert_cmpfloat (figures.lateness, ==, 0);
  g_assert_cmpfloat (
    accord_forecast_get_chance_by (forecast, accord_entity_get_id (promise),
                                   small_day ("2026-05-01"))
      .value,
    ==, 1);
  g_assert_cmpint (
    accord_forecast_get_quantile (forecast, accord_entity_get_id (promise),
                                  0.99),
    ==, small_day ("2026-05-01"));

  drivers
    = accord_forecast_dup_drivers (forecast, accord_entity_get_id (promise));
  g_assert_cmpuint (drivers->len, ==, 1);
  g_assert_cmpint (g_array_index (drivers, AccordForecastDriver, 0).feature,
                   ==, accord_entity_get_id (feature));
  g_assert_cmpfloat (g_array_index (drivers, AccordForecastDriver, 0).last,
                     ==, 1);
}

/* The need date counts once it is revealed, and changes no other figure. */
static void
test_need_date (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "5 10 20");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", feature, NULL);
  g_autoptr (AccordForecast) before = small_forecast (plan, 500);
  g_autoptr (AccordForecast) held = NULL;
  g_autoptr (AccordForecast) shown = NULL;

  small_set (plan, promise, "need-date", "2026-05-06");
  held = small_forecast (plan, 500);
  g_assert_true (isnan (get (held, promise).by_need.value));
  small_set (plan, promise, "need-revealed", "true");
  shown = small_forecast (plan, 500);
  g_assert_cmpfloat (get (shown, promise).by_need.value, >,
                     get (shown, promise).by_agreed.value);
  g_assert_true (accord_engine_forecast_is_equal (
    accord_forecast_get_engine (before), accord_forecast_get_engine (held)));
  g_assert_true (accord_engine_forecast_is_equal (
    accord_forecast_get_engine (held), accord_forecast_get_engine (shown)));
}

static void
test_threads (void)
{
  static const guint n_threads[] = { 2, 7 };
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (AccordForecast) one
    = accord_forecast_run (input, 1000, 1, NULL, plan, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (n_threads); i++)
    {
      g_autoptr (AccordForecast) several = accord_forecast_run (
        input, 1000, n_threads[i], NULL, plan, NULL);

      g_assert_true (accord_engine_forecast_is_equal (
        accord_forecast_get_engine (one),
        accord_forecast_get_engine (several)));
    }
}

/* A promise that can't have a date says why. */
static void
test_lacks (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *known = small_feature (plan, "Known", team, "4");
  AccordEntity *vague = small_feature (plan, "Vague", team, NULL);
  AccordEntity *empty = small_feature (plan, "Empty", NULL, NULL);
  AccordEntity *none = small_promise (plan, "None", "2026-05-04", NULL);
  AccordEntity *one
    = small_promise (plan, "One", "2026-05-04", known, vague, NULL);
  AccordEntity *two
    = small_promise (plan, "Two", "2026-05-04", vague, empty, NULL);
  AccordEntity *gone
    = small_promise (plan, "Gone", "2026-05-04", known, NULL);
  AccordEntity *lost
    = small_promise (plan, "Lost", "2026-05-04", known, NULL);
  AccordEntity *deal = small_deal (plan, lost, "1000", "0.5");
  g_autoptr (AccordForecast) forecast = NULL;
  const struct
  {
    AccordEntity *promise;
    AccordLack lack;
    guint missing;
    const char *text;
  } cases[] = {
    { none, ACCORD_LACK_FEATURES, 0, "no features" },
    { one, ACCORD_LACK_ESTIMATES, 1, "1 feature without estimate" },
    { two, ACCORD_LACK_ESTIMATES, 2, "2 features without estimate" },
    { gone, ACCORD_LACK_PART, 0, "no longer to be delivered" },
    { lost, ACCORD_LACK_WIN, 0, "the deal is lost, or has no chance" },
  };

  small_set (plan, gone, "state", "withdrawn");
  small_set (plan, deal, "state", "lost");
  forecast = small_forecast (plan, 100);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordPromiseForecast figures = get (forecast, cases[i].promise);
      g_autofree char *text = accord_promise_forecast_dup_lack (&figures);

      g_assert_false (figures.dated);
      g_assert_cmpint (figures.lack, ==, cases[i].lack);
      g_assert_cmpuint (figures.missing, ==, cases[i].missing);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (figures.deliverable, ==, ACCORD_DAY_NONE);
      g_assert_cmpint (figures.gap, ==, G_MAXINT);
      g_assert_true (isnan (figures.by_agreed.value));
    }
  g_assert_false (accord_forecast_get_promise (forecast, 1, &(AccordPromiseForecast) { 0 }));
  g_assert_cmpint (accord_forecast_get_quantile (forecast, 1, 0.5), ==,
                   ACCORD_DAY_NONE);
}

static GPtrArray *
list_warnings (AccordForecast *forecast,
               AccordPlan     *plan)
{
  return accord_forecast_problem_list_warnings (
    accord_forecast_get_input (forecast), plan);
}

/* Nobody to do it: beyond the horizon, with a warning that names the team. */
static void
test_nobody (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 0);
  AccordEntity *crowd = small_team (plan, "Edge", 1);
  AccordEntity *one = small_feature (plan, "One", team, "4");
  AccordEntity *rigid = small_feature (plan, "Rigid", crowd, "4");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", one, NULL);
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (GPtrArray) warnings = NULL;
  AccordPromiseForecast figures;

  small_feature (plan, "Another", team, "4");
  small_set (plan, rigid, "mode", "rigid");
  small_set (plan, small_find (plan, "part", "Rigid"), "people", "3");
  forecast = small_forecast (plan, 100);
  figures = get (forecast, promise);
  g_assert_true (figures.dated);
  g_assert_cmpint (figures.deliverable, ==, ACCORD_DAY_MAX);
  g_assert_cmpint (figures.gap, ==, G_MAXINT);
  g_assert_cmpfloat (figures.by_agreed.value, ==, 0);

  warnings = list_warnings (forecast, plan);
  g_assert_cmpuint (warnings->len, ==, 2);
  g_assert_nonnull (strstr (warnings->pdata[0], "“Core”"));
  g_assert_nonnull (strstr (warnings->pdata[1], "“Rigid”"));
}

/* People who all leave before their work is done: the team and the day. */
static void
test_all_leave (void)
{
  static const struct
  {
    const char *ends_on;
    const char *warning;
  } cases[] = {
    { "", NULL },
    { "2026-04-24", NULL }, /* just in time */
    { "2026-04-23",
      "Team “Core” has nobody after 2026-04-23, and work that is not done by "
      "then; give it people." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *one = small_feature (plan, "One", team, "5");
      g_autoptr (AccordForecast) forecast = NULL;
      g_autoptr (GPtrArray) warnings = NULL;

      small_promise (plan, "Promise", "2026-05-04", one, NULL);
      small_set (plan, small_find (plan, "person", "Core 1"), "ends-on",
                 cases[i].ends_on);
      forecast = small_forecast (plan, 10);
      warnings = list_warnings (forecast, plan);
      g_assert_cmpuint (warnings->len, ==, cases[i].warning != NULL);
      if (cases[i].warning != NULL)
        g_assert_cmpstr (warnings->pdata[0], ==, cases[i].warning);
    }
}

/* Without a must there is no promise; without a should there is a smaller
 * one, as if it had been left out. */
static void
test_dropped (void)
{
  static const struct
  {
    const char *level;
    double by_agreed;
    double win_chance;
  } cases[] = {
    { "must", 0, 0.5 },
    { "should", 1, 0.4 },
    { "could", 1, 0.4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *kept = small_feature (plan, "Kept", team, "2");
      AccordEntity *gone = small_feature (plan, "Gone", team, "2");
      AccordEntity *promise
        = small_promise (plan, "Promise", "2026-05-04", kept, gone, NULL);
      AccordEntity *link = small_find (plan, "promise-feature",
                                       "Promise – Gone");
      g_autoptr (AccordForecast) forecast = NULL;
      g_autoptr (GPtrArray) warnings = NULL;
      AccordPromiseForecast figures;

      small_deal (plan, promise, "1000", "0.5");
      small_set (plan, link, "level", cases[i].level);
      small_set (plan, link, "win-factor", "0.8");
      small_set (plan, gone, "status", "dropped");
      forecast = small_forecast (plan, 100);
      figures = get (forecast, promise);
      g_assert_true (figures.dated);
      g_assert_cmpfloat_with_epsilon (figures.by_agreed.value,
                                      cases[i].by_agreed, 1e-9);
      g_assert_cmpfloat_with_epsilon (figures.win_chance, cases[i].win_chance,
                                      1e-9);
      warnings = list_warnings (forecast, plan);
      g_assert_cmpuint (warnings->len, ==, i == 0);
      if (i == 0)
        g_assert_cmpstr (warnings->pdata[0], ==,
                         "Promise “Promise” can’t be delivered: it must have "
                         "feature “Gone”, which was dropped.");
    }
}

/* Looking out from a weekend, the first week is the one that comes. */
static void
test_weekend (void)
{
  static const struct
  {
    const char *as_of;
    const char *monday;
    double capacity;
  } cases[] = {
    { "2026-04-20", "2026-04-20", 5 },
    { "2026-04-24", "2026-04-20", 1 },
    { "2026-04-25", "2026-04-27", 5 },
    { "2026-04-26", "2026-04-27", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      g_autoptr (AccordForecast) forecast = NULL;

      small_set (plan, accord_plan_get_root (plan), "as-of", cases[i].as_of);
      forecast = small_forecast (plan, 10);
      g_assert_cmpint (accord_forecast_get_week (forecast, 0), ==,
                       small_day (cases[i].monday));
      g_assert_cmpfloat_with_epsilon (
        accord_forecast_get_load (forecast, accord_entity_get_id (team))[0]
          .capacity,
        cases[i].capacity, 1e-6);
    }
}

static void
test_trials (void)
{
  static const guint n_trials[] = { 0, 1000001 };
  g_autoptr (AccordPlan) plan = small_plan_new ();
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (n_trials); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_forecast_run (input, n_trials[i], 1, NULL, plan,
                                          &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==,
                       "A forecast needs from 1 to 1000000 trials.");
    }
}

/* An empty plan has a forecast, of nothing. */
static void
test_empty (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  g_autoptr (AccordForecast) forecast = small_forecast (plan, 10);

  g_assert_cmpuint (accord_forecast_get_totals (forecast)->n_trials, ==, 10);
  g_assert_cmpfloat (accord_forecast_get_totals (forecast)->worth, ==, 0);
}

/* Names, and the circle spelled out. */
static void
test_problems (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *one = small_feature (plan, "One", team, "4");
  AccordEntity *two = small_feature (plan, "Two", team, "4");
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (GError) error = NULL;

  small_add (plan, "dependency", "predecessor", "One", "successor", "Two",
             NULL);
  /* A commit would refuse it, so it is looked at in the making. */
  accord_plan_begin (plan, "Circle", NULL);
  small_add (plan, "dependency", "predecessor", "Two", "successor", "One",
             NULL);
  input = accord_forecast_input_new (plan, SMALL_TODAY);
  accord_plan_rollback (plan);
  g_assert_nonnull (one);
  g_assert_nonnull (two);
  g_assert_null (accord_forecast_run (input, 10, 1, NULL, plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "“One”"));
  g_assert_nonnull (strstr (error->message, " → "));
  g_assert_nonnull (strstr (error->message, "circle"));
}

static void
test_cancelled (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (GError) error = NULL;
  atomic_bool cancel = true;

  g_assert_null (accord_forecast_run (input, ACCORD_ENGINE_MAX_TRIALS, 2,
                                      &cancel, plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

/* What must hold of any forecast, seen on the sample plan. */
static void
test_sample_promises (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecast) forecast = small_forecast (plan, 2000);
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  guint n_dated = 0;
  double at_risk = 0;

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);
      AccordPromiseForecast figures = get (forecast, promise);

      g_assert_cmpint (figures.dated, ==,
                       figures.lack == ACCORD_LACK_NOTHING);
      if (!figures.dated)
        continue;
      n_dated++;
      at_risk += (double) figures.value_at_risk;
      g_assert_cmpint (figures.p10, >=, SMALL_TODAY);
      g_assert_cmpint (figures.p10, <=, figures.p50);
      g_assert_cmpint (figures.p50, <=, figures.deliverable);
      g_assert_cmpint (figures.deliverable, <=, figures.p90);
      g_assert_cmpfloat (figures.win_chance, >, 0);
      g_assert_cmpfloat (figures.lateness, >=, 0);
      if (accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE)
          && figures.deliverable != ACCORD_DAY_MAX)
        g_assert_cmpint (figures.gap, ==,
                         figures.deliverable
                           - accord_entity_get_day (
                             promise, ACCORD_PROMISE_AGREED_DATE));
    }
  g_assert_cmpuint (n_dated, >=, 10);
  g_assert_cmpfloat_with_epsilon (
    at_risk, accord_forecast_get_totals (forecast)->value_at_risk,
    accord_entity_list_get_size (promises));
}

static void
test_sample_loads (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecast) forecast = small_forecast (plan, 500);
  AccordEntityList *teams = accord_plan_get_list (plan, ACCORD_TYPE_TEAM);
  guint n_weeks = accord_forecast_get_n_weeks (forecast);
  double booked = 0;

  g_assert_null (accord_forecast_get_load (forecast, 1));
  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      const AccordEngineLoad *load = accord_forecast_get_load (
        forecast, accord_entity_get_id (accord_entity_list_get (teams, i)));

      for (guint week = 0; week < n_weeks; week++)
        {
          booked += load[week].booked;
          g_assert_cmpfloat (load[week].booked, >=, 0);
          g_assert_cmpfloat (load[week].asked, >=, 0);
          /* Sums are kept in thousandths of a head-day. */
          g_assert_cmpfloat (load[week].booked, <=,
                             load[week].capacity + 0.05);
        }
    }
  g_assert_cmpfloat (booked, >, 0);
  g_assert_cmpint (accord_forecast_get_week (forecast, 1)
                     - accord_forecast_get_week (forecast, 0),
                   ==, 7);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    GTestFunc run;
  } tests[] = {
    { "certain", test_certain },
    { "need-date", test_need_date },
    { "threads", test_threads },
    { "lacks", test_lacks },
    { "nobody", test_nobody },
    { "all-leave", test_all_leave },
    { "dropped", test_dropped },
    { "weekend", test_weekend },
    { "trials", test_trials },
    { "empty", test_empty },
    { "problems", test_problems },
    { "cancelled", test_cancelled },
    { "sample-promises", test_sample_promises },
    { "sample-loads", test_sample_loads },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].run);
    }

  return g_test_run ();
}
