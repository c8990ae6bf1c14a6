/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a plan changes.
 *
 * Between begin and commit the entities hold the new values already; a
 * pending change remembers the old ones. A commit checks the rules, writes to
 * the storage, and only then moves list rows and notifies. Before the storage
 * has said yes, nobody outside has heard of it; when it says no, everything
 * is put back.
 */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-entity-list-private.h"
#include "accord-entity-private.h"
#include "accord-error.h"
#include "accord-id.h"
#include "accord-rank.h"

#include <glib/gi18n-lib.h>

/**
 * accord_plan_begin:
 * @name: what the person does, to stand behind "Undo:"
 * @why: (nullable): the reason, where somebody gave one
 *
 * Begins a change, or joins the one that is going on: then only the outermost
 * commit writes, under the outermost name, with the first reason that was
 * given. Where a thread is writing, waits for
 * its end.
 */
void
accord_plan_begin (AccordPlan *self,
                   const char *name,
                   const char *why)
{
  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (name != NULL);

  accord_plan_settle (self);
  if (self->pending != NULL)
    {
      self->pending->depth++;
      _accord_pending_give_why (self->pending, why);
    }
  else
    self->pending = _accord_pending_new (name, why);
}

/**
 * accord_plan_get_why:
 *
 * Returns: (nullable): the reason for the change that is going on
 */
const char *
accord_plan_get_why (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);
  g_return_val_if_fail (self->pending != NULL, NULL);

  return self->pending->why;
}

/**
 * accord_plan_act_for:
 * @side: `sales`, `engineering` or `both`
 *
 * Says for which side the change that is going on is made, where that is not
 * the one of whoever makes it: in a meeting one writes for all. `both` is for
 * what both have settled.
 */
void
accord_plan_act_for (AccordPlan *self,
                     const char *side)
{
  g_autofree char *old_side = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending != NULL);

  old_side = g_steal_pointer (&self->pending->side);
  self->pending->side = g_strdup (side);
}

/**
 * accord_plan_is_new:
 * @entity: (type AccordEntity): an entity of the plan
 *
 * Returns: whether the change that is going on has added @entity
 */
gboolean
accord_plan_is_new (AccordPlan *self,
                    gpointer    entity)
{
  const AccordPendingEdit *edit;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);

  if (self->pending == NULL)
    return FALSE;

  edit = g_hash_table_lookup (self->pending->by_entity, entity);

  return edit != NULL && edit->kind == ACCORD_OP_INSERT;
}

/**
 * accord_plan_is_changing:
 *
 * Returns: whether a change was begun and not ended
 */
gboolean
accord_plan_is_changing (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);

  return self->pending != NULL;
}

static gboolean
rank_changed (const AccordPendingEdit *edit)
{
  guint field = ACCORD_ENTITY_GET_CLASS (edit->entity)->rank_field;

  return edit->kind == ACCORD_OP_UPDATE && field != ACCORD_FIELD_NOT_FOUND
         && _accord_pending_changed (edit, field);
}

static void
notify_edit (const AccordPendingEdit *edit)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);

  for (guint i = 0; i < klass->n_fields; i++)
    if (_accord_pending_changed (edit, i))
      g_object_notify_by_pspec (G_OBJECT (edit->entity),
                                klass->param_specs[i]);
}

/* Tells the world: rows that go, rows that come or move, values, the change.
 * Rows that move leave first, so that the rest is in order when they return. */
static void
publish (AccordPlan    *self,
         AccordPending *done,
         AccordChange  *change)
{
  for (guint i = 0; i < done->edits->len; i++)
    {
      const AccordPendingEdit *edit = done->edits->pdata[i];

      if (edit->kind == ACCORD_OP_DELETE || rank_changed (edit))
        _accord_entity_list_remove (
          accord_plan_get_list (self, G_OBJECT_TYPE (edit->entity)),
          edit->entity);
    }
  for (guint i = 0; i < done->edits->len; i++)
    {
      const AccordPendingEdit *edit = done->edits->pdata[i];

      if (edit->kind == ACCORD_OP_INSERT || rank_changed (edit))
        _accord_entity_list_insert (
          accord_plan_get_list (self, G_OBJECT_TYPE (edit->entity)),
          edit->entity);
    }

  _accord_plan_update_decimals (self);
  for (guint i = 0; i < done->edits->len; i++)
    if (((AccordPendingEdit *) done->edits->pdata[i])->kind
        == ACCORD_OP_UPDATE)
      notify_edit (done->edits->pdata[i]);
  _accord_plan_emit_changed (self, change);
}

