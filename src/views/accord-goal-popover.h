/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-goal-parts.h"
#include "accord-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordGoalPopover:
 *
 * What a figure beside the shared goal comes from; each row leads there.
 */
#define ACCORD_TYPE_GOAL_POPOVER (accord_goal_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordGoalPopover, accord_goal_popover, ACCORD,
                      GOAL_POPOVER, GtkPopover)

GtkWidget *accord_goal_popover_new  (void);
void       accord_goal_popover_open (AccordGoalPopover    *self,
                                     AccordPlan           *plan,
                                     AccordOutlook        *outlook,
                                     AccordSelection      *selection,
                                     AccordGoalFigureKind  kind);

G_END_DECLS
