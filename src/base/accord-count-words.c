/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-count-words.h"

#include <limits.h>
#include <locale.h>
#include <string.h>

/* What stands between groups of digits. Locales that have nothing to say, such
 * as C, get what can't be taken for their point. */
static const char *
get_separator (void)
{
  const struct lconv *locale = localeconv ();

  if (*locale->thousands_sep != '\0')
    return locale->thousands_sep;

  return *locale->decimal_point == ',' ? "\302\240" : ",";
}

/* How long the groups are, from the right: see localeconv(). */
static const char *
get_grouping (void)
{
  const char *grouping = localeconv ()->grouping;

  return *grouping > 0 && *grouping < CHAR_MAX ? grouping : "\3";
}

/**
 * accord_digits_to_words:
 * @digits: digits alone
 *
 * Returns: (transfer full): @digits in the groups of the person's locale: by
 *   threes mostly, in India by twos from the fourth on
 */
char *
accord_digits_to_words (const char *digits)
{
  const char *size = get_grouping ();
  GString *text = g_string_new (digits);
  gssize place = (gssize) text->len;

  while (*size > 0 && *size < CHAR_MAX && place > *size)
    {
      place -= *size;
      g_string_insert (text, place, get_separator ());
      if (size[1] != 0)
        size++;
    }

  return g_string_free (text, FALSE);
}

/**
 * accord_digits_skip_separator:
 * @text: (inout): the rest of a number as typed; moved behind the separator
 *
 * Skips what stands between groups of digits, where a whole group is behind
 * it: "1,5" is no fifteen.
 *
 * Returns: whether there was one
 */
gboolean
accord_digits_skip_separator (const char **text)
{
  const char *separator = get_separator ();
  const char *size = get_grouping ();
  const char *rest;
  gsize n;

  if (!g_str_has_prefix (*text, separator))
    return FALSE;

  rest = *text + strlen (separator);
  n = strspn (rest, "0123456789");
  for (; *size > 0 && *size < CHAR_MAX; size++)
    if (n == (gsize) *size)
      {
        *text = rest;
        return TRUE;
      }

  return FALSE;
}

/**
 * accord_count_to_words:
 * @count: how many of a thing there are
 *
 * Returns: (transfer full): `8,800`, as the person's locale writes it
 */
char *
accord_count_to_words (guint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, count);

  return accord_digits_to_words (digits);
}
