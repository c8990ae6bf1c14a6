/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *_accord_xml_to_utf8 (const guint8 *data,
                           gsize         length,
                           gsize        *n);

G_END_DECLS
