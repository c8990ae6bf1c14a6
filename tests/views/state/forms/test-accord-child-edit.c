/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-child-edit.h"

#include "accord-feature.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-time-off.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->plan = sample_plan_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->plan);
}

/* The first that has a value is the title, the others stand behind it. */
static void
test_words (Fixture      *self,
            gconstpointer data)
{
  static const char *const fields[]
    = { "team", "estimate-low", "estimate-likely", "estimate-high", NULL };
  g_autoptr (GError) error = NULL;
  AccordEntity *feature = accord_plan_find (self->plan, ACCORD_TYPE_FEATURE,
                                            "Keyboard for everything", &error);
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  g_autofree char *title = accord_child_edit_dup_title (
    self->plan, parts->pdata[0], fields);
  g_autofree char *subtitle = accord_child_edit_dup_subtitle (
    self->plan, parts->pdata[0], fields);

  g_assert_no_error (error);
  g_assert_cmpstr (title, ==, "Apps");
  g_assert_cmpstr (subtitle, ==, "18 · 28 · 45");
}

/* What nobody has touched is not said: a lone "1 · 0" tells nobody anything. */
static void
test_untouched (Fixture      *self,
                gconstpointer data)
{
  static const char *const fields[]
    = { "team", "estimate-low", "people", "done-effort", NULL };
  g_autoptr (GError) error = NULL;
  AccordEntity *feature = accord_plan_find (self->plan, ACCORD_TYPE_FEATURE,
                                            "Keyboard for everything", &error);
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  AccordEntity *part = parts->pdata[0];
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  accord_plan_begin (self->plan, "Begin", NULL);
  g_assert_true (accord_plan_set_from_text (
    self->plan, part, "estimate-low", "", &error));
  g_assert_true (accord_plan_set_from_text (
    self->plan, part, "estimate-likely", "", &error));
  g_assert_true (accord_plan_set_from_text (
    self->plan, part, "estimate-high", "", &error));
  accord_plan_set_integer (self->plan, part, ACCORD_PART_PEOPLE, 1);
  accord_plan_set_number (self->plan, part, ACCORD_PART_DONE_EFFORT, 0);
  g_assert_true (accord_plan_commit (self->plan, &error));
  before = accord_child_edit_dup_subtitle (self->plan, part, fields);

  accord_plan_begin (self->plan, "Work", NULL);
  accord_plan_set_number (self->plan, part, ACCORD_PART_DONE_EFFORT, 3);
  g_assert_true (accord_plan_commit (self->plan, &error));
  after = accord_child_edit_dup_subtitle (self->plan, part, fields);

  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (after, ==, "3");
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (accord_plan_get_list (self->plan, ACCORD_TYPE_TIME_OFF)));
}

/* Removing and undo are by name. */
static void
test_remove (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) times
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_TIME_OFF);
  guint before = count (self);
  g_autofree char *name
    = accord_child_edit_remove (self->plan, times->pdata[0], "a week", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Remove a week");
  g_assert_cmpuint (count (self), ==, before - 1);
  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_cmpuint (count (self), ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/child-edit/words", Fixture, NULL, set_up, test_words,
              tear_down);
  g_test_add ("/child-edit/untouched", Fixture, NULL, set_up, test_untouched,
              tear_down);
  g_test_add ("/child-edit/remove", Fixture, NULL, set_up, test_remove,
              tear_down);

  return g_test_run ();
}
