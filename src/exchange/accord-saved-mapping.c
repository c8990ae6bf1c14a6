/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-saved-mapping.h"

#include "accord-import-mapping.h"
#include "accord-mapped-column.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GPtrArray *
list_columns (AccordEntity *mapping)
{
  return accord_entity_list_referrers (mapping, ACCORD_TYPE_MAPPED_COLUMN,
                                       ACCORD_MAPPED_COLUMN_MAPPING);
}

/**
 * accord_saved_mapping_find:
 * @name: what the mapping is called
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the profile of a mapping in the plan,
 *   or %NULL with %ACCORD_ERROR_NOT_FOUND
 */
AccordProfile *
accord_saved_mapping_find (AccordPlan  *plan,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  AccordEntity *mapping;
  const char *kind_name;
  AccordTargetKind kind;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  mapping = accord_plan_find (plan, ACCORD_TYPE_IMPORT_MAPPING, name, error);
  if (mapping == NULL)
    return NULL;

  kind_name
    = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_ENTITY_KIND);
  if (!accord_target_kind_parse (kind_name != NULL ? kind_name : "", &kind,
                                 error))
    return NULL;

  columns = list_columns (mapping);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *property = accord_entity_get_text (
        columns->pdata[i], ACCORD_MAPPED_COLUMN_PROPERTY);

      if (property != NULL)
        g_ptr_array_add (
          pairs, g_strconcat (property, "=",
                              accord_entity_get_text (
                                columns->pdata[i], ACCORD_MAPPED_COLUMN_HEADER),
                              NULL));
    }
  g_ptr_array_add (pairs, NULL);

  return accord_profile_new_mapping (
    accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_NAME), kind,
    (const char *const *) pairs->pdata, error);
}

static void
set_columns (AccordPlan        *plan,
             AccordEntity      *mapping,
             const char *const *pairs)
{
  g_autoptr (GPtrArray) old = list_columns (mapping);

  for (guint i = 0; i < old->len; i++)
    accord_plan_remove (plan, old->pdata[i]);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *property
        = g_strndup (pairs[i], (gsize) (equals - pairs[i]));
      AccordEntity *column
        = accord_plan_add (plan, ACCORD_TYPE_MAPPED_COLUMN, 0);

      accord_plan_set_reference (plan, column, ACCORD_MAPPED_COLUMN_MAPPING,
                                 mapping);
      accord_plan_set_text (plan, column, ACCORD_MAPPED_COLUMN_HEADER,
                            equals + 1);
      accord_plan_set_text (plan, column, ACCORD_MAPPED_COLUMN_PROPERTY,
                            property);
    }
}

/**
 * accord_saved_mapping_keep:
 * @name: what to call it; one of that name is replaced
 * @kind: what the rows become
 * @pairs: (array zero-terminated): `PROPERTY=HEADING`, as
 *   accord_profile_new_mapping() has accepted them
 * @error: return location
 *
 * Keeps a mapping in the plan, as one change.
 *
 * Returns: %FALSE with the plan's error
 */
gboolean
accord_saved_mapping_keep (AccordPlan         *plan,
                           const char         *name,
                           AccordTargetKind    kind,
                           const char *const  *pairs,
                           GError            **error)
{
  g_autofree char *change = NULL;
  AccordEntity *mapping;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (name != NULL && pairs != NULL, FALSE);

  /* Translators: what a mapping of columns is called. */
  change = g_strdup_printf (_("Keep the mapping “%s”"), name);
  mapping = accord_plan_find (plan, ACCORD_TYPE_IMPORT_MAPPING, name, NULL);
  accord_plan_begin (plan, change, NULL);
  if (mapping == NULL)
    mapping = accord_plan_add (plan, ACCORD_TYPE_IMPORT_MAPPING, 0);
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_NAME, name);
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_ENTITY_KIND,
                        accord_target_kind_to_string (kind));
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_IMPORT_SOURCE,
                        name);
  set_columns (plan, mapping, pairs);

  return accord_plan_commit (plan, error);
}
