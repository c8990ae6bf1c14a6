/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-change-merge.h"

#include "accord-error.h"
#include "small-plan.h"

/* What two people want of the same promise. */
static const struct
{
  const char *one;
  const char *one_text;
  const char *other;
  const char *other_text;
  guint n_deltas; /* of the two together; 0: they can't be combined */
  const char *message;
} cases[] = {
  { "hand-over", "3", "note", "Soon", 2, NULL },
  { "hand-over", "3", "hand-over", "3", 1, NULL },
  { "hand-over", "3", "hand-over", "4", 0,
    "The two can’t be combined: for promise “Promise” they want different "
    "things of “Hand-over”." },
  /* Each may be so, but not both. */
  { "agreed-date", "", "state", "agreed", 0,
    "Promise “Promise”: it can’t be agreed, told, kept or broken without an "
    "agreed-date; give one, or set its state back." },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *promise
        = small_promise (plan, "Promise", "2026-05-04", NULL);
      g_autoptr (AccordChange) one
        = small_change (plan, promise, cases[i].one, cases[i].one_text);
      g_autoptr (AccordChange) other
        = small_change (plan, promise, cases[i].other, cases[i].other_text);
      guint64 digest = accord_plan_get_digest (plan);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordChange) both
        = accord_change_merge (plan, one, other, "Both", &error);

      g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
      g_assert_false (accord_plan_is_changing (plan));
      if (cases[i].message != NULL)
        {
          g_assert_null (both);
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
          g_assert_cmpstr (error->message, ==, cases[i].message);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (accord_change_get_name (both), ==, "Both");
      g_assert_cmpuint (accord_change_get_n_ops (both), ==, 1);
      g_assert_cmpuint (accord_change_get_op (both, 0)->deltas->len, ==,
                        cases[i].n_deltas);
    }
}

static AccordChange *
removal (AccordPlan *plan,
         gpointer    entity)
{
  g_autoptr (GError) error = NULL;
  AccordChange *change;

  accord_plan_begin (plan, "Remove", NULL);
  accord_plan_remove (plan, entity);
  change = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);

  return change;
}

/* What one removes, the other can't change, whichever comes first. */
static void
test_removed (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  g_autoptr (AccordChange) gone = removal (plan, promise);
  g_autoptr (AccordChange) noted = small_change (plan, promise, "note", "x");
  AccordChange *pairs[][2] = { { gone, noted }, { noted, gone } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
        accord_change_merge (plan, pairs[i][0], pairs[i][1], "Both", &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_cmpstr (error->message, ==,
                       "The two can’t be combined: one removes promise "
                       "“Promise”, which the other changes.");
    }
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordChange) both
      = accord_change_merge (plan, gone, gone, "Both", &error);

    g_assert_no_error (error);
    g_assert_cmpuint (accord_change_get_n_ops (both), ==,
                      accord_change_get_n_ops (gone));
  }
}

/* Things that come, from both sides. */
static void
test_added (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  g_autoptr (AccordChange) one = NULL;
  g_autoptr (AccordChange) other = NULL;
  g_autoptr (AccordChange) both = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "One", NULL);
  small_feature (plan, "One", team, "1");
  one = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  accord_plan_begin (plan, "Other", NULL);
  small_feature (plan, "Other", team, "2");
  other = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  both = accord_change_merge (plan, one, other, "Both", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_change_get_n_ops (both), ==, 4);

  accord_plan_begin (plan, "Do it", NULL);
  accord_plan_apply (plan, both, FALSE, &error);
  g_assert_no_error (error);
  small_commit (plan);
  small_find (plan, "feature", "One");
  small_find (plan, "feature", "Other");
}

static void
test_stale (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  g_autoptr (AccordChange) old = small_change (plan, promise, "note", "Old");
  g_autoptr (AccordChange) fresh = NULL;

  small_set (plan, promise, "note", "New");
  fresh = small_change (plan, promise, "hand-over", "2");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_change_merge (plan, i == 0 ? old : fresh,
                                          i == 0 ? fresh : old, "Both",
                                          &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-merge/values", test_values);
  g_test_add_func ("/change-merge/removed", test_removed);
  g_test_add_func ("/change-merge/added", test_added);
  g_test_add_func ("/change-merge/stale", test_stale);

  return g_test_run ();
}
