/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void      accord_row_focus_keep       (GtkColumnView *view,
                                       GListModel    *rows);
gboolean  accord_row_focus_move       (GtkColumnView *view,
                                       guint          position);
gboolean  accord_row_focus_grab       (GtkColumnView *view);
gboolean  accord_row_focus_grab_last  (GtkWidget     *list);
void      accord_row_focus_return     (GtkColumnView *view,
                                       GtkWidget     *popover);

G_END_DECLS
