/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as people of a locale write them, or as people of all of them do. */

#include "config.h"

#include "accord-day-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* Read by whoever draws, in any thread. */
static gint is_iso;

/* ISO 8601, with no word of any language in it. */
static const char *
get_iso_format (AccordDateForm form)
{
  switch (form)
    {
    case ACCORD_DATE_DAY:
    case ACCORD_DATE_SHORT:
    case ACCORD_DATE_FULL:
      return "%Y-%m-%d";
    case ACCORD_DATE_MONTH:
    case ACCORD_DATE_MONTH_NAME:
    case ACCORD_DATE_MONTH_YEAR:
      return "%Y-%m";
    case ACCORD_DATE_YEAR:
    default:
      return "%Y";
    }
}

/**
 * accord_day_words_is_iso:
 *
 * Returns: whether days are written as ISO 8601 has them, in no language
 */
gboolean
accord_day_words_is_iso (void)
{
  return g_atomic_int_get (&is_iso) != 0;
}

/**
 * accord_day_words_month_first:
 *
 * Returns: whether the locale writes "Jun 18" rather than "18 Jun": its own
 *   date format names the month first
 */
gboolean
accord_day_words_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strpbrk (format, "mbB");
  const char *day = strpbrk (format, "de");

  return month != NULL && day != NULL && month < day;
}

static const char *
get_date_format (AccordDateForm form)
{
  switch (form)
    {
    case ACCORD_DATE_DAY:
      return accord_day_words_month_first ()
                 /* Translators: a day without its year, where the month
                  * stands first: "Jun 18". See strftime (3). */
                 ? C_ ("date", "%b %-d")
                 /* Translators: a day without its year, where the day stands
                  * first: "18 Jun". See strftime (3). */
                 : C_ ("date", "%-d %b");
    case ACCORD_DATE_SHORT:
      return accord_day_words_month_first ()
                 /* Translators: a date to be written over, where the month
                  * stands first: "Jun 18, 2026". See strftime (3). */
                 ? C_ ("date", "%b %-d, %Y")
                 /* Translators: a date to be written over, where the day
                  * stands first: "18 Jun 2026". See strftime (3). */
                 : C_ ("date", "%-d %b %Y");
    case ACCORD_DATE_FULL:
      return accord_day_words_month_first ()
                 /* Translators: a date where the month stands first:
                  * "June 18, 2026". See strftime (3). */
                 ? C_ ("date", "%B %-d, %Y")
                 /* Translators: a date where the day stands first:
                  * "18 June 2026". See strftime (3). */
                 : C_ ("date", "%-d %B %Y");
    case ACCORD_DATE_MONTH:
      return "%Ob";
    case ACCORD_DATE_MONTH_NAME:
      return "%OB";
    case ACCORD_DATE_MONTH_YEAR:
      /* Translators: a month with its year: "June 2026". See strftime (3). */
      return C_ ("date", "%OB %Y");
    case ACCORD_DATE_YEAR:
    default:
      return "%Y";
    }
}

/**
 * accord_day_to_words:
 * @day: a valid day
 *
 * Returns: (transfer full): @day as the locale writes it in that form
 */
char *
accord_day_to_words (AccordDay      day,
                     AccordDateForm form)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return g_date_time_format (date, g_atomic_int_get (&is_iso)
                                     ? get_iso_format (form)
                                     : get_date_format (form));
}

/**
 * accord_moment_to_words:
 * @time: seconds since 1970-01-01 00:00 UTC
 *
 * Returns: (transfer full): the day and the time of it, where the person is;
 *   empty for what no calendar knows
 */
char *
accord_moment_to_words (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time);

  if (date == NULL)
    return g_strdup ("");

  return g_date_time_format (date, g_atomic_int_get (&is_iso) ? "%Y-%m-%d %R"
                                                              : "%x %R");
}

/**
 * accord_day_words_set_iso:
 * @iso: whether to write `2026-06-18` rather than as the locale does
 *
 * Chooses for the whole process. Texts that are there already stay.
 */
void
accord_day_words_set_iso (gboolean iso)
{
  g_atomic_int_set (&is_iso, iso);
}
