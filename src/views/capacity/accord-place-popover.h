/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPlacePopover:
 *
 * Asks for a place in the work queue.
 */
#define ACCORD_TYPE_PLACE_POPOVER (accord_place_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlacePopover, accord_place_popover, ACCORD,
                      PLACE_POPOVER, GtkPopover)

GtkWidget *accord_place_popover_new (void);
void       accord_place_popover_ask (AccordPlacePopover *self,
                                     const char         *title,
                                     guint               place,
                                     guint               n_places);

G_END_DECLS
