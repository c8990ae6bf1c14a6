/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What somebody types to find something: words in any order and case, each of
 * which must stand somewhere in a text. */

GStrv     accord_search_words_split (const char        *typed);
char     *accord_search_words_fold  (const char        *text);
gboolean  accord_search_words_match (const char *const *words,
                                     const char        *folded);

G_END_DECLS
