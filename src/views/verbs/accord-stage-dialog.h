/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change-dialog.h"
#include "accord-stage-move.h"

G_BEGIN_DECLS

/**
 * AccordStageDialog:
 *
 * Asks to which stage a deal goes, which exit criteria it has met by now, and
 * why it may go without the others.
 */
#define ACCORD_TYPE_STAGE_DIALOG (accord_stage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordStageDialog, accord_stage_dialog, ACCORD,
                      STAGE_DIALOG, AccordChangeDialog)

GtkWidget *accord_stage_dialog_new (GtkWidget    *widget,
                                    AccordPlan   *plan,
                                    AccordDeal   *deal,
                                    AccordEntity *stage,
                                    AccordDay     today);

G_END_DECLS
