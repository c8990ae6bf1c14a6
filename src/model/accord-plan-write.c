/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a thread does to the storage of a plan: one thing at a time.
 *
 * A long change was worked out and checked on a copy of the plan. Here it is
 * tried, to see that it fits and what the digest will be, and taken back; the
 * thread writes it, and only then does the plan have it, as it follows what
 * another process has written. So entities hold what is on disk all the time.
 * Whoever wants to change the plan meanwhile, or to know something of its
 * storage, waits for the thread: accord_plan_settle(). So a thread may also
 * read the plan itself, since nobody changes it: accord_plan_lend_async().
 */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-error.h"

struct _AccordPlanWriting
{
  GThread *thread;
  GSource *end; /* what ends it in the main loop, unless somebody waits */
  GTask *task;
  AccordStorage *storage;

  AccordChange *change; /* to be written; NULL of a loan */
  guint64 digest;
  AccordWriteWatch watch;

  AccordPlanLoan loan;
  gpointer data;

  gboolean done; /* what the thread returns */
  GError *failure;
};

static void
writing_free (AccordPlanWriting *writing)
{
  g_source_destroy (writing->end);
  g_source_unref (writing->end);
  g_object_unref (writing->task);
  g_clear_object (&writing->storage);
  g_clear_pointer (&writing->change, accord_change_unref);
  g_clear_object (&writing->watch.cancellable);
  g_clear_pointer (&writing->watch.progress, g_atomic_rc_box_release);
  g_free (writing);
}

static gpointer
write_in_thread (gpointer data)
{
  AccordPlanWriting *writing = data;

  writing->done = writing->loan != NULL
                    ? writing->loan (writing->data, &writing->failure)
                    : accord_storage_write (writing->storage, writing->change,
                                            writing->digest, &writing->watch,
                                            &writing->failure);
  g_source_set_ready_time (writing->end, 0);

  return NULL;
}

/* Returns whether the plan has the change; what it took out is @ended. */
static gboolean
take_over (AccordPlan *self,
           AccordPlanWriting *writing,
           AccordPending **ended,
           GError **error)
{
  if (writing->loan != NULL)
    {
      if (!writing->done)
        g_propagate_error (error, g_steal_pointer (&writing->failure));
      return writing->done;
    }

  accord_storage_wrote (writing->storage, writing->done);
  if (!writing->done)
    {
      if (!g_error_matches (writing->failure, ACCORD_ERROR,
                            ACCORD_ERROR_CANCELLED))
        _accord_plan_emit_not_saved (self, writing->change, writing->failure);
      g_propagate_error (error, g_steal_pointer (&writing->failure));
      return FALSE;
    }

  return _accord_plan_follow (self, writing->change, FALSE, ended, error);
}

typedef struct
{
  AccordPlanWriting *writing;
  AccordPending *ended; /* NULL where nothing was taken over */
  GError *error;        /* NULL when it is done */
} Ending;

static void
ending_free (gpointer data)
{
  Ending *ending = data;

  /* The task may hold the last reference to the plan. */
  g_clear_pointer (&ending->ended, _accord_pending_free);
  writing_free (ending->writing);
  g_clear_error (&ending->error);
  g_free (ending);
}

static gboolean
tell_ending_cb (gpointer data)
{
  Ending *ending = data;

  GTask *task = ending->writing->task;

  if (ending->error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&ending->error));

  return G_SOURCE_REMOVE;
}

/* Who has changed the plan has a lot to do then, such as to put away a list of
 * ten thousand lines; so has who watches the plan, of a change of that size.
 * Between the two the window draws itself and listens; what is left of the
 * change is freed with the second. */
static void
tell_ending (AccordPlanWriting *writing, AccordPending *ended, GError *error)
{
  GSource *source = g_idle_source_new ();
  Ending *ending = g_new (Ending, 1);

  *ending = (Ending){ writing, ended, error };
  g_source_destroy (writing->end);
  g_clear_object (&writing->storage);
  g_source_set_callback (source, tell_ending_cb, ending, ending_free);
  g_source_attach (source, g_task_get_context (writing->task));
  g_source_unref (source);
}

/**
 * accord_plan_settle:
 *
 * Waits for the end of what a thread does to the plan's storage, and takes it
 * over; returns at once where there is nothing. Whose change it was is told
 * from the main loop.
 */
void
accord_plan_settle (AccordPlan *self)
{
  AccordPlanWriting *writing;
  AccordPending *ended = NULL;
  GError *error = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (self));

  writing = g_steal_pointer (&self->writing);
  if (writing == NULL)
    return;

  g_thread_join (writing->thread);
  take_over (self, writing, &ended, &error);
  tell_ending (writing, ended, error);
}

static gboolean
end_cb (gpointer data)
{
  accord_plan_settle (data);

  return G_SOURCE_REMOVE;
}

