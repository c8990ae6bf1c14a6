/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-history-table.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "store-testing.h"

#include <unistd.h>

static GPtrArray *
list_history (AccordPlan *plan,
              gint64      entity)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *history = accord_storage_list_history (
    accord_plan_get_storage (plan), entity, G_MAXUINT, &error);

  g_assert_no_error (error);
  return history;
}

static char *
dup_states (const char *path)
{
  return store_sql_text (
    path, "SELECT group_concat (coalesce (state, kind)) FROM"
          " (SELECT * FROM change ORDER BY number)");
}

/* Done, undone, done again, and dropped by the next edit. */
static void
test_states (StoreFixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *act;
    const char *states;
    const char *undo;
    const char *redo;
  } steps[] = {
    { "A", "done", "Rename to A", NULL },
    { "B", "done,done", "Rename to B", NULL },
    { "undo", "done,undone,undo", "Rename to A", "Rename to B" },
    { "undo", "undone,undone,undo,undo", NULL, "Rename to A" },
    { "redo", "done,undone,undo,undo,redo", "Rename to A", "Rename to B" },
    { "C", "done,dropped,undo,undo,redo,done", "Rename to C", NULL },
    { "undo", "done,dropped,undo,undo,redo,undone,undo", "Rename to A",
      "Rename to C" },
  };
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *states = NULL;

      if (strcmp (steps[i].act, "undo") == 0)
        accord_plan_undo (plan, &error);
      else if (strcmp (steps[i].act, "redo") == 0)
        accord_plan_redo (plan, &error);
      else
        store_rename (plan, steps[i].act);
      g_assert_no_error (error);
      states = dup_states (fixture->path);
      g_assert_cmpstr (states, ==, steps[i].states);
      g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, steps[i].undo);
      g_assert_cmpstr (accord_plan_get_redo_name (plan), ==, steps[i].redo);
    }
  g_assert_true (accord_plan_file_check (file, &error));

  /* The same after reopening. */
  accord_plan_file_close (file);
  g_clear_object (&file);
  g_clear_object (&plan);
  file = store_open (fixture->path, &plan);
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, "Rename to A");
  g_assert_cmpstr (accord_plan_get_redo_name (plan), ==, "Rename to C");
  g_assert_true (accord_plan_redo (plan, &error));
  g_assert_cmpstr (store_get_name (plan), ==, "C");
  g_assert_false (accord_plan_redo (plan, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
}

/* Who, which side, when, why, and every value of every type, before and
 * after, also as inserts and deletes. */
static void
test_round_trip (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (AccordPlan) empty = store_full_plan ();
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, empty);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  AccordEntityList *deals;
  g_autoptr (GError) error = NULL;

  accord_plan_set_actor (empty, "Åsa “Q” O'Neil", "sales");
  accord_plan_set_time (empty, 1234567890);
  deals = accord_plan_get_list (empty, ACCORD_TYPE_DEAL);
  accord_plan_begin (empty, "Remove; it’s \"gone\"\n", "for no reason");
  store_set_all (empty, "promise", "state", "draft"); /* others are kept */
  accord_plan_remove (empty, accord_entity_list_get (deals, 1));
  accord_plan_commit (empty, &error);
  g_assert_no_error (error);
  g_assert_true (accord_plan_undo (empty, &error));
  before = list_history (empty, 0);
  accord_plan_file_close (file);
  g_clear_object (&file);

  file = store_open (fixture->path, &plan);
  after = list_history (plan, 0);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpuint (before->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    {
      AccordChange *change = after->pdata[i];

      g_assert_cmphex (accord_history_hash (change), ==,
                       accord_history_hash (before->pdata[i]));
      g_assert_cmpstr (accord_change_get_who (change), ==, "Åsa “Q” O'Neil");
      g_assert_cmpstr (accord_change_get_side (change), ==, "sales");
      g_assert_cmpint (accord_change_get_time (change), ==, 1234567890);
      g_assert_cmpstr (accord_change_get_name (change), ==,
                       "Remove; it’s \"gone\"\n");
      /* The undo shows the values of what it has taken back. */
      g_assert_cmpuint (accord_change_get_n_ops (change), >, 3);
    }
  g_assert_cmpstr (accord_change_get_why (after->pdata[1]), ==,
                   "for no reason");
  g_assert_cmpint (accord_change_get_target (after->pdata[0]), ==, 1);
}

/* Of one entity, newest first, and no more than asked for. */
static void
test_list (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntity *deal
    = accord_entity_list_get (accord_plan_get_list (plan, ACCORD_TYPE_DEAL),
                              0);
  gint64 id = accord_entity_get_id (deal);
  g_autoptr (GPtrArray) of_deal = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) none = NULL;

  store_rename (plan, "A");
  accord_plan_begin (plan, "Deal", NULL);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_TITLE, "Other");
  g_assert_true (accord_plan_commit (plan, NULL));
  store_rename (plan, "B");

  of_deal = list_history (plan, id);
  g_assert_cmpuint (of_deal->len, ==, 1);
  g_assert_cmpstr (accord_change_get_name (of_deal->pdata[0]), ==, "Deal");
  none = list_history (plan, 4242);
  g_assert_cmpuint (none->len, ==, 0);
  two = accord_storage_list_history (accord_plan_get_storage (plan), 0, 2,
                                     NULL);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpint (accord_change_get_number (two->pdata[0]), ==, 3);
}

