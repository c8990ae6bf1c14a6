/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordNewPlanDialog:
 *
 * The few things that a plan must know before it can help, and where it shall
 * be kept. The signal “made” brings the plan and its path; who hears it writes
 * the file, and then closes the dialog or tells it what is wrong.
 */
#define ACCORD_TYPE_NEW_PLAN_DIALOG (accord_new_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordNewPlanDialog, accord_new_plan_dialog, ACCORD,
                      NEW_PLAN_DIALOG, AdwWindow)

GtkWidget *accord_new_plan_dialog_new           (GtkWindow            *parent);
void       accord_new_plan_dialog_show_problem  (AccordNewPlanDialog  *self,
                                                 const char           *problem);

G_END_DECLS
