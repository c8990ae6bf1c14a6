/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *accord_digits_to_words       (const char  *digits);
gboolean  accord_digits_skip_separator (const char **text);
char     *accord_count_to_words        (guint64      count);

G_END_DECLS
