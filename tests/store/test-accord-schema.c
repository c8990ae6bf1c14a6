/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-schema.h"
#include "store-testing.h"

#include <unistd.h>

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
join_sorted (GPtrArray *words)
{
  g_ptr_array_sort (words, compare_strings);
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("\n", (char **) words->pdata);
}

/* What the first column of a query says. */
static char *
list_sorted (sqlite3_stmt *statement)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (
      found, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  return join_sorted (found);
}

/* The tables are those of the kinds, and five of the store's own. */
static void
test_tables (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;
  sqlite3 *db;

  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      gboolean private = FALSE;

      for (guint k = 0; k < klass->n_fields; k++)
        private = private || klass->fields[k]->flags & ACCORD_FIELD_PRIVATE;
      g_ptr_array_add (expected, store_column_of (klass->kind));
      if (private)
        g_ptr_array_add (
          expected, g_strconcat (expected->pdata[expected->len - 1],
                                 "_private", NULL));
    }
  g_ptr_array_add (expected, g_strdup ("change"));
  g_ptr_array_add (expected, g_strdup ("change_op"));
  g_ptr_array_add (expected, g_strdup ("change_value"));
  g_ptr_array_add (expected, g_strdup ("change_value_private"));
  g_ptr_array_add (expected, g_strdup ("seal"));

  store_create_closed (fixture->path);
  db = store_open_plain (fixture->path);
  found = list_sorted (
    store_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table'"));
  wanted = join_sorted (expected);
  g_assert_cmpstr (found, ==, wanted);
  sqlite3_close (db);
}

/* Every table is strict: a column holds what it says. */
static void
test_strict (StoreFixture *fixture,
             gconstpointer data)
{
  store_create_closed (fixture->path);
  g_assert_cmpint (store_sql_int (fixture->path,
                                  "SELECT count (*) FROM pragma_table_list"
                                  " WHERE type = 'table' AND NOT strict"
                                  " AND name NOT LIKE 'sqlite%'"),
                   ==, 0);
}

static const char *
column_type (const AccordField *field)
{
  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
    case ACCORD_VALUE_CHOICE:
      return "TEXT";
    case ACCORD_VALUE_NUMBER:
      return "REAL";
    case ACCORD_VALUE_BOOLEAN:
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_REFERENCE:
    case ACCORD_VALUE_WEEKDAYS:
    default:
      return "INTEGER";
    }
}

/* Each field has its column and each column its field: name, type, whether it
 * can be left out, and where it refers to. */
static void
check_columns (sqlite3           *db,
               AccordEntityClass *klass,
               gboolean           private)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kind = store_column_of (klass->kind);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *column = store_column_of (field->name);

      if (((field->flags & ACCORD_FIELD_PRIVATE) != 0) == private)
        g_ptr_array_add (
          expected,
          g_strdup_printf ("%s %s %d", column, column_type (field),
                           field->flags & ACCORD_FIELD_REQUIRED
                             || store_is_never_absent (field)));
    }
  if (private && expected->len == 0)
    return;

  g_ptr_array_add (expected, g_strdup ("id INTEGER 1"));
  wanted = join_sorted (expected);
  found = list_sorted (
    store_prepare (db,
                   "SELECT name || ' ' || type || ' ' || \"notnull\""
                   " FROM pragma_table_info ('%s%s')",
                   kind, private ? "_private" : ""));
  g_assert_cmpstr (found, ==, wanted);
}

static void
check_references (sqlite3           *db,
                  AccordEntityClass *klass,
                  gboolean           private)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kind = store_column_of (klass->kind);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *column = store_column_of (field->name);
      AccordEntityClass *referred;
      g_autofree char *table = NULL;

      if (field->type != ACCORD_VALUE_REFERENCE
          || ((field->flags & ACCORD_FIELD_PRIVATE) != 0) != private)
        continue;
      referred = g_type_class_peek (field->get_type ());
      table = store_column_of (referred->kind);
      g_ptr_array_add (expected, g_strdup_printf ("%s %s id NO ACTION", column,
                                                  table));
    }
  wanted = join_sorted (expected);
  found = list_sorted (
    store_prepare (db,
                   "SELECT \"from\" || ' ' || \"table\" || ' ' || \"to\""
                   " || ' ' || on_delete"
                   " FROM pragma_foreign_key_list ('%s%s')"
                   " WHERE \"from\" <> 'id'",
                   kind, private ? "_private" : ""));
  g_assert_cmpstr (found, ==, wanted);
}

static void
test_columns (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  sqlite3 *db;

  store_create_closed (fixture->path);
  db = store_open_plain (fixture->path);
  for (guint i = 0; i < n; i++)
    {
      check_columns (db, g_type_class_peek (kinds[i]), FALSE);
      check_columns (db, g_type_class_peek (kinds[i]), TRUE);
      check_references (db, g_type_class_peek (kinds[i]), FALSE);
      check_references (db, g_type_class_peek (kinds[i]), TRUE);
    }
  sqlite3_close (db);
}

