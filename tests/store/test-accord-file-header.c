/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-file-header.h"
#include "accord-schema.h"
#include "store-testing.h"

#include <sys/stat.h>
#include <unistd.h>

static void
assert_refused (const char *path,
                int         code)
{
  AccordFileHeader header;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_file_header_read (path, &header, &error));
  store_assert_error (error, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_version (StoreFixture *fixture,
              gconstpointer data)
{
  AccordFileHeader header;
  g_autoptr (GError) error = NULL;

  store_create_closed (fixture->path);
  g_assert_true (accord_file_header_read (fixture->path, &header, &error));
  g_assert_no_error (error);
  g_assert_cmpint (header.version, ==, accord_schema_get_current ()->n_steps);

  store_sql (fixture->path, "PRAGMA user_version = 1000000");
  g_assert_true (accord_file_header_read (fixture->path, &header, &error));
  g_assert_cmpint (header.version, ==, 1000000);
}

/* Texts, what is shorter than a header, and other databases. */
static void
test_not_a_plan (StoreFixture *fixture,
                 gconstpointer data)
{
  static const char *const contents[]
    = { "", "x", "SQLite format 3",
        "A text that is quite a bit longer than one hundred bytes, so that it "
        "could well have a header of a database in it." };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      store_write (fixture->path, contents[i], strlen (contents[i]));
      assert_refused (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
      store_assert_cannot_open (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
    }
  g_assert_cmpint (unlink (fixture->path), ==, 0);
  store_sql (fixture->path, "CREATE TABLE bookmarks (url)");
  assert_refused (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
}

static void
test_not_a_file (StoreFixture *fixture,
                 gconstpointer data)
{
  assert_refused (fixture->path, ACCORD_ERROR_NOT_FOUND);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_NOT_FOUND);
  assert_refused (fixture->folder, ACCORD_ERROR_NOT_A_PLAN);
  store_assert_cannot_open (fixture->folder, ACCORD_ERROR_NOT_A_PLAN);

  /* Nobody writes into it: reading it would wait for ever. */
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_NOT_A_PLAN);
}

static void
test_without_version (StoreFixture *fixture,
                      gconstpointer data)
{
  store_create_closed (fixture->path);
  store_sql (fixture->path, "PRAGMA user_version = 0");
  assert_refused (fixture->path, ACCORD_ERROR_DAMAGED);
  store_sql (fixture->path, "PRAGMA user_version = -5");
  assert_refused (fixture->path, ACCORD_ERROR_DAMAGED);
  store_assert_cannot_open (fixture->path, ACCORD_ERROR_DAMAGED);
}

static void
add_tests (void)
{
  store_add_test ("/file-header/version", test_version, NULL);
  store_add_test ("/file-header/not-a-plan", test_not_a_plan, NULL);
  store_add_test ("/file-header/not-a-file", test_not_a_file, NULL);
  store_add_test ("/file-header/without-version", test_without_version, NULL);
}

int
main (int   argc,
      char *argv[])
{
  return store_run_tests (&argc, &argv, add_tests);
}
