/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-date-drag.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void      accord_move_keys_add   (GtkWidgetClass   *widget_class,
                                  GtkShortcutFunc   pressed);
gboolean  accord_move_keys_move  (GtkWidget        *widget,
                                  GVariant         *arguments,
                                  AccordDateDrag   *held);

G_END_DECLS