/* Ends the pending change, and everything is as it was before. */
static void
abandon (AccordPlan *self)
{
  g_autoptr (AccordPending) pending = g_steal_pointer (&self->pending);

  _accord_pending_revert (pending, self->directory);
  _accord_plan_update_decimals (self);
}

static gboolean
makes_root (AccordPlan *self)
{
  for (guint i = 0; i < self->pending->edits->len; i++)
    {
      const AccordPendingEdit *edit = self->pending->edits->pdata[i];

      if (edit->kind == ACCORD_OP_INSERT
          && G_OBJECT_TYPE (edit->entity)
               == g_array_index (self->kinds, GType, 0))
        return TRUE;
    }

  return FALSE;
}

static gboolean
follow_edit (AccordPlan              *self,
             const AccordPendingEdit *edit,
             gboolean                 is_record,
             GError                 **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);

  return (klass->edited == NULL
          || klass->edited (edit->entity, edit->before, self, error))
         && (!is_record || klass->recorded == NULL
             || klass->recorded (edit->entity, edit->before, self, error))
         && ((klass->edited == NULL && klass->recorded == NULL)
             || accord_entity_check (edit->entity, error));
}

static gboolean
may_go (AccordPlan              *self,
        const AccordPendingEdit *edit,
        GError                 **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);

  return klass->removed == NULL || klass->removed (edit->entity, self, error);
}

/* Asks the kinds what follows from what somebody has done. It keeps the rules
 * by now; what follows has to keep them too. What is added on the way is asked
 * in its turn. */
static gboolean
follow_up (AccordPlan *self,
           gboolean    is_record,
           GError    **error)
{
  GPtrArray *edits = self->pending->edits;

  if (self->pending->kind != ACCORD_CHANGE_EDIT || makes_root (self))
    return TRUE;

  for (guint i = 0; i < edits->len; i++)
    {
      const AccordPendingEdit *edit = edits->pdata[i];

      if (edit->kind == ACCORD_OP_DELETE
            ? is_record && !may_go (self, edit, error)
            : !follow_edit (self, edit, is_record, error))
        return FALSE;
    }

  return TRUE;
}

/* The end of the outermost begin: checked and turned into a change, or taken
 * back with an error. @is_record is whether it shall have happened. */
static AccordChange *
finish (AccordPlan *self,
        gboolean    is_record,
        GError    **error)
{
  if (self->pending->doomed)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                 _("“%s” was not done: a part of it was cancelled."),
                 self->pending->name);
  else if (_accord_plan_check_pending (self, error)
           && follow_up (self, is_record, error))
    return _accord_pending_to_change (self->pending);

  abandon (self);
  return NULL;
}

/* Writes @change unless it came from the storage itself, and publishes it.
 * What it took out of the plan is then freed, or handed over as @ended: after
 * a large change that takes a while. */
gboolean
_accord_plan_complete (AccordPlan     *self,
                       AccordChange   *change,
                       gboolean        write,
                       AccordPending **ended,
                       GError        **error)
{
  guint64 digest = _accord_pending_digest (self->pending, self->digest);
  GError *failure = NULL;
  gboolean written = FALSE;

  if (write)
    {
      written = accord_storage_write (self->storage, change, digest, NULL,
                                      &failure);
      accord_storage_wrote (self->storage, written);
    }
  if (write && !written)
    {
      abandon (self);
      _accord_plan_emit_not_saved (self, change, failure);
      g_propagate_error (error, failure);
      return FALSE;
    }

  self->digest = digest;
  {
    g_autoptr (AccordPending) done = g_steal_pointer (&self->pending);

    publish (self, done, change);
    if (ended != NULL)
      *ended = g_steal_pointer (&done);
  }

  return TRUE;
}

