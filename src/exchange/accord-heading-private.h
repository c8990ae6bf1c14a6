/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *_accord_heading_normalise (const char *heading);

G_END_DECLS
