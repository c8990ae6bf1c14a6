/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordEntityPopover:
 *
 * What stands behind a figure or a cell: a title, a note, and a row for each
 * thing; who chooses one is told by `chosen`.
 */
#define ACCORD_TYPE_ENTITY_POPOVER (accord_entity_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordEntityPopover, accord_entity_popover, ACCORD,
                      ENTITY_POPOVER, GtkPopover)

GtkWidget *accord_entity_popover_new   (void);
void       accord_entity_popover_clear (AccordEntityPopover *self,
                                        const char          *title,
                                        const char          *note);
void       accord_entity_popover_add   (AccordEntityPopover *self,
                                        AccordEntity        *entity,
                                        const char          *title,
                                        const char          *detail);

G_END_DECLS
