/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files and folders that can't be written. Nothing stops root, so what is
 * tested runs in a child that is nobody. */

#define _GNU_SOURCE /* setresuid */

#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-plan-edit.h"
#include "store-testing.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  const char *name;
  int folder_mode;
  int file_mode;
  gboolean leave_journal;
  int code;    /* of the obstacle; or where it can't be opened, of that */
  gboolean opens;
} Case;

static const Case cases[] = {
  { "file", 0777, 0444, FALSE, ACCORD_ERROR_READ_ONLY, TRUE },
  { "folder", 0555, 0666, FALSE, ACCORD_ERROR_READ_ONLY, TRUE },
  { "both", 0555, 0444, FALSE, ACCORD_ERROR_READ_ONLY, TRUE },
  { "unreadable", 0777, 0000, FALSE, ACCORD_ERROR_READ_ONLY, FALSE },
  { "closed-folder", 0000, 0666, FALSE, ACCORD_ERROR_READ_ONLY, FALSE },
  { "journal-and-file", 0777, 0444, TRUE, ACCORD_ERROR_READ_ONLY, FALSE },
  { "journal-and-folder", 0555, 0666, TRUE, -1, FALSE },
};

/* What a crash leaves: pages written, and the journal that takes them back. */
static void
leave_journal (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      sqlite3 *db;

      if (sqlite3_open (path, &db) == SQLITE_OK
          && sqlite3_exec (db,
                           "BEGIN; UPDATE settings SET name = 'half'", NULL,
                           NULL, NULL)
               == SQLITE_OK
          && sqlite3_db_cacheflush (db) == SQLITE_OK)
        kill (getpid (), SIGKILL);
      _exit (1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
check_open (AccordPlan     *plan,
            AccordPlanFile *file,
            const Case     *tested)
{
  g_autoptr (GError) error = NULL;

  store_assert_obstacle (file, tested->code);
  g_assert_cmpuint (accord_plan_get_size (plan), >, 50);
  g_assert_false (store_try_rename (plan, "A", &error));
  store_assert_error (error, tested->code);
  g_clear_error (&error);
  accord_plan_file_check (file, &error);
  g_assert_no_error (error);
}

static void
check_as_nobody (const char *path,
                 const Case *tested)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan, &error);
  if (tested->opens)
    {
      g_assert_no_error (error);
      check_open (plan, file, tested);
      return;
    }

  g_assert_null (file);
  g_assert_true (error->domain == ACCORD_ERROR);
  if (tested->code >= 0)
    store_assert_error (error, tested->code);
  if (tested->leave_journal)
    g_assert_nonnull (strstr (error->message, "-journal"));
}

static void
test_case (StoreFixture *fixture,
           gconstpointer data)
{
  const Case *tested = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;
  pid_t child;
  int status;

  store_create_closed (fixture->path);
  if (tested->leave_journal)
    leave_journal (fixture->path);
  store_read (fixture->path, &before, &before_length);
  g_assert_cmpint (g_chmod (fixture->path, (int) tested->file_mode), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, (int) tested->folder_mode), ==,
                   0);

  child = fork ();
  if (child == 0)
    {
      if (getuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0)
        _exit (2);
      check_as_nobody (fixture->path, tested);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  store_read (fixture->path, &after, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
        = g_strconcat ("/faults/read-only/", cases[i].name, NULL);

      store_add_test (path, test_case, &cases[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
