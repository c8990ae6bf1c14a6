/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

/* Opening: versions and migrations, journals and crashes, damage, who has it
 * open. */

#include "accord-backups.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "accord-plan-file-private.h"
#include "store-testing.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define ADD_COLUMN "ALTER TABLE term ADD COLUMN extra TEXT;"
#define ADD_TABLE  "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;"

/* The current version, and steps of a future in which there are more. */
static AccordSchema
future_schema (const char *steps[3],
               int         n_steps,
               const char *second,
               const char *third)
{
  steps[0] = accord_schema_get_current ()->steps[0];
  steps[1] = second;
  steps[2] = third;

  return (AccordSchema) { steps, n_steps };
}

static AccordPlanFile *
open_with (const AccordSchema *schema,
           const char         *path,
           AccordPlan        **plan,
           GError            **error)
{
  *plan = accord_kinds_new_plan ();

  return _accord_plan_file_open (schema, path, ACCORD_OPEN_WRITE, *plan,
                                 error);
}

static int
version_of (const char *path)
{
  return (int) store_sql_int (path, "PRAGMA user_version");
}

static void
test_migrate (StoreFixture *fixture,
              gconstpointer data)
{
  const char *steps[3];
  AccordSchema schema = future_schema (steps, 3, ADD_COLUMN, ADD_TABLE);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  file = open_with (&schema, fixture->path, &plan, &error);
  g_assert_no_error (error);
  g_assert_null (accord_plan_file_get_obstacle (file));
  g_assert_cmpint (version_of (fixture->path), ==, 3);

  /* The backup was made first: it is of the old version. */
  backups = accord_backups_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (version_of (((AccordBackup *) backups->pdata[0])->path),
                   ==, 1);

  store_rename (plan, "A");
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
}

/* A step that fails, or leaves other tables than the version has, undoes
 * itself; those before it stand. */
