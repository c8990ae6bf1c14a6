/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-search.h"

#include "accord-sample.h"

#define AS_OF accord_day_from_ymd (2026, 3, 2)

static void
test_find (void)
{
  static const struct
  {
    const char *typed;
    const char *title;
    const char *detail;
  } cases[] = {
    /* Each kind, by its name. */
    { "sso roll", "SSO roll-out", "promise · Acme Logistics" },
    { "saml", "Single sign-on (SAML)", "feature · Platform" },
    { "harbour", "Harbour Foods", "account · 1 deal" },
    { "platform team", "Platform", "team" },
    /* Words in any order and case, some of them of the kind. */
    { "ROLL-OUT Sso", "SSO roll-out", "promise · Acme Logistics" },
    { "priya person", "Priya Raman", "person" },
    { "  northwind   account ", "Northwind", "account · 1 deal" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (AS_OF, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits
        = accord_search_find (plan, cases[i].typed, 10);
      const AccordSearchHit *hit;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (hits->len, >=, 1);
      hit = hits->pdata[0];
      g_assert_cmpstr (hit->title, ==, cases[i].title);
      g_assert_cmpstr (hit->detail, ==, cases[i].detail);
      g_assert_true (accord_entity_is_in_plan (hit->entity));
    }
}

static void
test_nothing (void)
{
  static const char *const cases[] = { "", "  \t ", "nowhere at all" };
  g_autoptr (AccordPlan) plan = accord_sample_new (AS_OF, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits = accord_search_find (plan, cases[i], 10);

      g_assert_cmpuint (hits->len, ==, 0);
    }
}

static void
test_most (void)
{
  g_autoptr (AccordPlan) plan = accord_sample_new (AS_OF, NULL);
  g_autoptr (GPtrArray) hits = accord_search_find (plan, "feature", 4);

  g_assert_cmpuint (hits->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/nothing", test_nothing);
  g_test_add_func ("/search/most", test_most);

  return g_test_run ();
}
