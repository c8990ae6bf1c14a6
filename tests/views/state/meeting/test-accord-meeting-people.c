/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-people.h"

#include "accord-person.h"
#include "accord-test-world.h"

#define TODAY 20514 /* 2026-03-02 */

/* The world has Ann in engineering, and Ben in sales. */
static AccordPlan *
create_plan (void)
{
  static const char *const people[] = {
    "name=Cleo; side=both",
    "name=Dan; side=sales; ends-on=2026-03-01",
    "name=Eva; side=engineering; ends-on=2026-03-02",
  };
  AccordPlan *plan = accord_test_world_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    accord_test_world_edit (plan, "person", NULL, people[i]);

  return plan;
}

static char *
join_names (GPtrArray *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? " " : "",
      accord_entity_get_text (people->pdata[i], ACCORD_PERSON_NAME));

  return g_string_free (names, FALSE);
}

/* Those of a side and of both, by name; who left yesterday is left out. */
static void
test_sides (void)
{
  static const struct
  {
    AccordSide side;
    const char *names;
  } cases[] = {
    { ACCORD_SIDE_SALES, "Ben Cleo" },
    { ACCORD_SIDE_ENGINEERING, "Ann Cleo Eva" },
    { ACCORD_SIDE_BOTH, "Ann Ben Cleo Eva" },
  };
  g_autoptr (AccordPlan) plan = create_plan ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) people
        = accord_meeting_people_list (plan, NULL, cases[i].side, TODAY);
      g_autofree char *names = join_names (people);

      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

/* Who is in the room comes first: Ann, in the world, and Cleo. */
static void
test_present (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (AccordMeetingSession) session
    = accord_meeting_session_new (plan, TODAY);
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_meeting_session_start (session, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (accord_meeting_session_set_present (
    session, accord_plan_find (plan, ACCORD_TYPE_PERSON, "Cleo", NULL), TRUE,
    &error));
  people
    = accord_meeting_people_list (plan, session, ACCORD_SIDE_BOTH, TODAY);
  names = join_names (people);
  g_assert_cmpstr (names, ==, "Ann Cleo Ben Eva");
}

/* The first choice is nobody. */
static void
test_choice (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (AccordForm) form = accord_form_new ("A form", "Do It");
  AccordEntity *chosen;

  accord_meeting_people_add (
    form, "person", "Who",
    accord_meeting_people_list (plan, NULL, ACCORD_SIDE_SALES, TODAY));
  g_assert_cmpuint (accord_form_get_chosen (form, 0), ==, 0);
  g_assert_null (accord_meeting_people_get (form, "person"));
  accord_form_choose (form, 0, 2);
  chosen = accord_meeting_people_get (form, "person");
  g_assert_cmpstr (accord_entity_get_text (chosen, ACCORD_PERSON_NAME), ==,
                   "Cleo");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/meeting-people/sides", test_sides);
  g_test_add_func ("/state/meeting-people/present", test_present);
  g_test_add_func ("/state/meeting-people/choice", test_choice);

  return g_test_run ();
}
