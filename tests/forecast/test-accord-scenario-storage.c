/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-storage.h"

#include "accord-error.h"
#include "accord-promise.h"
#include "accord-scenario-edit.h"
#include "accord-scenarios.h"
#include "small-scenario.h"

typedef struct
{
  SmallScenario base;
  AccordPlan *shown;
  AccordScenarioStorage *storage;
} World;

static void
set_up (World         *self,
        gconstpointer  data)
{
  small_scenario_init (&self->base);
  self->shown = accord_plan_dup (self->base.plan);
  self->storage = ACCORD_SCENARIO_STORAGE (accord_scenario_storage_new (
    self->base.plan, self->base.scenario, self->shown));
  accord_plan_set_storage (self->shown, ACCORD_STORAGE (self->storage));
}

/* Whatever was done, both tell the same in the end. */
static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChange) missing
    = accord_scenario_storage_dup_missing (self->storage, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (accord_change_get_n_ops (missing), ==, 0);
  g_clear_object (&self->storage);
  g_clear_object (&self->shown);
  small_scenario_clear (&self->base);
}

static gpointer
shown (World        *self,
       AccordEntity *entity)
{
  return accord_plan_lookup (self->shown, accord_entity_get_id (entity));
}

static AccordDay
get_agreed (gpointer promise)
{
  return accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
}

static void
move_date (World      *self,
           const char *day,
           const char *why)
{
  accord_plan_begin (self->shown, "Move the date", why);
  accord_plan_set_day (self->shown, shown (self, self->base.promise),
                       ACCORD_PROMISE_AGREED_DATE, small_day (day));
  small_commit (self->shown);
}

static gboolean
step (World    *self,
      gboolean  redo)
{
  g_autoptr (GError) error = NULL;
  gboolean done = (redo ? accord_plan_redo : accord_plan_undo) (self->shown,
                                                                &error);

  if (!done)
    g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  return done;
}

/* An edit is one change of the scenario, with its reason, and the plan keeps
 * its date. */
static void
test_edit (World         *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) history = NULL;

  move_date (self, "2026-05-08", "They asked");
  g_assert_cmpint (get_agreed (self->base.promise), ==,
                   small_day ("2026-04-24"));
  g_assert_cmpint (get_agreed (shown (self, self->base.promise)), ==,
                   small_day ("2026-05-08"));
  g_assert_cmpuint (small_scenario_count_edits (self->base.scenario), ==, 1);

  history = accord_storage_list_history (ACCORD_STORAGE (self->storage), 0, 1,
                                         NULL);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (accord_change_get_name (history->pdata[0]), ==,
                   "In “Later”: Move the date");
  g_assert_cmpstr (accord_change_get_why (history->pdata[0]), ==,
                   "They asked");
}

/* A second edit of the same thing leaves the rows of the others alone. */
static void
test_small_steps (World         *self,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) history = NULL;

  move_date (self, "2026-05-08", NULL);
  small_set (self->shown, shown (self, self->base.promise), "hand-over", "2");
  move_date (self, "2026-05-15", NULL);
  g_assert_cmpuint (small_scenario_count_edits (self->base.scenario), ==, 2);
  history = accord_storage_list_history (ACCORD_STORAGE (self->storage), 0, 1,
                                         NULL);
  g_assert_cmpuint (accord_change_get_n_ops (history->pdata[0]), ==, 1);
}

static void
test_undo (World         *self,
           gconstpointer  data)
{
  guint64 digest = accord_plan_get_digest (self->base.plan);

  g_assert_null (accord_plan_get_undo_name (self->shown));
  move_date (self, "2026-05-08", NULL);
  move_date (self, "2026-05-15", NULL);
  g_assert_cmpstr (accord_plan_get_undo_name (self->shown), ==,
                   "In “Later”: Move the date");

  g_assert_true (step (self, FALSE));
  g_assert_cmpint (get_agreed (shown (self, self->base.promise)), ==,
                   small_day ("2026-05-08"));
  g_assert_true (step (self, FALSE));
  g_assert_cmpint (get_agreed (shown (self, self->base.promise)), ==,
                   small_day ("2026-04-24"));
  g_assert_cmphex (accord_plan_get_digest (self->base.plan), ==, digest);

  /* What came before is the plan's: not to be undone from here. */
  g_assert_null (accord_plan_get_undo_name (self->shown));
  g_assert_false (step (self, FALSE));
  g_assert_cmphex (accord_plan_get_digest (self->base.plan), ==, digest);

  g_assert_true (step (self, TRUE));
  g_assert_true (step (self, TRUE));
  g_assert_false (step (self, TRUE));
  g_assert_cmpint (get_agreed (shown (self, self->base.promise)), ==,
                   small_day ("2026-05-15"));
}

