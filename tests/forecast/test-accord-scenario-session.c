/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-session.h"

#include "accord-error.h"
#include "accord-offer.h"
#include "accord-plan-difference.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenario-edit.h"
#include "accord-scenario.h"
#include "accord-scenarios.h"
#include "small-scenario.h"

typedef struct
{
  SmallScenario base;
  AccordScenarioSession *session;
  AccordPlan *plan;
  guint n_ended;
  gboolean had_message;
} World;

static void
ended_cb (World      *self,
          const char *message)
{
  self->n_ended++;
  self->had_message = message != NULL;
}

static void
set_up (World         *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  small_scenario_init (&self->base);
  self->session
    = accord_scenario_session_new (self->base.plan, self->base.scenario,
                                   &error);
  g_assert_no_error (error);
  self->plan = accord_scenario_session_get_plan (self->session);
  g_signal_connect_swapped (self->session, "ended", G_CALLBACK (ended_cb),
                            self);
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_clear_object (&self->session);
  small_scenario_clear (&self->base);
}

static gpointer
shown (World *self)
{
  return accord_plan_lookup (self->plan,
                             accord_entity_get_id (self->base.promise));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The plan without what is kept of scenarios, and without its trail: what is
 * tried leaves none. */
static gboolean
is_same (AccordPlan *one,
         AccordPlan *other)
{
  const GType except[]
    = { ACCORD_TYPE_SCENARIO, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_TYPE_OFFER };
  g_autoptr (AccordChange) change = accord_plan_difference (
    one, other, except, G_N_ELEMENTS (except), "Compare");

  return accord_change_get_n_ops (change) == 0;
}

/* A scenario without edits shows the plan; an edit tells one from the other,
 * and a session that begins later shows it again. */
static void
test_again (World         *self,
            gconstpointer  data)
{
  g_autoptr (AccordPlan) before = accord_plan_dup (self->base.plan);
  g_autoptr (GError) error = NULL;

  g_assert_true (is_same (self->base.plan, self->plan));
  small_set (self->plan, shown (self), "agreed-date", "2026-05-08");
  settle ();
  g_assert_false (is_same (self->base.plan, self->plan));
  g_assert_true (is_same (self->base.plan, before));

  g_clear_object (&self->session);
  g_assert_true (is_same (self->base.plan, before));
  self->session
    = accord_scenario_session_new (self->base.plan, self->base.scenario,
                                   &error);
  g_assert_no_error (error);
  self->plan = accord_scenario_session_get_plan (self->session);
  g_assert_cmpint (accord_entity_get_day (shown (self),
                                          ACCORD_PROMISE_AGREED_DATE),
                   ==, small_day ("2026-05-08"));
  g_assert_cmpstr (accord_plan_get_undo_name (self->plan), ==,
                   "In “Later”: Set");
  g_assert_cmpuint (self->n_ended, ==, 0);
}

/* What becomes of the plan is seen in the scenario, which goes first where
 * both have a say. */
static void
test_follow (World         *self,
             gconstpointer  data)
{
  small_set (self->plan, shown (self), "agreed-date", "2026-05-08");
  small_set (self->base.plan, self->base.promise, "title", "Another title");
  small_set (self->base.plan, self->base.promise, "agreed-date", "2026-04-30");
  settle ();
  g_assert_cmpstr (accord_entity_get_text (shown (self),
                                           ACCORD_PROMISE_TITLE),
                   ==, "Another title");
  g_assert_cmpint (accord_entity_get_day (shown (self),
                                          ACCORD_PROMISE_AGREED_DATE),
                   ==, small_day ("2026-05-08"));
  g_assert_cmpuint (self->n_ended, ==, 0);
}

/* It waits for who is in the middle of something. */
static void
test_wait (World         *self,
           gconstpointer  data)
{
  accord_plan_begin (self->plan, "Drag", NULL);
  small_set (self->base.plan, self->base.promise, "title", "Another title");
  settle ();
  g_assert_cmpstr (accord_entity_get_text (shown (self),
                                           ACCORD_PROMISE_TITLE),
                   ==, "Promise");
  accord_plan_rollback (self->plan);
  while (g_strcmp0 (accord_entity_get_text (shown (self),
                                            ACCORD_PROMISE_TITLE),
                    "Another title")
         != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
adopt (World *self)
{
  g_assert_true (
    accord_scenarios_adopt (self->base.plan, self->base.scenario, NULL, NULL));
}

static void
drop (World *self)
{
  g_assert_true (
    accord_scenarios_drop (self->base.plan, self->base.scenario, NULL, NULL));
}

static void
undo (World *self)
{
  g_assert_true (accord_plan_undo (self->base.plan, NULL));
}

static void
take_promise_away (World *self)
{
  accord_plan_begin (self->base.plan, "Remove", NULL);
  accord_plan_remove (self->base.plan, self->base.promise);
  small_commit (self->base.plan);
}

/* Where there is no scenario any more, the session ends, once. */
static void
test_end (World         *self,
          gconstpointer  data)
{
  static const struct
  {
    void (*act) (World *self);
    gboolean ends;
  } cases[] = {
    { adopt, TRUE },
    { drop, TRUE },
    { undo, TRUE }, /* its making */
    { take_promise_away, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      World other = { 0 };

      set_up (&other, NULL);
      cases[i].act (&other);
      settle ();
      g_assert_cmpuint (other.n_ended, ==, cases[i].ends);
      g_assert_false (other.had_message);
      accord_scenario_session_follow (other.session);
      g_assert_cmpuint (other.n_ended, ==, cases[i].ends);
      tear_down (&other, NULL);
    }
}

static void
test_closed (World         *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  drop (self);
  g_assert_null (
    accord_scenario_session_new (self->base.plan, self->base.scenario, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

/* Those of the sample plan can be looked at, and are what adopting makes. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan, ACCORD_TYPE_SCENARIO);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (AccordScenarioSession) session = NULL;
      g_autoptr (AccordPlan) shown = NULL;

      if (accord_entity_get_choice (all->pdata[i], ACCORD_SCENARIO_STATE)
          != ACCORD_SCENARIO_STATE_OPEN)
        continue;
      session = accord_scenario_session_new (plan, all->pdata[i], &error);
      g_assert_no_error (error);
      shown = g_object_ref (accord_scenario_session_get_plan (session));
      g_assert_false (is_same (plan, shown));
      g_clear_object (&session);
      accord_scenarios_adopt (plan, all->pdata[i], NULL, &error);
      g_assert_no_error (error);
      g_assert_true (is_same (plan, shown));
      n++;
      accord_plan_undo (plan, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (World         *self,
                 gconstpointer  data);
  } tests[] = {
    { "/scenario-session/again", test_again },
    { "/scenario-session/follow", test_follow },
    { "/scenario-session/wait", test_wait },
    { "/scenario-session/closed", test_closed },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].run, tear_down);
  g_test_add ("/scenario-session/end", World, NULL, NULL, test_end, NULL);
  g_test_add_func ("/scenario-session/sample", test_sample);

  return g_test_run ();
}
