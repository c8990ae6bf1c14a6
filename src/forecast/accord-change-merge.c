/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-change-merge.h"

#include "accord-error.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

static const AccordOp *
find_op (AccordChange *change,
         gint64        entity)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_change_get_op (change, i)->entity == entity)
      return accord_change_get_op (change, i);

  return NULL;
}

static const AccordDelta *
find_delta (const AccordOp *op,
            guint           field)
{
  for (guint i = 0; op != NULL && i < op->deltas->len; i++)
    if (g_array_index (op->deltas, AccordDelta, i).field == field)
      return &g_array_index (op->deltas, AccordDelta, i);

  return NULL;
}

/* By now it may be gone; then @first, which removed it, knows its name. */
static char *
dup_label (AccordPlan     *plan,
           const AccordOp *op,
           const AccordOp *first)
{
  AccordEntity *entity = accord_plan_lookup (plan, op->entity);
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  const AccordDelta *name = find_delta (first, klass->label_field);

  if (entity != NULL)
    return accord_entity_dup_full_label (entity);
  if (name != NULL && name->before.text != NULL)
    return accord_entity_dup_kind_label (klass->kind, name->before.text);

  return g_strdup_printf ("%s %" G_GINT64_FORMAT, klass->kind, op->entity);
}

static gboolean
set_conflict (AccordPlan        *plan,
              const AccordOp    *op,
              const AccordOp    *first,
              const AccordField *field,
              GError           **error)
{
  g_autofree char *label = dup_label (plan, op, first);

  if (field == NULL)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                 /* Translators: the kind and name of a thing. */
                 _ ("The two can’t be combined: one removes %s, which the "
                    "other changes."),
                 label);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                 /* Translators: the kind and name of a thing, and one of its
                  * properties. */
                 _ ("The two can’t be combined: for %s they want different "
                    "things of “%s”."),
                 label, _ (field->nick));
  return FALSE;
}

/*
 * _accord_change_merge_settle_rank:
 * @entity: an entity that has just got its place in an order, or has none
 *
 * Two changes that know nothing of each other may give two things the same
 * place. Then @entity goes right before the other one.
 */
void
_accord_change_merge_settle_rank (AccordPlan   *plan,
                                  AccordEntity *entity)
{
  const char *rank = accord_entity_get_rank (entity);
  g_autoptr (GPtrArray) all = NULL;

  if (rank == NULL)
    return;
  all = accord_plan_dup_current (plan, G_OBJECT_TYPE (entity));
  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != entity
        && g_strcmp0 (accord_entity_get_rank (all->pdata[i]), rank) == 0)
      {
        accord_plan_move (plan, entity, all->pdata[i]);
        return;
      }
}

/* Sets what @op wants where the first change has not set it already, to the
 * same. */
static gboolean
merge_update (AccordPlan      *plan,
              AccordEntity    *entity,
              const AccordOp  *op,
              const AccordOp  *first,
              GError         **error)
{
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordDelta *done = find_delta (first, delta->field);
      const AccordField *field = accord_entity_class_get_field (
        ACCORD_ENTITY_GET_CLASS (entity), delta->field);

      if (done == NULL)
        accord_plan_set_value (plan, entity, delta->field,
                               accord_value_copy (field->type, delta->after));
      else if (!accord_value_equal (field->type, done->after, delta->after))
        return set_conflict (plan, op, first, field, error);
    }
  _accord_change_merge_settle_rank (plan, entity);

  return TRUE;
}

static gboolean
merge_op (AccordPlan      *plan,
          const AccordOp  *op,
          AccordChange    *one,
          GError         **error)
{
  const AccordOp *first = find_op (one, op->entity);
  AccordEntity *entity = accord_plan_lookup (plan, op->entity);

  if (first != NULL && first->kind != op->kind
      && (first->kind == ACCORD_OP_DELETE || op->kind == ACCORD_OP_DELETE))
    return set_conflict (plan, op, first, NULL, error);

  switch (op->kind)
    {
    case ACCORD_OP_INSERT:
      if (entity == NULL)
        entity = accord_plan_add (plan, op->entity_type, op->entity);
      return merge_update (plan, entity, op, first, error);
    case ACCORD_OP_DELETE:
      if (entity != NULL)
        accord_plan_remove (plan, entity);
      return TRUE;
    case ACCORD_OP_UPDATE:
    default:
      if (entity == NULL)
        return set_conflict (plan, op, first, NULL, error);
      return merge_update (plan, entity, op, first, error);
    }
}

/**
 * accord_change_merge:
 * @plan: the plan that both set out from; it stays as it is
 * @one: a change that has not been made
 * @other: another
 * @name: what the two together are called
 * @error: return location
 *
 * Puts two changes together. Where both set a property, they must set it to
 * the same.
 *
 * Returns: (transfer full) (nullable): the two as one; %NULL with
 *   %ACCORD_ERROR_RULE, which names the property that they disagree on or the
 *   rule that they break together, or with %ACCORD_ERROR_STALE where the plan
 *   has changed meanwhile
 */
AccordChange *
accord_change_merge (AccordPlan    *plan,
                     AccordChange  *one,
                     AccordChange  *other,
                     const char    *name,
                     GError       **error)
{
  gboolean merged;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (!accord_plan_is_changing (plan), NULL);

  /* Whether the second still fits by itself. */
  accord_plan_begin (plan, name, NULL);
  merged = accord_plan_apply (plan, other, FALSE, error);
  accord_plan_rollback (plan);
  if (!merged)
    return NULL;

  accord_plan_begin (plan, name, NULL);
  merged = accord_plan_apply (plan, one, FALSE, error);
  for (guint i = 0; merged && i < accord_change_get_n_ops (other); i++)
    merged = merge_op (plan, accord_change_get_op (other, i), one, error);
  if (!merged)
    {
      accord_plan_rollback (plan);
      return NULL;
    }

  return accord_plan_take_back (plan, error);
}
