/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordExportOptions:
 * @private_too: whether to write what one side holds back
 * @guard: whether to put `'` before cells that a spreadsheet could take for a
 *   formula; an import takes it off again
 * @deliverable: (nullable) (element-type gint64 AccordDay): the deliverable
 *   dates of promises, by the address of their ids
 * @promises: (nullable) (element-type AccordEntity): the only promises that a
 *   calendar has; %NULL for all
 * @since: the first day of what moved
 *
 * What goes into a file.
 */
typedef struct
{
  gboolean private_too;
  gboolean guard;
  GHashTable *deliverable;
  GPtrArray *promises;
  AccordDay since;
} AccordExportOptions;

gboolean  accord_export_table           (AccordPlan                *plan,
                                         GType                      kind,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);
gboolean  accord_export_json            (AccordPlan                *plan,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);
gboolean  accord_export_calendar        (AccordPlan                *plan,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);
gboolean  accord_export_mspdi           (AccordPlan                *plan,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);
gboolean  accord_export_pipeline_report (AccordPlan                *plan,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);
gboolean  accord_export_moved_report    (AccordPlan                *plan,
                                         const AccordExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);

AccordPlan *accord_plan_json_read       (GFile                     *file,
                                         GCancellable              *cancellable,
                                         GError                   **error);

G_END_DECLS
