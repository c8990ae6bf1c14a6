/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files for tests: real data, which stands beside the project or where
 * $ACCORD_DATA says and is not part of it, and files made on the spot.
 */

#include "accord-test-data.h"

#include <string.h>

/*
 * accord_test_data_path:
 *
 * Returns: (transfer full): where @relative would be among the real data
 */
char *
accord_test_data_path (const char *relative)
{
  const char *data = g_getenv ("ACCORD_DATA");
  g_autofree char *beside = NULL;

  if (data == NULL)
    data = beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared",
                                           "data", NULL);

  return g_build_filename (data, relative, NULL);
}

/*
 * accord_test_data_skip_without:
 *
 * Returns: (transfer full) (nullable): the real file, or %NULL after telling
 *   that the test is skipped
 */
GFile *
accord_test_data_skip_without (const char *relative)
{
  g_autofree char *path = accord_test_data_path (relative);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (path);

  g_test_skip ("the real data is not here; set ACCORD_DATA");
  return NULL;
}

/*
 * accord_test_file_new:
 *
 * Returns: (transfer full): a file of that name in a folder of its own, for
 *   accord_test_file_free()
 */
GFile *
accord_test_file_new (const char *name,
                      const char *text,
                      gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("accord-test-XXXXXX", &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, &error));

  return g_file_new_for_path (path);
}

/*
 * accord_test_file_free:
 * @file: (transfer full): what accord_test_file_new() gave
 */
void
accord_test_file_free (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
  g_object_unref (file);
}
