/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New files from a plan: its first one, a copy, and a copy to share. */

#include "config.h"

#include "accord-plan-file-private.h"

#include "accord-entity-table.h"
#include "accord-history-table.h"
#include "accord-new-file.h"
#include "accord-held-back.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
write_entities (sqlite3    *db,
                AccordPlan *plan,
                GError    **error)
{
  g_autoptr (AccordChange) content = accord_plan_to_change (plan);
  AccordEntityTable *table = NULL;
  GType kind = G_TYPE_INVALID;
  gboolean done = TRUE;

  for (guint i = 0; done && i < accord_change_get_n_ops (content); i++)
    {
      const AccordOp *op = accord_change_get_op (content, i);

      if (op->entity_type != kind)
        {
          g_clear_pointer (&table, accord_entity_table_free);
          kind = op->entity_type;
          table = accord_entity_table_new (db, kind);
        }
      done = accord_entity_table_write (table, op, error);
    }
  g_clear_pointer (&table, accord_entity_table_free);

  return done;
}

/* @history from the oldest on; nothing of it can be undone in the new file. */
static gboolean
write_history (sqlite3   *db,
               GPtrArray *history,
               guint64   *digest,
               GError   **error)
{
  *digest = 0;
  for (guint i = 0; i < history->len; i++)
    {
      if (!accord_history_write (db, history->pdata[i], NULL, error))
        return FALSE;
      *digest += accord_history_hash (history->pdata[i]);
    }

  return accord_sqlite_exec (
    db, "UPDATE change SET state = 'dropped' WHERE state IS NOT NULL", error);
}

static gboolean
insert_seal (sqlite3 *db,
             guint64  content,
             guint64  history,
             GError **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db, "INSERT INTO seal (id, content, history) VALUES (1, ?, ?)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, (gint64) content);
  sqlite3_bind_int64 (statement, 2, (gint64) history);

  return accord_sqlite_run (statement, error);
}

static gboolean
write_new_plan (const char *path,
                AccordPlan *plan,
                GPtrArray  *history,
                GError    **error)
{
  g_autoptr (AccordNewFile) file = accord_new_file_begin (path, error);
  guint64 history_digest = 0;
  sqlite3 *db;

  if (file == NULL)
    return FALSE;

  db = accord_new_file_get_db (file);
  if (!accord_sqlite_begin (db, error)
      || !accord_schema_create (accord_schema_get_current (), db, error)
      || !write_entities (db, plan, error)
      || (history != NULL
          && !write_history (db, history, &history_digest, error))
      || !insert_seal (db, accord_plan_get_digest (plan), history_digest,
                       error)
      || !accord_sqlite_commit (db, error))
    return FALSE;

  return accord_new_file_finish (g_steal_pointer (&file), FALSE, error);
}

/**
 * accord_plan_file_create:
 * @path: a name that is free
 * @plan: a plan in memory
 * @error: return location
 *
 * Writes @plan into a new file, which keeps it from now on. What happened to
 * it before is not in the history.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with
 *   %ACCORD_ERROR_EXISTS where there is one already, or why it could not be
 *   written; then there is no file
 */
AccordPlanFile *
accord_plan_file_create (const char *path,
                         AccordPlan *plan,
                         GError    **error)
{
  AccordPlanFile *file;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  if (!write_new_plan (path, plan, NULL, error))
    return NULL;
  file = _accord_plan_file_attach (path, plan, error);
  if (file == NULL)
    g_unlink (path);

  return file;
}

/**
 * accord_plan_file_copy:
 * @path: a name that is free
 * @error: return location
 *
 * Saves a copy: everything, with history and undo.
 *
 * Returns: whether the copy is there; if not, there is none
 */
gboolean
accord_plan_file_copy (AccordPlanFile *self,
                       const char     *path,
                       GError        **error)
{
  g_autoptr (AccordNewFile) file = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL, FALSE);

  _accord_plan_file_settle (self);
  file = accord_new_file_begin (path, error);
  if (file == NULL
      || !accord_sqlite_copy (self->db, accord_new_file_get_db (file), error))
    return FALSE;

  return accord_new_file_finish (g_steal_pointer (&file), FALSE, error);
}

