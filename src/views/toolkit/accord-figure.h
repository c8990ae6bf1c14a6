/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void accord_figure_set (GtkLabel   *label,
                        const char *figure);

G_END_DECLS
