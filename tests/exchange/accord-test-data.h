/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *accord_test_data_path (const char *relative);
GFile *accord_test_data_skip_without (const char *relative);
GFile *accord_test_file_new  (const char *name,
                              const char *text,
                              gsize       length);
void   accord_test_file_free (GFile      *file);

G_END_DECLS