/* Things that come and go do so in the scenario alone. */
static void
test_come_and_go (World         *self,
                  gconstpointer  data)
{
  AccordEntity *feature
    = small_feature (self->shown, "New", shown (self, self->base.team), "3");
  gint64 added = accord_entity_get_id (feature);
  gint64 gone = accord_entity_get_id (self->base.promise);

  accord_plan_begin (self->shown, "Remove", NULL);
  accord_plan_remove (self->shown, shown (self, self->base.promise));
  small_commit (self->shown);
  g_assert_null (accord_plan_lookup (self->shown, gone));
  g_assert_nonnull (accord_plan_lookup (self->base.plan, gone));
  g_assert_null (accord_plan_lookup (self->base.plan, added));

  g_assert_true (step (self, FALSE));
  g_assert_nonnull (accord_plan_lookup (self->shown, gone));
  while (step (self, FALSE))
    ;
  g_assert_null (accord_plan_lookup (self->shown, added));
  while (step (self, TRUE))
    ;
  g_assert_nonnull (accord_plan_lookup (self->shown, added));
  g_assert_null (accord_plan_lookup (self->shown, gone));
}

/* What was done to the plan, or to another scenario, is none of its steps. */
static void
test_other_steps (World         *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChange) change = small_change (
    self->base.plan, self->base.feature, "title", "Another title");
  AccordEntity *other = accord_scenarios_create (self->base.plan, "Other",
                                                 SMALL_TODAY, &error);

  g_assert_no_error (error);
  move_date (self, "2026-05-08", NULL);
  g_assert_nonnull (accord_plan_get_undo_name (self->shown));
  accord_scenarios_record (self->base.plan, other, change, &error);
  g_assert_no_error (error);
  g_assert_null (accord_plan_get_undo_name (self->shown));
  g_assert_false (step (self, FALSE));
}

static void
sign (World *self)
{
  AccordEntity *signature = accord_plan_add (
    self->shown, accord_plan_find_kind (self->shown, "signature"), 0);

  g_assert_true (accord_plan_set_from_text (self->shown, signature, "promise",
                                            "Promise", NULL));
  g_assert_true (accord_plan_set_from_text (self->shown, signature, "side",
                                            "sales", NULL));
  g_assert_true (accord_plan_set_from_text (self->shown, signature, "name",
                                            "Priya", NULL));
  g_assert_true (accord_plan_set_from_text (
    self->shown, signature, "signed-on", "2026-04-20", NULL));
}

static void
tell (World *self)
{
  accord_plan_set_integer (self->shown, shown (self, self->base.promise),
                           ACCORD_PROMISE_STATE, ACCORD_PROMISE_STATE_ASKED);
}

static void
reveal (World *self)
{
  g_assert_true (accord_plan_set_from_text (
    self->shown, shown (self, self->base.promise), "need-revealed", "true",
    NULL));
}

static void
withdraw (World *self)
{
  accord_plan_set_integer (self->shown, shown (self, self->base.promise),
                           ACCORD_PROMISE_STATE,
                           ACCORD_PROMISE_STATE_WITHDRAWN);
}

/* What people have said can't be tried out: nothing is written, and the plan
 * that is shown is as before. */
static void
test_facts (World         *self,
            gconstpointer  data)
{
  static const struct
  {
    void (*edit) (World *self);
    gboolean allowed;
  } cases[] = {
    { sign, FALSE },
    { tell, FALSE },
    { reveal, FALSE },
    { withdraw, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint64 digest = accord_plan_get_digest (self->shown);
      guint64 base = accord_plan_get_digest (self->base.plan);

      accord_plan_begin (self->shown, "Do it", NULL);
      cases[i].edit (self);
      g_assert_true (accord_plan_commit (self->shown, &error)
                     == cases[i].allowed);
      if (cases[i].allowed)
        continue;
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_cmpstr (error->message, ==,
                       "“Do it” can’t be tried out: it tells what people have "
                       "said or done. Leave the scenario “Later” first.");
      g_assert_cmphex (accord_plan_get_digest (self->shown), ==, digest);
      g_assert_cmphex (accord_plan_get_digest (self->base.plan), ==, base);
    }
}

/* Somebody in the middle of a change of the plan is not disturbed. */
static void
test_busy (World         *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (self->base.plan, "Elsewhere", NULL);
  accord_plan_begin (self->shown, "Here", NULL);
  accord_plan_set_text (self->shown, shown (self, self->base.promise),
                        ACCORD_PROMISE_TITLE, "New");
  g_assert_false (accord_plan_commit (self->shown, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY);
  accord_plan_rollback (self->base.plan);
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
    { "/scenario-storage/edit", test_edit },
    { "/scenario-storage/small-steps", test_small_steps },
    { "/scenario-storage/undo", test_undo },
    { "/scenario-storage/come-and-go", test_come_and_go },
    { "/scenario-storage/other-steps", test_other_steps },
    { "/scenario-storage/facts", test_facts },
    { "/scenario-storage/busy", test_busy },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
