/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-column-mapping.h"
#include "accord-import.h"
#include "accord-table-sample.h"

G_BEGIN_DECLS

/**
 * AccordImportEntry:
 *
 * A file that somebody wants to import: how it shall be read, and what was
 * found in it. “changed” is for what a person sees of it.
 */
#define ACCORD_TYPE_IMPORT_ENTRY (accord_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportEntry, accord_import_entry, ACCORD,
                      IMPORT_ENTRY, GObject)

AccordImportEntry *accord_import_entry_new        (GFile              *file);
GFile             *accord_import_entry_get_file   (AccordImportEntry  *self);
const char        *accord_import_entry_get_name   (AccordImportEntry  *self);
char              *accord_import_entry_dup_state  (AccordImportEntry  *self);
gboolean           accord_import_entry_is_wrong   (AccordImportEntry  *self);
gboolean           accord_import_entry_is_known   (AccordImportEntry  *self);
GPtrArray         *accord_import_entry_get_columns (AccordImportEntry *self);

AccordProfile     *accord_import_entry_get_chosen (AccordImportEntry  *self);
void               accord_import_entry_choose     (AccordImportEntry  *self,
                                                   AccordProfile      *profile);
AccordColumnMapping *accord_import_entry_get_mapping
                                                  (AccordImportEntry  *self);

/* For the session */
AccordTableSample *accord_import_entry_get_sample (AccordImportEntry  *self);
void               accord_import_entry_take_sample
                                                  (AccordImportEntry  *self,
                                                   AccordTableSample  *sample,
                                                   GError             *problem);
void               accord_import_entry_set_result (AccordImportEntry  *self,
                                                   const AccordImportFile *result);

G_END_DECLS
