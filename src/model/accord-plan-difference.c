/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes one plan of another: entities with the same id are the same
 * thing. Kind by kind, owners first, what comes and what is different; then,
 * the other way round, what goes.
 */

#include "config.h"

#include "accord-plan-difference.h"

static void
add_delta (AccordOp          *op,
           AccordEntityClass *klass,
           guint              field,
           AccordValue        before,
           AccordValue        after)
{
  AccordValueType type = klass->fields[field]->type;

  if (!accord_value_equal (type, before, after))
    accord_op_take_delta (op, field, accord_value_copy (type, before),
                          accord_value_copy (type, after));
}

/* What comes or goes lists what it holds. */
static void
add_whole (AccordChange *change,
           AccordEntity *entity,
           AccordOpKind  kind)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  AccordOp *op = accord_change_add_op (change, kind, G_OBJECT_TYPE (entity),
                                       accord_entity_get_id (entity));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      AccordValue blank = accord_value_absent (klass->fields[i]->type);
      AccordValue value = accord_entity_get_value (entity, i);

      if (kind == ACCORD_OP_INSERT)
        add_delta (op, klass, i, blank, value);
      else
        add_delta (op, klass, i, value, blank);
    }
}

static gboolean
is_equal (AccordEntity *one,
          AccordEntity *other)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (one);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!accord_value_equal (klass->fields[i]->type,
                             accord_entity_get_value (one, i),
                             accord_entity_get_value (other, i)))
      return FALSE;

  return TRUE;
}

static void
add_update (AccordChange *change,
            AccordEntity *from,
            AccordEntity *to)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (from);
  AccordOp *op
    = accord_change_add_op (change, ACCORD_OP_UPDATE, G_OBJECT_TYPE (from),
                            accord_entity_get_id (from));

  for (guint i = 0; i < klass->n_fields; i++)
    add_delta (op, klass, i, accord_entity_get_value (from, i),
               accord_entity_get_value (to, i));
}

static void
add_new_and_different (AccordChange *change,
                       AccordPlan   *from,
                       AccordPlan   *to,
                       GType         kind)
{
  g_autoptr (GPtrArray) all = accord_plan_dup_current (to, kind);

  for (guint i = 0; i < all->len; i++)
    {
      AccordEntity *entity = all->pdata[i];
      AccordEntity *old
        = accord_plan_lookup (from, accord_entity_get_id (entity));

      if (old == NULL)
        add_whole (change, entity, ACCORD_OP_INSERT);
      else if (!is_equal (old, entity))
        add_update (change, old, entity);
    }
}

static void
add_gone (AccordChange *change,
          AccordPlan   *from,
          AccordPlan   *to,
          GType         kind)
{
  g_autoptr (GPtrArray) all = accord_plan_dup_current (from, kind);

  for (guint i = 0; i < all->len; i++)
    if (accord_plan_lookup (to, accord_entity_get_id (all->pdata[i])) == NULL)
      add_whole (change, all->pdata[i], ACCORD_OP_DELETE);
}

static gboolean
is_in (GType        kind,
       const GType *kinds,
       guint        n_kinds)
{
  for (guint i = 0; i < n_kinds; i++)
    if (kinds[i] == kind)
      return TRUE;

  return FALSE;
}

/**
 * accord_plan_difference:
 * @from: a plan
 * @to: a plan of the same kinds, such as one that accord_plan_dup() made of
 *   @from; either may be inside a change, and is then compared as it stands
 * @except: (array length=n_except) (nullable): kinds that may differ
 * @name: what it is called
 *
 * Returns: (transfer full): what accord_plan_apply() does to make @to of
 *   @from; without operations where they are the same
 */
AccordChange *
accord_plan_difference (AccordPlan  *from,
                        AccordPlan  *to,
                        const GType *except,
                        guint        n_except,
                        const char  *name)
{
  AccordChange *change;
  const GType *kinds;
  guint n;

  g_return_val_if_fail (ACCORD_IS_PLAN (from) && ACCORD_IS_PLAN (to), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  change = accord_change_new (ACCORD_CHANGE_EDIT, name, NULL);
  kinds = accord_plan_get_kinds (from, &n);
  for (guint i = 0; i < n; i++)
    if (!is_in (kinds[i], except, n_except))
      add_new_and_different (change, from, to, kinds[i]);
  for (guint i = n; i-- > 0;)
    if (!is_in (kinds[i], except, n_except))
      add_gone (change, from, to, kinds[i]);

  return change;
}
