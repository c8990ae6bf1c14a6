/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordColumnOrderFunc:
 * @column: the number of a column
 * @descending: whether the greatest shall come first
 * @data: as it was attached
 *
 * Somebody wants the rows in another order.
 */
typedef void (*AccordColumnOrderFunc) (guint    column,
                                       gboolean descending,
                                       gpointer data);

void  accord_column_order_attach   (GtkColumnView         *view,
                                    const char            *name,
                                    AccordColumnOrderFunc  changed,
                                    gpointer               data);
void  accord_column_order_restore  (GtkColumnView         *view,
                                    guint                  column);

G_END_DECLS
