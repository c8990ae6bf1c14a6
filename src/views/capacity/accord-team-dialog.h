/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change-dialog.h"
#include "accord-feature.h"

G_BEGIN_DECLS

/**
 * AccordTeamDialog:
 *
 * Asks which team is to do a feature, or a part of it.
 */
#define ACCORD_TYPE_TEAM_DIALOG (accord_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordTeamDialog, accord_team_dialog, ACCORD,
                      TEAM_DIALOG, AccordChangeDialog)

GtkWidget *accord_team_dialog_new (GtkWidget     *widget,
                                   AccordPlan    *plan,
                                   AccordFeature *feature,
                                   AccordEntity  *team);

G_END_DECLS