/* Who does it, and when. */
void
_accord_plan_stamp (AccordPlan   *self,
                    AccordChange *change)
{
  const char *side = accord_plan_get_side (self);

  accord_change_set_actor (change, self->who, side,
                           self->time >= 0
                             ? self->time
                             : g_get_real_time () / G_USEC_PER_SEC);
}

/**
 * accord_plan_commit:
 * @error: return location
 *
 * Ends what accord_plan_begin() began. The outermost commit checks every rule
 * that the change concerns, writes it, and tells the watchers. A change that
 * comes to nothing is not written.
 *
 * Returns: %FALSE when nothing has changed: %ACCORD_ERROR_RULE names what is
 *   wrong with the change, others come from the storage
 */
gboolean
accord_plan_commit (AccordPlan *self,
                    GError    **error)
{
  g_autoptr (AccordChange) change = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  if (self->pending->depth > 1)
    {
      self->pending->depth--;
      return TRUE;
    }

  change = finish (self, !accord_storage_is_thought (self->storage), error);
  if (change == NULL)
    return FALSE;
  if (accord_change_get_n_ops (change) == 0)
    {
      abandon (self);
      return TRUE;
    }

  _accord_plan_stamp (self, change);

  return _accord_plan_complete (self, change, TRUE, NULL, error);
}

/**
 * accord_plan_rollback:
 *
 * Takes the change back that accord_plan_begin() began. Where that one had
 * joined another, the outer commit will fail with %ACCORD_ERROR_CANCELLED.
 */
void
accord_plan_rollback (AccordPlan *self)
{
  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending != NULL);

  if (self->pending->depth > 1)
    {
      self->pending->depth--;
      self->pending->doomed = TRUE;
      return;
    }

  abandon (self);
}

/**
 * accord_plan_take_back:
 * @error: return location
 *
 * Ends a change without doing it: for what-ifs, scenarios and previews.
 *
 * Returns: (transfer full) (nullable): what would have been written; %NULL
 *   with %ACCORD_ERROR_RULE where the change breaks a rule
 */
AccordChange *
accord_plan_take_back (AccordPlan *self,
                       GError    **error)
{
  AccordChange *change;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);
  g_return_val_if_fail (self->pending != NULL, NULL);
  g_return_val_if_fail (self->pending->depth == 1, NULL);

  change = finish (self, FALSE, error);
  if (change != NULL)
    abandon (self);

  return change;
}

/* Remembers the last place that one of the kind of @entity has, or had when
 * this change began. A key that can't be is for the commit to refuse. */
static void
note_rank (AccordPlan   *self,
           AccordEntity *entity)
{
  GHashTable *last_ranks = self->pending->last_ranks;
  gpointer kind = (gpointer) G_OBJECT_TYPE (entity);
  const char *rank = accord_entity_get_rank (entity);

  if (accord_rank_is_valid (rank)
      && g_strcmp0 (rank, g_hash_table_lookup (last_ranks, kind)) > 0)
    g_hash_table_insert (last_ranks, kind, g_strdup (rank));
}

/* Removes @entity alone. */
void
_accord_plan_drop (AccordPlan   *self,
                   AccordEntity *entity)
{
  note_rank (self, entity);
  _accord_pending_delete (self->pending, entity);
}

/* A sort key behind all of @kind, those of this change included. */
static char *
next_rank (AccordPlan *self,
           GType       kind)
{
  const char *last = g_hash_table_lookup (self->pending->last_ranks,
                                          (gpointer) kind);
  AccordEntityList *list = accord_plan_get_list (self, kind);
  guint size = accord_entity_list_get_size (list);

  if (size > 0)
    {
      const char *listed
        = accord_entity_get_rank (accord_entity_list_get (list, size - 1));

      if (accord_rank_is_valid (listed) && g_strcmp0 (listed, last) > 0)
        last = listed;
    }

  return accord_rank_between (last, NULL);
}

