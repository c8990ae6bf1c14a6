/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-staff.h"

#include "accord-test-world.h"

static guint
count (AccordPlan *plan)
{
  return accord_staff_count_people (
    ACCORD_TEAM (accord_test_world_find (plan, "team", "Crew")));
}

static void
edit (AccordPlan *plan,
      const char *kind,
      const char *settings)
{
  accord_test_world_edit (plan, kind, NULL, settings);
}

static void
test_count_people (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  edit (plan, "team", "name=Crew");
  edit (plan, "team", "name=Others");
  edit (plan, "person", "name=Zoe");
  edit (plan, "person", "name=Yan");
  g_assert_cmpuint (count (plan), ==, 0);

  edit (plan, "allocation", "person=Zoe; team=Crew; share=0.5");
  g_assert_cmpuint (count (plan), ==, 1);
  edit (plan, "allocation", "person=Yan; team=Others; share=0.5");
  g_assert_cmpuint (count (plan), ==, 1);

  /* Who comes twice counts once, and who has gone counts too. */
  edit (plan, "allocation",
        "person=Zoe; team=Crew; share=0.2; first-day=2027-01-01");
  g_assert_cmpuint (count (plan), ==, 1);
  edit (plan, "allocation",
        "person=Yan; team=Crew; share=0.5; last-day=2020-01-01");
  g_assert_cmpuint (count (plan), ==, 2);
}

static gboolean
is_for_hire (AccordPlan *plan)
{
  return accord_staff_is_for_hire (
    ACCORD_ROLE (accord_test_world_find (plan, "role", "Tester")));
}

/* One who is employed is enough to make the rate one of pay. */
static void
test_for_hire (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  edit (plan, "role", "name=Tester");
  g_assert_true (is_for_hire (plan));
  edit (plan, "person", "name=Zoe; role=Tester; contractor=true");
  g_assert_true (is_for_hire (plan));
  edit (plan, "person", "name=Yan; role=Tester");
  g_assert_false (is_for_hire (plan));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/staff/count-people", test_count_people);
  g_test_add_func ("/staff/for-hire", test_for_hire);

  return g_test_run ();
}
