/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole file imported into a plan, and taken back. Whatever is in it, the
 * plan keeps its rules, and an undo leaves it as it was. Then once more in parts
 * of one line, which may not change the plan before it is applied.
 *
 * What comes before the first NUL is the name of the file, since the name says
 * how some are read; without one the rest is a table.
 */

#include "accord-fuzz-file.h"
#include "accord-import.h"
#include "accord-new-plan.h"

#include <string.h>

static void
apply (AccordPlan   *plan,
       AccordImport *import)
{
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (GError) error = NULL;

  if (!accord_import_apply (import, TRUE, NULL, &error))
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_true (accord_plan_check (plan, NULL));
  if (accord_change_get_n_ops (accord_import_get_change (import)) > 0)
    g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
}

static void
preview_in_parts (GFile *file)
{
  AccordImportOptions options = ACCORD_IMPORT_OPTIONS_INIT;
  g_autoptr (AccordPlan) plan = accord_new_plan ("Plan");
  guint64 digest = accord_plan_get_digest (plan);
  g_autoptr (AccordImport) import = NULL;

  options.held_max = 1;
  import = accord_import_new (plan, &options);
  accord_import_add_file (import, file, NULL, NULL, NULL);
  if (accord_import_preview (import, NULL, NULL, NULL, NULL)
      && accord_import_get_change (import) == NULL)
    {
      g_assert_cmpuint (accord_plan_get_digest (plan), ==, digest);
      apply (plan, import);
    }
  g_assert_false (accord_plan_is_changing (plan));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const uint8_t *nul = size > 0 ? memchr (data, 0, MIN (size, 20)) : NULL;
  g_autofree char *name
    = nul != NULL ? g_strndup ((const char *) data, (gsize) (nul - data))
                  : g_strdup ("");
  gsize used = nul != NULL ? (gsize) (nul - data) + 1 : 0;
  g_autoptr (GFile) file = accord_fuzz_file (data + used, size - used);
  g_autoptr (AccordPlan) plan = accord_new_plan ("Plan");
  g_autoptr (AccordImport) import = accord_import_new (plan, NULL);
  GType kind = g_utf8_validate (name, -1, NULL)
                 ? accord_plan_find_kind (plan, name)
                 : G_TYPE_INVALID;

  if (kind != G_TYPE_INVALID)
    accord_import_add_table (import, file, kind, NULL, NULL);
  else
    accord_import_add_file (import, file, NULL, NULL, NULL);
  if (accord_import_preview (import, NULL, NULL, NULL, NULL))
    apply (plan, import);
  g_assert_false (accord_plan_is_changing (plan));
  if (kind == G_TYPE_INVALID)
    preview_in_parts (file);

  return 0;
}
