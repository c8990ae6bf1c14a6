/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change-dialog.h"
#include "accord-deal.h"

G_BEGIN_DECLS

/**
 * AccordAskDialog:
 *
 * Asks what engineering is to be asked for.
 */
#define ACCORD_TYPE_ASK_DIALOG (accord_ask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordAskDialog, accord_ask_dialog, ACCORD,
                      ASK_DIALOG, AccordChangeDialog)

GtkWidget *accord_ask_dialog_new (GtkWidget    *widget,
                                  AccordPlan   *plan,
                                  AccordDeal   *deal,
                                  AccordEntity *feature,
                                  AccordDay     today);

G_END_DECLS
