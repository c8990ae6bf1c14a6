/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-reveal.h"

#include "accord-error.h"
#include "accord-window-given.h"
#include "small-plan.h"

static AccordPromise *
add_promise (AccordPlan *plan,
             const char *agreed)
{
  AccordPromise *promise
    = ACCORD_PROMISE (small_promise (plan, "SSO", agreed, NULL));

  small_set (plan, promise, "want-date", "2026-06-01");
  small_set (plan, promise, "need-date", "2026-07-01");
  return promise;
}

/* Sales may, and the one who belongs to both; engineering may not. */
static void
test_who (void)
{
  static const struct
  {
    AccordSide side;
    gboolean may;
  } cases[] = {
    { ACCORD_SIDE_SALES, TRUE },
    { ACCORD_SIDE_BOTH, TRUE },
    { ACCORD_SIDE_ENGINEERING, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordPromise *promise = add_promise (plan, "2026-06-13");
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (accord_reveal_get_need (promise), ==, ACCORD_DAY_NONE);
      g_assert_cmpint (accord_reveal_need (promise, plan, NULL, cases[i].side,
                                           &error),
                       ==, cases[i].may);
      g_assert_cmpint (error == NULL, ==, cases[i].may);
      g_assert_cmpint (accord_reveal_get_need (promise), ==,
                       cases[i].may ? small_day ("2026-07-01")
                                    : ACCORD_DAY_NONE);
      g_clear_error (&error);
      g_assert_cmpint (accord_reveal_hide (promise, plan, cases[i].side,
                                           &error),
                       ==, cases[i].may);
      g_assert_cmpint (accord_reveal_get_need (promise), ==, ACCORD_DAY_NONE);
    }
}

/* What was revealed for good stays so when a meeting ends. */
static void
test_meeting_ends (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordPromise *one = add_promise (plan, "2026-06-13");
  AccordPromise *other = add_promise (plan, "2026-06-13");
  AccordEntity *meeting
    = small_add (plan, "meeting", "title", "Weekly", "held-on", "2026-04-20",
                 NULL);

  g_assert_true (
    accord_reveal_need (one, plan, meeting, ACCORD_SIDE_SALES, NULL));
  g_assert_true (
    accord_reveal_need (other, plan, NULL, ACCORD_SIDE_SALES, NULL));
  g_assert_true (accord_reveal_end (plan, meeting, NULL));
  g_assert_cmpint (accord_reveal_get_need (one), ==, ACCORD_DAY_NONE);
  g_assert_cmpint (accord_reveal_get_need (other), ==,
                   small_day ("2026-07-01"));
}

/* Want 1 June, need 1 July: thirty days to give away. */
static void
test_window_given (void)
{
  static const struct
  {
    const char *agreed;
    int given;
    double share;
  } cases[] = {
    { "2026-05-20", 0, 0 },   { "2026-06-01", 0, 0 },
    { "2026-06-16", 15, 0.5 }, { "2026-07-01", 30, 1 },
    { "2026-07-16", 45, 1.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordPromise *promise = add_promise (plan, cases[i].agreed);
      AccordWindowGiven given;
      g_autoptr (GArray) none = NULL;
      g_autoptr (GArray) list = NULL;

      g_assert_false (accord_window_given_get (promise, &given));
      none = accord_window_given_list (plan, NULL);
      g_assert_cmpuint (none->len, ==, 0);
      g_assert_true (
        accord_reveal_need (promise, plan, NULL, ACCORD_SIDE_SALES, NULL));
      g_assert_true (accord_window_given_get (promise, &given));
      g_assert_cmpint (given.window, ==, 30);
      g_assert_cmpint (given.given, ==, cases[i].given);
      g_assert_cmpfloat (given.share, ==, cases[i].share);
      list = accord_window_given_list (plan, NULL);
      g_assert_cmpuint (list->len, ==, 1);
    }
}

/* Where there is but a switch, who is not of engineering acts for sales. */
static void
test_speak (void)
{
  static const struct
  {
    const char *side;
    gboolean may;
  } cases[] = { { NULL, TRUE },
                { "sales", TRUE },
                { "both", TRUE },
                { "engineering", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordPromise *promise = add_promise (plan, "2026-06-13");

      accord_plan_set_actor (plan, "Ann", cases[i].side);
      accord_plan_begin (plan, "Switch", NULL);
      accord_reveal_speak (plan);
      accord_plan_set_integer (plan, promise, ACCORD_PROMISE_NEED_REVEALED,
                               TRUE);
      g_assert_cmpint (accord_plan_commit (plan, NULL), ==, cases[i].may);
    }
}

/* No date in the name of the change either. */
static void
test_names (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordPromise *promise = add_promise (plan, "2026-06-13");

  g_assert_true (
    accord_reveal_need (promise, plan, NULL, ACCORD_SIDE_SALES, NULL));
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Reveal a need date");
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpint (accord_reveal_get_need (promise), ==, ACCORD_DAY_NONE);
}

/* A history says nothing of what touched a need date, its reason neither. */
static void
test_changes (void)
{
  static const struct
  {
    const char *property;
    const char *value;
    gboolean hidden;
  } cases[] = {
    { "need-date", "2026-07-04", TRUE },
    { "need-revealed", "yes", TRUE },
    { "want-date", "2026-06-02", FALSE },
    { "note", "Held", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordPromise *promise = add_promise (plan, "2026-06-13");
      g_autoptr (GPtrArray) history = NULL;

      small_set (plan, promise, cases[i].property, cases[i].value);
      history = accord_storage_list_history (accord_plan_get_storage (plan),
                                             0, 1, NULL);
      g_assert_cmpuint (history->len, ==, 1);
      g_assert_cmpint (accord_reveal_hides_change (history->pdata[0]), ==,
                       cases[i].hidden);
      g_assert_cmpstr (accord_reveal_get_change_name (history->pdata[0]), ==,
                       cases[i].hidden ? "Held back" : "Set");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reveal/who", test_who);
  g_test_add_func ("/reveal/meeting-ends", test_meeting_ends);
  g_test_add_func ("/reveal/window-given", test_window_given);
  g_test_add_func ("/reveal/speak", test_speak);
  g_test_add_func ("/reveal/names", test_names);
  g_test_add_func ("/reveal/changes", test_changes);
  return g_test_run ();
}
