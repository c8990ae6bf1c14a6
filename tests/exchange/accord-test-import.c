/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing texts into a new plan, and looking at what came of it. */

#include "accord-test-import.h"

#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-test-data.h"

#include <string.h>

/* Returns: (transfer full): a plan as "new" makes it */
AccordPlan *
accord_test_plan_new (void)
{
  return accord_new_plan ("Test");
}

/* Returns: (transfer full): an import of the files, up to its preview */
AccordImport *
accord_test_preview (AccordPlan                *plan,
                     const AccordImportOptions *options,
                     const AccordTestFile      *files,
                     guint                      n_files)
{
  AccordImport *import = accord_import_new (plan, options);
  g_autoptr (GPtrArray) made
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_test_file_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_files; i++)
    {
      GFile *file = accord_test_file_new (files[i].name, files[i].text,
                                          strlen (files[i].text));

      g_ptr_array_add (made, file);
      accord_import_add_file (import, file, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  accord_import_preview (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* Returns: (transfer full): an import of one file, applied */
AccordImport *
accord_test_import (AccordPlan                *plan,
                    const AccordImportOptions *options,
                    const char                *name,
                    const char                *text)
{
  AccordTestFile file = { name, text };
  AccordImport *import = accord_test_preview (plan, options, &file, 1);
  g_autoptr (GError) error = NULL;

  accord_import_apply (import, FALSE, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* @counts: new, changed, unchanged, skipped, wrong: `3/0/0/0/1` */
void
accord_test_assert_counts (AccordImport *import,
                           const char   *counts)
{
  g_autofree char *found = g_strdup_printf (
    "%u/%u/%u/%u/%u", accord_import_count (import, ACCORD_IMPORT_NEW),
    accord_import_count (import, ACCORD_IMPORT_CHANGED),
    accord_import_count (import, ACCORD_IMPORT_UNCHANGED),
    accord_import_count (import, ACCORD_IMPORT_SKIPPED),
    accord_import_count (import, ACCORD_IMPORT_WRONG));

  g_assert_cmpstr (found, ==, counts);
}

static AccordEntity *
find (AccordPlan *plan,
      const char *kind,
      const char *name)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *entity
    = accord_plan_find (plan, accord_plan_find_kind (plan, kind), name, &error);

  g_assert_no_error (error);
  return entity;
}

/* @value: as text, a reference as the name; NULL for none */
void
accord_test_assert_value (AccordPlan *plan,
                          const char *kind,
                          const char *name,
                          const char *property,
                          const char *value)
{
  AccordEntity *entity = find (plan, kind, name);
  guint field = accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (entity), property);
  g_autofree char *found = NULL;

  g_assert_cmpuint (field, !=, ACCORD_FIELD_NOT_FOUND);
  if (!accord_entity_has_value (entity, field))
    found = NULL;
  else if (accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity),
                                          field)
             ->type
           == ACCORD_VALUE_REFERENCE)
    found
      = accord_entity_dup_label (accord_entity_get_referred (entity, field));
  else
    found = accord_entity_value_to_text (entity, field);
  g_test_message ("%s “%s”, %s", kind, name, property);
  g_assert_cmpstr (found, ==, value);
}

guint
accord_test_count (AccordPlan *plan,
                   const char *kind)
{
  return accord_entity_list_get_size (
    accord_plan_get_list (plan, accord_plan_find_kind (plan, kind)));
}

gboolean
accord_test_has_note (AccordImport *import,
                      const char   *words)
{
  GPtrArray *notes = accord_import_get_notes (import);

  for (guint i = 0; i < notes->len; i++)
    if (strstr (notes->pdata[i], words) != NULL)
      return TRUE;

  return FALSE;
}

/* What a person does. */
void
accord_test_edit (AccordPlan *plan,
                  const char *kind,
                  const char *name,
                  const char *property,
                  const char *value)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Edit", NULL);
  accord_plan_set_from_text (plan, find (plan, kind, name), property, value,
                             &error);
  g_assert_no_error (error);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
}
