/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenarios.h"

#include "accord-error.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenario-edit.h"
#include "accord-ways-out.h"
#include "small-scenario.h"

#include <string.h>

typedef SmallScenario World;

static void
set_up (World         *self,
        gconstpointer  data)
{
  small_scenario_init (self);
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  small_scenario_clear (self);
}

static guint
count_conflicts (World *self)
{
  g_autoptr (GPtrArray) conflicts
    = accord_scenarios_list_conflicts (self->plan, self->scenario);

  return conflicts->len;
}

/* Sets a property in the scenario, as while it is active. */
static void
edit (World      *self,
      gpointer    entity,
      const char *property,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  accord_scenarios_begin_edit (self->plan, self->scenario, &error);
  g_assert_no_error (error);
  accord_plan_set_from_text (self->plan, entity, property, text, &error);
  g_assert_no_error (error);
  accord_scenarios_end_edit (self->plan, self->scenario, "Edit", &error);
  g_assert_no_error (error);
}

static void
adopt (World *self)
{
  g_autoptr (GError) error = NULL;

  accord_scenarios_adopt (self->plan, self->scenario, NULL, &error);
  g_assert_no_error (error);
}

static AccordDay
get_agreed (World *self)
{
  return accord_entity_get_day (self->promise, ACCORD_PROMISE_AGREED_DATE);
}

/* Edits stay beside the plan until they are adopted, in one step that can be
 * taken back. */
static void
test_adopt (World         *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint64 digest;

  edit (self, self->promise, "agreed-date", "2026-05-08");
  edit (self, self->promise, "hand-over", "2");
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 2);
  g_assert_cmpint (get_agreed (self), ==, small_day ("2026-04-24"));
  g_assert_cmpuint (count_conflicts (self), ==, 0);
  digest = accord_plan_get_digest (self->plan);

  adopt (self);
  g_assert_cmpint (get_agreed (self), ==, small_day ("2026-05-08"));
  g_assert_cmpint (
    accord_entity_get_integer (self->promise, ACCORD_PROMISE_HAND_OVER), ==, 2);
  g_assert_cmpint (
    accord_entity_get_choice (self->scenario, ACCORD_SCENARIO_STATE), ==,
    ACCORD_SCENARIO_STATE_ADOPTED);
  g_assert_cmpstr (accord_plan_get_undo_name (self->plan), ==,
                   "Adopt scenario “Later”");
  g_assert_false (
    accord_scenarios_adopt (self->plan, self->scenario, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_clear_error (&error);

  accord_plan_undo (self->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
  g_assert_cmpint (
    accord_entity_get_choice (self->scenario, ACCORD_SCENARIO_STATE), ==,
    ACCORD_SCENARIO_STATE_OPEN);
}

/* What an edit sets back is no edit any more. */
static void
test_edit_back (World         *self,
                gconstpointer  data)
{
  edit (self, self->promise, "agreed-date", "2026-05-08");
  edit (self, self->promise, "agreed-date", "2026-05-09");
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 1);
  edit (self, self->promise, "agreed-date", "2026-04-24");
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 0);
}

/* Things come and go in a scenario, with what belongs to them. */
static void
test_come_and_go (World         *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *other
    = small_feature (self->plan, "Other", self->team, "2");
  gint64 gone = accord_entity_get_id (other), added;

  accord_scenarios_begin_edit (self->plan, self->scenario, &error);
  g_assert_no_error (error);
  accord_plan_remove (self->plan, other);
  added = accord_entity_get_id (
    small_feature (self->plan, "New", self->team, "1 2 3.25"));
  accord_scenarios_end_edit (self->plan, self->scenario, "Edit", &error);
  g_assert_no_error (error);
  g_assert_null (accord_plan_lookup (self->plan, added));
  g_assert_nonnull (accord_plan_lookup (self->plan, gone));
  g_assert_cmpuint (count_conflicts (self), ==, 0);

  adopt (self);
  g_assert_null (accord_plan_lookup (self->plan, gone));
  g_assert_nonnull (accord_plan_lookup (self->plan, added));
  g_assert_cmpfloat (
    accord_entity_get_number (small_find (self->plan, "part", "New – Core"),
                              accord_entity_class_find_field (
                                g_type_class_peek (accord_plan_find_kind (
                                  self->plan, "part")),
                                "estimate-high")),
    ==, 3.25);
  accord_plan_undo (self->plan, &error);
  g_assert_no_error (error);
  g_assert_nonnull (accord_plan_lookup (self->plan, gone));
  g_assert_null (accord_plan_lookup (self->plan, added));
}

