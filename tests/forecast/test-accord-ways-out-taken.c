/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the ways out that were found: one is decided on, or two are
 * combined. */

#include "accord-ways-out.h"

#include "accord-change-merge.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-option.h"
#include "small-plan.h"
#include "small-ways.h"

#include <string.h>

/* One change, with the decision and all that was on the table; undo takes
 * all of it back. */
static void
test_decide (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GError) error = NULL;
  guint64 digest;
  AccordWayOut *way;
  AccordEntity *decision;
  guint n, n_chosen = 0;

  small_late_open (&late, "4");
  digest = accord_plan_get_digest (late.plan);
  ways = small_ways_find (late.plan, late.promise);
  n = g_list_model_get_n_items (G_LIST_MODEL (ways));
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT);
  decision = accord_ways_out_decide (ways, way, SMALL_TODAY, "They can wait",
                                     &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_plan_get_undo_name (late.plan), ==,
                   "Promise: Leave out “Could”");
  g_assert_true (accord_entity_get_referred (decision, ACCORD_DECISION_PROMISE)
                 == late.promise);
  g_assert_cmpint (accord_entity_get_choice (decision, ACCORD_DECISION_KIND),
                   ==, ACCORD_DECISION_KIND_BACK_OFF);
  g_assert_cmpint (
    accord_entity_get_choice (decision, ACCORD_DECISION_VERDICT), ==,
    ACCORD_VERDICT_STRETCH);
  g_assert_cmpint (
    accord_entity_get_choice (decision, ACCORD_DECISION_GAVE_WAY), ==,
    ACCORD_GAVE_WAY_SALES);
  g_assert_cmpfloat_with_epsilon (
    accord_entity_get_number (decision, ACCORD_DECISION_CHANCE_GIVEN), 0.05,
    1e-9);
  g_assert_cmpstr (accord_entity_get_text (decision, ACCORD_DECISION_REASON),
                   ==, "They can wait");
  options = accord_entity_list_referrers (decision, ACCORD_TYPE_OPTION,
                                          ACCORD_OPTION_DECISION);
  g_assert_cmpuint (options->len, ==, n);
  for (guint i = 0; i < n; i++)
    n_chosen += accord_entity_get_boolean (options->pdata[i],
                                           ACCORD_OPTION_CHOSEN);
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_true (accord_ways_out_is_stale (ways));
  /* Of what was there is nothing left to be taken. */
  g_assert_null (accord_ways_out_decide (ways, way, SMALL_TODAY, NULL,
                                         &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_clear_error (&error);
  accord_plan_undo (late.plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_plan_get_digest (late.plan), ==, digest);
  small_late_close (&late);
}

static void
test_wait (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *decision;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  /* It joins a change that says more. */
  accord_plan_begin (late.plan, "Meeting", NULL);
  decision = accord_ways_out_decide (ways, NULL, SMALL_TODAY, NULL, &error);
  g_assert_no_error (error);
  small_set (late.plan, decision, "review-on", "2026-05-01");
  small_commit (late.plan);
  g_assert_cmpint (accord_entity_get_choice (decision, ACCORD_DECISION_KIND),
                   ==, ACCORD_DECISION_KIND_WAIT);
  g_assert_cmpint (
    accord_entity_get_choice (decision, ACCORD_DECISION_VERDICT), ==,
    ACCORD_VERDICT_OPEN);
  g_assert_cmpstr (accord_plan_get_undo_name (late.plan), ==, "Meeting");
  small_late_close (&late);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static AccordWayOut *
combine (AccordWaysOut *ways,
         AccordWayOut  *one,
         AccordWayOut  *other,
         GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_ways_out_combine_async (ways, one, other, NULL, keep_result_cb,
                                 &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return accord_ways_out_combine_finish (ways, result, error);
}

/* Two halves make a whole; and two that want different things of one property
 * are told apart. */
static void
test_combine (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *first = small_feature (plan, "First", team, "2");
  AccordEntity *must = small_feature (plan, "Must", team, "1 2 4");
  AccordEntity *could = small_feature (plan, "Could", team, "1 3 5");
  AccordEntity *promise;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (AccordWayOut) both = NULL;
  g_autoptr (AccordWayOut) none = NULL;
  g_autoptr (GError) error = NULL;
  AccordWayOut *earlier, *without, *later;

  small_promise (plan, "Patient", "2026-06-30", first, NULL);
  small_set (plan, first, "pinned", "true");
  promise = small_promise (plan, "Promise", "2026-04-23", must, could, NULL);
  small_deal (plan, promise, "1000", "0.5");
  small_set (plan, small_find (plan, "promise-feature", "Promise – Could"),
             "level", "could");
  small_set (plan, small_find (plan, "promise-feature", "Promise – Could"),
             "win-factor", "0.9");
  ways = small_ways_find (plan, promise);
  earlier = small_ways_find_kind (ways, ACCORD_WAY_OUT_EARLIER);
  without = small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT);
  later = small_ways_find_kind (ways, ACCORD_WAY_OUT_LATER);
  g_assert_nonnull (earlier);
  g_assert_nonnull (without);
  g_assert_nonnull (later);
  both = combine (ways, earlier, without, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_way_out_get_kind (both), ==,
                   ACCORD_WAY_OUT_COMBINED);
  g_assert_cmpfloat (accord_way_out_get_figures (both)->chance, >,
                     accord_way_out_get_figures (earlier)->chance);
  g_assert_cmpfloat (accord_way_out_get_figures (both)->chance, >,
                     accord_way_out_get_figures (without)->chance);
  g_assert_true (strstr (accord_way_out_get_name (both),
                         accord_way_out_get_name (earlier))
                 != NULL);
  {
    g_autoptr (AccordChange) other
      = small_change (plan, promise, "agreed-date", "2026-05-30");
    g_autoptr (AccordChange) merged
      = accord_change_merge (plan, accord_way_out_get_change (later), other,
                             "Both", &error);

    g_assert_null (merged);
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
    g_assert_cmpstr (error->message, ==,
                     "The two can’t be combined: for promise “Promise” they "
                     "want different things of “Agreed date”.");
    g_clear_error (&error);
  }
  /* Combined, it can be taken. */
  g_assert_nonnull (
    accord_ways_out_decide (ways, both, SMALL_TODAY, NULL, &error));
  g_assert_no_error (error);
  none = combine (ways, earlier, without, &error);
  g_assert_null (none);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
}

/* What is left out can't come later as well. */
static void
test_combine_both (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (AccordWayOut) both = NULL;
  g_autoptr (GError) error = NULL;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  both
    = combine (ways, small_ways_find_kind (ways, ACCORD_WAY_OUT_SPLIT),
               small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT), &error);
  g_assert_null (both);
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "The two can’t be combined: both are about “Could”.");
  small_late_close (&late);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ways-out-taken/decide", test_decide);
  g_test_add_func ("/ways-out-taken/wait", test_wait);
  g_test_add_func ("/ways-out-taken/combine", test_combine);
  g_test_add_func ("/ways-out-taken/combine-both", test_combine_both);

  return g_test_run ();
}
