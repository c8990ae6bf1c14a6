/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in a terminal, where a character is none, one or two cells wide. */

guint  cli_text_get_width  (const char  *text);
char  *cli_text_shorten    (const char  *text,
                            guint        width);
char  *cli_text_wrap      (const char  *text,
                            guint        width);
void   cli_text_append     (GString     *line,
                            const char  *text,
                            guint        width,
                            gboolean     at_end);

G_END_DECLS
