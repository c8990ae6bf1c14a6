/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-export.h"

G_BEGIN_DECLS

/**
 * AccordExportFormat:
 * @ACCORD_EXPORT_TABLES: each table with something in it as CSV, in a folder
 * @ACCORD_EXPORT_TABLE: one table as CSV
 * @ACCORD_EXPORT_JSON: the whole plan
 * @ACCORD_EXPORT_CALENDAR: dates of promises as iCalendar
 * @ACCORD_EXPORT_PROJECT: for MS Project and the like
 * @ACCORD_EXPORT_PIPELINE: the weekly report on the pipeline
 * @ACCORD_EXPORT_MOVED: which dates have moved
 *
 * What can be written of a plan.
 */
typedef enum
{
  ACCORD_EXPORT_TABLES,
  ACCORD_EXPORT_TABLE,
  ACCORD_EXPORT_JSON,
  ACCORD_EXPORT_CALENDAR,
  ACCORD_EXPORT_PROJECT,
  ACCORD_EXPORT_PIPELINE,
  ACCORD_EXPORT_MOVED,
} AccordExportFormat;

/** ACCORD_N_EXPORT_FORMATS: how many there are. */
#define ACCORD_N_EXPORT_FORMATS 7

GBytes     *accord_export_bytes             (AccordPlan                 *plan,
                                             AccordExportFormat          format,
                                             GType                       kind,
                                             const AccordExportOptions  *options,
                                             GError                    **error);
gboolean    accord_export_file              (AccordPlan                 *plan,
                                             AccordExportFormat          format,
                                             GType                       kind,
                                             const AccordExportOptions  *options,
                                             const char                 *path,
                                             GError                    **error);
gboolean    accord_export_check_path        (const char                 *plan_path,
                                             const char                 *path,
                                             GError                    **error);
int         accord_export_format_find       (const char                 *name);
const char *accord_export_format_get_suffix (AccordExportFormat          format);

G_END_DECLS
