/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-change.h"

struct _AccordChange
{
  gatomicrefcount ref_count;
  AccordChangeKind kind;
  char *name;
  char *why;
  char *who;
  char *side;
  gint64 time;
  gint64 number;
  gint64 target;
  GPtrArray *ops;
};

/* GLib passes the functions through a transparent union. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
G_DEFINE_BOXED_TYPE (AccordChange, accord_change, accord_change_ref,
                     accord_change_unref)
#pragma GCC diagnostic pop

static const AccordField *
get_field (const AccordOp *op,
           guint           field)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);

  return accord_entity_class_get_field (klass, field);
}

static void
free_op (gpointer data)
{
  AccordOp *op = data;

  for (guint i = 0; i < op->deltas->len; i++)
    {
      AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      AccordValueType type = get_field (op, delta->field)->type;

      accord_value_clear (type, &delta->before);
      accord_value_clear (type, &delta->after);
    }
  g_array_unref (op->deltas);
  g_free (op);
}

/**
 * accord_change_new:
 * @kind: what it is to undo and redo
 * @name: what a person did, to stand behind "Undo:"
 * @why: (nullable): the reason, where somebody gave one
 *
 * Returns: (transfer full): a change without operations yet
 */
AccordChange *
accord_change_new (AccordChangeKind kind,
                   const char      *name,
                   const char      *why)
{
  AccordChange *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (AccordChange, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->name = g_strdup (name);
  self->why = g_strdup (why);
  self->ops = g_ptr_array_new_with_free_func (free_op);

  return self;
}

/**
 * accord_change_ref:
 *
 * Returns: (transfer full): @self
 */
AccordChange *
accord_change_ref (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_change_unref:
 * @self: (transfer full): a change
 */
void
accord_change_unref (AccordChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_free (self->why);
  g_free (self->who);
  g_free (self->side);
  g_ptr_array_unref (self->ops);
  g_free (self);
}

/**
 * accord_change_get_kind:
 *
 * Returns: what it is to undo and redo
 */
AccordChangeKind
accord_change_get_kind (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_CHANGE_EDIT);

  return self->kind;
}

/**
 * accord_change_get_name:
 *
 * Returns: (transfer none): what a person did
 */
const char *
accord_change_get_name (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * accord_change_get_why:
 *
 * Returns: (transfer none) (nullable): the reason that was given
 */
const char *
accord_change_get_why (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->why;
}

/**
 * accord_change_get_who:
 *
 * Returns: (transfer none) (nullable): who did it
 */
const char *
accord_change_get_who (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->who;
}

/**
 * accord_change_get_side:
 *
 * Returns: (transfer none) (nullable): for which side, `sales` or
 *   `engineering`
 */
const char *
accord_change_get_side (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->side;
}

/**
 * accord_change_get_time:
 *
 * Returns: when, in seconds since 1970-01-01 00:00 UTC
 */
gint64
accord_change_get_time (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->time;
}

/**
 * accord_change_get_number:
 *
 * Returns: its number in the plan's history, from 1 on; 0 while it is not
 *   written
 */
gint64
accord_change_get_number (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

/**
 * accord_change_get_target:
 *
 * Returns: the number of the edit that an undo takes back or a redo does
 *   again; 0 of an edit
 */
gint64
accord_change_get_target (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->target;
}

/**
 * accord_change_get_n_ops:
 *
 * Returns: how many entities it concerns
 */
guint
accord_change_get_n_ops (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ops->len;
}

/**
 * accord_change_get_op:
 *
 * Returns: (transfer none): the operation at @i, in the order of doing
 */
const AccordOp *
accord_change_get_op (AccordChange *self,
                      guint         i)
{
  g_return_val_if_fail (self != NULL && i < self->ops->len, NULL);

  return self->ops->pdata[i];
}

/**
 * accord_change_is_private:
 *
 * Returns: whether it touches a value that one side holds back, so that its
 *   name may betray it too
 */
gboolean
accord_change_is_private (AccordChange *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->ops->len; i++)
    {
      const AccordOp *op = self->ops->pdata[i];

      for (guint k = 0; k < op->deltas->len; k++)
        if (get_field (op, g_array_index (op->deltas, AccordDelta, k).field)
              ->flags
            & ACCORD_FIELD_PRIVATE)
          return TRUE;
    }

  return FALSE;
}

/**
 * accord_change_set_actor:
 * @who: (nullable): who did it
 * @side: (nullable): for which side
 * @time: when, in seconds since 1970-01-01 00:00 UTC
 */
void
accord_change_set_actor (AccordChange *self,
                         const char   *who,
                         const char   *side,
                         gint64        time)
{
  g_return_if_fail (self != NULL);

  g_free (self->who);
  self->who = g_strdup (who);
  g_free (self->side);
  self->side = g_strdup (side);
  self->time = time;
}

/**
 * accord_change_set_number:
 * @number: its number in the history, given by the storage
 */
void
accord_change_set_number (AccordChange *self,
                          gint64        number)
{
  g_return_if_fail (self != NULL);

  self->number = number;
}

/**
 * accord_change_set_target:
 * @target: the number of the edit that this takes back or does again
 */
void
accord_change_set_target (AccordChange *self,
                          gint64        target)
{
  g_return_if_fail (self != NULL);

  self->target = target;
}

/**
 * accord_change_add_op:
 * @entity_type: a kind of entity
 * @entity: an id
 *
 * Returns: (transfer none): a new operation, without values yet
 */
AccordOp *
accord_change_add_op (AccordChange *self,
                      AccordOpKind  kind,
                      GType         entity_type,
                      gint64        entity)
{
  AccordOp *op;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (g_type_class_peek (entity_type) != NULL, NULL);

  op = g_new (AccordOp, 1);
  op->kind = kind;
  op->entity_type = entity_type;
  op->entity = entity;
  op->deltas = g_array_new (FALSE, FALSE, sizeof (AccordDelta));
  g_ptr_array_add (self->ops, op);

  return op;
}

/**
 * accord_op_take_delta:
 * @before: (transfer full): what the field held
 * @after: (transfer full): what it holds now
 */
void
accord_op_take_delta (AccordOp    *op,
                      guint        field,
                      AccordValue  before,
                      AccordValue  after)
{
  AccordDelta delta = { field, before, after };

  g_return_if_fail (op != NULL);

  g_array_append_val (op->deltas, delta);
}
