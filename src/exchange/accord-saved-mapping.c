/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-saved-mapping.h"

#include "accord-import-mapping.h"
#include "accord-mapped-column.h"
#include "accord-plan-edit.h"
#include "accord-profile-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GPtrArray *
list_columns (AccordEntity *mapping)
{
  return accord_entity_list_referrers (mapping, ACCORD_TYPE_MAPPED_COLUMN,
                                       ACCORD_MAPPED_COLUMN_MAPPING);
}

/* A choice that this version does not know is left to be detected. */
static void
read_choices (AccordEntity        *mapping,
              GPtrArray           *columns,
              AccordRecordOptions *choices)
{
  const char *date
    = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_DATE_FORMAT);
  const char *decimal
    = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_DECIMAL_MARK);

  if (date != NULL)
    accord_date_format_parse (date, &choices->date_format, NULL);
  if (decimal != NULL)
    accord_number_style_parse (decimal, &choices->number_style, NULL);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *unit
        = accord_entity_get_text (columns->pdata[i], ACCORD_MAPPED_COLUMN_UNIT);

      if (unit != NULL
          && !accord_effort_unit_parse (unit, &choices->effort_unit, NULL))
        accord_chance_scale_parse (unit, &choices->chance_scale, NULL);
    }
}

/**
 * accord_saved_mapping_find:
 * @name: what the mapping is called
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the profile of a mapping in the plan,
 *   with what was chosen about its values, or %NULL with
 *   %ACCORD_ERROR_NOT_FOUND
 */
AccordProfile *
accord_saved_mapping_find (AccordPlan  *plan,
                           const char  *name,
                           GError     **error)
{
  AccordRecordOptions choices = ACCORD_RECORD_OPTIONS_INIT;
  g_autoptr (AccordProfile) profile = NULL;
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

  profile = accord_profile_new_mapping (
    accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_NAME), kind,
    (const char *const *) pairs->pdata, error);
  if (profile == NULL)
    return NULL;

  read_choices (mapping, columns, &choices);
  return _accord_profile_new_decided (profile, &choices);
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

/* The unit of a column, where its property has one that was chosen. */
static const char *
find_unit (AccordTargetKind           kind,
           const char                *name,
           const AccordRecordOptions *records)
{
  const AccordTargetProperty *property
    = accord_target_find (kind, name, NULL);

  if (property == NULL)
    return NULL;
  if (property->type == ACCORD_COLUMN_EFFORT)
    return accord_effort_unit_to_string (records->effort_unit);

  return property->type == ACCORD_COLUMN_CHANCE
           ? accord_chance_scale_to_string (records->chance_scale)
           : NULL;
}

static void
set_units (AccordPlan                *plan,
           AccordEntity              *mapping,
           const AccordRecordOptions *records)
{
  const char *kind_name
    = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_ENTITY_KIND);
  g_autoptr (GPtrArray) columns = list_columns (mapping);
  AccordTargetKind kind;

  if (kind_name == NULL || !accord_target_kind_parse (kind_name, &kind, NULL))
    return;

  for (guint i = 0; i < columns->len; i++)
    {
      const char *property = accord_entity_get_text (
        columns->pdata[i], ACCORD_MAPPED_COLUMN_PROPERTY);

      if (property != NULL)
        accord_plan_set_text (plan, columns->pdata[i],
                              ACCORD_MAPPED_COLUMN_UNIT,
                              find_unit (kind, property, records));
    }
}

/**
 * accord_saved_mapping_keep_choices:
 * @name: a mapping that accord_saved_mapping_keep() has kept
 * @records: what was chosen about values
 * @csv: what was chosen about the form of files
 * @error: return location
 *
 * Keeps with the mapping how its values are to be read: the format of dates,
 * the decimal mark, the unit of efforts, the scale of chances, the encoding and
 * what stands between columns. What was not chosen is detected each time.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND, or with the plan's error
 */
gboolean
accord_saved_mapping_keep_choices (AccordPlan                 *plan,
                                   const char                 *name,
                                   const AccordRecordOptions  *records,
                                   const AccordCsvOptions     *csv,
                                   GError                    **error)
{
  const char separator[] = { csv->delimiter, '\0' };
  g_autofree char *change = NULL;
  AccordEntity *mapping;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  mapping = accord_plan_find (plan, ACCORD_TYPE_IMPORT_MAPPING, name, error);
  if (mapping == NULL)
    return FALSE;

  change = g_strdup_printf (_("Keep the mapping “%s”"), name);
  accord_plan_begin (plan, change, NULL);
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_DATE_FORMAT,
                        accord_date_format_to_string (records->date_format));
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_DECIMAL_MARK,
                        accord_number_style_to_string (records->number_style));
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_ENCODING,
                        csv->encoding != ACCORD_ENCODING_DETECT
                          ? accord_encoding_to_string (csv->encoding)
                          : NULL);
  accord_plan_set_text (plan, mapping, ACCORD_IMPORT_MAPPING_SEPARATOR,
                        csv->delimiter != '\0' ? separator : NULL);
  set_units (plan, mapping, records);

  return accord_plan_commit (plan, error);
}

/**
 * accord_saved_mapping_choose_form:
 * @name: what a mapping is called; nothing happens where there is none
 * @csv: (inout): gets the encoding and the separator that were kept with it,
 *   where it has none chosen
 */
void
accord_saved_mapping_choose_form (AccordPlan       *plan,
                                  const char       *name,
                                  AccordCsvOptions *csv)
{
  AccordEntity *mapping;
  const char *encoding, *separator;

  g_return_if_fail (ACCORD_IS_PLAN (plan));
  g_return_if_fail (name != NULL && csv != NULL);

  mapping = accord_plan_find (plan, ACCORD_TYPE_IMPORT_MAPPING, name, NULL);
  if (mapping == NULL)
    return;

  encoding = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_ENCODING);
  separator = accord_entity_get_text (mapping, ACCORD_IMPORT_MAPPING_SEPARATOR);
  if (csv->encoding == ACCORD_ENCODING_DETECT && encoding != NULL)
    accord_encoding_parse (encoding, &csv->encoding, NULL);
  if (csv->delimiter == '\0' && separator != NULL && strlen (separator) == 1)
    csv->delimiter = separator[0];
}