static void
test_failing_step (StoreFixture *fixture,
                   gconstpointer data)
{
  static const char *const bad_steps[] = {
    "CREATE TABLE extra (a); SELECT nonsense;",
    "CREATE TABLE extra (a); CREATE TABLE extra (a);",
    "DELETE FROM calendar;",
    "UPDATE settings SET name = '';",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad_steps); i++)
    {
      const char *steps[3];
      AccordSchema schema
        = future_schema (steps, 3, ADD_COLUMN, bad_steps[i]);
      AccordSchema good = future_schema (steps, 2, ADD_COLUMN, NULL);
      g_autoptr (AccordPlan) plan = NULL;
      g_autoptr (AccordPlan) again = NULL;
      g_autoptr (AccordPlanFile) file = NULL;
      g_autoptr (GError) error = NULL;

      steps[2] = bad_steps[i];
      store_create_closed (fixture->path);
      g_assert_null (open_with (&schema, fixture->path, &plan, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
      g_assert_cmpint (version_of (fixture->path), ==, 2);

      file = open_with (&good, fixture->path, &again, &error);
      g_assert_no_error (error);
      g_assert_null (accord_plan_file_get_obstacle (file));
      g_assert_true (accord_plan_file_check (file, &error));
      accord_plan_file_close (file);
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

/* A plan that can't be written can't be brought up either. */
static void
test_migrate_read_only (StoreFixture *fixture,
                        gconstpointer data)
{
  const char *steps[3];
  AccordSchema schema = future_schema (steps, 2, ADD_COLUMN, NULL);
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  g_assert_null (_accord_plan_file_open (&schema, fixture->path,
                                         ACCORD_OPEN_READ, plan, &error));
  store_assert_error (error, ACCORD_ERROR_READ_ONLY);
  g_assert_cmpint (version_of (fixture->path), ==, 1);
}

/* No migration without a backup. */
static void
test_migrate_without_backup (StoreFixture *fixture,
                             gconstpointer data)
{
  const char *steps[3];
  AccordSchema schema = future_schema (steps, 2, ADD_COLUMN, NULL);
  g_autofree char *folder
    = g_build_filename (g_get_user_data_dir (), "accord", NULL);
  g_autofree char *aside = g_strconcat (folder, ".aside", NULL);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  g_rename (folder, aside);
  store_write (folder, "", 0);
  g_assert_null (open_with (&schema, fixture->path, &plan, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (version_of (fixture->path), ==, 1);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_rename (aside, folder);
}

/* Killed in the middle of a step, with pages of it in the file already: the
 * header says the new version, the journal brings back the old one. */
static void
leave_half_migrated (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      sqlite3 *db;

      if (sqlite3_open (path, &db) == SQLITE_OK
          && sqlite3_exec (db,
                           "PRAGMA cache_size = 1; BEGIN;" ADD_COLUMN
                           "PRAGMA user_version = 2;"
                           "CREATE TABLE big AS WITH RECURSIVE n (i) AS"
                           " (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                           " WHERE i < 3000)"
                           " SELECT i, randomblob (100) FROM n;",
                           NULL, NULL, NULL)
               == SQLITE_OK
          && sqlite3_db_cacheflush (db) == SQLITE_OK)
        kill (getpid (), SIGKILL);
      _exit (1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_killed_migration (StoreFixture *fixture,
                       gconstpointer data)
{
  for (int future = 0; future < 2; future++)
    {
      const char *steps[3];
      AccordSchema schema = future_schema (steps, 2, ADD_COLUMN, NULL);
      g_autofree char *journal
        = g_strconcat (fixture->path, "-journal", NULL);
      g_autoptr (AccordPlan) plan = NULL;
      g_autoptr (AccordPlanFile) file = NULL;
      g_autoptr (GError) error = NULL;

      store_create_closed (fixture->path);
      leave_half_migrated (fixture->path);
      g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
      file = open_with (future ? &schema : accord_schema_get_current (),
                        fixture->path, &plan, &error);
      g_assert_no_error (error);
      g_assert_null (accord_plan_file_get_obstacle (file));
      g_assert_cmpint (version_of (fixture->path), ==, future ? 2 : 1);
      g_assert_true (accord_plan_file_check (file, &error));
      accord_plan_file_close (file);
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

/* Also one who only reads rolls back what a crash has left. */
static void
test_read_after_crash (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  leave_half_migrated (fixture->path);
  file = accord_plan_file_open (fixture->path, ACCORD_OPEN_READ, plan, &error);
  g_assert_no_error (error);
  store_assert_obstacle (file, ACCORD_ERROR_READ_ONLY);
  g_assert_true (accord_plan_file_check (file, &error));
}

/* From a newer Accord: read where its tables can still be read. */
static void
test_newer (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  store_sql (fixture->path,
             ADD_COLUMN ADD_TABLE
             "UPDATE settings SET name = 'newer'; PRAGMA user_version = 9;");
  store_read (fixture->path, &before, &before_length);
  file = store_open (fixture->path, &plan);
  store_assert_obstacle (file, ACCORD_ERROR_NEWER);
  g_assert_cmpstr (store_get_name (plan), ==, "newer");
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, ACCORD_ERROR_NEWER);
  accord_plan_file_close (file);
  store_read (fixture->path, &after, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);

  store_sql (fixture->path, "ALTER TABLE deal RENAME COLUMN title TO name");
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_NEWER);
}

/* A bit in a text, changed in the raw bytes: SQLite sees nothing wrong. */
static void
test_flipped_bit (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  char *found;
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  store_read (fixture->path, &bytes, &length);
  found = memmem (bytes, length, "deal.problem", 12);
  g_assert_nonnull (found);
  found[3] ^= 1;
  store_write (fixture->path, bytes, length);

  file = store_open (fixture->path, &plan);
  store_assert_obstacle (file, ACCORD_ERROR_DAMAGED);
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (accord_plan_file_check (file, &error));
  store_assert_error (error, ACCORD_ERROR_DAMAGED);
}

static void
test_twice_in_one_process (StoreFixture *fixture,
                           gconstpointer data)
{
  g_autofree char *link
    = g_build_filename (fixture->folder, "link.accord", NULL);
  g_autofree char *hard
    = g_build_filename (fixture->folder, "hard.accord", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  AccordPlanFile *file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) again = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_cmpint (linkat (AT_FDCWD, fixture->path, AT_FDCWD, hard, 0), ==,
                   0);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_BUSY);
  store_assert_cannot_open (link, ACCORD_ERROR_BUSY);
  store_assert_cannot_open (hard, ACCORD_ERROR_BUSY);
  store_rename (plan, "A");
  accord_plan_file_close (file);
  g_object_unref (file);

  file = store_open (link, &again);
  g_assert_cmpstr (store_get_name (again), ==, "A");
  g_object_unref (file);
}

/* The second process is told who has it; by whatever name it comes. */
static void
test_two_processes (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autofree char *link
    = g_build_filename (fixture->folder, "link.accord", NULL);

  store_create_closed (fixture->path);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (StoreHelper) helper
        = store_helper_new ("open", i == 0 ? fixture->path : link);
      g_autoptr (AccordPlan) plan = NULL;
      g_autoptr (AccordPlanFile) file = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (store_helper_get_greeting (helper), ==, "ok");
      file = store_open (fixture->path, &plan);
      store_assert_obstacle (file, ACCORD_ERROR_BUSY);
      g_assert_nonnull (
        strstr (accord_plan_file_get_obstacle (file)->message,
                g_get_real_name ()));
      g_assert_false (store_try_rename (plan, "A", &error));
      store_assert_error (error, ACCORD_ERROR_BUSY);
    }
}

/* Another program has switched it to a write-ahead log. */
static void
test_wal (StoreFixture *fixture,
          gconstpointer data)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *other = NULL;

  store_create_closed (fixture->path);
  store_sql (fixture->path, "PRAGMA journal_mode = WAL");
  file = store_open (fixture->path, &plan);
  g_assert_null (accord_plan_file_get_obstacle (file));
  store_rename (plan, "A");
  accord_plan_file_close (file);
  g_clear_object (&file);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);

  /* One that holds it in that mode now has to let go first. */
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other,
                                 "PRAGMA journal_mode = WAL; BEGIN;"
                                 "SELECT * FROM settings",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_BUSY);
  sqlite3_close (other);
}

/* Somebody writes and does not come to an end. */
static void
test_locked (StoreFixture *fixture,
             gconstpointer data)
{
  sqlite3 *other = NULL;

  store_create_closed (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_BUSY);
  sqlite3_close (other);
}

static void
test_missing_seal (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;

  store_create_closed (fixture->path);
  store_sql (fixture->path, "DELETE FROM seal");
  file = store_open (fixture->path, &plan);
  store_assert_obstacle (file, ACCORD_ERROR_DAMAGED);
}

/* A new plan would get another one's journal. */
static void
test_create_beside_journal (StoreFixture *fixture,
                            gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (GError) error = NULL;

  store_write (journal, "hot", 3);
  g_assert_null (accord_plan_file_create (fixture->path, plan, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

static void
test_long_name (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *name = g_strnfill (252, 'x');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;

  store_create_closed (fixture->path);
  g_assert_cmpint (g_rename (fixture->path, path), ==, 0);
  file = store_open (path, &plan);
  store_assert_obstacle (file, ACCORD_ERROR_IO);
}

static void
add_tests (void)
{
  store_add_test ("/plan-file-open/migrate", test_migrate, NULL);
  store_add_test ("/plan-file-open/failing-step", test_failing_step, NULL);
  store_add_test ("/plan-file-open/migrate-read-only", test_migrate_read_only,
                  NULL);
  store_add_test ("/plan-file-open/migrate-without-backup",
                  test_migrate_without_backup, NULL);
  store_add_test ("/plan-file-open/killed-migration", test_killed_migration,
                  NULL);
  store_add_test ("/plan-file-open/read-after-crash", test_read_after_crash,
                  NULL);
  store_add_test ("/plan-file-open/newer", test_newer, NULL);
  store_add_test ("/plan-file-open/flipped-bit", test_flipped_bit, NULL);
  store_add_test ("/plan-file-open/twice-in-one-process",
                  test_twice_in_one_process, NULL);
  store_add_test ("/plan-file-open/two-processes", test_two_processes, NULL);
  store_add_test ("/plan-file-open/wal", test_wal, NULL);
  store_add_test ("/plan-file-open/locked", test_locked, NULL);
  store_add_test ("/plan-file-open/missing-seal", test_missing_seal, NULL);
  store_add_test ("/plan-file-open/create-beside-journal",
                  test_create_beside_journal, NULL);
  store_add_test ("/plan-file-open/long-name", test_long_name, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
