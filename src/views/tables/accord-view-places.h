/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where things stand in a column view of #AccordCell. */

GtkWidget *accord_view_places_find   (GtkColumnView *view,
                                      gpointer       row,
                                      guint          column);
void       accord_view_places_scroll (GtkColumnView *view,
                                      guint          position);
gboolean   accord_view_places_is_in_sight
                                     (GtkColumnView *view,
                                      guint          position);
void       accord_view_places_hold   (GtkColumnView *view,
                                      guint          position);
void       accord_view_places_point  (GtkWidget     *popover,
                                      GtkWidget     *parent,
                                      GtkWidget     *at);

G_END_DECLS
