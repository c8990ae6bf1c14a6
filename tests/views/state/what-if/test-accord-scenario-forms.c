/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-forms.h"

#include "accord-error.h"
#include "accord-promise.h"
#include "accord-scenario-edit.h"
#include "accord-scenario.h"
#include "accord-scenarios.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordDay today;
  AccordEntity *scenario; /* an open one, empty */
  AccordEntity *promise;
} World;

static void
set_up (World         *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->today = SAMPLE_TODAY;
  self->plan = sample_plan_new ();
  self->scenario = accord_scenarios_create (self->plan, "Empty", self->today,
                                            &error);
  g_assert_no_error (error);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_assert_false (accord_plan_is_changing (self->plan));
  g_clear_object (&self->plan);
}

static guint
count_edits (AccordEntity *scenario)
{
  g_autoptr (GPtrArray) edits = accord_entity_list_referrers (
    scenario, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_SCENARIO_EDIT_SCENARIO);

  return edits->len;
}

static void
submit (World      *self,
        AccordForm *form)
{
  g_autoptr (GError) error = NULL;

  accord_form_submit (form, self->today, &error);
  g_assert_no_error (error);
}

static void
made_cb (AccordEntity *scenario,
         GObject      *owner)
{
  g_object_set_data_full (owner, "made", g_object_ref (scenario),
                          g_object_unref);
}

/* A name is asked for, and who wants to know is told. */
static void
test_new (World         *self,
          gconstpointer  data)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (AccordForm) form = accord_scenario_forms_new (
    self->plan, NULL, self->today, made_cb, owner);
  g_autoptr (GError) error = NULL;
  AccordEntity *made;

  g_assert_false (accord_form_submit (form, self->today, &error));
  g_assert_nonnull (error);
  g_assert_null (g_object_get_data (owner, "made"));

  accord_form_write (form, 0, "Hire two");
  submit (self, form);
  made = g_object_get_data (owner, "made");
  g_assert_nonnull (made);
  g_assert_cmpstr (accord_entity_get_text (made, ACCORD_SCENARIO_NAME), ==,
                   "Hire two");
  g_assert_cmpint (accord_entity_get_day (made, ACCORD_SCENARIO_MADE_ON), ==,
                   self->today);
  g_assert_cmpuint (count_edits (made), ==, 0);
}

/* Who has gone is not told. */
static void
test_owner_gone (World         *self,
                 gconstpointer  data)
{
  GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (AccordForm) form = accord_scenario_forms_new (
    self->plan, NULL, self->today, made_cb, owner);
  g_autoptr (GError) error = NULL;

  g_object_unref (owner);
  accord_form_write (form, 0, "Hire two");
  submit (self, form);
  g_assert_nonnull (
    accord_plan_find (self->plan, ACCORD_TYPE_SCENARIO, "Hire two", &error));
}

static void
test_copy (World         *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *full = accord_plan_find (
    self->plan, ACCORD_TYPE_SCENARIO, "SSO without SCIM sync", &error);
  g_autoptr (AccordForm) form = accord_scenario_forms_new (
    self->plan, full, self->today, NULL, NULL);
  AccordEntity *copy;

  accord_form_write (form, 0, "A second one");
  submit (self, form);
  copy = accord_plan_find (self->plan, ACCORD_TYPE_SCENARIO, "A second one",
                           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_edits (copy), ==, count_edits (full));
}

/* The promise that is selected is proposed; the plan keeps its date. */
static void
test_move_date (World         *self,
                gconstpointer  data)
{
  g_autoptr (AccordForm) form = accord_scenario_forms_move_date (
    self->plan, self->scenario, self->promise);
  AccordDay before
    = accord_entity_get_day (self->promise, ACCORD_PROMISE_AGREED_DATE);

  g_assert_cmpstr (
    accord_form_get_choices (form, 1)[accord_form_get_chosen (form, 1)], ==,
    "SSO roll-out for Acme Logistics");
  accord_form_write (form, 0, "2026-06-01");
  submit (self, form);
  g_assert_cmpint (
    accord_entity_get_day (self->promise, ACCORD_PROMISE_AGREED_DATE), ==,
    before);
  g_assert_cmpuint (count_edits (self->scenario), ==, 1);
  g_assert_true (
    accord_scenarios_adopt (self->plan, self->scenario, NULL, NULL));
  g_assert_cmpint (
    accord_entity_get_day (self->promise, ACCORD_PROMISE_AGREED_DATE), ==,
    accord_day_from_ymd (2026, 6, 1));
}

/* The reason is kept; what is adopted is not adopted once more. */
static void
test_adopt (World         *self,
            gconstpointer  data)
{
  g_autoptr (AccordForm) form
    = accord_scenario_forms_adopt (self->plan, self->scenario);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (accord_form_get_note (form));
  accord_form_write (form, 0, "It is better");
  submit (self, form);
  g_assert_cmpint (
    accord_entity_get_choice (self->scenario, ACCORD_SCENARIO_STATE), ==,
    ACCORD_SCENARIO_STATE_ADOPTED);
  history = accord_storage_list_history (
    accord_plan_get_storage (self->plan), 0, 1, NULL);
  g_assert_cmpstr (accord_change_get_why (history->pdata[0]), ==,
                   "It is better");
  g_assert_false (accord_form_submit (form, self->today, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
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
    { "/scenario-forms/new", test_new },
    { "/scenario-forms/owner-gone", test_owner_gone },
    { "/scenario-forms/copy", test_copy },
    { "/scenario-forms/move-date", test_move_date },
    { "/scenario-forms/adopt", test_adopt },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
