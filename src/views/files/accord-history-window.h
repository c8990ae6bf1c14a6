/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordHistoryWindow:
 *
 * Who changed what of a plan, when, for which side and why, the newest first.
 */
#define ACCORD_TYPE_HISTORY_WINDOW (accord_history_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordHistoryWindow, accord_history_window, ACCORD,
                      HISTORY_WINDOW, AdwWindow)

GtkWidget *accord_history_window_new (GtkWindow  *parent,
                                      AccordPlan *plan);

G_END_DECLS
