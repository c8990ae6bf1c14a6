/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which columns a person wants to see and how wide, from one day to the next.
 * Without the schema, nothing is remembered. */

void         accord_column_memory_attach       (GtkColumnView      *view,
                                                const char *const  *ids,
                                                const char         *name,
                                                const char         *group,
                                                GtkWidget          *widget);
GMenuModel  *accord_column_memory_create_menu  (GtkColumnView      *view,
                                                const char *const  *ids,
                                                const char         *group);

G_END_DECLS
