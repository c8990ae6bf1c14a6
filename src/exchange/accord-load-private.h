/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *_accord_load_get_name  (GFile        *file);
void     _accord_load_set_error (const char   *name,
                                 const GError *cause,
                                 GError      **error);
GBytes  *_accord_load_bytes     (GFile        *file,
                                 gsize         max,
                                 GCancellable *cancellable,
                                 GError      **error);

G_END_DECLS
