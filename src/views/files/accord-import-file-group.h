/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordImportFileGroup:
 *
 * One file of an import: what it is read as, and what becomes of its columns.
 */
#define ACCORD_TYPE_IMPORT_FILE_GROUP (accord_import_file_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportFileGroup, accord_import_file_group, ACCORD,
                      IMPORT_FILE_GROUP, AdwPreferencesGroup)

GtkWidget         *accord_import_file_group_new
                     (AccordImportSession    *session,
                      AccordImportEntry      *entry);
AccordImportEntry *accord_import_file_group_get_entry
                     (AccordImportFileGroup  *self);

G_END_DECLS
