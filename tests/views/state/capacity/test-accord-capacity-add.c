/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-capacity-add.h"

#include "accord-error.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-person.h"
#include "accord-team.h"
#include "accord-test-world.h"

static guint
count (AccordPlan *plan,
       GType       kind)
{
  return accord_entity_list_get_size (accord_plan_get_list (plan, kind));
}

static void
test_add (void)
{
  static const struct
  {
    AccordCapacityKind kind;
    const char *title;
    const char *whose;
    const char *label;
    const char *name;
    guint n_teams;
  } cases[] = {
    { ACCORD_CAPACITY_WORK, " Export ", "Platform", "Export", "Add “Export”",
      1 },
    { ACCORD_CAPACITY_WORK, "Export", "", "Export", "Add “Export”", 1 },
    { ACCORD_CAPACITY_WORK, "Export", "Apps", "Export", "Add “Export”", 2 },
    { ACCORD_CAPACITY_PERSON, "Cem", "Platform", "Cem", "Add Cem", 1 },
    { ACCORD_CAPACITY_PERSON, "Cem", "Apps", "Cem", "Add Cem", 2 },
    { ACCORD_CAPACITY_OUTSIDE, "Licence", "Vendor", "Licence",
      "Add “Licence”", 1 },
    { ACCORD_CAPACITY_OUTSIDE, "Licence", "Another", "Licence",
      "Add “Licence”", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autoptr (GError) error = NULL;
      guint size = accord_plan_get_size (plan);
      AccordEntity *added
        = accord_capacity_add (plan, cases[i].kind, cases[i].title,
                               cases[i].whose, &error);
      g_autofree char *label = NULL;

      g_assert_no_error (error);
      label = accord_entity_dup_label (added);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, cases[i].name);
      g_assert_cmpuint (count (plan, ACCORD_TYPE_TEAM), ==,
                        cases[i].n_teams);
      g_assert_true (accord_plan_undo (plan, &error));
      g_assert_cmpuint (accord_plan_get_size (plan), ==, size);
    }
}

static void
test_missing (void)
{
  static const struct
  {
    AccordCapacityKind kind;
    const char *title;
    const char *whose;
    const char *message;
  } cases[] = {
    { ACCORD_CAPACITY_WORK, " ", "Platform", "Say what is to be done." },
    { ACCORD_CAPACITY_PERSON, "", "Platform",
      "Say what the person is called." },
    { ACCORD_CAPACITY_PERSON, "Cem", "",
      "Say which team gets the person’s time." },
    { ACCORD_CAPACITY_OUTSIDE, "Licence", "", "Say who owes it." },
  };
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_capacity_add (plan, cases[i].kind, cases[i].title,
                                          cases[i].whose, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity-add/add", test_add);
  g_test_add_func ("/capacity-add/missing", test_missing);

  return g_test_run ();
}
