/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-kinds.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-plan-file.h"
#include "accord-promise.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "plan.accord", NULL);
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_create_and_reopen (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring plan");
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (AccordPlan) again = accord_kinds_new_plan ();
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;
  guint64 digest;

  file = accord_plan_file_create (fixture->path, plan, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  g_assert_null (accord_plan_get_undo_name (plan));

  accord_plan_begin (plan, "Add a promise", "why not");
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "SSO");
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_NEED_DATE, 20000);
  g_assert_true (accord_plan_commit (plan, &error));
  g_assert_no_error (error);
  digest = accord_plan_get_digest (plan);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);

  accord_plan_file_close (file);
  g_clear_object (&file);

  file = accord_plan_file_open (fixture->path, ACCORD_OPEN_WRITE, again,
                                &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  g_assert_null (accord_plan_file_get_obstacle (file));
  g_assert_cmphex (accord_plan_get_digest (again), ==, digest);
  g_assert_cmpstr (accord_plan_get_undo_name (again), ==, "Add a promise");
  g_assert_true (accord_plan_undo (again, &error));
  g_assert_no_error (error);
  g_assert_true (accord_plan_redo (again, &error));
  g_assert_no_error (error);
  g_assert_cmphex (accord_plan_get_digest (again), ==, digest);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
  g_assert_null (accord_plan_file_get_backup_error (file));
  accord_plan_file_close (file);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = g_dir_make_tmp ("accord-data-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/plan-file/create-and-reopen", Fixture, NULL, set_up,
              test_create_and_reopen, tear_down);
  result = g_test_run ();
  remove_tree (data);
  return result;
}
