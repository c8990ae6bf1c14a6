/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-field-text.h"

#include "accord-error.h"
#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */

static const struct
{
  const char *kind;
  const char *name;
  const char *field;
  const char *typed;
  const char *shown; /* NULL where it is refused */
} cases[] = {
  { "promise", "Role editor", "agreed-date", "2026-05-04", "May 4, 2026" },
  { "promise", "Role editor", "agreed-date", "4 May 2026", "May 4, 2026" },
  { "promise", "Role editor", "agreed-date", "whenever", NULL },
  /* Both sides have signed it: there is no reason in a field. */
  { "promise", "Audit trail", "agreed-date", "2026-05-05", NULL },
  { "promise", "Audit trail", "want-date", "2026-04-13", "Apr 13, 2026" },
  { "promise", "Audit trail", "note", "", "" },
  { "promise", "Audit trail", "confidence", "90 %", "90 %" },
  { "promise", "Audit trail", "confidence", "90", "90 %" },
  { "promise", "Audit trail", "confidence", "100", NULL },
  { "promise", "Audit trail", "wording", "An hour < a day", "An hour < a day" },
  { "promise", "Audit trail", "title", "", NULL },
  { "promise", "Audit trail", "hand-over", "3", "3" },
  { "promise", "Audit trail", "hand-over", "three", NULL },
  { "deal", "Acme Logistics", "amount", "430000", "$430,000" },
  { "deal", "Acme Logistics", "amount", "much", NULL },
};

static AccordPlan *
create_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

/* What is set is read as it is written; what is refused changes nothing. */
static void
test_set (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = create_plan ();
      g_autoptr (GError) error = NULL;
      AccordEntity *entity = accord_plan_find (
        plan, accord_plan_find_kind (plan, cases[i].kind), cases[i].name,
        &error);
      guint field;
      guint64 digest = accord_plan_get_digest (plan);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      field = accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (entity),
                                              cases[i].field);
      g_test_message ("%s: %s", cases[i].field, cases[i].typed);
      g_assert_cmpint (accord_field_text_set (plan, entity, field,
                                              cases[i].typed, TODAY, &error),
                       ==, cases[i].shown != NULL);
      g_assert_false (accord_plan_is_changing (plan));
      text = accord_field_text_format (plan, entity, field);
      if (cases[i].shown != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (text, ==, cases[i].shown);
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
        }
    }
}

/* One change that says what it did, taken back at once. */
static void
test_undo (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (GError) error = NULL;
  AccordEntity *promise = accord_plan_find (
    plan, accord_plan_find_kind (plan, "promise"), "Audit trail", &error);
  guint field = accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (promise), "wording");
  g_autofree char *before = accord_field_text_format (plan, promise, field);
  g_autofree char *after = NULL;

  g_assert_true (accord_field_text_set (plan, promise, field, "Else", TODAY,
                                        &error));
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Change Wording of Audit trail");
  g_assert_true (accord_plan_undo (plan, &error));
  after = accord_field_text_format (plan, promise, field);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-text/set", test_set);
  g_test_add_func ("/field-text/undo", test_undo);

  return g_test_run ();
}