static gboolean
wake_cb (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

/* A source that nothing makes ready but its time. */
static GSource *
create_end (AccordPlan *self)
{
  static GSourceFuncs functions = { .dispatch = wake_cb };
  GSource *source = g_source_new (&functions, sizeof (GSource));

  g_source_set_callback (source, end_cb, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());

  return source;
}

/* What the digest is after @change, which the plan does not keep. */
static gboolean
try_change (AccordPlan *self,
            AccordChange *change,
            guint64 *digest,
            GError **error)
{
  gboolean fits;

  accord_plan_begin (self, accord_change_get_name (change), NULL);
  fits = accord_plan_apply (self, change, FALSE, error);
  if (fits)
    *digest = _accord_pending_digest (self->pending, self->digest);
  accord_plan_rollback (self);

  return fits;
}

static AccordPlanWriting *
writing_new (AccordPlan *self, GTask *task)
{
  AccordPlanWriting *writing = g_new0 (AccordPlanWriting, 1);

  writing->task = g_object_ref (task);
  writing->storage = g_object_ref (self->storage);
  writing->end = create_end (self);

  return writing;
}

static void
start (AccordPlan *self, AccordPlanWriting *writing)
{
  self->writing = writing;
  writing->thread = g_thread_new ("plan-write", write_in_thread, writing);
}

static void
start_writing (AccordPlan *self,
               AccordChange *change,
               guint64 digest,
               const AccordWriteWatch *watch,
               GTask *task)
{
  AccordPlanWriting *writing = writing_new (self, task);

  writing->change = accord_change_ref (change);
  writing->digest = digest;
  if (watch != NULL && watch->cancellable != NULL)
    writing->watch.cancellable = g_object_ref (watch->cancellable);
  if (watch != NULL && watch->progress != NULL)
    writing->watch.progress = g_atomic_rc_box_acquire (watch->progress);
  start (self, writing);
}

/**
 * accord_plan_write_async:
 * @change: what to do, worked out by accord_plan_take_back() on a plan with
 *   the same content as this one has
 * @watch: (nullable): who watches; its box for the progress is an atomic one
 * @callback: called in the main loop when it is done, or not
 * @user_data: for @callback
 *
 * Does what @change says, as one edit that can be undone, without keeping the
 * main loop waiting for the disk. Until it is written the plan stays as it is.
 */
void
accord_plan_write_async (AccordPlan *self,
                         AccordChange *change,
                         const AccordWriteWatch *watch,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  guint64 digest;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending == NULL);
  g_return_if_fail (change != NULL);
  g_return_if_fail (!accord_storage_is_bound (self->storage));

  task = g_task_new (self, NULL, callback, user_data);
  if (!try_change (self, change, &digest, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  _accord_plan_stamp (self, change);
  start_writing (self, change, digest, watch, task);
}

/**
 * accord_plan_step_async:
 * @redo: whether to do again what was taken back last, or to take back the
 *   last edit
 * @callback: called in the main loop when it is done, or not
 * @user_data: for @callback
 *
 * As accord_plan_undo() and accord_plan_redo(), without keeping the main loop
 * waiting for the disk, unless the storage is bound to this thread. Ends with
 * accord_plan_write_finish().
 */
void
accord_plan_step_async (AccordPlan *self,
                        gboolean redo,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (AccordChange) change = NULL;
  GError *error = NULL;
  guint64 digest = 0;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  if (accord_storage_is_bound (self->storage))
    {
      if (redo ? accord_plan_redo (self, &error)
               : accord_plan_undo (self, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      return;
    }

  if (_accord_plan_begin_step (self, redo, &error))
    {
      digest = _accord_pending_digest (self->pending, self->digest);
      change = accord_plan_take_back (self, &error);
    }
  if (change == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  _accord_plan_stamp (self, change);
  start_writing (self, change, digest, NULL, task);
}

/**
 * accord_plan_lend_async:
 * @loan: (scope async): called in a thread; it may read the plan and ask its
 *   storage
 * @data: for @loan, until the end
 * @callback: called in the main loop when it is done, or not
 * @user_data: for @callback
 *
 * Lets a thread work with the plan as it is now. Ends with
 * accord_plan_write_finish().
 */
void
accord_plan_lend_async (AccordPlan *self,
                        AccordPlanLoan loan,
                        gpointer data,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  AccordPlanWriting *writing;

  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (self->pending == NULL);
  g_return_if_fail (loan != NULL);

  accord_plan_settle (self);
  task = g_task_new (self, NULL, callback, user_data);
  writing = writing_new (self, task);
  writing->loan = loan;
  writing->data = data;
  start (self, writing);
}

/**
 * accord_plan_write_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: %FALSE when nothing has changed: %ACCORD_ERROR_STALE where the
 *   plan isn't what the change sets out from, %ACCORD_ERROR_CANCELLED where
 *   somebody ended it, others come from the storage
 */
gboolean
accord_plan_write_finish (AccordPlan *self,
                          GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
