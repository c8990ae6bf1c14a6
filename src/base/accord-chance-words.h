/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *accord_share_to_words  (double share);
char *accord_chance_to_words (double chance);

G_END_DECLS
