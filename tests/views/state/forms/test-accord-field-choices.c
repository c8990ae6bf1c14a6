/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-field-choices.h"

#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-sample.h"
#include "accord-team.h"

#define TODAY 20514 /* 2026-03-02 */

static const AccordField *
get_field (GType kind,
           guint number)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (kind);

  return accord_entity_class_get_field ((AccordEntityClass *) klass, number);
}

static AccordPlan *
create_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static void
test_lists (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (AccordFieldChoices) teams = accord_field_choices_new (
    plan, get_field (ACCORD_TYPE_PART, ACCORD_PART_TEAM));
  g_autoptr (AccordFieldChoices) people = accord_field_choices_new (
    plan, get_field (ACCORD_TYPE_PART, ACCORD_PART_ASSIGNEE));
  g_autoptr (AccordFieldChoices) states = accord_field_choices_new (
    plan, get_field (ACCORD_TYPE_FEATURE, ACCORD_FEATURE_STATUS));

  g_autoptr (GPtrArray) everybody
    = accord_plan_dup_current (plan, ACCORD_TYPE_PERSON);

  /* Work needs a team; it need not have somebody of its own. */
  g_assert_cmpuint (teams->names->len, ==, 4);
  g_assert_cmpint (g_array_index (teams->values, gint64, 0), !=, 0);
  g_assert_cmpuint (people->names->len, ==, everybody->len + 1);
  g_assert_cmpint (g_array_index (people->values, gint64, 0), ==, 0);
  g_assert_cmpstr (people->names->pdata[0], ==, "none");
  for (guint i = 2; i < people->names->len; i++)
    g_assert_cmpint (g_utf8_collate (people->names->pdata[i - 1],
                                     people->names->pdata[i]),
                     <=, 0);
  g_assert_cmpuint (states->names->len, >, 2);
  g_assert_cmpint (g_array_index (states->values, gint64, 1), ==, 1);
  g_assert_cmpuint (states->values->len, ==, states->names->len);
}

static void
test_equal (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  const AccordField *field = get_field (ACCORD_TYPE_PART, ACCORD_PART_TEAM);
  g_autoptr (AccordFieldChoices) before
    = accord_field_choices_new (plan, field);
  g_autoptr (AccordFieldChoices) same = accord_field_choices_new (plan, field);
  g_autoptr (AccordFieldChoices) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_field_choices_equal (before, same));
  accord_plan_begin (plan, "Rename", NULL);
  accord_plan_set_text (plan,
                        accord_plan_lookup (plan, g_array_index (
                                                    before->values, gint64, 0)),
                        ACCORD_TEAM_NAME, "Another");
  g_assert_true (accord_plan_commit (plan, &error));
  after = accord_field_choices_new (plan, field);
  g_assert_false (accord_field_choices_equal (before, after));
}

static void
test_write (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (GPtrArray) parts = accord_plan_dup_current (plan,
                                                         ACCORD_TYPE_PART);
  AccordEntity *part = parts->pdata[0];
  g_autoptr (AccordFieldChoices) people = accord_field_choices_new (
    plan, get_field (ACCORD_TYPE_PART, ACCORD_PART_ASSIGNEE));
  static const guint indices[] = { 3, 0, 1 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    {
      accord_plan_begin (plan, "Choose", NULL);
      accord_field_choices_write (people, indices[i], plan, part,
                                  ACCORD_PART_ASSIGNEE);
      /* Beyond the last one nothing is written. */
      accord_field_choices_write (people, people->values->len, plan, part,
                                  ACCORD_PART_ASSIGNEE);
      g_assert_true (accord_plan_commit (plan, &error));
      g_assert_cmpint (
        accord_entity_get_reference (part, ACCORD_PART_ASSIGNEE), ==,
        g_array_index (people->values, gint64, indices[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-choices/lists", test_lists);
  g_test_add_func ("/field-choices/equal", test_equal);
  g_test_add_func ("/field-choices/write", test_write);

  return g_test_run ();
}
