/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-roster-edit.h"

#include "accord-test-world.h"

#define TODAY accord_day_from_ymd (2026, 5, 4)

static void
assert_fields (AccordEntity *entity,
               const char   *expected)
{
  g_autoptr (GPtrArray) fields
    = accord_roster_edit_list_fields (entity, TODAY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      AccordRosterField *field = fields->pdata[i];
      guint number = accord_entity_class_find_field (
        ACCORD_ENTITY_GET_CLASS (field->entity), field->field);

      g_assert_cmpuint (number, !=, ACCORD_FIELD_NOT_FOUND);
      g_string_append_printf (text, "%s%s%s", i > 0 ? "; " : "", field->title,
                              field->removable ? " (x)" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_person (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *ann = accord_test_world_find (plan, "person", "Ann");

  accord_test_world_edit (
    plan, "time-off", NULL,
    "person=Ann; first-day=2026-05-01; last-day=2026-05-03");
  assert_fields (ann, "Platform: share of their time; Platform: from; "
                      "Platform: until; First day here; Last day here");
  accord_test_world_edit (
    plan, "time-off", NULL,
    "person=Ann; first-day=2026-05-01; last-day=2026-05-04");
  assert_fields (ann, "Platform: share of their time; Platform: from; "
                      "Platform: until; First day here; Last day here; "
                      "Away from (x); Away until");
}

static void
test_outside (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  assert_fields (
    accord_test_world_find (plan, "outside-work", "Certificates"),
    "Due; Escalate by; Blocked since; Came on; Remedy that we propose");
}

static void
test_time_off (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *ann = accord_test_world_find (plan, "person", "Ann");
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GError) error = NULL;
  AccordRosterField *away;

  g_assert_true (accord_roster_edit_add_time_off (plan, ann, TODAY, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Add time off of Ann");
  fields = accord_roster_edit_list_fields (ann, TODAY);
  g_assert_cmpuint (fields->len, ==, 7);
  away = fields->pdata[5];
  g_assert_true (away->removable);
  g_assert_true (accord_roster_edit_remove (plan, away->entity, &error));
  g_assert_no_error (error);
  assert_fields (ann, "Platform: share of their time; Platform: from; "
                      "Platform: until; First day here; Last day here");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-edit/person", test_person);
  g_test_add_func ("/roster-edit/outside", test_outside);
  g_test_add_func ("/roster-edit/time-off", test_time_off);

  return g_test_run ();
}
