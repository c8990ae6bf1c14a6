/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordImportDialog:
 *
 * Brings files into a plan: first how they are read, then what they would do,
 * and only then does anything happen.
 */
#define ACCORD_TYPE_IMPORT_DIALOG (accord_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportDialog, accord_import_dialog, ACCORD,
                      IMPORT_DIALOG, AdwWindow)

GtkWidget *accord_import_dialog_new  (GtkWindow           *parent,
                                      AccordPlan          *plan);
void       accord_import_dialog_add  (AccordImportDialog  *self,
                                      GFile               *file);

G_END_DECLS
