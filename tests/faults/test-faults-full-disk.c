/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A real disk that is full. It takes a tmpfs, and that takes root. */

#include "accord-backups.h"
#include "accord-error.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "store-testing.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/mount.h>

#define SMALL_KIB 200
/* More edits than any of the disks here can hold. */
#define MAX_EDITS 2000

static gboolean
mount_small (const char *folder,
             gsize       kib)
{
  g_autofree char *options
    = g_strdup_printf ("size=%" G_GSIZE_FORMAT "k", kib);

  if (mount ("accord-test", folder, "tmpfs", 0, options) == 0)
    return TRUE;

  g_test_skip_printf ("no tmpfs can be mounted here: %s",
                      g_strerror (errno));
  return FALSE;
}

static void
unmount (const char *folder)
{
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

/* 200 KB hold no plan: that is said, and nothing is left. */
static void
test_create (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (GError) error = NULL;

  if (!mount_small (fixture->folder, SMALL_KIB))
    return;
  g_assert_null (accord_plan_file_create (fixture->path, plan, &error));
  store_assert_error (error, ACCORD_ERROR_FULL);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 0);
  unmount (fixture->folder);
}

static gsize
plan_kib (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return (gsize) info.st_size / 1024 + 1;
}

/* Renames until the disk is full; gives the last name acknowledged. */
static char *
edit_until_full (AccordPlan *plan)
{
  g_autofree char *last = g_strdup (store_get_name (plan));
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < MAX_EDITS; i++)
    {
      g_autofree char *tail = g_strnfill (3000, 'x');
      g_autofree char *name = g_strdup_printf ("%d %s", i, tail);

      if (!store_try_rename (plan, name, &error))
        break;
      g_free (last);
      last = g_steal_pointer (&name);
    }
  store_assert_error (error, ACCORD_ERROR_FULL);
  g_assert_cmpstr (store_get_name (plan), ==, last);

  return g_steal_pointer (&last);
}

/* A plan on a disk with 200 KB left: the last change that was acknowledged is
 * kept, the message says what to do, and with room again work goes on. */
static void
test_edit (StoreFixture *fixture,
           gconstpointer data)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("accord-XXXXXX", NULL);
  g_autofree char *whole
    = g_build_filename (elsewhere, "plan.accord", NULL);
  g_autofree char *copy = g_build_filename (elsewhere, "copy.accord", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *last = NULL;
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlan) again = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  store_create_closed (whole);
  if (!mount_small (fixture->folder, plan_kib (whole) + SMALL_KIB))
    {
      store_remove_tree (elsewhere);
      return;
    }
  store_read (whole, &bytes, &length);
  store_write (fixture->path, bytes, length);
  file = store_open (fixture->path, &plan);
  last = edit_until_full (plan);

  /* Elsewhere there is room: that is the way out. */
  g_assert_true (accord_plan_file_copy (file, copy, &error));
  g_assert_no_error (error);
  accord_plan_file_close (file);
  g_clear_object (&file);

  file = store_open (fixture->path, &again);
  g_assert_null (accord_plan_file_get_obstacle (file));
  g_assert_cmpstr (store_get_name (again), ==, last);
  g_assert_true (accord_plan_file_check (file, &error));
  g_assert_no_error (error);
  accord_plan_file_close (file);
  unmount (fixture->folder);
  store_remove_tree (elsewhere);
}

/* The disk is full when it comes to a backup, elsewhere: it is told, and
 * people work on. */
static void
test_backup (StoreFixture *fixture,
             gconstpointer data)
{
  g_autofree char *folder
    = g_build_filename (g_get_user_data_dir (), "accord", NULL);
  g_autoptr (AccordPlan) plan = store_full_plan ();
  g_autoptr (AccordPlanFile) file = store_create (fixture->path, plan);
  g_autoptr (GPtrArray) backups = NULL;
  const GError *failure;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (!mount_small (folder, SMALL_KIB))
    return;
  store_rename (plan, "A");
  failure = accord_plan_file_get_backup_error (file);
  g_assert_nonnull (failure);
  store_assert_error (failure, ACCORD_ERROR_FULL);
  backups = accord_backups_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 0);
  unmount (folder);
}

static void
add_tests (void)
{
  store_add_test ("/faults/full-disk/create", test_create, NULL);
  store_add_test ("/faults/full-disk/edit", test_edit, NULL);
  store_add_test ("/faults/full-disk/backup", test_backup, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
