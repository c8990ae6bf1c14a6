/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordWidgetFunc:
 * @widget: what emits
 *
 * Is told of a signal of any widget of a type.
 */
typedef void (*AccordWidgetFunc) (GtkWidget *widget);

void  accord_widget_watch  (GType             type,
                            const char       *signal_name,
                            AccordWidgetFunc  told);

G_END_DECLS
