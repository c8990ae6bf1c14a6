/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pending-private.h"

#include "accord-entity-private.h"

static void
free_edit (gpointer data)
{
  AccordPendingEdit *edit = data;

  _accord_entity_free_values (ACCORD_ENTITY_GET_CLASS (edit->entity),
                              edit->before);
  g_object_unref (edit->entity);
  g_free (edit);
}

/* The first reason that is given counts, and spaces are none. */
void
_accord_pending_give_why (AccordPending *self,
                          const char    *why)
{
  g_autofree char *text = g_strdup (why != NULL ? why : "");

  g_strstrip (text);
  if (self->why == NULL && *text != '\0')
    self->why = g_steal_pointer (&text);
}

AccordPending *
_accord_pending_new (const char *name,
                     const char *why)
{
  AccordPending *self = g_new0 (AccordPending, 1);

  self->name = g_strdup (name);
  _accord_pending_give_why (self, why);
  self->kind = ACCORD_CHANGE_EDIT;
  self->depth = 1;
  self->edits = g_ptr_array_new_with_free_func (free_edit);
  self->by_entity = g_hash_table_new (NULL, NULL);
  self->deleted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         NULL);
  self->last_ranks = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
_accord_pending_free (AccordPending *self)
{
  g_free (self->name);
  g_free (self->why);
  g_free (self->side);
  g_hash_table_unref (self->by_entity);
  g_hash_table_unref (self->deleted);
  g_hash_table_unref (self->last_ranks);
  g_ptr_array_unref (self->edits);
  g_free (self);
}

static AccordPendingEdit *
add_edit (AccordPending *self,
          AccordOpKind   kind,
          AccordEntity  *entity,
          AccordValue   *before)
{
  AccordPendingEdit *edit = g_new (AccordPendingEdit, 1);

  edit->kind = kind;
  edit->entity = g_object_ref (entity);
  edit->before = before;
  g_ptr_array_add (self->edits, edit);
  g_hash_table_insert (self->by_entity, entity, edit);

  return edit;
}

static void
reset_values (AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < klass->n_fields; i++)
    _accord_entity_take_value (entity, i,
                               accord_value_copy (klass->fields[i]->type,
                                                  klass->initial_values[i]));
}

/* A new entity with its initial values; or the old object again where this
 * change has deleted one with that id, so that whoever holds it goes on
 * holding the right one. */
AccordEntity *
_accord_pending_insert (AccordPending   *self,
                        AccordDirectory *directory,
                        GType            kind,
                        gint64           id)
{
  AccordPendingEdit *edit = g_hash_table_lookup (self->deleted, &id);
  g_autoptr (AccordEntity) entity = NULL;

  if (edit != NULL && G_OBJECT_TYPE (edit->entity) == kind)
    {
      g_hash_table_remove (self->deleted, &id);
      edit->kind = ACCORD_OP_UPDATE;
      reset_values (edit->entity);
      _accord_entity_set_directory (edit->entity, directory);
      return edit->entity;
    }

  entity = _accord_entity_new (kind, id);
  add_edit (self, ACCORD_OP_INSERT, entity, NULL);
  _accord_entity_set_directory (entity, directory);

  return entity;
}

void
_accord_pending_touch (AccordPending *self,
                       AccordEntity  *entity)
{
  if (!g_hash_table_contains (self->by_entity, entity))
    add_edit (self, ACCORD_OP_UPDATE, entity,
              _accord_entity_dup_values (entity));
}

void
_accord_pending_delete (AccordPending *self,
                        AccordEntity  *entity)
{
  AccordPendingEdit *edit;
  gint64 *key;

  _accord_pending_touch (self, entity);
  edit = g_hash_table_lookup (self->by_entity, entity);
  _accord_entity_set_directory (entity, NULL);

  if (edit->kind == ACCORD_OP_INSERT)
    {
      g_hash_table_remove (self->by_entity, entity);
      g_ptr_array_remove (self->edits, edit);
      return;
    }

  edit->kind = ACCORD_OP_DELETE;
  key = g_new (gint64, 1);
  *key = accord_entity_get_id (entity);
  g_hash_table_insert (self->deleted, key, edit);
}

