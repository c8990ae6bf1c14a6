/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"
#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordChangeDialog:
 *
 * Asks what is missing for one change of the plan, and makes it. What it is
 * about stands on top; a problem stands below what was asked, which stays.
 * What is made is told in the window, with the way back.
 */
#define ACCORD_TYPE_CHANGE_DIALOG (accord_change_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordChangeDialog, accord_change_dialog, ACCORD,
                          CHANGE_DIALOG, AdwWindow)

/**
 * AccordChangeDialogClass:
 * @make: makes the change; returns whether it could
 */
struct _AccordChangeDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*make) (AccordChangeDialog *self,
                    GError            **error);
};

void         accord_change_dialog_set_up       (AccordChangeDialog *self,
                                                GtkWidget          *widget,
                                                AccordPlan         *plan,
                                                AccordEntity       *about);
AccordPlan  *accord_change_dialog_get_plan     (AccordChangeDialog *self);
void         accord_change_dialog_set_ready    (AccordChangeDialog *self,
                                                gboolean            ready);
void         accord_change_dialog_show_problem (AccordChangeDialog *self,
                                                const char         *problem);

G_END_DECLS
