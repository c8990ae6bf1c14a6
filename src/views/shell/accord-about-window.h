/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program is, and who made it. Beside accord-file-dialog.c the one
 * place with something that a later libadwaita calls deprecated. */

void  accord_about_window_present  (GtkWindow  *parent);

G_END_DECLS
