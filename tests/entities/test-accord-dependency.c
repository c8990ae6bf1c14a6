/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-dependency.h"

#include "accord-error.h"
#include "accord-feature.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-test-world.h"

#include <string.h>

/* Features are single letters; "ab" makes b wait for a. */
static AccordPlan *
new_plan (void)
{
  AccordPlan *plan = accord_new_plan ("Features");

  accord_plan_begin (plan, "Add", NULL);
  for (const char *name = "abcdefgh"; *name != '\0'; name++)
    {
      g_autofree char *settings = g_strdup_printf ("title=%c", *name);

      accord_test_world_add (plan, "feature", settings);
    }
  g_assert_true (accord_plan_commit (plan, NULL));

  return plan;
}

static void
add_links (AccordPlan *plan,
           const char *links)
{
  g_auto (GStrv) list = g_strsplit (links, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *settings = g_strdup_printf (
        "predecessor=%c; successor=%c", list[i][0], list[i][1]);

      accord_test_world_add (plan, "dependency", settings);
    }
}

/* The message about the circle of the features in @circle, from @first on. */
static char *
spell (const char *circle,
       gsize       first)
{
  gsize n = strlen (circle);
  GString *text
    = g_string_new ("These features wait for each other in a circle: ");

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "“%c” → ", circle[(first + i) % n]);
  g_string_append_printf (text, "“%c”. Remove one of the dependencies.",
                          circle[first]);

  return g_string_free (text, FALSE);
}

/* Where a circle is entered hangs on the ids, which are random: any of its
 * features may come first. */
static gboolean
spells_circle (const char *message,
               const char *circle)
{
  for (gsize i = 0; i < strlen (circle); i++)
    {
      g_autofree char *expected = spell (circle, i);

      if (strcmp (message, expected) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_circles (void)
{
  static const struct
  {
    const char *links;
    const char *circle; /* NULL: there is none */
  } cases[] = {
    { "ab", NULL },
    { "ab bc cd de", NULL },
    { "ab ac bd cd", NULL }, /* a diamond */
    { "ab ab", NULL },       /* twice the same */
    { "ab cd ef gh", NULL },
    { "ab ac ad ae bc cd de", NULL },
    { "ab ba", "ab" },
    { "ab bc ca", "abc" },
    { "ab bc cd db", "bcd" }, /* a tail, then a circle */
    { "ab ac bd cd dh hc", "cdh" },
    { "ab cd de ec", "cde" },
    { "ab bc cd de ef fg gh ha", "abcdefgh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_plan ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].links);
      accord_plan_begin (plan, "Link", NULL);
      add_links (plan, cases[i].links);
      g_assert_cmpint (accord_plan_commit (plan, &error), ==,
                       cases[i].circle == NULL);
      if (cases[i].circle == NULL)
        continue;

      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      if (!spells_circle (error->message, cases[i].circle))
        g_assert_cmpstr (error->message, ==, cases[i].circle);
    }
}

/* A link that closes a circle with those of before, too. */
static void
test_closing (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Link", NULL);
  add_links (plan, "ab bc");
  g_assert_true (accord_plan_commit (plan, NULL));

  accord_plan_begin (plan, "Close the circle", NULL);
  add_links (plan, "ca");
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_true (spells_circle (error->message, "abc"));
  g_assert_true (accord_plan_check (plan, NULL));
}

static void
link_up (AccordPlan   *plan,
         AccordEntity *before,
         AccordEntity *after)
{
  AccordEntity *link = accord_plan_add (plan, ACCORD_TYPE_DEPENDENCY, 0);

  accord_plan_set_reference (plan, link, ACCORD_DEPENDENCY_PREDECESSOR,
                             before);
  accord_plan_set_reference (plan, link, ACCORD_DEPENDENCY_SUCCESSOR, after);
}

/* One long chain is no deep recursion, and its end can't lead back. */
static void
test_long_chain (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();
  AccordEntity *first = accord_test_world_find (plan, "feature", "a");
  AccordEntity *last = first;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Chain", NULL);
  for (guint i = 0; i < 3000; i++)
    {
      AccordEntity *next
        = accord_test_world_add (plan, "feature", "title=link");

      link_up (plan, last, next);
      last = next;
    }
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  accord_plan_begin (plan, "Close", NULL);
  link_up (plan, last, first);
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

/* What waits, and what waits for that, once each. */
static void
test_waiting (void)
{
  static const struct
  {
    const char *links;
    const char *of;
    const char *nearest;
    const char *waiting;
  } cases[] = {
    { "ab bc", "a", "b", "bc" },
    { "ab bc", "b", "c", "c" },
    { "ab bc", "c", "", "" },
    { "bc ab", "a", "b", "bc" },
    { "ab ac bd cd de", "a", "bc", "bcde" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_plan ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) waiting = NULL;

      accord_plan_begin (plan, "Link", NULL);
      add_links (plan, cases[i].links);
      g_assert_true (accord_plan_commit (plan, NULL));
      waiting = accord_dependency_list_waiting (
        accord_test_world_find (plan, "feature", cases[i].of));
      for (guint k = 0; k < waiting->len; k++)
        g_string_append (text, accord_entity_get_text (
                                 waiting->pdata[k], ACCORD_FEATURE_TITLE));
      g_assert_cmpuint (strspn (text->str, cases[i].nearest), ==,
                        strlen (cases[i].nearest));
      g_assert_cmpuint (strspn (text->str, cases[i].waiting), ==, text->len);
      g_assert_cmpuint (text->len, ==, strlen (cases[i].waiting));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dependency/circles", test_circles);
  g_test_add_func ("/dependency/closing", test_closing);
  g_test_add_func ("/dependency/long-chain", test_long_chain);
  g_test_add_func ("/dependency/waiting", test_waiting);
  return g_test_run ();
}