/* An edit that comes to nothing is no history, and no write. */
static void
test_nothing (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  store_rename (plan, "A");
  store_read (fixture->path, &before, &before_length);
  store_rename (plan, "A");
  store_read (fixture->path, &after, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* Damage that SQLite can't see: found by the check, and named; never a
 * crash, whatever the history says. */
static const char *const damage[] = {
  "UPDATE change SET name = 'other' WHERE number = 1",
  "UPDATE change SET name = CAST (x'ff' AS TEXT) WHERE number = 1",
  "UPDATE change SET who = CAST (x'c328' AS TEXT) WHERE number = 1",
  "UPDATE change SET time = time + 1 WHERE number = 1",
  "UPDATE change SET why = '' WHERE number = 1",
  "UPDATE change_op SET entity = entity + 1 WHERE change = 1",
  "UPDATE change_op SET entity_kind = 'nonsense' WHERE change = 1",
  "UPDATE change_op SET kind = 'nonsense' WHERE change = 1",
  "UPDATE change SET kind = 'nonsense' WHERE number = 1",
  "UPDATE change_value SET after = 'other' WHERE change = 1",
  "UPDATE change_value SET after = 5 WHERE change = 1",
  "UPDATE change_value SET before = x'00' WHERE change = 1",
  "UPDATE change_value SET property = 'organisation' WHERE change = 1",
  "UPDATE change_value SET seq = 7 WHERE change = 1",
  "UPDATE change_op SET seq = 7 WHERE change = 1;"
  "UPDATE change_value SET seq = 7 WHERE change = 1",
  "DELETE FROM change_value WHERE change = 1",
  "DELETE FROM change WHERE number = 1",
};

static void
test_damage (StoreFixture *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (AccordPlan) plan = store_full_plan ();
      g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
      g_autoptr (GPtrArray) history = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strconcat (
        "PRAGMA ignore_check_constraints = ON;", damage[i], NULL);

      g_test_message ("%s", damage[i]);
      store_rename (plan, "A");
      store_sql (fixture->path, sql);
      g_assert_false (accord_plan_file_check (file, &error));
      store_assert_error (error, ACCORD_ERROR_DAMAGED);
      g_clear_error (&error);

      /* What these two answer is up to the damage; that they answer is not. */
      history = accord_storage_list_history (accord_plan_get_storage (plan),
                                             0, G_MAXUINT, &error);
      g_assert_true ((history == NULL) == (error != NULL));
      g_clear_error (&error);
      g_assert_true (accord_plan_undo (plan, &error) == (error == NULL));
      g_clear_object (&file);
      g_clear_object (&plan);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

/* A property that a later version has dropped is passed over. */
static void
test_dropped_property (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GError) error = NULL;

  store_rename (plan, "A");
  store_sql (fixture->path,
             "INSERT INTO change_value VALUES (1, 0, 'gone', 1, 2)");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_no_error (error);
}

static void
add_tests (void)
{
  store_add_test ("/history-table/states", test_states, NULL);
  store_add_test ("/history-table/round-trip", test_round_trip, NULL);
  store_add_test ("/history-table/list", test_list, NULL);
  store_add_test ("/history-table/nothing", test_nothing, NULL);
  store_add_test ("/history-table/damage", test_damage, NULL);
  store_add_test ("/history-table/dropped-property", test_dropped_property,
                  NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
