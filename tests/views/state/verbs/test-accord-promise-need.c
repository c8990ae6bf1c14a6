/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-need.h"

#include "accord-error.h"
#include "accord-promise-feature.h"
#include "accord-test-world.h"

static guint
count_needs (AccordEntity *promise)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  return needs->len;
}

static void
test_add (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *promise = accord_test_world_find (plan, "promise", "Audit");
  AccordEntity *login = accord_test_world_find (plan, "feature", "Login");
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_promise_need_add (plan, promise, login,
                                          ACCORD_NEED_LEVEL_SHOULD, &error));
  g_assert_no_error (error);
  needs = accord_entity_list_referrers (promise, ACCORD_TYPE_PROMISE_FEATURE,
                                        ACCORD_PROMISE_FEATURE_PROMISE);
  g_assert_cmpuint (needs->len, ==, 1);
  g_assert_cmpint (accord_entity_get_choice (needs->pdata[0],
                                             ACCORD_PROMISE_FEATURE_LEVEL),
                   ==, ACCORD_NEED_LEVEL_SHOULD);
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Add “Login” to “Audit”");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (count_needs (promise), ==, 0);
}

static void
test_there_already (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *promise = accord_test_world_find (plan, "promise", "SSO");
  AccordEntity *login = accord_test_world_find (plan, "feature", "Login");
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_promise_need_add (plan, promise, login,
                                           ACCORD_NEED_LEVEL_MUST, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpuint (count_needs (promise), ==, 1);
  g_assert_false (accord_plan_is_changing (plan));
}

/* What was left out is not there twice. */
static void
test_left_out (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *promise = accord_test_world_find (plan, "promise", "SSO");
  AccordEntity *login = accord_test_world_find (plan, "feature", "Login");
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Leave it out", NULL);
  accord_test_world_set (plan, needs->pdata[0], "level=should; left-out=true");
  g_assert_true (accord_plan_commit (plan, &error));
  g_assert_true (accord_promise_need_add (plan, promise, login,
                                          ACCORD_NEED_LEVEL_MUST, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_needs (promise), ==, 1);
  g_assert_false (accord_entity_get_boolean (
    needs->pdata[0], ACCORD_PROMISE_FEATURE_LEFT_OUT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise-need/add", test_add);
  g_test_add_func ("/promise-need/there-already", test_there_already);
  g_test_add_func ("/promise-need/left-out", test_left_out);

  return g_test_run ();
}
