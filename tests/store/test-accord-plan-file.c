/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "store-testing.h"

#include <glib/gstdio.h>

static void
test_create_and_reopen (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring plan");
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (AccordPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;
  guint64 digest;

  g_assert_null (accord_plan_get_undo_name (plan));
  accord_plan_begin (plan, "Add a promise", "why not");
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "SSO");
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_NEED_DATE, 20000);
  g_assert_true (accord_plan_commit (plan, &error));
  digest = accord_plan_get_digest (plan);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
  accord_plan_file_close (file);
  g_clear_object (&file);

  file = store_open (fixture->path, &again);
  g_assert_null (accord_plan_file_get_obstacle (file));
  g_assert_cmphex (accord_plan_get_digest (again), ==, digest);
  g_assert_cmpstr (accord_plan_get_undo_name (again), ==, "Add a promise");
  g_assert_true (accord_plan_undo (again, &error));
  g_assert_true (accord_plan_redo (again, &error));
  g_assert_cmphex (accord_plan_get_digest (again), ==, digest);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
  g_assert_null (accord_plan_file_get_backup_error (file));
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 2);
  accord_plan_file_close (file);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

/* A closed file answers, and nothing more. */
static void
test_closed (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GError) error = NULL;

  store_rename (plan, "A");
  accord_plan_file_close (file);
  accord_plan_file_close (file);
  store_assert_obstacle (file, ACCORD_ERROR_READ_ONLY);
  g_assert_null (accord_plan_get_undo_name (plan));
  g_assert_false (store_try_rename (plan, "B", &error));
  store_assert_error (error, ACCORD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (accord_plan_undo (plan, &error));
  store_assert_error (error, ACCORD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (accord_storage_list_history (accord_plan_get_storage (plan),
                                              0, 10, &error));
  store_assert_error (error, ACCORD_ERROR_READ_ONLY);
  g_assert_cmpstr (store_get_name (plan), ==, "A");
}

/* The plan holds the file: it closes with it. */
static void
test_ends_with_plan (StoreFixture *fixture,
                     gconstpointer data)
{
  AccordPlan *plan = store_full_plan ();

  g_object_unref (store_create (fixture->path, plan));
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 2);
  g_object_unref (plan);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

/* Moved away, removed, or another one in its place: nothing is written, and
 * the other one stays what it is. */
static void
test_replaced (StoreFixture *fixture,
               gconstpointer data)
{
  g_autofree char *other
    = g_build_filename (fixture->folder, "other.accord", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  store_create_closed (other);
  store_read (other, &bytes, &length);
  for (int way = 0; way < 3; way++)
    {
      g_autofree char *moved
        = g_build_filename (fixture->folder, "moved.accord", NULL);
      g_autoptr (AccordPlan) plan = store_full_plan ();
      g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
      g_autoptr (GError) error = NULL;
      gboolean followed;

      if (way == 0)
        g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
      else if (way == 1)
        g_assert_cmpint (g_unlink (fixture->path), ==, 0);
      else
        g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
      g_assert_false (store_try_rename (plan, "A", &error));
      store_assert_error (error, ACCORD_ERROR_STALE);
      g_clear_error (&error);
      g_assert_false (accord_plan_file_follow (file, &followed, &error));
      store_assert_error (error, ACCORD_ERROR_STALE);
      if (way == 2)
        {
          g_autofree char *now = NULL;
          gsize now_length;

          store_read (fixture->path, &now, &now_length);
          g_assert_cmpmem (now, now_length, bytes, length);
        }
    }
}

/* Somebody has written past the lock: the second writer is told, and nothing
 * is overwritten. */
static void
test_lost_lock (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *lock
    = g_build_filename (fixture->folder, ".plan.accord.lock", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (StoreHelper) helper = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  gboolean followed;

  g_assert_cmpint (g_unlink (lock), ==, 0);
  helper = store_helper_new ("open", fixture->path);
  g_assert_cmpstr (store_helper_get_greeting (helper), ==, "ok");
  store_helper_tell (helper, "theirs");
  g_assert_false (store_try_rename (plan, "mine", &error));
  store_assert_error (error, ACCORD_ERROR_STALE);
  g_clear_error (&error);
  name = store_sql_text (fixture->path, "SELECT name FROM settings");
  g_assert_cmpstr (name, ==, "theirs");

  /* Having followed, it can go on. */
  g_assert_true (accord_plan_file_follow (file, &followed, &error));
  g_assert_true (followed);
  store_rename (plan, "both");
  g_assert_true (accord_plan_file_check (file, &error));
}

static void
count (AccordPlan   *plan,
       AccordChange *change,
       guint        *n)
{
  (*n)++;
}

/* A live view of what another process does, its undo too. */
static void
test_follow (StoreFixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *act;
    const char *name;
    const char *undo;
    const char *redo;
  } steps[] = {
    { "A", "A", "Rename to A", NULL },
    { "B", "B", "Rename to B", NULL },
    { "undo", "A", "Rename to A", "Rename to B" },
    { "redo", "B", "Rename to B", NULL },
    { "C", "C", "Rename to C", NULL },
  };
  g_autoptr (StoreHelper) helper = NULL;
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean followed = TRUE;
  guint n_changes = 0;

  store_create_closed (fixture->path);
  helper = store_helper_new ("open", fixture->path);
  file = store_open (fixture->path, &plan);
  store_assert_obstacle (file, ACCORD_ERROR_BUSY);
  g_signal_connect (plan, "changed", G_CALLBACK (count), &n_changes);
  g_assert_true (accord_plan_file_follow (file, &followed, &error));
  g_assert_false (followed);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      store_helper_tell (helper, steps[i].act);
      accord_plan_file_follow (file, &followed, &error);
      g_assert_no_error (error);
      g_assert_true (followed);
      g_assert_cmpstr (store_get_name (plan), ==, steps[i].name);
      g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, steps[i].undo);
      g_assert_cmpstr (accord_plan_get_redo_name (plan), ==, steps[i].redo);
      g_assert_cmpuint (n_changes, ==, i + 1);
    }

  /* Several at once. */
  store_helper_tell (helper, "D");
  store_helper_tell (helper, "undo");
  store_helper_tell (helper, "E");
  g_assert_true (accord_plan_file_follow (file, &followed, &error));
  g_assert_cmpstr (store_get_name (plan), ==, "E");
  g_assert_cmpuint (n_changes, ==, G_N_ELEMENTS (steps) + 3);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
}

