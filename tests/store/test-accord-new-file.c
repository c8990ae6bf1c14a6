/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-new-file.h"
#include "store-testing.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static AccordNewFile *
begin (const char *path)
{
  g_autoptr (GError) error = NULL;
  AccordNewFile *file = accord_new_file_begin (path, &error);

  g_assert_no_error (error);
  g_assert_true (accord_sqlite_exec (accord_new_file_get_db (file),
                                     "CREATE TABLE t (a)", &error));
  return file;
}

static void
test_finish (StoreFixture *fixture,
             gconstpointer data)
{
  AccordNewFile *file = begin (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (accord_new_file_finish (file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_sql_int (fixture->path, "SELECT count (*) FROM t"),
                   ==, 0);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

static void
test_abandon (StoreFixture *fixture,
              gconstpointer data)
{
  AccordNewFile *file = begin (fixture->path);

  g_assert_true (accord_sqlite_exec (accord_new_file_get_db (file),
                                     "BEGIN; INSERT INTO t VALUES (1)",
                                     NULL));
  accord_new_file_abandon (file);
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 0);
}

/* What is there stays, also where it came between. */
static void
test_exists (StoreFixture *fixture,
             gconstpointer data)
{
  AccordNewFile *file = begin (fixture->path);
  g_autoptr (GError) error = NULL;

  store_write (fixture->path, "mine", 4);
  g_assert_false (accord_new_file_finish (file, FALSE, &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_assert_true (store_contains (fixture->path, "mine", 4));
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

static void
test_replace (StoreFixture *fixture,
              gconstpointer data)
{
  AccordNewFile *file;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  store_write (fixture->path, "old", 3);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  file = begin (fixture->path);
  g_assert_true (accord_new_file_finish (file, TRUE, &error));
  g_assert_false (store_contains (fixture->path, "old", 3));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

/* A journal of another plan of that name would be played into this one. */
static void
test_journal (StoreFixture *fixture,
              gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  store_write (journal, "hot", 3);
  g_assert_false (accord_new_file_finish (begin (fixture->path), FALSE,
                                          &error));
  store_assert_error (error, ACCORD_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, journal));
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "none", NULL);
  g_autofree char *moved = g_strconcat (folder, "-moved", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.accord", NULL);
  g_autofree char *name = g_strnfill (250, 'x');
  g_autofree char *long_path
    = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  AccordNewFile *file;

  g_assert_null (accord_new_file_begin (path, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (accord_new_file_begin (long_path, &error));
  store_assert_error (error, ACCORD_ERROR_IO);
  g_clear_error (&error);

  /* The folder goes while it is written. */
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  file = begin (path);
  g_assert_cmpint (g_rename (folder, moved), ==, 0);
  g_assert_false (accord_new_file_finish (file, FALSE, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
}

static void
add_tests (void)
{
  store_add_test ("/new-file/finish", test_finish, NULL);
  store_add_test ("/new-file/abandon", test_abandon, NULL);
  store_add_test ("/new-file/exists", test_exists, NULL);
  store_add_test ("/new-file/replace", test_replace, NULL);
  store_add_test ("/new-file/journal", test_journal, NULL);
  store_add_test ("/new-file/no-folder", test_no_folder, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