/* What comes in a scenario has a place in an order; the plan may give the same
 * one to something else meanwhile. */
static void
test_same_place (World         *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  accord_scenarios_begin_edit (self->plan, self->scenario, &error);
  g_assert_no_error (error);
  small_feature (self->plan, "New", self->team, "1");
  accord_scenarios_end_edit (self->plan, self->scenario, "Edit", &error);
  g_assert_no_error (error);
  small_feature (self->plan, "Other", self->team, "1");
  adopt (self);
  small_find (self->plan, "feature", "New");
  small_find (self->plan, "feature", "Other");
}

/* The plan moves underneath: what was, what is, what is wanted. */
static void
test_conflict (World         *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  const AccordScenarioConflict *conflict;

  edit (self, self->promise, "agreed-date", "2026-05-08");
  small_set (self->plan, self->promise, "agreed-date", "2026-04-30");
  conflicts = accord_scenarios_list_conflicts (self->plan, self->scenario);
  g_assert_cmpuint (conflicts->len, ==, 1);
  conflict = conflicts->pdata[0];
  g_assert_cmpstr (conflict->label, ==, "promise “Promise”");
  g_assert_cmpstr (conflict->property, ==, "Agreed date");
  g_assert_cmpstr (conflict->from, ==, "2026-04-24");
  g_assert_cmpstr (conflict->now, ==, "2026-04-30");
  g_assert_cmpstr (conflict->wanted, ==, "2026-05-08");
  g_assert_false (conflict->gone);

  g_assert_false (
    accord_scenarios_adopt (self->plan, self->scenario, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_cmpstr (error->message, ==,
                   "Scenario “Later” sets out from what is no longer so: "
                   "“Agreed date” of promise “Promise” is now “2026-04-30”. "
                   "Put it on the plan as it is (rebase) first.");
  g_assert_cmpint (get_agreed (self), ==, small_day ("2026-04-30"));
  /* Another edit doesn't make it go away. */
  edit (self, self->promise, "hand-over", "2");
  g_assert_cmpuint (count_conflicts (self), ==, 1);
}

/* What both have come to want is no conflict. */
static void
test_agreement (World         *self,
                gconstpointer  data)
{
  edit (self, self->promise, "agreed-date", "2026-05-08");
  small_set (self->plan, self->promise, "agreed-date", "2026-05-08");
  g_assert_cmpuint (count_conflicts (self), ==, 0);
}

static void
test_rebase (World         *self,
             gconstpointer  data)
{
  static const struct
  {
    AccordScenarioKeep keep;
    const char *agreed;
    guint n_edits;
  } cases[] = {
    { ACCORD_SCENARIO_KEEP_NOW, "2026-04-30", 1 },
    { ACCORD_SCENARIO_KEEP_WANTED, "2026-05-08", 2 },
  };
  g_autoptr (GError) error = NULL;

  edit (self, self->promise, "agreed-date", "2026-05-08");
  edit (self, self->promise, "hand-over", "2");
  small_set (self->plan, self->promise, "agreed-date", "2026-04-30");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 digest = accord_plan_get_digest (self->plan);

      accord_scenarios_rebase (self->plan, self->scenario, cases[i].keep,
                               &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_conflicts (self), ==, 0);
      g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==,
                        cases[i].n_edits);
      adopt (self);
      g_assert_cmpint (get_agreed (self), ==, small_day (cases[i].agreed));
      for (guint k = 0; k < 2; k++)
        {
          accord_plan_undo (self->plan, &error);
          g_assert_no_error (error);
        }
      g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
    }
}

/* Somebody removes what the scenario edits. */
static void
test_gone (World         *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;

  edit (self, self->promise, "agreed-date", "2026-05-08");
  accord_plan_begin (self->plan, "Remove", NULL);
  accord_plan_remove (self->plan, self->promise);
  small_commit (self->plan);
  conflicts = accord_scenarios_list_conflicts (self->plan, self->scenario);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_true (((AccordScenarioConflict *) conflicts->pdata[0])->gone);
  accord_scenarios_rebase (self->plan, self->scenario,
                           ACCORD_SCENARIO_KEEP_WANTED, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 0);
}

