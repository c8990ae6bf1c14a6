/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-entry.h"

G_BEGIN_DECLS

/**
 * AccordImportJobFile:
 * @file: the file
 * @chosen: (nullable): how to read it
 * @is_known: whether it is known how to read it
 * @own_kind: what its rows are, of a table that Accord wrote
 * @sample: (nullable): what the job has seen of it
 * @problem: (nullable): why it can't be read
 *
 * One file of a job.
 */
typedef struct
{
  GFile *file;
  AccordProfile *chosen;
  gboolean is_known;
  GType own_kind;
  AccordTableSample *sample;
  GError *problem;
} AccordImportJobFile;

/**
 * AccordImportJob:
 * @plan: a copy of the plan, for the thread to work on
 * @files: (element-type AccordImportJobFile): the files
 * @import: (nullable): the preview, where one could be made
 * @problem: (nullable): why not
 *
 * The work of a preview, which a thread does on what is its own.
 */
typedef struct
{
  AccordPlan *plan;
  GPtrArray *files;
  AccordImport *import;
  GError *problem;

  /*< private >*/
  AccordImportOptions options;
  char *team;
  guint *progress;
  guint reading;
} AccordImportJob;

AccordImportJob *accord_import_job_new   (AccordPlan                *plan,
                                          const AccordImportOptions *options,
                                          guint                     *progress);
void             accord_import_job_add   (AccordImportJob           *self,
                                          AccordImportEntry         *entry);
void             accord_import_job_run   (GTask                     *task,
                                          gpointer                   source,
                                          gpointer                   data,
                                          GCancellable              *cancellable);
void             accord_import_job_free  (AccordImportJob           *self);

G_END_DECLS
