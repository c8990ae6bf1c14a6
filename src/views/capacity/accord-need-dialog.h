/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change-dialog.h"
#include "accord-feature.h"

G_BEGIN_DECLS

/**
 * AccordNeedDialog:
 *
 * Asks which promise a feature is to be added to.
 */
#define ACCORD_TYPE_NEED_DIALOG (accord_need_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordNeedDialog, accord_need_dialog, ACCORD,
                      NEED_DIALOG, AccordChangeDialog)

GtkWidget *accord_need_dialog_new (GtkWidget     *widget,
                                   AccordPlan    *plan,
                                   AccordFeature *feature);

G_END_DECLS
