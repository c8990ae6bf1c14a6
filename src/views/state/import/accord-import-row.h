/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import.h"

G_BEGIN_DECLS

/**
 * AccordImportSort:
 * @ACCORD_IMPORT_SORT_IMPLIED: comes along with a line that mentions it
 * @ACCORD_IMPORT_SORT_NOTE: worth knowing; the others as #AccordImportState
 *
 * What a row of a preview is about. The first ones are #AccordImportState.
 */
typedef enum
{
  ACCORD_IMPORT_SORT_NEW = ACCORD_IMPORT_NEW,
  ACCORD_IMPORT_SORT_CHANGED = ACCORD_IMPORT_CHANGED,
  ACCORD_IMPORT_SORT_UNCHANGED = ACCORD_IMPORT_UNCHANGED,
  ACCORD_IMPORT_SORT_SKIPPED = ACCORD_IMPORT_SKIPPED,
  ACCORD_IMPORT_SORT_WRONG = ACCORD_IMPORT_WRONG,
  ACCORD_IMPORT_SORT_IMPLIED,
  ACCORD_IMPORT_SORT_NOTE,
} AccordImportSort;

/** ACCORD_N_IMPORT_SORTS: how many there are. */
#define ACCORD_N_IMPORT_SORTS 7

/**
 * AccordImportRow:
 *
 * A row of a preview: what happens to a line, what is wrong in one, or a note.
 */
#define ACCORD_TYPE_IMPORT_ROW (accord_import_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportRow, accord_import_row, ACCORD, IMPORT_ROW,
                      GObject)

GListModel       *accord_import_rows_new         (AccordImport     *import,
                                                  AccordPlan       *plan);
AccordImportSort  accord_import_row_get_sort     (AccordImportRow  *self);
char             *accord_import_row_dup_title    (AccordImportRow  *self);
char             *accord_import_row_dup_place    (AccordImportRow  *self);
char             *accord_import_row_dup_text     (AccordImportRow  *self);
const char       *accord_import_sort_get_words   (AccordImportSort  sort);

G_END_DECLS
