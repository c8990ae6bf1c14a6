/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-file-lock.h"
#include "store-testing.h"

#include <glib/gstdio.h>
#include <sys/file.h>
#include <fcntl.h>
#include <unistd.h>

static char *
lock_path (StoreFixture *fixture)
{
  return g_build_filename (fixture->folder, ".plan.accord.lock", NULL);
}

static void
assert_busy (const char *path)
{
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_file_lock_take (path, &holder, &error));
  store_assert_error (error, ACCORD_ERROR_BUSY);
  g_assert_cmpstr (holder.who, ==, g_get_real_name ());
  g_assert_cmpstr (holder.host, ==, g_get_host_name ());
  g_assert_cmpint (holder.process, >, 1);
  g_assert_cmpint (holder.since, >, 1600000000);
  g_assert_nonnull (strstr (error->message, g_get_real_name ()));
}

static AccordFileLock *
take (const char *path)
{
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  g_autoptr (GError) error = NULL;
  AccordFileLock *lock = accord_file_lock_take (path, &holder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lock);
  return lock;
}

static void
test_take_and_release (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autofree char *path = lock_path (fixture);
  AccordFileLock *lock = take (fixture->path);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  assert_busy (fixture->path);
  accord_file_lock_release (lock);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  accord_file_lock_release (take (fixture->path));
  g_assert_cmpuint (store_count_files (fixture->folder), ==, 0);
}

static void
test_other_process (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (StoreHelper) helper = store_helper_new ("lock", fixture->path);

  g_assert_cmpstr (store_helper_get_greeting (helper), ==, "ok");
  assert_busy (fixture->path);
  g_clear_pointer (&helper, store_helper_free);
  accord_file_lock_release (take (fixture->path));
}

/* What a crash leaves behind locks nobody out. */
static void
test_crashed_holder (StoreFixture *fixture,
                     gconstpointer data)
{
  g_autofree char *path = lock_path (fixture);
  g_autoptr (StoreHelper) helper = store_helper_new ("lock", fixture->path);

  store_helper_kill (helper);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  accord_file_lock_release (take (fixture->path));
}

/* Removing the file doesn't give the lock to two: who comes gets a new one,
 * and the end of the first takes nothing away from the second. */
static void
test_removed_file (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autofree char *path = lock_path (fixture);
  AccordFileLock *first = take (fixture->path);
  AccordFileLock *second;

  g_assert_cmpint (g_unlink (path), ==, 0);
  second = take (fixture->path);
  accord_file_lock_release (first);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_busy (fixture->path);
  accord_file_lock_release (second);
}

static void
test_no_folder (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *path
    = g_build_filename (fixture->folder, "none", "plan.accord", NULL);
  g_autofree char *lock = lock_path (fixture);
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_file_lock_take (path, &holder, &error));
  store_assert_error (error, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Nothing is written through a link that somebody has planted. */
  g_assert_cmpint (symlink ("/etc/passwd", lock), ==, 0);
  g_assert_null (accord_file_lock_take (fixture->path, &holder, &error));
  store_assert_error (error, ACCORD_ERROR_IO);
}

/* A lock file that says nothing of its holder, or nonsense. */
static void
test_unknown_holder (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char *const contents[]
    = { "", "[holder]\nwho=\xff\xfe\nsince=nonsense\n", "no key file" };
  g_autofree char *path = lock_path (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
      g_autoptr (GError) error = NULL;
      int fd;

      store_write (path, contents[i], strlen (contents[i]));
      fd = open (path, O_RDWR);
      g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
      g_assert_null (accord_file_lock_take (fixture->path, &holder, &error));
      store_assert_error (error, ACCORD_ERROR_BUSY);
      g_assert_null (holder.who);
      g_assert_nonnull (strstr (error->message, "since ?"));
      close (fd);
    }
}

static void
test_long_name (StoreFixture *fixture,
                gconstpointer data)
{
  g_autofree char *name = g_strnfill (252, 'x');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_file_lock_take (path, &holder, &error));
  store_assert_error (error, ACCORD_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "shorter name"));
}

static void
add_tests (void)
{
  store_add_test ("/file-lock/take-and-release", test_take_and_release, NULL);
  store_add_test ("/file-lock/other-process", test_other_process, NULL);
  store_add_test ("/file-lock/crashed-holder", test_crashed_holder, NULL);
  store_add_test ("/file-lock/removed-file", test_removed_file, NULL);
  store_add_test ("/file-lock/no-folder", test_no_folder, NULL);
  store_add_test ("/file-lock/unknown-holder", test_unknown_holder, NULL);
  store_add_test ("/file-lock/long-name", test_long_name, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