/* Puts everything back as it was, the last first. */
void
_accord_pending_revert (AccordPending   *self,
                        AccordDirectory *directory)
{
  for (guint i = self->edits->len; i-- > 0;)
    {
      AccordPendingEdit *edit = self->edits->pdata[i];

      if (edit->kind == ACCORD_OP_INSERT)
        {
          _accord_entity_set_directory (edit->entity, NULL);
          continue;
        }
      _accord_entity_take_values (edit->entity,
                                  g_steal_pointer (&edit->before));
      if (edit->kind == ACCORD_OP_DELETE)
        _accord_entity_set_directory (edit->entity, directory);
    }
}

/* Whether @field is another than before; of an insert or delete, whether it
 * is not blank. */
gboolean
_accord_pending_changed (const AccordPendingEdit *edit,
                         guint                    field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);
  AccordValueType type = klass->fields[field]->type;
  AccordValue now = accord_entity_get_value (edit->entity, field);

  if (edit->kind == ACCORD_OP_INSERT)
    return !accord_value_equal (type, now, accord_value_absent (type));
  if (edit->kind == ACCORD_OP_DELETE)
    return !accord_value_equal (type, edit->before[field],
                                accord_value_absent (type));

  return !accord_value_equal (type, edit->before[field], now);
}

static void
add_deltas (AccordOp                *op,
            const AccordPendingEdit *edit)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit->entity);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      AccordValueType type = klass->fields[i]->type;
      AccordValue before = accord_value_absent (type);
      AccordValue after = before;

      if (!_accord_pending_changed (edit, i))
        continue;
      if (edit->kind != ACCORD_OP_INSERT)
        before = accord_value_copy (type, edit->before[i]);
      if (edit->kind != ACCORD_OP_DELETE)
        after = accord_value_copy (type,
                                   accord_entity_get_value (edit->entity, i));
      accord_op_take_delta (op, i, before, after);
    }
}

static gboolean
does_something (const AccordPendingEdit *edit)
{
  guint n_fields = ACCORD_ENTITY_GET_CLASS (edit->entity)->n_fields;

  if (edit->kind != ACCORD_OP_UPDATE)
    return TRUE;
  for (guint i = 0; i < n_fields; i++)
    if (_accord_pending_changed (edit, i))
      return TRUE;

  return FALSE;
}

/* What is to be written; without operations where it comes to nothing. */
AccordChange *
_accord_pending_to_change (AccordPending *self)
{
  AccordChange *change = accord_change_new (self->kind, self->name, self->why);

  accord_change_set_target (change, self->target);
  for (guint i = 0; i < self->edits->len; i++)
    {
      const AccordPendingEdit *edit = self->edits->pdata[i];

      if (does_something (edit))
        add_deltas (
          accord_change_add_op (change, edit->kind,
                                G_OBJECT_TYPE (edit->entity),
                                accord_entity_get_id (edit->entity)),
          edit);
    }

  return change;
}

/* The digest of a plan that had @digest before this change. */
guint64
_accord_pending_digest (AccordPending *self,
                        guint64        digest)
{
  for (guint i = 0; i < self->edits->len; i++)
    {
      const AccordPendingEdit *edit = self->edits->pdata[i];

      if (edit->kind != ACCORD_OP_INSERT)
        digest -= _accord_entity_hash_values (
          ACCORD_ENTITY_GET_CLASS (edit->entity),
          accord_entity_get_id (edit->entity), edit->before);
      if (edit->kind != ACCORD_OP_DELETE)
        digest += accord_entity_hash (edit->entity);
    }

  return digest;
}
