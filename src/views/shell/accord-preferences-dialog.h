/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPreferencesDialog:
 *
 * What holds for the plan, where each edit is a change that can be undone, and
 * what holds for the person who sits here.
 */
#define ACCORD_TYPE_PREFERENCES_DIALOG (accord_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordPreferencesDialog, accord_preferences_dialog,
                      ACCORD, PREFERENCES_DIALOG, AdwWindow)

GtkWidget *accord_preferences_dialog_new (GtkWindow  *parent,
                                          AccordPlan *plan);
void       accord_preferences_dialog_show_goal
                                         (AccordPreferencesDialog *self);

G_END_DECLS
