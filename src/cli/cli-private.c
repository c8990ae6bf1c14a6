/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-private.h"

#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

/* Whether the edit of a scenario is to a property that is held back: it keeps
 * the values as text. */
static gboolean
edits_private (AccordPlan   *plan,
               AccordEntity *edit)
{
  const char *kind_name
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND);
  const char *property
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_PROPERTY);
  GType kind = accord_plan_find_kind (plan, kind_name);
  AccordEntityClass *klass;
  guint field;

  if (property == NULL || kind == G_TYPE_INVALID)
    return FALSE;

  klass = g_type_class_peek (kind);
  field = accord_entity_class_find_field (klass, property);

  return field != ACCORD_FIELD_NOT_FOUND
         && accord_entity_class_get_field (klass, field)->flags
              & ACCORD_FIELD_PRIVATE;
}

/**
 * cli_private_has_value:
 * @field: the number of a field of @entity
 *
 * Returns: whether what @field holds is held back
 */
gboolean
cli_private_has_value (AccordPlan   *plan,
                       AccordEntity *entity,
                       guint         field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  if (accord_entity_class_get_field (klass, field)->flags
      & ACCORD_FIELD_PRIVATE)
    return TRUE;

  return ACCORD_IS_SCENARIO_EDIT (entity)
         && (field == ACCORD_SCENARIO_EDIT_FROM_TEXT
             || field == ACCORD_SCENARIO_EDIT_TO_TEXT)
         && edits_private (plan, entity);
}

/**
 * cli_private_has_change:
 *
 * Returns: whether @change touched a value that is held back, or the edit of
 *   a scenario, which may hold one as text
 */
gboolean
cli_private_has_change (AccordChange *change)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_change_get_op (change, i)->entity_type
        == ACCORD_TYPE_SCENARIO_EDIT)
      return TRUE;

  return accord_change_is_private (change);
}

/**
 * cli_private_get_name:
 * @private_too: whether what is held back may be shown
 *
 * Returns: (transfer none): the name of @change, as far as it may be told
 */
const char *
cli_private_get_name (AccordChange *change,
                      gboolean      private_too)
{
  if (!private_too && cli_private_has_change (change))
    return _("Held back");

  return accord_change_get_name (change);
}
