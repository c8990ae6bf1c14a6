/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan from a storage, and all of it for one. */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-entity-list-private.h"
#include "accord-entity-private.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>

/**
 * accord_plan_load:
 * @kind: one of the plan's kinds
 * @id: its id
 * @values: (transfer none): a value for each field
 * @error: return location
 *
 * For a storage: adds an entity that is on disk already. In any order;
 * accord_plan_loaded() ends it. Loading can't be undone and isn't history.
 *
 * Returns: %FALSE with %ACCORD_ERROR_DAMAGED where the id can't be
 */
gboolean
accord_plan_load (AccordPlan        *self,
                  GType              kind,
                  gint64             id,
                  const AccordValue *values,
                  GError           **error)
{
  g_autoptr (AccordEntity) entity = NULL;
  AccordEntityClass *klass = g_type_class_peek (kind);

  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  if (id <= 0 || accord_plan_lookup (self, id) != NULL)
    {
      g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                   /* Translators: the kind of a thing, and its id. */
                   _("The %s %s has an id that can’t be, or that something "
                     "else has too."),
                   klass->kind, shown);
      return FALSE;
    }

  entity = _accord_entity_new (kind, id);
  for (guint i = 0; i < klass->n_fields; i++)
    _accord_entity_take_value (
      entity, i, accord_value_copy (klass->fields[i]->type, values[i]));
  _accord_entity_set_directory (entity, self->directory);
  _accord_entity_list_load (accord_plan_get_list (self, kind), entity);
  self->digest += accord_entity_hash (entity);

  return TRUE;
}

/* Everything is there. */
static void
arrange (AccordPlan *self)
{
  for (guint i = 0; i < self->kinds->len; i++)
    _accord_entity_list_loaded (
      accord_plan_get_list (self, g_array_index (self->kinds, GType, i)));
  _accord_plan_update_decimals (self);
}

/**
 * accord_plan_loaded:
 * @error: return location
 *
 * For a storage: everything is there. Brings it into order and checks it.
 *
 * Returns: %FALSE with %ACCORD_ERROR_RULE where the plan breaks a rule
 */
gboolean
accord_plan_loaded (AccordPlan *self,
                    GError    **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);

  arrange (self);

  return accord_plan_check (self, error);
}

static void
add_insert (AccordChange *change,
            AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  AccordOp *op
    = accord_change_add_op (change, ACCORD_OP_INSERT, G_OBJECT_TYPE (entity),
                            accord_entity_get_id (entity));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      AccordValueType type = klass->fields[i]->type;
      AccordValue blank_value = accord_value_absent (type);
      AccordValue value = accord_entity_get_value (entity, i);

      if (!accord_value_equal (type, value, blank_value))
        accord_op_take_delta (op, i, blank_value,
                              accord_value_copy (type, value));
    }
}

/**
 * accord_plan_to_change:
 *
 * Returns: (transfer full): a change that makes all of @self from nothing,
 *   kind by kind
 */
AccordChange *
accord_plan_to_change (AccordPlan *self)
{
  AccordChange *change;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  change = accord_change_new (ACCORD_CHANGE_EDIT, _("New plan"), NULL);
  for (guint i = 0; i < self->kinds->len; i++)
    {
      AccordEntityList *list
        = accord_plan_get_list (self, g_array_index (self->kinds, GType, i));

      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        add_insert (change, accord_entity_list_get (list, k));
    }

  return change;
}

/**
 * accord_plan_dup:
 *
 * Returns: (transfer full): a plan in memory with the same content and without
 *   history, for a thread of its own to work on
 */
AccordPlan *
accord_plan_dup (AccordPlan *self)
{
  AccordPlan *copy;
  guint n;
  const GType *kinds;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);
  g_return_val_if_fail (self->pending == NULL, NULL);

  kinds = accord_plan_get_kinds (self, &n);
  copy = accord_plan_new (kinds, n);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);
      g_autofree AccordValue *values = g_new (AccordValue, klass->n_fields);
      AccordEntityList *list = accord_plan_get_list (self, kinds[i]);

      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          for (guint f = 0; f < klass->n_fields; f++)
            values[f] = accord_entity_get_value (entity, f);
          accord_plan_load (copy, kinds[i], accord_entity_get_id (entity),
                            values, NULL);
        }
    }
  arrange (copy);

  return copy;
}
