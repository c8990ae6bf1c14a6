/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-part-edit.h"

#include "accord-part.h"
#include "accord-test-world.h"

/* Who was to do it alone goes along only where they work for the team. */
static void
test_set_team (void)
{
  static const struct
  {
    const char *allocation;
    gboolean stays;
  } cases[] = {
    { NULL, FALSE },
    { "person=Ann; team=Apps; share=0.5", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      AccordEntity *part = accord_test_world_find (plan, "part", "Build");
      AccordEntity *ann = accord_test_world_find (plan, "person", "Ann");
      g_autoptr (GError) error = NULL;
      AccordEntity *apps;

      accord_test_world_edit (plan, "team", NULL, "name=Apps");
      accord_test_world_edit (plan, "part", "Build", "assignee=Ann");
      if (cases[i].allocation != NULL)
        accord_test_world_edit (plan, "allocation", NULL,
                                cases[i].allocation);
      apps = accord_test_world_find (plan, "team", "Apps");
      g_assert_true (accord_part_edit_set_team (plan, part, apps, &error));
      g_assert_no_error (error);
      g_assert_true (accord_entity_get_referred (part, ACCORD_PART_TEAM)
                     == apps);
      g_assert_true (accord_entity_get_referred (part, ACCORD_PART_ASSIGNEE)
                     == (cases[i].stays ? ann : NULL));
      g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                       "Move “Login” to Apps");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/part-edit/set-team", test_set_team);

  return g_test_run ();
}