static gboolean
load_public (AccordPlan   *plan,
             AccordEntity *entity,
             GError      **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree AccordValue *values = g_new (AccordValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    values[i] = klass->fields[i]->flags & ACCORD_FIELD_PRIVATE
                  ? accord_value_absent (klass->fields[i]->type)
                  : accord_entity_get_value (entity, i);

  return accord_plan_load (plan, G_OBJECT_TYPE (entity),
                           accord_entity_get_id (entity), values, error);
}

/* The plan as everybody may know it. */
static AccordPlan *
dup_public_plan (AccordPlan *plan,
                 GError    **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (plan, &n);
  g_autoptr (AccordPlan) public = accord_plan_new (kinds, n);

  for (guint i = 0; i < n; i++)
    {
      AccordEntityList *list = accord_plan_get_list (plan, kinds[i]);
      guint size = accord_entity_list_get_size (list);

      for (guint k = 0; k < size; k++)
        {
          AccordEntity *entity = accord_entity_list_get (list, k);

          if (!accord_held_back_has_entity (plan, entity)
              && !load_public (public, entity, error))
            return NULL;
        }
    }

  return accord_plan_loaded (public, error) ? g_steal_pointer (&public) : NULL;
}

static void
copy_public_op (AccordChange   *change,
                const AccordOp *op)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  AccordOp *copy = NULL;

  if (op->kind != ACCORD_OP_UPDATE)
    copy = accord_change_add_op (change, op->kind, op->entity_type,
                                 op->entity);
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordField *field = klass->fields[delta->field];

      if (field->flags & ACCORD_FIELD_PRIVATE)
        continue;
      if (copy == NULL)
        copy = accord_change_add_op (change, op->kind, op->entity_type,
                                     op->entity);
      accord_op_take_delta (copy, delta->field,
                            accord_value_copy (field->type, delta->before),
                            accord_value_copy (field->type, delta->after));
    }
}

/* What everybody may know of a change. Where it touched what is held back,
 * its name and reason could say so, and go too. */
static AccordChange *
dup_public_change (AccordChange *change)
{
  gboolean private = accord_change_is_private (change);
  AccordChange *copy;

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    private
      = private || accord_held_back_has_op (accord_change_get_op (change, i));

  copy = accord_change_new (
    accord_change_get_kind (change),
    private ? _("Held back") : accord_change_get_name (change),
    private ? NULL : accord_change_get_why (change));
  accord_change_set_number (copy, accord_change_get_number (change));
  accord_change_set_target (copy, accord_change_get_target (change));
  accord_change_set_actor (copy, accord_change_get_who (change),
                           accord_change_get_side (change),
                           accord_change_get_time (change));
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (!accord_held_back_has_op (accord_change_get_op (change, i)))
      copy_public_op (copy, accord_change_get_op (change, i));

  return copy;
}

static gboolean
share (AccordPlanFile *self,
       const char     *path,
       GError        **error)
{
  g_autoptr (AccordPlan) public = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) public_history
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_unref);

  history = accord_history_list (self->db, self->plan, 0, 0, G_MAXUINT, error);
  if (history == NULL
      || (public = dup_public_plan (self->plan, error)) == NULL)
    return FALSE;
  for (guint i = history->len; i-- > 0;)
    g_ptr_array_add (public_history, dup_public_change (history->pdata[i]));

  return write_new_plan (path, public, public_history, error);
}

/**
 * accord_plan_file_share:
 * @path: a name that is free
 * @error: return location
 *
 * Writes a new plan, row by row, without what one side holds back, without
 * its history, and without undo: nothing in the file can bring it back.
 *
 * Returns: whether the copy is there; if not, there is none
 */
gboolean
accord_plan_file_share (AccordPlanFile *self,
                        const char     *path,
                        GError        **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL && self->plan != NULL, FALSE);

  _accord_plan_file_settle (self);

  return share (self, path, error);
}

typedef struct
{
  AccordPlanFile *file;
  char *path;
} Sharing;

static void
sharing_free (Sharing *sharing)
{
  g_object_unref (sharing->file);
  g_free (sharing->path);
  g_free (sharing);
}

static gboolean
share_in_thread (gpointer data,
                 GError **error)
{
  Sharing *sharing = data;

  return share (sharing->file, sharing->path, error);
}

static void
shared_cb (GObject      *plan,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (accord_plan_write_finish (ACCORD_PLAN (plan), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * accord_plan_file_share_async:
 * @path: a name that is free
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * As accord_plan_file_share(), in a thread.
 */
void
accord_plan_file_share_async (AccordPlanFile      *self,
                              const char          *path,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;
  Sharing *sharing;

  g_return_if_fail (ACCORD_IS_PLAN_FILE (self));
  g_return_if_fail (self->db != NULL && self->plan != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  sharing = g_new (Sharing, 1);
  sharing->file = g_object_ref (self);
  sharing->path = g_strdup (path);
  g_task_set_task_data (task, sharing, (GDestroyNotify) sharing_free);
  accord_plan_lend_async (self->plan, share_in_thread, sharing, shared_cb,
                          task);
}

/**
 * accord_plan_file_share_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether the copy is there; if not, there is none
 */
gboolean
accord_plan_file_share_finish (AccordPlanFile  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
