/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordImportSession: the import itself. Threads do it: one reads the files
 * again where the preview held only a part of them, another writes the plan's
 * file. */

#include "config.h"

#include "accord-import-session-private.h"

/**
 * accord_import_session_is_applying:
 *
 * Returns: whether the import is being done; then nothing is to be asked of
 *   the preview
 */
gboolean
accord_import_session_is_applying (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);

  return self->applying != NULL;
}

/* Ends @task, and the import with it. */
static void
end_applying (GTask *task, GError *problem)
{
  AccordImportSession *self = g_task_get_source_object (task);

  g_clear_object (&self->applying);
  self->is_applied = problem == NULL;
  if (problem == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* What was being read again is no preview any more. */
  if (accord_import_get_change (self->result) == NULL)
    _accord_import_session_ask (self);
  else
    _accord_import_session_update (self);
  g_task_return_error (task, problem);
}

static void
written_cb (GObject *plan, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *problem = NULL;

  accord_plan_write_finish (ACCORD_PLAN (plan), result, &problem);
  end_applying (task, problem);
}

/* In its thread. */
static void
report_prepared (guint64 done, guint64 total, gpointer data)
{
  g_atomic_int_set ((guint *) data, (guint) (1000.0 * done / MAX (total, 1)));
}

static void
prepare_in_thread (GTask *work,
                   gpointer source,
                   gpointer data,
                   GCancellable *cancellable)
{
  GError *problem = NULL;

  /* The session is the task's, and leaves the box alone until it has ended. */
  if (accord_import_prepare (data, report_prepared,
                             ACCORD_IMPORT_SESSION (source)->progress,
                             cancellable, &problem))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, problem);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (source);
  AccordImport *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) task = data;
  AccordWriteWatch watch = { self->applying, self->progress };
  GError *problem = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &problem)
      && accord_import_check (import, self->plan, self->skips_wrong, &problem))
    accord_plan_write_async (self->plan, accord_import_get_change (import),
                             &watch, written_cb, g_steal_pointer (&task));
  else
    end_applying (task, problem);
}

/**
 * accord_import_session_apply_async:
 * @skip_wrong: whether to go ahead without the lines that are wrong
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Does what the preview shows, as one change that can be undone, in a thread.
 * There must be a preview. accord_import_session_cancel() stops it: then
 * nothing has happened.
 */
void
accord_import_session_apply_async (AccordImportSession *self,
                                   gboolean skip_wrong,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL, work = NULL;
  GError *problem = NULL;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));
  g_return_if_fail (self->result != NULL && self->applying == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  if (!accord_import_check (self->result, self->plan, skip_wrong, &problem))
    {
      g_task_return_error (task, problem);
      return;
    }

  self->is_applied = TRUE;
  self->skips_wrong = skip_wrong;
  self->applying = g_cancellable_new ();
  g_atomic_int_set (self->progress, 0);
  work = g_task_new (self, self->applying, prepared_cb, g_object_ref (task));
  /* What the thread found out about being cancelled is the better message. */
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, g_object_ref (self->result), g_object_unref);
  g_task_run_in_thread (work, prepare_in_thread);
  _accord_import_session_update (self);
}

/**
 * accord_import_session_apply_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: %FALSE where nothing was done; %ACCORD_ERROR_CANCELLED where
 *   somebody asked for it
 */
gboolean
accord_import_session_apply_finish (AccordImportSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
