/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-file.h"
#include "store-testing.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A link, a link to its folder, or dots: one name. */
static void
test_resolve (StoreFixture *fixture,
              gconstpointer data)
{
  g_autofree char *real = realpath (fixture->folder, NULL);
  g_autofree char *plan = g_build_filename (real, "plan.accord", NULL);
  g_autofree char *folder_link = g_build_filename (real, "folder", NULL);
  g_autofree char *link = g_build_filename (real, "link.accord", NULL);

  g_assert_cmpint (symlink (real, folder_link), ==, 0);
  for (int there = 0; there < 2; there++)
    {
      g_autofree char *through_folder
        = g_build_filename (folder_link, "plan.accord", NULL);
      g_autofree char *resolved = accord_file_resolve (through_folder);

      g_assert_cmpstr (resolved, ==, plan);
      store_write (plan, "", 0);
    }
  g_assert_cmpint (symlink ("plan.accord", link), ==, 0);
  {
    g_autofree char *resolved = accord_file_resolve (link);
    g_autofree char *nowhere = accord_file_resolve ("/none/at/all");

    g_assert_cmpstr (resolved, ==, plan);
    g_assert_cmpstr (nowhere, ==, "/none/at/all");
  }
}

static void
test_identify (StoreFixture *fixture,
               gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_null (accord_file_identify (fixture->path));
  store_write (fixture->path, "", 0);
  first = accord_file_identify (fixture->path);
  g_assert_cmpint (rename (fixture->path, other), ==, 0);
  second = accord_file_identify (other);
  store_write (fixture->path, "", 0);
  third = accord_file_identify (fixture->path);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, third);
}

static void
test_find_journal (StoreFixture *fixture,
                   gconstpointer data)
{
  static const char *const suffixes[] = { "-journal", "-wal" };

  g_assert_null (accord_file_find_journal (fixture->path));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal
        = g_strconcat (fixture->path, suffixes[i], NULL);
      g_autofree char *found = NULL;

      store_write (journal, "", 0);
      found = accord_file_find_journal (fixture->path);
      g_assert_cmpstr (found, ==, journal);
      g_assert_cmpint (unlink (journal), ==, 0);
    }
}

static void
test_sync (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_file_sync_folder (fixture->path, &error));
  g_assert_false (accord_file_sync (fixture->path, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  store_write (fixture->path, "", 0);
  g_assert_true (accord_file_sync (fixture->path, &error));
  g_assert_no_error (error);
}

static void
test_errors (void)
{
  static const struct
  {
    int number;
    int code;
  } cases[] = {
    { ENOENT, ACCORD_ERROR_NOT_FOUND },   { ENOTDIR, ACCORD_ERROR_NOT_FOUND },
    { EACCES, ACCORD_ERROR_READ_ONLY },   { EPERM, ACCORD_ERROR_READ_ONLY },
    { EROFS, ACCORD_ERROR_READ_ONLY },    { ENOSPC, ACCORD_ERROR_FULL },
    { EDQUOT, ACCORD_ERROR_FULL },        { EEXIST, ACCORD_ERROR_EXISTS },
    { ENAMETOOLONG, ACCORD_ERROR_IO },    { EIO, ACCORD_ERROR_IO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      accord_file_set_error ("/some/plan", cases[i].number, &error);
      store_assert_error (error, cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "“/some/plan”: "));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static void
add_tests (void)
{
  store_add_test ("/file/resolve", test_resolve, NULL);
  store_add_test ("/file/identify", test_identify, NULL);
  store_add_test ("/file/find-journal", test_find_journal, NULL);
  store_add_test ("/file/sync", test_sync, NULL);
  g_test_add_func ("/file/errors", test_errors);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
