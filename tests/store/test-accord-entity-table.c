/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-entity-table.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "store-testing.h"

#include <unistd.h>

static void
assert_same (AccordPlan *a,
             AccordPlan *b)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (a, &n);

  g_assert_cmpuint (accord_plan_get_size (a), ==, accord_plan_get_size (b));
  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      AccordEntityList *list = accord_plan_get_list (a, kinds[i]);

      for (guint which = 0; which < accord_entity_list_get_size (list);
           which++)
        {
          AccordEntity *one = accord_entity_list_get (list, which);
          AccordEntity *other
            = accord_plan_lookup (b, accord_entity_get_id (one));

          g_assert_nonnull (other);
          for (guint k = 0; k < klass->n_fields; k++)
            g_assert_true (accord_value_equal (
              klass->fields[k]->type, accord_entity_get_value (one, k),
              accord_entity_get_value (other, k)));
        }
    }
  g_assert_cmphex (accord_plan_get_digest (a), ==, accord_plan_get_digest (b));
}

/* Closes @file and compares what is read again with @plan. */
static void
assert_stored (AccordPlanFile *file,
               AccordPlan     *plan)
{
  g_autofree char *path = g_strdup (accord_plan_file_get_path (file));
  g_autoptr (AccordPlan) again = NULL;
  g_autoptr (AccordPlanFile) reopened = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_file_close (file);
  reopened = store_open (path, &again);
  g_assert_null (accord_plan_file_get_obstacle (reopened));
  assert_same (plan, again);
  accord_plan_file_check (reopened, &error);
  g_assert_no_error (error);
}

/* A value in every field of every kind, awkward texts included. */
static void
test_every_field (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);

  assert_stored (file, plan);
}

/* Every field that may be is set to nothing, and back by undo. */
static void
test_every_field_cleared (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  guint64 digest = accord_plan_get_digest (plan);
  guint n, n_edits = 0;
  const GType *kinds = accord_plan_get_kinds (plan, &n);

  for (guint i = 0; i < n; i++)
    {
      AccordEntity *entity
        = accord_entity_list_get (accord_plan_get_list (plan, kinds[i]), 0);
      AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

      for (guint k = 0; k < klass->n_fields; k++)
        {
          if (!accord_entity_has_value (entity, k))
            continue;
          accord_plan_begin (plan, "Clear", NULL);
          accord_plan_set_value (
            plan, entity, k, accord_value_absent (klass->fields[k]->type));
          n_edits += accord_plan_commit (plan, NULL);
        }
    }
  g_assert_cmpuint (n_edits, >, 200);

  for (guint i = 0; accord_plan_get_undo_name (plan) != NULL; i++)
    g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  assert_stored (file, plan);
}

/* What goes takes its private row along, and comes back with it. */
static void
test_delete_and_undo (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Remove a deal", "Nothing was agreed");
  store_set_all (plan, "promise", "state", "draft");
  accord_plan_remove (plan, accord_entity_list_get (deals, 1));
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    store_sql_int (fixture->path, "SELECT count (*) FROM deal_private"), ==,
    1);

  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  assert_stored (file, plan);
}

/* The row of what is held back comes with its first value. */
static void
test_private_row (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char *const count = "SELECT count (*) FROM promise_private";
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntity *promise;

  accord_plan_begin (plan, "Add", NULL);
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "New");
  g_assert_true (accord_plan_commit (plan, NULL));
  g_assert_cmpint (store_sql_int (fixture->path, count), ==, 2);

  accord_plan_begin (plan, "Hold back", NULL);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_NEED_DATE, 20700);
  g_assert_true (accord_plan_commit (plan, NULL));
  g_assert_cmpint (store_sql_int (fixture->path, count), ==, 3);
  assert_stored (file, plan);
}

static void
test_long_text (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntity *deal
    = accord_entity_list_get (accord_plan_get_list (plan, ACCORD_TYPE_DEAL),
                              0);
  g_autofree char *longest = g_strnfill (1024 * 1024, 'x');
  g_autofree char *too_long = g_strnfill (1024 * 1024 + 1, 'x');
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Note", NULL);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_NOTE, longest);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  accord_plan_begin (plan, "Note", NULL);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_NOTE, too_long);
  g_assert_false (accord_plan_commit (plan, &error));
  store_assert_error (error, ACCORD_ERROR_RULE);
  assert_stored (file, plan);
}

static void
set_external_id (AccordPlan   *plan,
                 AccordEntity *entity,
                 const char   *id)
{
  accord_plan_set_text (plan, entity, ACCORD_ENTITY_SOURCE, "crm");
  accord_plan_set_text (plan, entity, ACCORD_ENTITY_EXTERNAL_ID, id);
}

/* Two that swap what is unique: allowed in the plan, so in the file too. */
static void
test_swapped_keys (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      accord_plan_begin (plan, "Swap", NULL);
      set_external_id (plan, accord_entity_list_get (deals, 0),
                       i == 0 ? "1" : "2");
      set_external_id (plan, accord_entity_list_get (deals, 1),
                       i == 0 ? "2" : "1");
      accord_plan_commit (plan, &error);
      g_assert_no_error (error);
    }
  g_assert_true (accord_plan_undo (plan, &error));
  assert_stored (file, plan);
}

