/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-job.h"

/* Of the whole, the part that reading takes; the rest is working out. */
#define READING_PART 0.7

static void
job_file_free (AccordImportJobFile *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->chosen, accord_profile_unref);
  g_clear_pointer (&self->sample, accord_table_sample_free);
  g_clear_error (&self->problem);
  g_free (self);
}

/**
 * accord_import_job_new:
 * @plan: the plan, which is copied
 * @options: how to read; its texts are copied
 * @progress: an atomic box, in which the thread tells how many thousandths
 *   are done
 *
 * Returns: (transfer full): a job without files
 */
AccordImportJob *
accord_import_job_new (AccordPlan                *plan,
                       const AccordImportOptions *options,
                       guint                     *progress)
{
  AccordImportJob *self = g_new0 (AccordImportJob, 1);

  self->plan = accord_plan_dup (plan);
  self->options = *options;
  self->team = g_strdup (options->team);
  self->options.team = self->team;
  self->progress = g_atomic_rc_box_acquire (progress);
  self->files
    = g_ptr_array_new_with_free_func ((GDestroyNotify) job_file_free);

  return self;
}

/**
 * accord_import_job_add:
 * @entry: a file, and what is known of it
 */
void
accord_import_job_add (AccordImportJob   *self,
                       AccordImportEntry *entry)
{
  AccordImportJobFile *file = g_new0 (AccordImportJobFile, 1);
  AccordTableSample *sample = accord_import_entry_get_sample (entry);
  AccordProfile *profile = accord_import_entry_get_chosen (entry);

  file->file = g_object_ref (accord_import_entry_get_file (entry));
  file->own_kind = G_TYPE_INVALID;
  if (sample != NULL)
    {
      file->is_known = accord_table_sample_is_known (sample);
      file->own_kind = sample->own_kind;
      if (profile == NULL)
        profile = sample->profile;
    }
  if (profile != NULL)
    file->chosen = accord_profile_ref (profile);
  g_ptr_array_add (self->files, file);
}

static void
report (guint64  done,
        guint64  total,
        gpointer data)
{
  AccordImportJob *self = data;
  double part = total > 0 ? (double) done / (double) total : 0;

  g_atomic_int_set (self->progress,
                    (guint) (1000 * READING_PART * (self->reading + part)
                             / self->files->len));
}

static void
take_sample (AccordImportJob     *self,
             AccordImportJobFile *file,
             GCancellable        *cancellable)
{
  file->sample = accord_table_sample_take (self->plan, file->file, cancellable,
                                           &file->problem);
  if (file->sample == NULL)
    return;

  file->own_kind = file->sample->own_kind;
  file->is_known = accord_table_sample_is_known (file->sample);
  if (file->chosen == NULL && file->sample->profile != NULL)
    file->chosen = accord_profile_ref (file->sample->profile);
}

/* The first look. Returns whether all files can be read. */
static gboolean
look (AccordImportJob *self,
      GCancellable    *cancellable)
{
  gboolean ready = self->files->len > 0;

  for (guint i = 0; i < self->files->len; i++)
    {
      AccordImportJobFile *file = self->files->pdata[i];

      if (!file->is_known)
        take_sample (self, file, cancellable);
      ready = ready && file->problem == NULL
              && (file->chosen != NULL || file->is_known);
    }

  return ready;
}

static gboolean
add_files (AccordImportJob  *self,
           GCancellable     *cancellable,
           GError          **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      AccordImportJobFile *file = self->files->pdata[i];

      if (file->own_kind != G_TYPE_INVALID && file->chosen == NULL
            ? !accord_import_add_table (self->import, file->file,
                                        file->own_kind, cancellable, error)
            : !accord_import_add_file (self->import, file->file, file->chosen,
                                       cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_import_job_run:
 * @data: the #AccordImportJob
 *
 * A #GTaskThreadFunc: looks at the files, and makes the preview where all of
 * them can be read.
 */
void
accord_import_job_run (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  AccordImportJob *self = data;

  if (look (self, cancellable))
    {
      self->import = accord_import_new (self->plan, &self->options);
      if (!add_files (self, cancellable, &self->problem)
          || !accord_import_preview (self->import, report, self, cancellable,
                                     &self->problem))
        g_clear_object (&self->import);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * accord_import_job_free:
 * @self: (transfer full): a job that does not run
 */
void
accord_import_job_free (AccordImportJob *self)
{
  g_clear_object (&self->import);
  g_clear_error (&self->problem);
  g_ptr_array_unref (self->files);
  g_object_unref (self->plan);
  g_atomic_rc_box_release (self->progress);
  g_free (self->team);
  g_free (self);
}
