/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordExportDialog:
 *
 * Asks what of a plan to write for other programs, and whether what one side
 * holds back goes with it. “exported” brings the path that was written.
 */
#define ACCORD_TYPE_EXPORT_DIALOG (accord_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordExportDialog, accord_export_dialog, ACCORD,
                      EXPORT_DIALOG, AdwWindow)

GtkWidget *accord_export_dialog_new (GtkWindow     *parent,
                                     AccordPlan    *plan,
                                     const char    *plan_path,
                                     AccordOutlook *outlook);

G_END_DECLS
