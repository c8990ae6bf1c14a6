/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-sqlite.h"
#include "store-testing.h"

static sqlite3 *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  accord_sqlite_exec (db,
                      "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER"
                      " CHECK (n > 0)) STRICT;"
                      "INSERT INTO t VALUES (1, 10), (2, 20);",
                      &error);
  g_assert_no_error (error);

  return db;
}

/* A row, no more, failed: three answers. */
static void
test_steps (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) select
    = accord_sqlite_prepare (db, "SELECT n FROM t ORDER BY id", &error);
  g_autoptr (sqlite3_stmt) insert
    = accord_sqlite_prepare (db, "INSERT INTO t VALUES (3, ?)", &error);

  g_assert_cmpint (accord_sqlite_step (select, &error), ==, ACCORD_STEP_ROW);
  g_assert_cmpint (sqlite3_column_int (select, 0), ==, 10);
  g_assert_cmpint (accord_sqlite_step (select, &error), ==, ACCORD_STEP_ROW);
  g_assert_cmpint (accord_sqlite_step (select, &error), ==, ACCORD_STEP_DONE);
  g_assert_no_error (error);

  sqlite3_bind_int (insert, 1, -1);
  g_assert_cmpint (accord_sqlite_step (insert, &error), ==,
                   ACCORD_STEP_FAILED);
  store_assert_error (error, ACCORD_ERROR_RULE);
}

/* Ready again after it has run or failed, with nothing bound. */
static void
test_run (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) insert
    = accord_sqlite_prepare (db, "INSERT INTO t VALUES (?, ?)", &error);
  gint64 n = 0;

  sqlite3_bind_int (insert, 1, 3);
  sqlite3_bind_int (insert, 2, -1);
  g_assert_false (accord_sqlite_run (insert, &error));
  store_assert_error (error, ACCORD_ERROR_RULE);
  g_clear_error (&error);
  sqlite3_bind_int (insert, 1, 3);
  g_assert_true (accord_sqlite_run (insert, &error));
  g_assert_true (accord_sqlite_get_int (
    db, "SELECT n IS NULL FROM t WHERE id = 3", &n, &error));
  g_assert_cmpint (n, ==, 1);
}

static void
test_get_int (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;
  gint64 n = 7;

  g_assert_true (accord_sqlite_get_int (db, "SELECT n FROM t WHERE id = 9",
                                        &n, &error));
  g_assert_cmpint (n, ==, 7);
  g_assert_true (accord_sqlite_get_int (db, "SELECT n FROM t WHERE id = 2",
                                        &n, &error));
  g_assert_cmpint (n, ==, 20);
  g_assert_false (accord_sqlite_get_int (db, "SELECT x FROM t", &n, &error));
  store_assert_error (error, ACCORD_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (accord_sqlite_get_int (
    db, "SELECT abs (-9223372036854775808)", &n, &error));
  g_assert_nonnull (error);
}

static void
test_transactions (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (accord_sqlite_begin (db, &error));
  g_assert_false (accord_sqlite_begin (db, &error));
  g_clear_error (&error);
  accord_sqlite_exec (db, "DELETE FROM t", NULL);
  accord_sqlite_rollback (db);
  accord_sqlite_rollback (db);
  g_assert_true (accord_sqlite_get_int (db, "SELECT count (*) FROM t", &n,
                                        &error));
  g_assert_cmpint (n, ==, 2);

  g_assert_true (accord_sqlite_begin (db, &error));
  accord_sqlite_exec (db, "DELETE FROM t WHERE id = 1", NULL);
  g_assert_true (accord_sqlite_commit (db, &error));
  g_assert_false (accord_sqlite_commit (db, &error));
  g_assert_nonnull (error);
}

/* A commit that is refused leaves no transaction behind. */
static void
test_refused_commit (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_sqlite_exec (
    db,
    "CREATE TABLE u (t INTEGER REFERENCES t (id) DEFERRABLE INITIALLY"
    " DEFERRED)",
    NULL));
  g_assert_true (accord_sqlite_begin (db, NULL));
  g_assert_true (accord_sqlite_exec (db, "INSERT INTO u VALUES (99)", NULL));
  g_assert_false (accord_sqlite_commit (db, &error));
  store_assert_error (error, ACCORD_ERROR_RULE);
  g_assert_true (sqlite3_get_autocommit (db));
  g_clear_error (&error);
  g_assert_true (accord_sqlite_check (db, TRUE, &error));
}

