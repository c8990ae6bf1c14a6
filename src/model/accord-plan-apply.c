/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Doing what a change says: undo and redo, what-ifs, scenarios, and what
 * another process has done to the file. */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-entity-private.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>

static gboolean
set_stale_error (const AccordOp *op,
                 GError        **error)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, op->entity);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               /* Translators: the kind of a thing, and its id. */
               _("The %s %s was changed meanwhile, so this can’t be applied; "
                 "look at it again first."),
               klass->kind, id);
  return FALSE;
}

/* Sets what @op says, seen from the right end, and checks the other one. What
 * goes keeps its values, as after accord_plan_remove(): until all have heard
 * of it, some still show it. */
static gboolean
apply_deltas (AccordPlan     *self,
              AccordEntity   *entity,
              const AccordOp *op,
              gboolean        backward,
              gboolean        goes,
              GError        **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      AccordValueType type = klass->fields[delta->field]->type;
      AccordValue from = backward ? delta->after : delta->before;
      AccordValue to = backward ? delta->before : delta->after;

      if (!accord_value_equal (
            type, from, accord_entity_get_value (entity, delta->field)))
        return set_stale_error (op, error);
      if (!goes)
        accord_plan_set_value (self, entity, delta->field,
                               accord_value_copy (type, to));
    }

  return TRUE;
}

static void
blank (AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < klass->n_fields; i++)
    _accord_entity_take_value (entity, i,
                               accord_value_absent (klass->fields[i]->type));
}

static gboolean
apply_op (AccordPlan     *self,
          const AccordOp *op,
          gboolean        backward,
          GError        **error)
{
  AccordEntity *entity = accord_plan_lookup (self, op->entity);
  AccordOpKind kind = op->kind;

  if (backward && kind != ACCORD_OP_UPDATE)
    kind = kind == ACCORD_OP_INSERT ? ACCORD_OP_DELETE : ACCORD_OP_INSERT;
  if ((kind == ACCORD_OP_INSERT) != (entity == NULL)
      || (entity != NULL && G_OBJECT_TYPE (entity) != op->entity_type))
    return set_stale_error (op, error);

  if (kind == ACCORD_OP_INSERT)
    {
      entity = _accord_pending_insert (self->pending, self->directory,
                                       op->entity_type, op->entity);
      blank (entity);
    }
  if (!apply_deltas (self, entity, op, backward, kind == ACCORD_OP_DELETE,
                     error))
    return FALSE;
  if (kind == ACCORD_OP_DELETE)
    _accord_plan_drop (self, entity);

  return TRUE;
}

/**
 * accord_plan_apply:
 * @change: what to do
 * @backward: whether to take it back instead
 * @error: return location
 *
 * Does, inside a change, what @change says, whoever made it.
 *
 * Returns: %FALSE with %ACCORD_ERROR_STALE where the plan isn't what @change
 *   sets out from; then roll back
 */
gboolean
accord_plan_apply (AccordPlan   *self,
                   AccordChange *change,
                   gboolean      backward,
                   GError      **error)
{
  guint n;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  n = accord_change_get_n_ops (change);
  for (guint i = 0; i < n; i++)
    {
      const AccordOp *op
        = accord_change_get_op (change, backward ? n - 1 - i : i);

      if (!apply_op (self, op, backward, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * _accord_plan_begin_step:
 * @redo: whether to go forward
 *
 * Begins the change that takes the last edit back, or does it again, and does
 * all of it but the commit.
 *
 * Returns: %FALSE where there is no change to be ended
 */
gboolean
_accord_plan_begin_step (AccordPlan *self,
                         gboolean    redo,
                         GError    **error)
{
  g_autoptr (AccordChange) edit = NULL;
  GError *failure = NULL;

  accord_plan_settle (self);
  edit = accord_storage_dup_step (self->storage, redo, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (edit == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           redo ? _("There is nothing to redo.")
                                : _("There is nothing to undo."));
      return FALSE;
    }

  accord_plan_begin (self, accord_change_get_name (edit), NULL);
  self->pending->kind = redo ? ACCORD_CHANGE_REDO : ACCORD_CHANGE_UNDO;
  self->pending->target = accord_change_get_number (edit);
  if (accord_plan_apply (self, edit, !redo, error))
    return TRUE;

  accord_plan_rollback (self);
  return FALSE;
}

static gboolean
step (AccordPlan *self,
      gboolean    redo,
      GError    **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  return _accord_plan_begin_step (self, redo, error)
         && accord_plan_commit (self, error);
}

/**
 * accord_plan_undo:
 * @error: return location
 *
 * Takes the last edit back, as a change of its own.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND where there is nothing to undo
 */
gboolean
accord_plan_undo (AccordPlan *self,
                  GError    **error)
{
  return step (self, FALSE, error);
}

/**
 * accord_plan_redo:
 * @error: return location
 *
 * Does the edit again that was taken back last.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND where there is nothing to redo
 */
gboolean
accord_plan_redo (AccordPlan *self,
                  GError    **error)
{
  return step (self, TRUE, error);
}

/* As accord_plan_follow(); what it took out of the plan is freed, or handed
 * over as @ended. */
gboolean
_accord_plan_follow (AccordPlan     *self,
                     AccordChange   *change,
                     gboolean        backward,
                     AccordPending **ended,
                     GError        **error)
{
  accord_plan_begin (self, accord_change_get_name (change), NULL);
  if (!accord_plan_apply (self, change, backward, error))
    {
      accord_plan_rollback (self);
      return FALSE;
    }

  return _accord_plan_complete (self, change, FALSE, ended, error);
}

/**
 * accord_plan_follow:
 * @change: a change that somebody else has written
 * @backward: whether it was taken back
 * @error: return location
 *
 * For a storage: does what another process has done to the file. Watchers are
 * told as of any change; nothing is written.
 *
 * Returns: %FALSE where the plan isn't what @change sets out from
 */
gboolean
accord_plan_follow (AccordPlan   *self,
                    AccordChange *change,
                    gboolean      backward,
                    GError      **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  return _accord_plan_follow (self, change, backward, NULL, error);
}
