/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordDatePopover:
 *
 * A date of a promise, moved by writing it. While one writes, what it would
 * do shows in the timeline.
 */
#define ACCORD_TYPE_DATE_POPOVER (accord_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordDatePopover, accord_date_popover, ACCORD,
                      DATE_POPOVER, GtkPopover)

GtkWidget *accord_date_popover_new   (AccordTimelineScene  *scene);
void       accord_date_popover_ask   (AccordDatePopover    *self,
                                      AccordPromise        *promise,
                                      guint                 field);
void       accord_date_popover_ask_why (AccordDatePopover  *self);

G_END_DECLS
