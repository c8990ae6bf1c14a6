/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint  accord_digit_keys_find  (GtkWidget  *widget,
                                guint       key,
                                guint       code);

G_END_DECLS
