/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-held-back.h"

#include "accord-feeling.h"
#include "accord-scenario-edit.h"

/* Whether the edit of a scenario is to a property that is held back, or could
 * be: it keeps the values as text, and what is not known to be public stays. */
static gboolean
edits_held_back (AccordPlan   *plan,
                 AccordEntity *edit)
{
  const char *kind_name
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND);
  const char *property
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_PROPERTY);
  GType kind = accord_plan_find_kind (plan, kind_name);
  AccordEntityClass *klass;
  guint field;

  if (kind == G_TYPE_INVALID)
    return TRUE;
  if (property == NULL)
    return accord_entity_has_value (edit, ACCORD_SCENARIO_EDIT_FROM_TEXT)
           || accord_entity_has_value (edit, ACCORD_SCENARIO_EDIT_TO_TEXT);

  klass = g_type_class_peek (kind);
  field = accord_entity_class_find_field (klass, property);

  return field == ACCORD_FIELD_NOT_FOUND
         || accord_entity_class_get_field (klass, field)->flags
              & ACCORD_FIELD_PRIVATE;
}

/**
 * accord_held_back_has_value:
 * @field: the number of a field of @entity
 *
 * Returns: whether what @field holds is held back
 */
gboolean
accord_held_back_has_value (AccordPlan   *plan,
                            AccordEntity *entity,
                            guint         field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  if (accord_entity_class_get_field (klass, field)->flags
      & ACCORD_FIELD_PRIVATE)
    return TRUE;
  if (ACCORD_IS_FEELING (entity))
    return !accord_feeling_is_shown (ACCORD_FEELING (entity));

  return ACCORD_IS_SCENARIO_EDIT (entity)
         && (field == ACCORD_SCENARIO_EDIT_FROM_TEXT
             || field == ACCORD_SCENARIO_EDIT_TO_TEXT)
         && edits_held_back (plan, entity);
}

/**
 * accord_held_back_has_entity:
 *
 * Returns: whether @entity says nothing but what is held back: the edit of a
 *   scenario to such a property, or a feeling before its meeting
 */
gboolean
accord_held_back_has_entity (AccordPlan   *plan,
                             AccordEntity *entity)
{
  if (ACCORD_IS_FEELING (entity))
    return !accord_feeling_is_shown (ACCORD_FEELING (entity));

  return ACCORD_IS_SCENARIO_EDIT (entity) && edits_held_back (plan, entity);
}

/**
 * accord_held_back_has_op:
 * @op: what a change does to one entity
 *
 * Returns: whether nothing may be told of @op: it is to the edit of a
 *   scenario, which can hold any value as text, or says a feeling
 */
gboolean
accord_held_back_has_op (const AccordOp *op)
{
  g_return_val_if_fail (op != NULL, TRUE);

  if (op->entity_type == ACCORD_TYPE_SCENARIO_EDIT)
    return TRUE;
  if (op->entity_type != ACCORD_TYPE_FEELING)
    return FALSE;

  /* A meeting that starts takes up the feelings that wait for it. */
  for (guint i = 0; i < op->deltas->len; i++)
    if (g_array_index (op->deltas, AccordDelta, i).field
        != ACCORD_FEELING_MEETING)
      return TRUE;

  return FALSE;
}

/**
 * accord_held_back_get_digest:
 *
 * Returns: a digest of what everybody may see of @plan; equal of two that
 *   differ in what is held back alone
 */
guint64
accord_held_back_get_digest (AccordPlan *plan)
{
  guint64 digest = 0;
  const GType *kinds;
  guint n;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), 0);

  kinds = accord_plan_get_kinds (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityList *list = accord_plan_get_list (plan, kinds[i]);

      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          if (!accord_held_back_has_entity (plan, entity))
            digest += accord_entity_hash_shown (entity);
        }
    }

  return digest;
}
