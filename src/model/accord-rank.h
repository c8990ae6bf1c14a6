/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *accord_rank_between  (const char *before,
                                const char *after);
gboolean  accord_rank_is_valid (const char *rank);

G_END_DECLS