static void
test_references (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_sqlite_exec (
    db,
    "CREATE TABLE u (t INTEGER REFERENCES t (id));"
    "PRAGMA foreign_keys = OFF; INSERT INTO u VALUES (99);",
    NULL));
  g_assert_true (accord_sqlite_check (db, FALSE, &error));
  g_assert_false (accord_sqlite_check (db, TRUE, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
}

static const struct
{
  int code;
  int error;
} codes[] = {
  { SQLITE_BUSY, ACCORD_ERROR_BUSY },
  { SQLITE_BUSY_RECOVERY, ACCORD_ERROR_BUSY },
  { SQLITE_LOCKED, ACCORD_ERROR_BUSY },
  { SQLITE_FULL, ACCORD_ERROR_FULL },
  { SQLITE_READONLY, ACCORD_ERROR_READ_ONLY },
  { SQLITE_READONLY_ROLLBACK, ACCORD_ERROR_READ_ONLY },
  { SQLITE_PERM, ACCORD_ERROR_READ_ONLY },
  { SQLITE_CORRUPT, ACCORD_ERROR_DAMAGED },
  { SQLITE_CORRUPT_INDEX, ACCORD_ERROR_DAMAGED },
  { SQLITE_NOTADB, ACCORD_ERROR_NOT_A_PLAN },
  { SQLITE_CONSTRAINT_CHECK, ACCORD_ERROR_RULE },
  { SQLITE_MISMATCH, ACCORD_ERROR_RULE },
  { SQLITE_INTERRUPT, ACCORD_ERROR_CANCELLED },
  { SQLITE_IOERR_FSYNC, ACCORD_ERROR_IO },
  { SQLITE_CANTOPEN, ACCORD_ERROR_IO },
};

/* Every code has a message of its own kind, all of them different. */
static void
test_errors (void)
{
  g_autoptr (GHashTable) messages
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = NULL;

      accord_sqlite_set_error (NULL, codes[i].code, &error);
      store_assert_error (error, codes[i].error);
      g_hash_table_add (messages,
                        g_strndup (error->message,
                                   strcspn (error->message, "(")));
    }
  g_assert_cmpuint (g_hash_table_size (messages), ==, 8);
}

/* A plan is somebody else's file: what could harm us is off. */
static void
test_distrust (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  store_sql (fixture->path,
             "CREATE TABLE t (a); CREATE TABLE u (a);"
             "CREATE TRIGGER tr AFTER INSERT ON t BEGIN"
             " INSERT INTO u VALUES (1); END;"
             "CREATE VIEW v AS SELECT 1;");
  db = accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);

  g_assert_true (accord_sqlite_exec (db, "INSERT INTO t VALUES (1)", &error));
  g_assert_true (accord_sqlite_get_int (db, "SELECT count (*) FROM u", &n,
                                        &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_false (accord_sqlite_get_int (db, "SELECT * FROM v", &n, NULL));
  g_assert_false (accord_sqlite_exec (
    db, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", NULL));
  g_assert_false (accord_sqlite_exec (db, "ATTACH ':memory:' AS other", NULL));
  g_assert_false (accord_sqlite_get_int (db, "SELECT \"nonsense\"", &n, NULL));
  g_assert_true (accord_sqlite_get_int (db, "PRAGMA synchronous", &n, NULL));
  g_assert_cmpint (n, ==, 3);
}

static void
test_open (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE,
                                     &error));
  store_assert_error (error, ACCORD_ERROR_IO);
  g_clear_error (&error);

  store_write (fixture->path, "This is no database at all, but long enough.",
               44);
  g_assert_null (accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE,
                                     &error));
  store_assert_error (error, ACCORD_ERROR_NOT_A_PLAN);
}

static void
test_copy (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (sqlite3) from = open_memory ();
  g_autoptr (sqlite3) to = NULL;
  g_autoptr (GError) error = NULL;

  store_write (fixture->path, "", 0);
  to = accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE, &error);
  g_assert_true (accord_sqlite_copy (from, to, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_sql_int (fixture->path, "SELECT sum (n) FROM t"), ==,
                   30);
}

/* A source that somebody writes to just now: no copy, and no empty one. */
static void
test_copy_of_busy_source (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (sqlite3) from = NULL;
  g_autoptr (sqlite3) writer = NULL;
  g_autoptr (sqlite3) to = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  store_sql (fixture->path, "CREATE TABLE t (a)");
  from = accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE, NULL);
  sqlite3_busy_timeout (from, 0);
  writer = accord_sqlite_open (fixture->path, SQLITE_OPEN_READWRITE, NULL);
  g_assert_true (accord_sqlite_exec (writer, "BEGIN EXCLUSIVE", NULL));

  g_assert_false (accord_sqlite_copy (from, to, &error));
  store_assert_error (error, ACCORD_ERROR_BUSY);
}

/* Two ends that are the same can't be copied. */
static void
test_copy_to_itself (void)
{
  g_autoptr (sqlite3) db = open_memory ();
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_sqlite_copy (db, db, &error));
  g_assert_nonnull (error);
}

static void
add_tests (void)
{
  g_test_add_func ("/sqlite/steps", test_steps);
  g_test_add_func ("/sqlite/run", test_run);
  g_test_add_func ("/sqlite/get-int", test_get_int);
  g_test_add_func ("/sqlite/transactions", test_transactions);
  g_test_add_func ("/sqlite/refused-commit", test_refused_commit);
  g_test_add_func ("/sqlite/references", test_references);
  g_test_add_func ("/sqlite/errors", test_errors);
  store_add_test ("/sqlite/distrust", test_distrust, NULL);
  store_add_test ("/sqlite/open", test_open, NULL);
  store_add_test ("/sqlite/copy", test_copy, NULL);
  store_add_test ("/sqlite/copy-of-busy-source", test_copy_of_busy_source,
                  NULL);
  g_test_add_func ("/sqlite/copy-to-itself", test_copy_to_itself);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
