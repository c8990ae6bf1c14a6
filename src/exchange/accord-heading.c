/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "accord-heading-private.h"

/*
 * _accord_heading_normalise:
 *
 * Returns: (transfer full): the letters and digits of @heading in lower case,
 *   so that `Close Date*`, `close_date` and `CloseDate` are one
 */
char *
_accord_heading_normalise (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  GString *normal = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (normal, c);
    }

  return g_string_free (normal, FALSE);
}
