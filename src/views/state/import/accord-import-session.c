/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordImportSession: what a person says of an import, and its preview.
 *
 * Each change of the files, of how they are read or of the plan asks for a new
 * preview, once the main loop is idle. A job runs in a thread; it owns all it
 * works on, among it a copy of the plan, and is dropped when it comes back
 * after a newer one was asked for. While a preview is cancelled by the person
 * nothing runs until something changes.
 *
 * The import itself is done in accord-import-session-apply.c.
 */

#include "config.h"

#include "accord-import-session-private.h"

#include "accord-import-job.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (AccordImportSession, accord_import_session, G_TYPE_OBJECT)

enum
{
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
_accord_import_session_update (AccordImportSession *self)
{
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
forget_result (AccordImportSession *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordImportEntry) entry
        = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      accord_import_entry_set_result (entry, NULL);
    }
  g_clear_object (&self->result);
  g_clear_pointer (&self->problem, g_free);
}

static AccordImportEntry *
find_entry (AccordImportSession *self,
            GFile               *file)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordImportEntry) entry
        = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (accord_import_entry_get_file (entry) == file)
        return entry; /* the list holds it */
    }

  return NULL;
}

/* What the thread has seen, in the order of the files. */
static void
take_files (AccordImportSession *self,
            AccordImportJob     *job)
{
  GPtrArray *results
    = job->import != NULL ? accord_import_get_files (job->import) : NULL;

  for (guint i = 0; i < job->files->len; i++)
    {
      AccordImportJobFile *file = job->files->pdata[i];
      AccordImportEntry *entry = find_entry (self, file->file);

      if (entry == NULL)
        continue;
      if (file->sample != NULL || file->problem != NULL)
        accord_import_entry_take_sample (entry,
                                         g_steal_pointer (&file->sample),
                                         g_steal_pointer (&file->problem));
      accord_import_entry_set_result (
        entry, results != NULL ? results->pdata[i] : NULL);
    }
}

static void
job_done_cb (GObject      *source,
             GAsyncResult *task,
             gpointer      data)
{
  g_autoptr (AccordImportSession) self = data;
  AccordImportJob *job = g_task_get_task_data (G_TASK (task));

  if (g_task_get_cancellable (G_TASK (task)) != self->running)
    return;

  g_clear_object (&self->running);
  take_files (self, job);
  g_clear_object (&self->result);
  self->result = g_steal_pointer (&job->import);
  if (job->problem != NULL)
    self->problem = g_strdup (job->problem->message);
  _accord_import_session_update (self);
}

static AccordImportJob *
create_job (AccordImportSession *self)
{
  AccordImportJob *job
    = accord_import_job_new (self->plan, &self->options, self->progress);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordImportEntry) entry
        = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      accord_import_job_add (job, entry);
    }

  return job;
}

static gboolean
start_cb (gpointer data)
{
  AccordImportSession *self = data;
  g_autoptr (GTask) task = NULL;

  /* Somebody is in the midst of a drag: what counts comes after it. */
  if (accord_plan_is_changing (self->plan))
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0)
    {
      _accord_import_session_update (self);
      return G_SOURCE_REMOVE;
    }

  g_atomic_int_set (self->progress, 0);
  self->running = g_cancellable_new ();
  /* Its end is always told here; the task itself may end in the thread. */
  task = g_task_new (NULL, self->running, job_done_cb, g_object_ref (self));
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, create_job (self),
                        (GDestroyNotify) accord_import_job_free);
  g_task_run_in_thread (task, accord_import_job_run);
  _accord_import_session_update (self);

  return G_SOURCE_REMOVE;
}

void
_accord_import_session_ask (AccordImportSession *self)
{
  if (self->is_applied)
    return;

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  forget_result (self);
  if (self->idle == 0)
    self->idle = g_idle_add (start_cb, self);
  _accord_import_session_update (self);
}

static void
accord_import_session_dispose (GObject *object)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->result);
  g_clear_object (&self->entries);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_import_session_parent_class)->dispose (object);
}

static void
accord_import_session_finalize (GObject *object)
{
  AccordImportSession *self = ACCORD_IMPORT_SESSION (object);

  g_atomic_rc_box_release (self->progress);
  g_free (self->team);
  g_free (self->problem);

  G_OBJECT_CLASS (accord_import_session_parent_class)->finalize (object);
}

