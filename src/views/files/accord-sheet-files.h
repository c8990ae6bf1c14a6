/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What becomes of a sheet – minutes, what a customer may see – outside of the
 * window: paper, PDF, text; and of agreed dates, a calendar. What came of it
 * is told by the window that asked. */

void  accord_sheet_files_save_pdf       (GtkWindow    *window,
                                         AccordPlan   *plan,
                                         AccordSheet  *sheet,
                                         const char   *name);
void  accord_sheet_files_save_text      (GtkWindow    *window,
                                         AccordPlan   *plan,
                                         AccordSheet  *sheet,
                                         const char   *name);
void  accord_sheet_files_print          (GtkWindow    *window,
                                         AccordPlan   *plan,
                                         AccordSheet  *sheet);
void  accord_sheet_files_save_calendar  (GtkWindow    *window,
                                         AccordPlan   *plan,
                                         GPtrArray    *promises,
                                         const char   *name);

G_END_DECLS
