/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-forecast-input.h"

#include "accord-promise.h"
#include "accord-sample.h"
#include "small-plan.h"

#define N_ROUNDS 120
#define N_TRIALS 48

static AccordPlan *
new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (SMALL_TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static AccordForecast *
run (AccordForecastInput *input)
{
  g_autoptr (GError) error = NULL;
  AccordForecast *forecast
    = accord_forecast_run (input, N_TRIALS, 1, NULL, NULL, &error);

  g_assert_no_error (error);
  return forecast;
}

/* What the engine makes of them, and what it is not told. */
static void
assert_equal (AccordForecastInput *a,
              AccordForecastInput *b)
{
  const AccordEngineInput *x = accord_forecast_input_get_engine (a);
  const AccordEngineInput *y = accord_forecast_input_get_engine (b);
  g_autoptr (AccordForecast) p = run (a);
  g_autoptr (AccordForecast) q = run (b);

  g_assert_cmpuint (x->n_days, ==, y->n_days);
  g_assert_cmpuint (x->n_promises, ==, y->n_promises);
  for (guint i = 0; i < x->n_promises; i++)
    {
      g_assert_cmpint (x->promises[i].want, ==, y->promises[i].want);
      g_assert_cmpint (x->promises[i].agreed, ==, y->promises[i].agreed);
      g_assert_cmpint (x->promises[i].agreed_after, ==,
                       y->promises[i].agreed_after);
      g_assert_cmpint (accord_forecast_input_get_need_date (a, i), ==,
                       accord_forecast_input_get_need_date (b, i));
      g_assert_cmpuint (accord_forecast_input_find_promise (
                          a, accord_forecast_input_get_promise (b, i)),
                        ==, i);
    }
  g_assert_true (accord_engine_forecast_is_equal (
    accord_forecast_get_engine (p), accord_forecast_get_engine (q)));
}

/* Both ways to what the plan is after @change; the plan stays as it was.
 *
 * Returns: whether the arrays of @before were taken over */
static gboolean
check (AccordPlan          *plan,
       AccordForecastInput *before,
       AccordChange        *change)
{
  g_autoptr (AccordForecastInput) fresh = NULL;
  g_autoptr (AccordForecastInput) changed = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "What if", NULL);
  g_assert_true (accord_plan_apply (plan, change, FALSE, &error));
  changed = accord_forecast_input_new_changed (before, plan, SMALL_TODAY,
                                               change);
  fresh = accord_forecast_input_new (plan, SMALL_TODAY);
  accord_plan_rollback (plan);
  assert_equal (changed, fresh);

  return accord_forecast_input_get_engine (changed)->features
         == accord_forecast_input_get_engine (before)->features;
}

/* A date, none, or what is not a date at all.
 *
 * Returns: NULL where the rules of a promise refuse it */
static AccordChange *
make_random_change (AccordPlan *plan,
                    GRand      *random)
{
  static const guint fields[]
    = { ACCORD_PROMISE_AGREED_DATE, ACCORD_PROMISE_WANT_DATE,
        ACCORD_PROMISE_NEED_DATE, ACCORD_PROMISE_AGREED_AFTER,
        ACCORD_PROMISE_HAND_OVER };
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (promises));
  AccordEntity *promise = accord_entity_list_get (
    promises, (guint) g_rand_int_range (random, 0, (int) n));
  guint field = fields[g_rand_int_range (random, 0, G_N_ELEMENTS (fields))];
  int days = g_rand_int_range (random, 1, 700);

  accord_plan_begin (plan, "What if", NULL);
  if (field == ACCORD_PROMISE_AGREED_AFTER
      || field == ACCORD_PROMISE_AGREED_DATE)
    {
      accord_plan_set_day (plan, promise, ACCORD_PROMISE_AGREED_DATE,
                           ACCORD_DAY_NONE);
      accord_plan_set_integer (plan, promise, ACCORD_PROMISE_AGREED_AFTER,
                               ACCORD_INTEGER_NONE);
    }
  if (field == ACCORD_PROMISE_AGREED_AFTER
      || field == ACCORD_PROMISE_HAND_OVER)
    accord_plan_set_integer (plan, promise, field, days % 60);
  else
    accord_plan_set_day (plan, promise, field,
                         g_rand_int_range (random, 0, 8) == 0
                           ? ACCORD_DAY_NONE
                           : SMALL_TODAY + days);

  return accord_plan_take_back (plan, NULL);
}

static void
test_random (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecastInput) before
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  guint n_shared = 0, n_read = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (AccordChange) change = make_random_change (plan, random);

      if (change != NULL && check (plan, before, change))
        n_shared++;
      else if (change != NULL)
        n_read++;
    }
  /* Or else there would be nothing to test. */
  g_assert_cmpuint (n_shared, >, N_ROUNDS / 4);
  g_assert_cmpuint (n_read, >, 0);
}

/* One upon the other: what shares its arrays may be shared. */
static void
test_chain (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntity *promise = small_find (plan, "promise", "SSO");
  AccordDay day = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  AccordForecastInput *input = accord_forecast_input_new (plan, SMALL_TODAY);

  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *text = accord_day_to_string (day + i);
      g_autoptr (AccordChange) change
        = small_change (plan, promise, "agreed-date", text);
      AccordForecastInput *next;

      g_assert_true (check (plan, input, change));
      accord_plan_begin (plan, "What if", NULL);
      g_assert_true (accord_plan_apply (plan, change, FALSE, NULL));
      next = accord_forecast_input_new_changed (input, plan, SMALL_TODAY,
                                                change);
      accord_plan_rollback (plan);
      accord_forecast_input_unref (input);
      input = next;
    }
  accord_forecast_input_unref (input);
}

/* The last date of all moves the horizon; so does the work of who works
 * overtime for a date. Neither can be taken over. */
static void
test_far_reaching (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntity *promise = small_find (plan, "promise", "SSO");
  g_autofree char *far = accord_day_to_string (SMALL_TODAY + 900);
  g_autofree char *near = accord_day_to_string (SMALL_TODAY + 60);
  g_autofree char *until = accord_day_to_string (SMALL_TODAY + 90);
  g_autoptr (AccordForecastInput) before
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (AccordForecastInput) longer = NULL;
  g_autoptr (AccordChange) late
    = small_change (plan, promise, "agreed-date", far);
  g_autoptr (AccordChange) early
    = small_change (plan, promise, "agreed-date", near);

  g_assert_false (check (plan, before, late));
  g_assert_true (check (plan, before, early));

  small_add (plan, "allocation", "person", "Marek", "team", "Platform",
             "share", "0.2", "first-day", "2026-04-20", "last-day", until,
             NULL);
  longer = accord_forecast_input_new (plan, SMALL_TODAY);
  g_assert_false (check (plan, longer, early));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast-input-changed/random", test_random);
  g_test_add_func ("/forecast-input-changed/chain", test_chain);
  g_test_add_func ("/forecast-input-changed/far-reaching", test_far_reaching);

  return g_test_run ();
}
