/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the store asks of the file system itself, below SQLite. */

char     *accord_file_resolve      (const char  *path);
char     *accord_file_identify     (const char  *path);
char     *accord_file_find_journal (const char  *path);
gboolean  accord_file_sync         (const char  *path,
                                    GError     **error);
gboolean  accord_file_sync_folder  (const char  *path,
                                    GError     **error);
void      accord_file_set_error    (const char  *path,
                                    int          number,
                                    GError     **error);

G_END_DECLS
