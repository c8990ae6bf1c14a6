/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The plans that somebody had open lately, as all of the desktop remembers
 * recent files. */

void       accord_recent_plans_add     (GFile       *file,
                                        const char  *name);
void       accord_recent_plans_remove  (const char  *uri);
GPtrArray *accord_recent_plans_list    (guint        n);

G_END_DECLS
