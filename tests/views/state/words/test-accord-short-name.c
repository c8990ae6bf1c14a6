/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-short-name.h"

#include "accord-test-world.h"

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *other; /* who is in the plan too */
    const char *expected;
  } cases[] = {
    { "Priya Raman", "Tom Raman", "Priya" },
    { "Priya Raman", "Priya Shah", "Priya R." },
    { "Priya Raman", "Priya Roy", "Priya Raman" },
    { "Priya Raman", "Priyanka Shah", "Priya" },
    { "Priya de Roo", "Priya Raman", "Priya de R." },
    { "Priya", "Priya Raman", "Priya" },
    { "Émile Ångström", "Émile Zola", "Émile Å." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autofree char *name = g_strconcat ("name=", cases[i].name, NULL);
      g_autofree char *other = g_strconcat ("name=", cases[i].other, NULL);
      g_autofree char *actual = NULL;

      accord_test_world_edit (plan, "person", NULL, name);
      accord_test_world_edit (plan, "person", NULL, other);
      actual = accord_short_name_dup (
        plan, accord_test_world_find (plan, "person", cases[i].name));
      g_assert_cmpstr (actual, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/short-name/names", test_names);

  return g_test_run ();
}
