/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-team.h"

#include "accord-test-world.h"

static guint
count (AccordPlan *plan)
{
  return accord_team_count_people (
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/team/count-people", test_count_people);

  return g_test_run ();
}
