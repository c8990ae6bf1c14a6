/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-capacity-add.h"
#include "accord-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordCapacityPopover:
 *
 * Asks for new work, a new person, or what an outside party owes.
 */
#define ACCORD_TYPE_CAPACITY_POPOVER (accord_capacity_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordCapacityPopover, accord_capacity_popover, ACCORD,
                      CAPACITY_POPOVER, GtkPopover)

void  accord_capacity_popover_show_plan  (AccordCapacityPopover  *self,
                                          AccordPlan             *plan,
                                          AccordSelection        *selection);
void  accord_capacity_popover_set_kind   (AccordCapacityPopover  *self,
                                          AccordCapacityKind      kind);

G_END_DECLS