/* Two links that swap their ends. */
static void
test_swapped_pairs (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntityList *links = accord_plan_get_list (
    plan, accord_plan_find_kind (plan, "promise-feature"));
  AccordEntity *ends[2][2];
  g_autoptr (GError) error = NULL;
  guint first = ACCORD_ENTITY_N_FIELDS;

  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < 2; k++)
      ends[i][k] = accord_entity_get_referred (
        accord_entity_list_get (links, i), first + k);
  accord_plan_begin (plan, "Swap", NULL);
  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < 2; k++)
      accord_plan_set_reference (plan, accord_entity_list_get (links, i),
                                 first + k, ends[1 - i][k]);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
  assert_stored (file, plan);
}

/* Rows that SQLite's own check passes, or not: damaged either way. */
static const char *const nonsense[] = {
  "UPDATE deal SET state = 'half'",
  "UPDATE deal SET title = CAST (x'610062' AS TEXT)",
  "UPDATE deal SET title = CAST (x'ff' AS TEXT)",
  "UPDATE deal SET amount = -5",
  "UPDATE deal SET exchange_rate = 9e999",
  "UPDATE deal SET stage = 4242",
  "UPDATE deal SET id = -1 WHERE id = (SELECT min (id) FROM deal)",
  "UPDATE deal SET id = (SELECT id FROM settings)"
  " WHERE id = (SELECT min (id) FROM deal)",
  "UPDATE team SET rank = 'h'",
  "DELETE FROM settings",
  "UPDATE account SET parent = (SELECT max (id) FROM account)",
};

static void
test_nonsense (StoreFixture *fixture,
               gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autofree char *sql = g_strconcat (
        "PRAGMA ignore_check_constraints = ON;", nonsense[i], NULL);

      g_test_message ("%s", nonsense[i]);
      store_create_closed (fixture->path);
      store_sql (fixture->path, sql);
      store_assert_cannot_open (fixture->path, ACCORD_ERROR_DAMAGED);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

/* What a column holds, and the deal's field that is read from it. */
static const struct
{
  const char *sql;
  const char *property;
  gboolean good;
} columns[] = {
  { "SELECT NULL", "title", TRUE },
  { "SELECT 'text'", "title", TRUE },
  { "SELECT 5", "title", FALSE },
  { "SELECT x'6162'", "title", FALSE },
  { "SELECT 'a' || char (0) || 'b'", "title", FALSE },
  { "SELECT 'open'", "state", TRUE },
  { "SELECT 'half'", "state", FALSE },
  { "SELECT 5", "state", FALSE },
  { "SELECT 5", "amount", TRUE },
  { "SELECT 5.5", "amount", FALSE },
  { "SELECT '5'", "close-early", FALSE },
  { "SELECT 5.5", "exchange-rate", TRUE },
  { "SELECT 5", "exchange-rate", TRUE },
  { "SELECT '5.5'", "exchange-rate", FALSE },
  { "SELECT 5", "account", TRUE },
  { "SELECT x''", "account", FALSE },
};

static void
test_columns (void)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  AccordEntityClass *klass = g_type_class_peek (ACCORD_TYPE_DEAL);
  g_autoptr (sqlite3) db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const AccordField *field
        = klass->fields[accord_entity_class_find_field (klass,
                                                        columns[i].property)];
      g_autoptr (sqlite3_stmt) statement
        = accord_sqlite_prepare (db, columns[i].sql, NULL);
      g_autoptr (GError) error = NULL;
      AccordValue value;

      g_assert_cmpint (accord_sqlite_step (statement, NULL), ==,
                       ACCORD_STEP_ROW);
      g_assert_true (accord_column_read (statement, 0, field, &value, &error)
                     == columns[i].good);
      if (!columns[i].good)
        {
          store_assert_error (error, ACCORD_ERROR_DAMAGED);
          g_assert_nonnull (strstr (error->message, columns[i].property));
        }
      accord_value_clear (field->type, &value);
    }
}

/* A row that has gone behind our back is not written past. */
static void
test_row_gone (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  AccordEntityList *terms
    = accord_plan_get_list (plan, accord_plan_find_kind (plan, "terms"));
  guint64 digest = accord_plan_get_digest (plan);

  store_sql (fixture->path, "DELETE FROM term");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      accord_plan_begin (plan, "Try", NULL);
      if (i == 0)
        accord_plan_set_text (plan, accord_entity_list_get (terms, 0),
                              ACCORD_ENTITY_N_FIELDS, "Other");
      else
        accord_plan_remove (plan, accord_entity_list_get (terms, 0));
      g_assert_false (accord_plan_commit (plan, &error));
      store_assert_error (error, ACCORD_ERROR_STALE);
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
    }
}

static void
add_tests (void)
{
  store_add_test ("/entity-table/every-field", test_every_field, NULL);
  store_add_test ("/entity-table/every-field-cleared",
                  test_every_field_cleared, NULL);
  store_add_test ("/entity-table/delete-and-undo", test_delete_and_undo,
                  NULL);
  store_add_test ("/entity-table/private-row", test_private_row, NULL);
  store_add_test ("/entity-table/long-text", test_long_text, NULL);
  store_add_test ("/entity-table/swapped-keys", test_swapped_keys, NULL);
  store_add_test ("/entity-table/swapped-pairs", test_swapped_pairs, NULL);
  store_add_test ("/entity-table/nonsense", test_nonsense, NULL);
  g_test_add_func ("/entity-table/columns", test_columns);
  store_add_test ("/entity-table/row-gone", test_row_gone, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
