/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-what-if.h"

#include "accord-error.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "small-plan.h"

#include <math.h>

#define N_TRIALS 1000

static AccordPlan *
new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (SMALL_TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static GPtrArray *
run (AccordPlan *plan,
     GPtrArray  *changes,
     guint       n_threads)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = accord_what_if_run (plan, changes, SMALL_TODAY, N_TRIALS,
                                         n_threads, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, changes->len);
  return found;
}

static GPtrArray *
new_changes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_unref);
}

/* Same luck: what changes nothing gives exactly nothing. */
static void
test_nothing (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  guint64 digest = accord_plan_get_digest (plan);
  AccordEntity *promise = accord_entity_list_get (
    accord_plan_get_list (plan, ACCORD_TYPE_PROMISE), 0);
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) found = NULL;
  AccordForecastDifference *difference;

  g_ptr_array_add (changes, small_change (plan, promise, "note", "Other"));
  found = run (plan, changes, 2);
  difference = found->pdata[0];
  g_assert_true (accord_engine_forecast_is_equal (
    accord_forecast_get_engine (
      accord_forecast_difference_get_before (difference)),
    accord_forecast_get_engine (
      accord_forecast_difference_get_after (difference))));
  g_assert_cmpfloat (accord_forecast_difference_get_worth (difference).value,
                     ==, 0);
  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (difference, i);

      g_assert_cmpint (one->effect, ==, ACCORD_EFFECT_SAME);
      g_assert_true (isnan (one->chance.value) || one->chance.value == 0);
      g_assert_true (one->moved == 0 || one->moved == G_MAXINT);
    }
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
  g_assert_false (accord_plan_is_changing (plan));
}

/* Side by side is the same as one after the other, on any threads. */
static void
test_side_by_side (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) together = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (changes,
                     small_change (plan, accord_entity_list_get (promises, i),
                                   "hand-over", "17"));
  together = run (plan, changes, 5);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (GPtrArray) one = new_changes ();
      g_autoptr (GPtrArray) alone = NULL;

      g_ptr_array_add (one, accord_change_ref (changes->pdata[i]));
      alone = run (plan, one, 1);
      g_assert_true (accord_engine_forecast_is_equal (
        accord_forecast_get_engine (
          accord_forecast_difference_get_after (alone->pdata[0])),
        accord_forecast_get_engine (
          accord_forecast_difference_get_after (together->pdata[i]))));
    }
}

/* “Who is hurt?”: moving the SSO promise three weeks up takes the people from
 * somebody else. */
static void
test_who_is_hurt (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  AccordEntity *promise = small_find (plan, "promise", "SSO");
  g_autofree char *day = accord_day_to_string (
    accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE) - 21);
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GPtrArray) found = NULL;
  const AccordPromiseDifference *own;
  guint n_hurt = 0;

  g_ptr_array_add (changes, small_change (plan, promise, "agreed-date", day));
  found = run (plan, changes, 2);
  own = accord_forecast_difference_find (found->pdata[0],
                                         accord_entity_get_id (promise));
  g_assert_nonnull (own);
  for (guint i = 0; i < accord_forecast_difference_get_n (found->pdata[0]);
       i++)
    {
      const AccordPromiseDifference *one
        = accord_forecast_difference_get (found->pdata[0], i);

      n_hurt += one != own && one->effect == ACCORD_EFFECT_HURT;
    }
  g_assert_cmpuint (n_hurt, >, 0);
  g_assert_cmpint (own->effect, ==, ACCORD_EFFECT_HURT);
  g_assert_cmpint (own->moved, <=, 0);
  g_assert_null (accord_forecast_difference_find (found->pdata[0], 1));
}

/* A change that no longer fits says so, and leaves the plan alone. */
static void
test_stale (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-04", NULL);
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GError) error = NULL;
  guint64 digest;

  g_ptr_array_add (
    changes, small_change (plan, promise, "agreed-date", "2026-05-05"));
  small_set (plan, promise, "agreed-date", "2026-05-06");
  digest = accord_plan_get_digest (plan);
  g_assert_null (accord_what_if_run (plan, changes, SMALL_TODAY, 10, 1, NULL,
                                     &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
  g_assert_false (accord_plan_is_changing (plan));
}

static void
test_cancelled (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (GPtrArray) changes = new_changes ();
  g_autoptr (GError) error = NULL;
  atomic_bool cancel = true;

  g_assert_null (accord_what_if_run (plan, changes, SMALL_TODAY, 10, 1,
                                     &cancel, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/nothing", test_nothing);
  g_test_add_func ("/what-if/side-by-side", test_side_by_side);
  g_test_add_func ("/what-if/who-is-hurt", test_who_is_hurt);
  g_test_add_func ("/what-if/stale", test_stale);
  g_test_add_func ("/what-if/cancelled", test_cancelled);

  return g_test_run ();
}