/**
 * accord_plan_add:
 * @kind: one of the plan's kinds
 * @id: an id that is free, or 0 for a new one
 *
 * Adds an entity with the initial values of its kind, last in its order where
 * it has one. Inside a change only.
 *
 * Returns: (transfer none) (type AccordEntity): the new entity
 */
gpointer
accord_plan_add (AccordPlan *self,
                 GType       kind,
                 gint64      id)
{
  AccordEntity *entity;
  guint rank_field;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);
  g_return_val_if_fail (self->pending != NULL, NULL);
  g_return_val_if_fail (accord_plan_get_list (self, kind) != NULL, NULL);
  g_return_val_if_fail (id == 0 || accord_plan_lookup (self, id) == NULL,
                        NULL);

  while (id == 0 || accord_plan_lookup (self, id) != NULL)
    id = accord_id_new ();

  entity = _accord_pending_insert (self->pending, self->directory, kind, id);
  rank_field = ACCORD_ENTITY_GET_CLASS (entity)->rank_field;
  if (rank_field != ACCORD_FIELD_NOT_FOUND)
    {
      g_autofree char *rank = next_rank (self, kind);

      accord_plan_set_value (self, entity, rank_field,
                             accord_value_text (rank));
    }

  return entity;
}

/**
 * accord_plan_set_value:
 * @entity: (type AccordEntity): an entity of the plan
 * @field: the number of a field
 * @value: (transfer full): what it shall hold
 *
 * Sets one value, inside a change only. Whether it may stand there is checked
 * when the change is committed.
 */
void
accord_plan_set_value (AccordPlan *self,
                       gpointer    entity,
                       guint       field,
                       AccordValue value)
{
  gboolean rank;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending != NULL);
  g_return_if_fail (accord_entity_is_in_plan (entity));

  rank = field == ACCORD_ENTITY_GET_CLASS (entity)->rank_field;
  if (rank)
    note_rank (self, entity);

  _accord_pending_touch (self->pending, entity);
  _accord_entity_take_value (entity, field, value);

  if (rank)
    note_rank (self, entity);
  if (entity == accord_plan_get_root (self))
    _accord_plan_update_decimals (self);
}

/* What becomes of one entity that refers to @entity, which goes. */
static void
release_referrer (AccordPlan   *self,
                  AccordEntity *referrer,
                  AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (referrer);
  gint64 id = accord_entity_get_id (entity);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i]->type != ACCORD_VALUE_REFERENCE
          || accord_entity_get_reference (referrer, i) != id)
        continue;
      if (klass->fields[i]->flags & ACCORD_FIELD_OWNER)
        {
          accord_plan_remove (self, referrer);
          return;
        }
      if (klass->fields[i]->flags & ACCORD_FIELD_CLEAR)
        accord_plan_set_value (self, referrer, i,
                               accord_value_absent (ACCORD_VALUE_REFERENCE));
    }
}

/**
 * accord_plan_remove:
 * @entity: (type AccordEntity): an entity of the plan
 *
 * Removes @entity and what it owns, inside a change only. Where something
 * still needs it, the commit will fail and name that.
 */
void
accord_plan_remove (AccordPlan *self,
                    gpointer    entity)
{
  g_autoptr (GPtrArray) referrers = NULL;
  g_autoptr (AccordEntity) kept = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending != NULL);
  g_return_if_fail (accord_entity_is_in_plan (entity));

  kept = g_object_ref (entity);
  referrers = accord_entity_list_referrers (entity, ACCORD_TYPE_ENTITY,
                                            ACCORD_FIELD_NOT_FOUND);
  for (guint i = 0; i < referrers->len; i++)
    if (accord_entity_is_in_plan (referrers->pdata[i])
        && referrers->pdata[i] != entity)
      release_referrer (self, referrers->pdata[i], entity);
  if (accord_entity_is_in_plan (entity))
    _accord_plan_drop (self, entity);
}
