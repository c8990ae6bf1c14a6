/* SPDX-License-Identifier: GPL-3.0-or-later */

/* YYYY-MM-DD is understood everywhere; beside it the person's own short form,
 * and a day with the name of its month, with or without a year. What cannot be
 * read is refused: it is never taken for today.
 */

#define _XOPEN_SOURCE 700 /* strptime */

#include "config.h"

#include "accord-date-text.h"

#include "accord-day-words.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>
#include <time.h>

static gboolean
read_as (const char *text,
         const char *format,
         struct tm  *parts)
{
  const char *rest;

  *parts = (struct tm) { 0 };
  rest = strptime (text, format, parts);

  return rest != NULL && *rest == '\0';
}

static gboolean
parse_with_year (const char *text,
                 AccordDay  *day)
{
  const char *const formats[] = {
    nl_langinfo (D_FMT), "%d %B %Y",  "%d %b %Y", "%d. %B %Y",
    "%d. %b %Y",         "%B %d, %Y", "%b %d, %Y", "%B %d %Y",
    "%b %d %Y",          "%d de %B de %Y", "%Y年%m月%d日",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      struct tm parts;

      if (!read_as (text, formats[i], &parts))
        continue;
      /* strptime takes 31 February for a date. */
      *day = accord_day_from_ymd (parts.tm_year + 1900, parts.tm_mon + 1,
                                  parts.tm_mday);
      if (*day != ACCORD_DAY_NONE)
        return TRUE;
    }

  return FALSE;
}

/* Without a year the next such day is meant. */
static gboolean
parse_without_year (const char *text,
                    AccordDay   as_of,
                    AccordDay  *day)
{
  static const char *const formats[]
    = { "%d %B", "%d %b", "%d. %B", "%d. %b", "%B %d", "%b %d",
        "%m月%d日", "%d de %B" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      struct tm parts;
      int year;

      if (!read_as (text, formats[i], &parts))
        continue;
      accord_day_to_ymd (as_of, &year, NULL, NULL);
      /* Eight years hold a 29 February, whatever the century. */
      for (int later = 0; later <= 8; later++)
        {
          *day = accord_day_from_ymd (year + later, parts.tm_mon + 1,
                                      parts.tm_mday);
          if (*day != ACCORD_DAY_NONE && *day >= as_of)
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * accord_date_text_parse:
 * @text: `2026-06-18`, `18 June 2026`, `18 Jun`, or the locale's short form
 * @as_of: from which day on a date without a year is meant
 * @day: (out): the date
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where @text is no date
 */
gboolean
accord_date_text_parse (const char *text,
                        AccordDay   as_of,
                        AccordDay  *day,
                        GError    **error)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);
  g_return_val_if_fail (accord_day_is_valid (as_of), FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (accord_day_parse (trimmed, day, NULL)
      || parse_with_year (trimmed, day)
      || parse_without_year (trimmed, as_of, day))
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: what somebody wrote. Keep 2026-06-18. */
               _ ("“%s” is no date; write it as 2026-06-18."), trimmed);
  return FALSE;
}

/* Whether what is written is read as the day that was meant. */
static gboolean
is_read_as (const char *text,
            AccordDay   day)
{
  AccordDay found;

  return accord_date_text_parse (text, day, &found, NULL) && found == day;
}

/**
 * accord_date_text_format:
 * @day: a date, or %ACCORD_DAY_NONE
 *
 * Returns: (transfer full): @day as the person writes it, such as
 *   `18 Jun 2026`; `2026-06-18` in a language whose own way
 *   accord_date_text_parse() can't read; empty for none
 */
char *
accord_date_text_format (AccordDay day)
{
  g_autofree char *text = NULL;

  if (day == ACCORD_DAY_NONE)
    return g_strdup ("");

  text = accord_day_to_words (day, ACCORD_DATE_SHORT);

  return is_read_as (text, day) ? g_steal_pointer (&text)
                                : accord_day_to_string (day);
}
