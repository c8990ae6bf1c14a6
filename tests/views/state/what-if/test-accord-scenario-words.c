/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-words.h"

#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */

/* What the scenario wants, and what the plan has had and has now. */
static const struct
{
  const char *kind;
  const char *name;
  const char *property;
  const char *wanted;
  const char *now;
  const char *expected; /* its end */
} cases[] = {
  { "deal", "Acme Logistics — SSO roll-out", "amount", "500000", "450000",
    ", Amount: was $420,000, is $450,000 now, the scenario wants $500,000." },
  { "promise", "Work without a mouse", "agreed-date", "2026-06-01",
    "2026-05-20",
    ", is May 20, 2026 now, the scenario wants Jun 1, 2026." },
  { "promise", "Work without a mouse", "owner", "@Ben Castillo",
    "@Tom Whitfield",
    ", is Tom Whitfield now, the scenario wants Ben Castillo." },
  { "promise", "Work without a mouse", "need-date", "2026-07-01",
    "2026-05-20", "“Work without a mouse” has changed in the plan." },
  { "promise", "Work without a mouse", "confidence", "0.8", "0.9",
    ": was —, is 90 % now, the scenario wants 80 %." },
};

/* An id for a name after an @. */
static void
set (AccordPlan   *plan,
     AccordEntity *entity,
     const char   *property,
     const char   *text)
{
  g_autofree char *value = g_strdup (text);
  g_autoptr (GError) error = NULL;

  if (*text == '@')
    {
      AccordEntity *person
        = accord_plan_find (plan, ACCORD_TYPE_PERSON, text + 1, &error);

      g_assert_no_error (error);
      g_free (value);
      value = g_strdup_printf ("%" G_GINT64_FORMAT,
                               accord_entity_get_id (person));
    }
  accord_plan_set_from_text (plan, entity, property, value, &error);
  g_assert_no_error (error);
}

/* Values are told as they stand elsewhere, not as files have them; those that
 * one side holds back not at all. */
static void
test_conflicts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordPlan) plan = accord_sample_new (TODAY, &error);
      AccordEntity *entity = accord_plan_find (
        plan, accord_plan_find_kind (plan, cases[i].kind), cases[i].name,
        &error);
      AccordEntity *scenario
        = accord_scenarios_create (plan, "Other", TODAY, &error);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (GHashTable) names = NULL;
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      accord_scenarios_begin_edit (plan, scenario, &error);
      set (plan, entity, cases[i].property, cases[i].wanted);
      accord_scenarios_end_edit (plan, scenario, "Edit", &error);
      g_assert_no_error (error);
      accord_plan_begin (plan, "Set", "A test");
      set (plan, entity, cases[i].property, cases[i].now);
      g_assert_true (accord_plan_commit (plan, &error));

      conflicts = accord_scenarios_list_conflicts (plan, scenario);
      g_assert_cmpuint (conflicts->len, ==, 1);
      names = accord_scenarios_dup_names (plan, scenario);
      words
        = accord_scenario_words_conflict (plan, names, conflicts->pdata[0]);
      g_test_message ("%s", words);
      g_assert_true (g_str_has_suffix (words, cases[i].expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario-words/conflicts", test_conflicts);

  return g_test_run ();
}
