/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-entry.h"

G_BEGIN_DECLS

/**
 * AccordImportSession:
 *
 * An import while a person decides about it: the files, how they are read, and
 * what they would do, worked out by a thread on a copy of the plan each time
 * that something changes. “updated” is for all of it.
 */
#define ACCORD_TYPE_IMPORT_SESSION (accord_import_session_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportSession, accord_import_session, ACCORD,
                      IMPORT_SESSION, GObject)

AccordImportSession *accord_import_session_new
                       (AccordPlan           *plan);
AccordPlan    *accord_import_session_get_plan
                       (AccordImportSession  *self);
GListModel    *accord_import_session_get_entries
                       (AccordImportSession  *self);
void           accord_import_session_add
                       (AccordImportSession  *self,
                        GFile                *file);
void           accord_import_session_remove
                       (AccordImportSession  *self,
                        AccordImportEntry    *entry);
void           accord_import_session_choose
                       (AccordImportSession  *self,
                        AccordImportEntry    *entry,
                        AccordProfile        *profile);
void           accord_import_session_set_options
                       (AccordImportSession  *self,
                        const AccordImportOptions *options);
const AccordImportOptions *accord_import_session_get_options
                       (AccordImportSession  *self);
gboolean       accord_import_session_is_busy
                       (AccordImportSession  *self);
double         accord_import_session_get_progress
                       (AccordImportSession  *self);
void           accord_import_session_cancel
                       (AccordImportSession  *self);
AccordImport  *accord_import_session_get_result
                       (AccordImportSession  *self);
const char    *accord_import_session_get_problem
                       (AccordImportSession  *self);
guint          accord_import_session_count_wrong
                       (AccordImportSession  *self);
gboolean       accord_import_session_is_applying
                       (AccordImportSession  *self);
void           accord_import_session_apply_async
                       (AccordImportSession  *self,
                        gboolean              skip_wrong,
                        GAsyncReadyCallback   callback,
                        gpointer              user_data);
gboolean       accord_import_session_apply_finish
                       (AccordImportSession  *self,
                        GAsyncResult         *result,
                        GError              **error);

G_END_DECLS
