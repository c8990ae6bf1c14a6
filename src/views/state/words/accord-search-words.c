/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-search-words.h"

#include <string.h>

/**
 * accord_search_words_fold:
 * @text: any text
 *
 * Returns: (transfer full): @text as it is compared
 */
char *
accord_search_words_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

/**
 * accord_search_words_split:
 * @typed: what somebody typed
 *
 * Returns: (transfer full) (nullable): its words, folded; %NULL for none
 */
GStrv
accord_search_words_split (const char *typed)
{
  g_autofree char *folded = accord_search_words_fold (typed);
  g_auto (GStrv) all = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  gboolean any = FALSE;

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      {
        g_strv_builder_add (words, all[i]);
        any = TRUE;
      }

  return any ? g_strv_builder_end (words) : NULL;
}

/**
 * accord_search_words_match:
 * @words: (nullable): what to look for; %NULL for anything
 * @folded: a folded text
 *
 * Returns: whether each of @words stands in it
 */
gboolean
accord_search_words_match (const char *const *words,
                           const char        *folded)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
