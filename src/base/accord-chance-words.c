/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares and chances as people read them, whole per cents. */

#include "config.h"

#include "accord-chance-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * accord_share_to_words:
 * @share: a share that is a fact, or a load; may exceed 1
 *
 * Returns: (transfer full): `121 %`
 */
char *
accord_share_to_words (double share)
{
  /* Translators: a percentage. The space does not break; leave it out where
   * your language writes none. */
  return g_strdup_printf (_ ("%d %%"), (int) lround (share * 100));
}

/**
 * accord_chance_to_words:
 * @chance: from 0 to 1, of something that is still open
 *
 * What is open is never certain: the text is never 100 % or 0 %.
 *
 * Returns: (transfer full): `76 %`, `> 95 %` or `< 5 %`
 */
char *
accord_chance_to_words (double chance)
{
  int whole = (int) lround (CLAMP (chance, 0, 1) * 100);

  if (whole > 95)
    /* Translators: a chance of more than 95 per cent. The spaces do not
     * break. */
    return g_strdup (_ ("> 95 %"));
  if (whole < 5)
    /* Translators: a chance of less than 5 per cent. The spaces do not
     * break. */
    return g_strdup (_ ("< 5 %"));

  return accord_share_to_words (chance);
}