/* Who watches a change finds the undo that belongs to it. */
static void
remember_undo (AccordPlan   *plan,
               AccordChange *change,
               char        **name)
{
  g_free (*name);
  *name = g_strdup (accord_plan_get_undo_name (plan));
}

static void
test_follow_tells_undo (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (StoreHelper) helper = NULL;
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autofree char *seen = NULL;
  gboolean followed;

  store_create_closed (fixture->path);
  helper = store_helper_new ("open", fixture->path);
  file = store_open (fixture->path, &plan);
  g_signal_connect (plan, "changed", G_CALLBACK (remember_undo), &seen);
  store_helper_tell (helper, "A");
  g_assert_true (accord_plan_file_follow (file, &followed, NULL));
  g_assert_cmpstr (seen, ==, "Rename to A");
}

/* Another program has changed rows without a history: it is said, each time
 * that one looks, until the plan is opened anew. */
static void
test_follow_foreign (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char *const meddling[] = {
    "UPDATE settings SET name = 'theirs'",
    "INSERT INTO change VALUES (1, 'edit', NULL, 'done', 'x', NULL, NULL,"
    " NULL, 5); INSERT INTO change_op VALUES (1, 0, 'delete', 'deal', 4242);",
    "INSERT INTO change VALUES (1, 'edit', NULL, 'done', 'x', NULL, NULL,"
    " NULL, 5); INSERT INTO change_op VALUES (1, 0, 'delete', 'toy', 4242);",
    "DROP TABLE change",
  };

  for (guint i = 0; i < G_N_ELEMENTS (meddling); i++)
    {
      g_autoptr (AccordPlan) plan = store_full_plan ();
      g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
      g_autoptr (GError) error = NULL;
      gboolean followed;

      store_sql (fixture->path, meddling[i]);
      if (i == 0)
        store_sql (fixture->path, "UPDATE seal SET content = content + 1");
      for (int time = 0; time < 2; time++)
        {
          g_assert_false (accord_plan_file_follow (file, &followed, &error));
          g_assert_nonnull (error);
          g_clear_error (&error);
        }
      g_clear_object (&file);
      g_clear_object (&plan);
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

/* A rule that only SQL could still find, a disk that is full: when a write
 * fails, nothing has changed. */
static void
test_failed_write (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autofree char *name = g_strdup (store_get_name (plan));
  guint64 digest = accord_plan_get_digest (plan);
  sqlite3 *other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, ACCORD_ERROR_BUSY);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  g_assert_cmpstr (store_get_name (plan), ==, name);
  g_assert_null (accord_plan_get_undo_name (plan));
  sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL);

  /* A reader who doesn't let go stops the commit itself. */
  g_clear_error (&error);
  sqlite3_exec (other, "BEGIN; SELECT * FROM settings", NULL, NULL, NULL);
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, ACCORD_ERROR_BUSY);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  sqlite3_close (other);
  store_rename (plan, "A");
}

/* A rule that the model holds back never reaches the file. */
static void
test_broken_rule (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GError) error = NULL;

  g_assert_false (store_try_rename (plan, "", &error));
  store_assert_error (error, ACCORD_ERROR_RULE);
  g_assert_cmpint (store_sql_int (fixture->path,
                                  "SELECT count (*) FROM change"),
                   ==, 0);
}

/* Copied over in place, as rsync does: the same file with other content. */
static void
test_overwritten (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *other
    = g_build_filename (fixture->folder, "other.accord", NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlan) theirs = store_full_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (AccordPlanFile) their_file = store_create (other, theirs);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  store_rename (theirs, "theirs");
  accord_plan_file_close (their_file);
  store_read (other, &bytes, &length);
  file = store_create (fixture->path, plan);
  store_rename (plan, "mine");
  store_write (fixture->path, bytes, length);

  g_assert_false (store_try_rename (plan, "again", &error));
  store_assert_error (error, ACCORD_ERROR_STALE);
  name = store_sql_text (fixture->path, "SELECT name FROM settings");
  g_assert_cmpstr (name, ==, "theirs");
}

static void
add_tests (void)
{
  store_add_test ("/plan-file/create-and-reopen", test_create_and_reopen,
                  NULL);
  store_add_test ("/plan-file/closed", test_closed, NULL);
  store_add_test ("/plan-file/ends-with-plan", test_ends_with_plan, NULL);
  store_add_test ("/plan-file/replaced", test_replaced, NULL);
  store_add_test ("/plan-file/lost-lock", test_lost_lock, NULL);
  store_add_test ("/plan-file/follow", test_follow, NULL);
  store_add_test ("/plan-file/follow-tells-undo", test_follow_tells_undo,
                  NULL);
  store_add_test ("/plan-file/follow-foreign", test_follow_foreign, NULL);
  store_add_test ("/plan-file/failed-write", test_failed_write, NULL);
  store_add_test ("/plan-file/broken-rule", test_broken_rule, NULL);
  store_add_test ("/plan-file/overwritten", test_overwritten, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
