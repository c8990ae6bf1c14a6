/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-backups.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-sqlite.h"
#include "store-testing.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#define DAY  (24 * 60 * 60)
#define NOON (20000 * (gint64) DAY + DAY / 2)

static GPtrArray *
list_backups (const char *path)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = accord_backups_list (path, &error);

  g_assert_no_error (error);
  return backups;
}

static void
make (const char *path,
      gint64      now)
{
  g_autoptr (sqlite3) db
    = accord_sqlite_open (path, SQLITE_OPEN_READWRITE, NULL);
  g_autoptr (GError) error = NULL;

  accord_backups_make (path, db, now, &error);
  g_assert_no_error (error);
}

static char *
folder_of_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = list_backups (path);

  return g_path_get_dirname (((AccordBackup *) backups->pdata[0])->path);
}

static void
test_due (StoreFixture *fixture,
          gconstpointer data)
{
  store_create_closed (fixture->path);
  g_assert_true (accord_backups_is_due (fixture->path, NOON));
  make (fixture->path, NOON);
  g_assert_false (accord_backups_is_due (fixture->path, NOON));
  g_assert_false (accord_backups_is_due (fixture->path, NOON + DAY / 2 - 1));
  g_assert_true (accord_backups_is_due (fixture->path, NOON + DAY / 2));

  /* One that a wrong clock has put into the future changes nothing. */
  make (fixture->path, NOON + 5000 * (gint64) DAY);
  g_assert_false (accord_backups_is_due (fixture->path, NOON));
  g_assert_true (accord_backups_is_due (fixture->path, NOON + DAY));
}

/* By opening and editing: once a day, before the first edit. */
static void
test_automatic (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *name = g_strdup (store_get_name (plan));
  g_autofree char *kept = NULL;

  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 0);
  for (int i = 0; i < 3; i++)
    store_rename (plan, i % 2 ? "A" : "B");
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_null (accord_plan_file_get_backup_error (file));

  kept = store_sql_text (((AccordBackup *) backups->pdata[0])->path,
                         "SELECT name FROM settings");
  g_assert_cmpstr (kept, ==, name);
  g_assert_cmpint (((AccordBackup *) backups->pdata[0])->size, >, 4096);
}

/* The newest first; of the same second, the last one made. */
static void
test_order (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  store_create_closed (fixture->path);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("UPDATE settings SET name = '%d'", i);

      store_sql (fixture->path, sql);
      make (fixture->path, NOON + (i == 0 ? -1 : 0));
    }
  backups = list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 4);
  for (guint i = 0; i < backups->len; i++)
    g_assert_cmpint (
      store_sql_int (((AccordBackup *) backups->pdata[i])->path,
                     "SELECT name FROM settings"),
      ==, 3 - i);
}

/* A file for each of many days and hours: the last ten stay, and the last of
 * each day for a month. */
static void
test_generations (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  gint64 last_day = G_MAXINT64;

  store_create_closed (fixture->path);
  make (fixture->path, NOON - 50 * DAY);
  folder = folder_of_backups (fixture->path);
  for (int day = 49; day >= 0; day--)
    for (int hour = 0; hour < 4; hour++)
      {
        g_autoptr (GDateTime) time
          = g_date_time_new_from_unix_utc (NOON - day * DAY + hour * 3600 - 5);
        g_autofree char *name
          = g_date_time_format (time, "%Y%m%dT%H%M%SZ.accord");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        store_write (path, "x", 1);
      }
  make (fixture->path, NOON + 4 * 3600);

  backups = list_backups (fixture->path);
  /* Ten of the last three days, and one of each of 29 more; today's are
   * among the ten. */
  g_assert_cmpuint (backups->len, ==, 10 + 29);
  for (guint i = 0; i < backups->len; i++)
    {
      const AccordBackup *backup = backups->pdata[i];

      if (i >= 10)
        g_assert_cmpint (backup->time / DAY, <, last_day);
      g_assert_cmpint (backup->time, >, NOON - 32 * DAY);
      last_day = backup->time / DAY;
    }
}

/* What is not a backup is neither listed nor removed; what a crash has left
 * of one goes after a day. */
static void
test_other_files (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char *const names[]
    = { "notes.txt", "20250101T000000Z.accord.replaced", "x.accord",
        ".20250101T000000Z.accord.new-abcdef", ".fresh.new-abcdef" };
  struct utimbuf old = { NOON - 2 * DAY, NOON - 2 * DAY };
  struct utimbuf fresh = { NOON, NOON };
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  store_create_closed (fixture->path);
  make (fixture->path, NOON);
  folder = folder_of_backups (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      store_write (path, "x", 1);
      g_assert_cmpint (utime (path, i < 4 ? &old : &fresh), ==, 0);
    }
  make (fixture->path, NOON + 1);

  backups = list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpuint (store_count_files (folder), ==,
                    2 + G_N_ELEMENTS (names) - 1);
}

