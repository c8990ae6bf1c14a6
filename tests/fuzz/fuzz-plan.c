/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes opened as a plan: somebody else's file until proven ours. What opens
 * keeps every rule.
 */

#include "accord-fuzz-file.h"
#include "accord-kinds.h"
#include "accord-plan-file.h"

#include <glib/gstdio.h>

/* In memory where there is such a place: this is done millions of times. */
static const char *
get_path (void)
{
  static char *path = NULL;

  if (path == NULL)
    {
      g_autofree char *folder
        = g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR)
            ? g_mkdtemp (g_strdup ("/dev/shm/accord-fuzz-XXXXXX"))
            : g_dir_make_tmp ("accord-fuzz-XXXXXX", NULL);

      path = g_build_filename (folder, "plan.accord", NULL);
    }

  return path;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *path = get_path ();
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    g_file_set_contents_full (path, (const char *) data, (gssize) size,
                              G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  file = accord_plan_file_open (path, ACCORD_OPEN_READ, plan, &error);
  if (file == NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  else
    {
      g_assert_true (accord_plan_check (plan, NULL));
      accord_plan_file_check (file, NULL);
      accord_plan_file_close (file);
    }
  g_unlink (path);

  return 0;
}
