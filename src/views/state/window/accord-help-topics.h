/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What each part of the program means, in plain words. */

guint       accord_help_topic_count      (void);
const char *accord_help_topic_get_title  (guint       topic);
const char *accord_help_topic_get_text   (guint       topic);
gboolean    accord_help_topic_matches    (guint       topic,
                                          const char *words);

G_END_DECLS