static void
test_drop_and_copy (World         *self,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *copy;

  edit (self, self->promise, "agreed-date", "2026-05-08");
  accord_scenarios_drop (self->plan, self->scenario, "No", &error);
  g_assert_no_error (error);
  g_assert_false (
    accord_scenarios_begin_edit (self->plan, self->scenario, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_clear_error (&error);

  copy = accord_scenarios_copy (self->plan, self->scenario, "Once more",
                                SMALL_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (small_scenario_count_edits (copy), ==, 1);
  g_assert_cmpint (accord_entity_get_choice (copy, ACCORD_SCENARIO_STATE), ==,
                   ACCORD_SCENARIO_STATE_OPEN);
  self->scenario = copy;
  adopt (self);
  g_assert_cmpint (get_agreed (self), ==, small_day ("2026-05-08"));
}

/* An edit that the plan would not allow leaves the scenario as it was. */
static void
test_rule (World         *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  edit (self, self->promise, "hand-over", "2");
  accord_scenarios_begin_edit (self->plan, self->scenario, &error);
  g_assert_no_error (error);
  accord_plan_set_from_text (self->plan, self->promise, "agreed-after", "7",
                             &error);
  g_assert_no_error (error);
  g_assert_false (accord_scenarios_end_edit (self->plan, self->scenario,
                                             "Edit", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 1);
}

/* A way out goes into a scenario, beside what is there, and has the last
 * word. */
static void
test_way_out (World         *self,
              gconstpointer  data)
{
  g_autoptr (AccordWaysOut) ways = accord_ways_out_new (
    self->plan, accord_entity_get_id (self->promise), SMALL_TODAY);
  g_autoptr (AccordWayOut) way = NULL;
  g_autoptr (GError) error = NULL;

  edit (self, self->promise, "agreed-date", "2026-04-23");
  g_clear_object (&ways);
  ways = accord_ways_out_new (self->plan, accord_entity_get_id (self->promise),
                              SMALL_TODAY);
  accord_ways_out_set_trials (ways, 50, 50);
  accord_ways_out_find (ways, NULL, &error);
  g_assert_no_error (error);
  way = g_list_model_get_item (G_LIST_MODEL (ways), 0);
  g_assert_nonnull (way);
  g_assert_cmpint (accord_way_out_get_kind (way), ==, ACCORD_WAY_OUT_LATER);
  accord_scenarios_record (self->plan, self->scenario,
                           accord_way_out_get_change (way), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (small_scenario_count_edits (self->scenario), ==, 1);
  g_assert_cmpuint (count_conflicts (self), ==, 0);
  adopt (self);
  g_assert_cmpint (get_agreed (self), ==, small_day ("2026-04-29"));
}

/* Held back in the plan, held back in what is told of a scenario. */
static void
test_need_date (World         *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;

  edit (self, self->promise, "need-date", "2026-06-01");
  small_set (self->plan, self->promise, "need-date", "2026-06-11");
  conflicts = accord_scenarios_list_conflicts (self->plan, self->scenario);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_true (((AccordScenarioConflict *) conflicts->pdata[0])->is_private);
  g_assert_false (
    accord_scenarios_adopt (self->plan, self->scenario, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_null (strstr (error->message, "2026-06"));
}

/* Those of the sample plan are scenarios as this makes them. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  AccordEntityList *all = accord_plan_get_list (plan, ACCORD_TYPE_SCENARIO);
  guint n_adopted = 0;

  for (guint i = 0; i < accord_entity_list_get_size (all); i++)
    {
      AccordEntity *scenario = accord_entity_list_get (all, i);

      if (accord_entity_get_choice (scenario, ACCORD_SCENARIO_STATE)
          != ACCORD_SCENARIO_STATE_OPEN)
        continue;
      accord_scenarios_adopt (plan, scenario, NULL, &error);
      g_assert_no_error (error);
      n_adopted++;
    }
  g_assert_cmpuint (n_adopted, ==, 2);
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
    { "/scenarios/adopt", test_adopt },
    { "/scenarios/edit-back", test_edit_back },
    { "/scenarios/come-and-go", test_come_and_go },
    { "/scenarios/same-place", test_same_place },
    { "/scenarios/conflict", test_conflict },
    { "/scenarios/agreement", test_agreement },
    { "/scenarios/rebase", test_rebase },
    { "/scenarios/gone", test_gone },
    { "/scenarios/drop-and-copy", test_drop_and_copy },
    { "/scenarios/rule", test_rule },
    { "/scenarios/way-out", test_way_out },
    { "/scenarios/need-date", test_need_date },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/scenarios/sample", test_sample);

  return g_test_run ();
}