/* Deleting a row looks for what refers to it: that needs an index. */
static void
test_references_have_indexes (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *missing = NULL;

  store_create_closed (fixture->path);
  missing = store_sql_text (
    fixture->path,
    "SELECT group_concat (t.name || '.' || f.\"from\")"
    " FROM pragma_table_list t JOIN pragma_foreign_key_list (t.name) f"
    " WHERE t.type = 'table' AND f.seq = 0"
    " AND f.\"from\" NOT IN (SELECT name FROM pragma_table_info (t.name)"
    " WHERE pk = 1) AND NOT EXISTS (SELECT 1 FROM pragma_index_list (t.name)"
    " l JOIN pragma_index_info (l.name) i WHERE i.seqno = 0"
    " AND i.name = f.\"from\") AND t.name <> 'change'");
  g_assert_cmpstr (missing, ==, NULL);
}

static const char *const changes_of_schema[] = {
  "CREATE TABLE extra (a)",
  "CREATE INDEX extra ON deal (title)",
  "CREATE TRIGGER extra AFTER INSERT ON deal BEGIN SELECT 1; END",
  "CREATE VIEW extra AS SELECT title FROM deal",
  "ALTER TABLE deal ADD COLUMN extra TEXT",
  "ALTER TABLE deal RENAME COLUMN note TO remark",
  "DROP INDEX deal_account",
  "DROP TABLE change_value_private",
  "ANALYZE",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
  " sql = replace (sql, 'share > 0', 'share > 9') WHERE name = 'allocation'",
  "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view',"
  " 'sqlite_x', 'sqlite_x', 0, 'CREATE VIEW sqlite_x AS SELECT 1')",
};

static void
test_foreign_schema (StoreFixture *fixture,
                     gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes_of_schema); i++)
    {
      store_create_closed (fixture->path);
      g_test_message ("%s", changes_of_schema[i]);
      store_sql (fixture->path, changes_of_schema[i]);
      store_assert_cannot_open (fixture->path, ACCORD_ERROR_DAMAGED);
      g_assert_cmpint (unlink (fixture->path), ==, 0);
    }
}

static void
test_matches (void)
{
  const AccordSchema *schema = accord_schema_get_current ();
  g_autoptr (sqlite3) db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_schema_matches (schema, db, 1, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (accord_schema_create (schema, db, &error));
  g_assert_true (accord_schema_matches (schema, db, schema->n_steps, &error));
  g_assert_no_error (error);
}

/* Step by step; a step that breaks a reference, or fails, is not done. */
static void
test_migrate (void)
{
  static const char *const steps[] = {
    "CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);",
    "CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1);",
    /* A table made anew: its rows are gone for a moment. */
    "CREATE TABLE a2 (id INTEGER PRIMARY KEY, n INTEGER);"
    "INSERT INTO a2 SELECT id, 7 FROM a; DROP TABLE a;"
    "ALTER TABLE a2 RENAME TO a;",
    "DELETE FROM a;",
  };
  AccordSchema schema = { steps, 1 };
  g_autoptr (sqlite3) db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (accord_schema_create (&schema, db, &error));
  schema.n_steps = 3;
  g_assert_true (accord_schema_migrate (&schema, db, 1, &error));
  g_assert_no_error (error);
  accord_sqlite_get_int (db, "PRAGMA user_version", &n, NULL);
  g_assert_cmpint (n, ==, 3);
  accord_sqlite_get_int (db, "SELECT n FROM a JOIN b ON b.a = a.id", &n, NULL);
  g_assert_cmpint (n, ==, 7);

  schema.n_steps = 4;
  g_assert_false (accord_schema_migrate (&schema, db, 3, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
  accord_sqlite_get_int (db, "PRAGMA user_version", &n, NULL);
  g_assert_cmpint (n, ==, 3);
  accord_sqlite_get_int (db, "PRAGMA foreign_keys", &n, NULL);
  g_assert_cmpint (n, ==, 1);
  g_assert_true (sqlite3_get_autocommit (db));
}

static void
add_tests (void)
{
  store_add_test ("/schema/tables", test_tables, NULL);
  store_add_test ("/schema/strict", test_strict, NULL);
  store_add_test ("/schema/columns", test_columns, NULL);
  store_add_test ("/schema/references-have-indexes",
                  test_references_have_indexes, NULL);
  store_add_test ("/schema/foreign", test_foreign_schema, NULL);
  g_test_add_func ("/schema/matches", test_matches);
  g_test_add_func ("/schema/migrate", test_migrate);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
