/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean _accord_csv_is_guarded   (const char *text);
gboolean _accord_csv_needs_guard  (const char *text);

G_END_DECLS
