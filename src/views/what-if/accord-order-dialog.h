/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordOrderDialog:
 *
 * Searches for the best order of the work, shows what it would change, and
 * changes it when it is told to.
 */
#define ACCORD_TYPE_ORDER_DIALOG (accord_order_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordOrderDialog, accord_order_dialog, ACCORD,
                      ORDER_DIALOG, AdwWindow)

GtkWidget *accord_order_dialog_new (GtkWindow  *parent,
                                    AccordPlan *plan,
                                    AccordDay   today);

G_END_DECLS
