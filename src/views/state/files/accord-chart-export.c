/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts are written in a thread: a long timeline on paper takes a second or
 * two. A chart is immutable; what measures its text is made anew there, since
 * Pango's may be used by one thread at a time. */

#include "config.h"

#include "accord-chart-export.h"

typedef struct
{
  AccordChart *chart;
  AccordOutputFormat format;
  AccordPaginatorOptions options; /* of a PDF */
  AccordPicture picture;          /* of the others */
  char *plan_name;
  char *author;
  GFile *file;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  accord_chart_unref (self->chart);
  g_free (self->plan_name);
  g_free (self->author);
  g_object_unref (self->file);
  g_free (self);
}

static GBytes *
render_pages (const Job    *self,
              GCancellable *cancellable,
              GError      **error)
{
  AccordDocumentInfo info
    = { self->author, g_get_real_time () / G_USEC_PER_SEC };
  g_autoptr (AccordPaginator) paginator
    = accord_paginator_new (self->chart, &self->options, error);

  return paginator != NULL
           ? accord_chart_render_pdf (paginator, &info, cancellable, error)
           : NULL;
}

static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Job *self = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = self->format == ACCORD_OUTPUT_PDF
            ? render_pages (self, cancellable, &error)
            : accord_chart_render_picture (self->chart, self->format,
                                           &self->picture, &error);
  if (bytes != NULL
      && accord_chart_output_write (bytes, self->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Job *
job_new (AccordChart       *chart,
         AccordOutputFormat format,
         GFile             *file)
{
  Job *self = g_new0 (Job, 1);

  self->chart = accord_chart_ref (chart);
  self->format = format;
  self->file = g_object_ref (file);

  return self;
}

static void
start_job (Job                *self,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback,
                                       user_data);

  /* What the thread found out about being cancelled is the better message. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, job_free);
  g_task_run_in_thread (task, run_job);
}

/**
 * accord_chart_export_pdf_async:
 * @chart: what to write
 * @options: how; copied
 * @author: (nullable): who made it
 * @file: where to
 * @cancellable: (nullable): looked at before each page
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Writes pages.
 */
void
accord_chart_export_pdf_async (AccordChart                  *chart,
                               const AccordPaginatorOptions *options,
                               const char                   *author,
                               GFile                        *file,
                               GCancellable                 *cancellable,
                               GAsyncReadyCallback           callback,
                               gpointer                      user_data)
{
  Job *job;

  g_return_if_fail (chart != NULL && options != NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = job_new (chart, ACCORD_OUTPUT_PDF, file);
  job->options = *options;
  job->plan_name = g_strdup (options->plan_name);
  job->options.plan_name = job->plan_name;
  job->author = g_strdup (author);
  start_job (job, cancellable, callback, user_data);
}

/**
 * accord_chart_export_picture_async:
 * @chart: what to write
 * @format: SVG or PNG
 * @picture: how; copied
 * @file: where to
 * @cancellable: (nullable): to stop writing
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Writes a picture in one piece.
 */
void
accord_chart_export_picture_async (AccordChart         *chart,
                                   AccordOutputFormat   format,
                                   const AccordPicture *picture,
                                   GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Job *job;

  g_return_if_fail (chart != NULL && picture != NULL);
  g_return_if_fail (format != ACCORD_OUTPUT_PDF);
  g_return_if_fail (G_IS_FILE (file));

  job = job_new (chart, format, file);
  job->picture = *picture;
  start_job (job, cancellable, callback, user_data);
}

/**
 * accord_chart_export_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: %FALSE with a sentence to be told; %ACCORD_ERROR_CANCELLED where
 *   somebody asked for it
 */
gboolean
accord_chart_export_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
