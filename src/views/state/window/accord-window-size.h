/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How large a window is that nobody has given a size yet. */

gboolean  accord_window_size_propose  (int   screen_width,
                                       int   screen_height,
                                       int  *width,
                                       int  *height);

G_END_DECLS