static void
accord_import_session_class_init (AccordImportSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_import_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_import_session_finalize;

  signals[UPDATED]
    = g_signal_new ("updated", ACCORD_TYPE_IMPORT_SESSION, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_import_session_init (AccordImportSession *self)
{
  self->options = (AccordImportOptions) ACCORD_IMPORT_OPTIONS_INIT;
  self->progress = g_atomic_rc_box_new0 (guint);
  self->entries = g_list_store_new (ACCORD_TYPE_IMPORT_ENTRY);
}

/**
 * accord_import_session_new:
 * @plan: the plan to bring things into
 *
 * Returns: (transfer full): a session without files
 */
AccordImportSession *
accord_import_session_new (AccordPlan *plan)
{
  AccordImportSession *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_IMPORT_SESSION, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (_accord_import_session_ask), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_import_session_get_plan:
 *
 * Returns: (transfer none): the plan to bring things into
 */
AccordPlan *
accord_import_session_get_plan (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  return self->plan;
}

/**
 * accord_import_session_get_entries:
 *
 * Returns: (transfer none): the files, each an #AccordImportEntry
 */
GListModel *
accord_import_session_get_entries (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * accord_import_session_add:
 * @file: what shall be imported too; nothing happens where it is there already
 */
void
accord_import_session_add (AccordImportSession *self,
                           GFile               *file)
{
  g_autoptr (AccordImportEntry) entry = NULL;
  guint n;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordImportEntry) other
        = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (g_file_equal (accord_import_entry_get_file (other), file))
        return;
    }

  entry = accord_import_entry_new (file);
  g_list_store_append (self->entries, entry);
  _accord_import_session_ask (self);
}

/**
 * accord_import_session_remove:
 * @entry: one that shall not be imported
 */
void
accord_import_session_remove (AccordImportSession *self,
                              AccordImportEntry   *entry)
{
  guint position;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (!g_list_store_find (self->entries, entry, &position))
    return;

  g_list_store_remove (self->entries, position);
  _accord_import_session_ask (self);
}

/**
 * accord_import_session_choose:
 * @entry: one of the files
 * @profile: (nullable): how to read it; %NULL for what is recognised
 */
void
accord_import_session_choose (AccordImportSession *self,
                              AccordImportEntry   *entry,
                              AccordProfile       *profile)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (accord_import_entry_get_chosen (entry) == profile)
    return;

  accord_import_entry_choose (entry, profile);
  _accord_import_session_ask (self);
}

/**
 * accord_import_session_get_options:
 *
 * Returns: (transfer none): how the files are read
 */
const AccordImportOptions *
accord_import_session_get_options (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  return &self->options;
}

/* Floating-point members make comparing memory no good. */
static gboolean
same_options (const AccordImportOptions *a,
              const AccordImportOptions *b)
{
  return a->records.date_format == b->records.date_format
         && a->records.number_style == b->records.number_style
         && a->records.chance_scale == b->records.chance_scale
         && a->records.effort_unit == b->records.effort_unit
         && fabs (a->records.rules.days_per_point
                  - b->records.rules.days_per_point) < 1e-9
         && a->overwrite == b->overwrite && a->by_name == b->by_name
         && g_strcmp0 (a->team, b->team) == 0
         && fabs (a->range_low - b->range_low) < 1e-9
         && fabs (a->range_high - b->range_high) < 1e-9;
}

/**
 * accord_import_session_set_options:
 * @options: how the files are read; its texts are copied
 */
void
accord_import_session_set_options (AccordImportSession       *self,
                                   const AccordImportOptions *options)
{
  char *team;

  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));
  g_return_if_fail (options != NULL);

  if (same_options (&self->options, options))
    return;

  team = g_strdup (options->team);
  g_free (self->team);
  self->options = *options;
  self->options.team = self->team = team;
  _accord_import_session_ask (self);
}

/**
 * accord_import_session_is_busy:
 *
 * Returns: whether a preview is being made, or the import done
 */
gboolean
accord_import_session_is_busy (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), FALSE);

  return self->running != NULL || self->idle != 0 || self->applying != NULL;
}

/**
 * accord_import_session_get_progress:
 *
 * Returns: how far the preview or the import is, 0 to 1
 */
double
accord_import_session_get_progress (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), 0);

  return g_atomic_int_get (self->progress) / 1000.0;
}

/**
 * accord_import_session_cancel:
 *
 * Stops the preview, or the import. The next change begins another preview.
 */
void
accord_import_session_cancel (AccordImportSession *self)
{
  g_return_if_fail (ACCORD_IS_IMPORT_SESSION (self));

  if (self->applying != NULL)
    {
      g_cancellable_cancel (self->applying);
      return;
    }
  if (!accord_import_session_is_busy (self))
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_free (self->problem);
  self->problem = g_strdup (_("The preview was cancelled; the plan is as it "
                              "was."));
  _accord_import_session_update (self);
}

/**
 * accord_import_session_get_result:
 *
 * Returns: (transfer none) (nullable): the preview, when there is one
 */
AccordImport *
accord_import_session_get_result (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  return self->result;
}

/**
 * accord_import_session_get_problem:
 *
 * Returns: (nullable): why there is no preview, in a sentence
 */
const char *
accord_import_session_get_problem (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), NULL);

  return self->problem;
}

/**
 * accord_import_session_count_wrong:
 *
 * Returns: how many things are wrong in the preview
 */
guint
accord_import_session_count_wrong (AccordImportSession *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_SESSION (self), 0);

  return self->result != NULL
           ? (guint) accord_problems_count (
               accord_import_get_problems (self->result), ACCORD_PROBLEM_WRONG)
           : 0;
}
