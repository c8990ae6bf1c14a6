/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target on every file of a folder, and on nothing at all. */

#include "accord-fuzz-file.h"

static void
test_case (gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (data, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    LLVMFuzzerTestOneInput ((const uint8_t *) contents, length), ==, 0);
}

static void
test_empty (void)
{
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) "", 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_func ("/fuzz/empty", test_empty);

  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test_path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func_full (test_path,
                                 g_build_filename (argv[1], name, NULL),
                                 test_case, g_free);
    }

  return g_test_run ();
}
