/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan.h"

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-test-kinds.h"

typedef struct
{
  AccordPlan *plan;
  AccordEntity *one;
  AccordEntity *two;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  AccordPlan *plan = accord_test_plan_new ();

  /* Of two at the same place, the one with the greater id is named. */
  fixture->plan = plan;
  accord_plan_begin (plan, "Add", NULL);
  fixture->one = accord_plan_add (plan, ACCORD_TYPE_TEST_BOX, 1);
  accord_plan_set_text (plan, fixture->one, BOX_NAME, "One");
  fixture->two = accord_plan_add (plan, ACCORD_TYPE_TEST_BOX, 2);
  accord_plan_set_text (plan, fixture->two, BOX_NAME, "Two");
  accord_test_commit (plan);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->plan);
}

static void
assert_refused (AccordPlan *plan,
                const char *message)
{
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
}

static void
test_ranks (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *rank = g_strdup (accord_entity_get_rank (fixture->one));

  accord_plan_begin (fixture->plan, "Same place", NULL);
  accord_plan_set_text (fixture->plan, fixture->two, BOX_RANK, rank);
  assert_refused (fixture->plan,
                  "Box “Two”: another one has the same place in the order.");

  accord_plan_begin (fixture->plan, "No place", NULL);
  accord_plan_set_text (fixture->plan, fixture->two, BOX_RANK, "Z0");
  assert_refused (fixture->plan,
                  "Box “Two”: its place in the order is not a valid key.");

  accord_plan_begin (fixture->plan, "None", NULL);
  accord_plan_set_text (fixture->plan, fixture->two, BOX_RANK, NULL);
  assert_refused (fixture->plan, "Box “Two”: rank must be given.");

  /* Two that change places meet nowhere. */
  accord_plan_begin (fixture->plan, "Swap", NULL);
  accord_plan_set_text (fixture->plan, fixture->one, BOX_RANK,
                        accord_entity_get_rank (fixture->two));
  accord_plan_set_text (fixture->plan, fixture->two, BOX_RANK, rank);
  accord_test_commit (fixture->plan);
}

/* A key that can't be is the commit's to refuse, not the next addition's. */
static void
test_add_behind_bad_rank (Fixture      *fixture,
                          gconstpointer data)
{
  accord_plan_begin (fixture->plan, "Bad", NULL);
  accord_plan_set_text (fixture->plan, fixture->two, BOX_RANK, "zz!");
  accord_test_add_box (fixture->plan, "Three");
  assert_refused (fixture->plan,
                  "Box “Two”: its place in the order is not a valid key.");
}

static void
set_external (AccordPlan *plan,
              gpointer    entity,
              const char *source,
              const char *id)
{
  accord_plan_set_text (plan, entity, ACCORD_ENTITY_SOURCE, source);
  accord_plan_set_text (plan, entity, ACCORD_ENTITY_EXTERNAL_ID, id);
}

static void
test_external_ids (Fixture      *fixture,
                   gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  static const char *const message
    = "Box “Two”: another one has the same external-id in the same source.";

  accord_plan_begin (plan, "Another source", NULL);
  set_external (plan, fixture->one, "CRM", "17");
  set_external (plan, fixture->two, "Tracker", "17");
  accord_test_commit (plan);

  accord_plan_begin (plan, "The same", NULL);
  accord_plan_set_text (plan, fixture->two, ACCORD_ENTITY_SOURCE, "CRM");
  assert_refused (plan, message);

  accord_plan_begin (plan, "Another id", NULL);
  set_external (plan, fixture->two, "CRM", "18");
  accord_test_commit (plan);
  accord_plan_begin (plan, "The same id", NULL);
  accord_plan_set_text (plan, fixture->two, ACCORD_ENTITY_EXTERNAL_ID, "17");
  assert_refused (plan, message);

  /* It may be taken over in the change that frees it, and by another kind. */
  accord_plan_begin (plan, "Take over", NULL);
  accord_plan_remove (plan, fixture->one);
  accord_plan_set_text (plan, fixture->two, ACCORD_ENTITY_EXTERNAL_ID, "17");
  set_external (plan, accord_test_add_item (plan, fixture->two, "Item"),
                "CRM", "17");
  accord_test_commit (plan);
  g_assert_true (accord_plan_check (plan, NULL));
}

static void
test_root (Fixture      *fixture,
           gconstpointer data)
{
  AccordEntity *second;

  accord_plan_begin (fixture->plan, "Remove", NULL);
  accord_plan_remove (fixture->plan, accord_plan_get_root (fixture->plan));
  assert_refused (fixture->plan, "A plan has its roots exactly once.");

  accord_plan_begin (fixture->plan, "Add", NULL);
  second = accord_plan_add (fixture->plan, ACCORD_TYPE_TEST_ROOT, 0);
  accord_plan_set_text (fixture->plan, second, ROOT_NAME, "Second");
  assert_refused (fixture->plan, "A plan has its roots exactly once.");

  accord_plan_begin (fixture->plan, "Replace", NULL);
  accord_plan_remove (fixture->plan, accord_plan_get_root (fixture->plan));
  second = accord_plan_add (fixture->plan, ACCORD_TYPE_TEST_ROOT, 0);
  accord_plan_set_text (fixture->plan, second, ROOT_NAME, "Second");
  accord_test_commit (fixture->plan);
  g_assert_true (accord_plan_get_root (fixture->plan) == second);
}

/* Nobody's dollars become yen a hundred times as many. */
static void
test_currency (Fixture      *fixture,
               gconstpointer data)
{
  AccordPlan *plan = fixture->plan;
  AccordEntity *root = accord_plan_get_root (plan);

  accord_plan_begin (plan, "No amounts yet", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "JPY");
  accord_test_commit (plan);
  accord_plan_begin (plan, "With its amount", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "USD");
  accord_plan_set_integer (plan, root, ROOT_BUDGET, 100000);
  accord_test_commit (plan);

  accord_plan_begin (plan, "As many decimals", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "EUR");
  accord_test_commit (plan);
  accord_plan_begin (plan, "Others", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "JPY");
  assert_refused (plan,
                  "The currency can’t be one with other decimals while there "
                  "are amounts, such as of root “Test”. Clear these first, or "
                  "make a new plan.");

  accord_plan_begin (plan, "Cleared", NULL);
  accord_plan_set_text (plan, root, ROOT_CURRENCY, "JPY");
  accord_plan_set_integer (plan, root, ROOT_BUDGET, ACCORD_INTEGER_NONE);
  accord_test_commit (plan);
  for (int i = 0; i < 4; i++)
    g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpint (accord_plan_get_decimals (plan), ==, 2);
}

#define ADD(name, function)                                                   \
  g_test_add ("/plan-check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ranks", test_ranks);
  ADD ("add-behind-bad-rank", test_add_behind_bad_rank);
  ADD ("external-ids", test_external_ids);
  ADD ("root", test_root);
  ADD ("currency", test_currency);
  return g_test_run ();
}
