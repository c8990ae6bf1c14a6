/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers from one day to the next. Documents are never
 * kept here; without the schema, nothing is remembered. */

GSettings *accord_app_settings_get        (void);
char      *accord_app_settings_dup_person (void);

G_END_DECLS
