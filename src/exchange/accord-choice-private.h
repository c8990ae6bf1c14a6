/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean _accord_choice_parse (const char *const *names,
                               const char        *what,
                               const char        *text,
                               int               *choice,
                               GError           **error);

G_END_DECLS