static void
test_restore (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kept_name = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  store_create_closed (fixture->path);
  make (fixture->path, NOON);
  old_name = store_sql_text (fixture->path, "SELECT name FROM settings");
  store_sql (fixture->path, "UPDATE settings SET name = 'later'");
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  backups = list_backups (fixture->path);

  g_assert_true (accord_backups_restore (
    fixture->path, ((AccordBackup *) backups->pdata[0])->path, NOON + 1,
    &kept, &error));
  g_assert_no_error (error);
  name = store_sql_text (fixture->path, "SELECT name FROM settings");
  g_assert_cmpstr (name, ==, old_name);
  kept_name = store_sql_text (kept, "SELECT name FROM settings");
  g_assert_cmpstr (kept_name, ==, "later");
  /* Who could not read it can't read it now. */
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

/* Also when the plan is gone, or a link to it was named. */
static void
test_restore_removed (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *link
    = g_build_filename (fixture->folder, "link.accord", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  make (fixture->path, NOON);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  backups = list_backups (link);
  g_assert_cmpuint (backups->len, ==, 1);

  for (int i = 0; i < 2; i++)
    {
      g_clear_pointer (&kept, g_free);
      accord_backups_restore (i == 0 ? link : fixture->path,
                              ((AccordBackup *) backups->pdata[0])->path,
                              NOON, &kept, &error);
      g_assert_no_error (error);
      g_assert_true ((kept != NULL) == (i == 0));
      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

/* A crash has left a journal: it is put aside with its plan, and never played
 * into the one that comes back. */
static void
test_restore_with_journal (StoreFixture *fixture,
                           gconstpointer data)
{
  static const char *const suffixes[] = { "-journal", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal
        = g_strconcat (fixture->path, suffixes[i], NULL);
      g_autoptr (GPtrArray) backups = NULL;
      g_autofree char *kept = NULL;
      g_autofree char *kept_journal = NULL;
      g_autoptr (AccordPlan) plan = NULL;
      g_autoptr (AccordPlanFile) file = NULL;
      g_autoptr (GError) error = NULL;

      store_create_closed (fixture->path);
      make (fixture->path, NOON);
      store_write (journal, "what a crash has left", 21);
      backups = list_backups (fixture->path);
      accord_backups_restore (fixture->path,
                              ((AccordBackup *) backups->pdata[0])->path,
                              NOON, &kept, &error);
      g_assert_no_error (error);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
      kept_journal = g_strconcat (kept, suffixes[i], NULL);
      g_assert_true (store_contains (kept_journal, "crash", 5));
      file = store_open (fixture->path, &plan);
      g_assert_null (accord_plan_file_get_obstacle (file));
      accord_plan_file_close (file);
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

static void
assert_not_restored (StoreFixture *fixture,
                     const char   *backup,
                     int           code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize before_length, after_length;

  store_read (fixture->path, &before, &before_length);
  g_assert_false (accord_backups_restore (fixture->path, backup, NOON, &kept,
                                          &error));
  store_assert_error (error, code);
  g_assert_null (kept);
  store_read (fixture->path, &after, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* Nothing takes the place of a plan that isn't sound itself. */
static void
test_restore_refused (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  const char *backup;
  g_autofree char *bytes = NULL;
  gsize length;

  store_create_closed (fixture->path);
  make (fixture->path, NOON);
  backups = list_backups (fixture->path);
  backup = ((AccordBackup *) backups->pdata[0])->path;
  store_read (backup, &bytes, &length);

  memset (bytes + length / 2, 0x55, 4096);
  store_write (backup, bytes, length);
  assert_not_restored (fixture, backup, ACCORD_ERROR_DAMAGED);
  store_write (backup, bytes, length / 3);
  assert_not_restored (fixture, backup, ACCORD_ERROR_DAMAGED);
  store_write (backup, "", 0);
  assert_not_restored (fixture, backup, ACCORD_ERROR_NOT_A_PLAN);
  g_assert_cmpint (g_unlink (backup), ==, 0);
  assert_not_restored (fixture, backup, ACCORD_ERROR_NOT_FOUND);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

static void
test_restore_while_open (StoreFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GPtrArray) backups = NULL;
  const char *backup;

  store_rename (plan, "A");
  backups = list_backups (fixture->path);
  backup = ((AccordBackup *) backups->pdata[0])->path;
  assert_not_restored (fixture, backup, ACCORD_ERROR_BUSY);
  store_rename (plan, "B");
}

/* Where backups can't be made, people can still work; it is told, and not
 * tried again with each edit. */
static void
test_no_folder (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autofree char *folder
    = g_build_filename (g_get_user_data_dir (), "accord", NULL);
  g_autofree char *aside = g_strconcat (folder, ".aside", NULL);
  const GError *failure;

  g_rename (folder, aside);
  store_write (folder, "a file where the folder should be", 33);
  store_rename (plan, "A");
  failure = accord_plan_file_get_backup_error (file);
  g_assert_nonnull (failure);
  store_assert_error (failure, ACCORD_ERROR_NOT_FOUND);
  store_rename (plan, "B");
  g_assert_true (accord_plan_file_get_backup_error (file) == failure);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_rename (aside, folder);
}

static void
test_list_fails (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *aside = NULL;

  store_create_closed (fixture->path);
  make (fixture->path, NOON);
  folder = folder_of_backups (fixture->path);
  aside = g_strconcat (folder, ".aside", NULL);
  g_rename (folder, aside);
  store_write (folder, "", 0);
  g_assert_null (accord_backups_list (fixture->path, &error));
  store_assert_error (error, ACCORD_ERROR_IO);
  g_assert_true (accord_backups_is_due (fixture->path, NOON));
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

static void
add_tests (void)
{
  store_add_test ("/backups/due", test_due, NULL);
  store_add_test ("/backups/automatic", test_automatic, NULL);
  store_add_test ("/backups/order", test_order, NULL);
  store_add_test ("/backups/generations", test_generations, NULL);
  store_add_test ("/backups/other-files", test_other_files, NULL);
  store_add_test ("/backups/restore", test_restore, NULL);
  store_add_test ("/backups/restore-removed", test_restore_removed, NULL);
  store_add_test ("/backups/restore-with-journal", test_restore_with_journal,
                  NULL);
  store_add_test ("/backups/restore-refused", test_restore_refused, NULL);
  store_add_test ("/backups/restore-while-open", test_restore_while_open,
                  NULL);
  store_add_test ("/backups/no-folder", test_no_folder, NULL);
  store_add_test ("/backups/list-fails", test_list_fails, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
