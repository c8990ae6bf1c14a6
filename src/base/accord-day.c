/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil days as whole numbers.
 *
 * The conversions between a day number and year, month, day follow Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain):
 * a year that begins in March puts the leap day last, and an era of 400 years
 * has always 146,097 days.
 */

#include "config.h"

#include "accord-day.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

#define DAYS_PER_ERA     146097
#define DAYS_BEFORE_1970 719468 /* from 0000-03-01 */

/**
 * accord_day_is_valid:
 *
 * Returns: whether @day lies from 0001-01-01 to 9999-12-31
 */
gboolean
accord_day_is_valid (AccordDay day)
{
  return day >= ACCORD_DAY_MIN && day <= ACCORD_DAY_MAX;
}

static int
days_in_month (int year,
               int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30,
                                 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : lengths[month - 1];
}

/**
 * accord_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day_of_month: 1 to the length of the month
 *
 * Returns: the day, or %ACCORD_DAY_NONE where there is no such date
 */
AccordDay
accord_day_from_ymd (int year,
                     int month,
                     int day_of_month)
{
  int y, era, year_of_era, day_of_year, day_of_era;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1
      || day_of_month > days_in_month (year, month))
    return ACCORD_DAY_NONE;

  y = month <= 2 ? year - 1 : year;
  era = y / 400;
  year_of_era = y - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
                + day_of_month - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100
               + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_BEFORE_1970;
}

/**
 * accord_day_to_ymd:
 * @day: a valid day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, from 1
 * @day_of_month: (out) (optional): the day of the month, from 1
 */
void
accord_day_to_ymd (AccordDay day,
                   int      *year,
                   int      *month,
                   int      *day_of_month)
{
  int z, era, day_of_era, year_of_era, day_of_year, mp, m;

  g_return_if_fail (accord_day_is_valid (day));

  z = day + DAYS_BEFORE_1970;
  era = z / DAYS_PER_ERA;
  day_of_era = z - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
                 - day_of_era / 146096)
                / 365;
  day_of_year = day_of_era
                - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  mp = (5 * day_of_year + 2) / 153;
  m = mp < 10 ? mp + 3 : mp - 9;

  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * mp + 2) / 5 + 1;
  if (month != NULL)
    *month = m;
  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
}

/**
 * accord_day_weekday:
 *
 * Returns: the day of the week as ISO 8601 counts, 1 (Monday) to 7 (Sunday)
 */
int
accord_day_weekday (AccordDay day)
{
  int rest;

  g_return_val_if_fail (accord_day_is_valid (day), 1);

  /* 1970-01-01 was a Thursday, 4. */
  rest = (day + 3) % 7;

  return (rest < 0 ? rest + 7 : rest) + 1;
}

/**
 * accord_day_add:
 * @day: a day, or %ACCORD_DAY_NONE
 * @days: how many calendar days to add; may be negative
 *
 * Returns: the sum, held within the valid days; %ACCORD_DAY_NONE stays that
 */
AccordDay
accord_day_add (AccordDay day,
                int64_t   days)
{
  int64_t sum;

  if (day == ACCORD_DAY_NONE)
    return ACCORD_DAY_NONE;
  if (__builtin_add_overflow ((int64_t) day, days, &sum))
    return days > 0 ? ACCORD_DAY_MAX : ACCORD_DAY_MIN;

  return (AccordDay) CLAMP (sum, ACCORD_DAY_MIN, ACCORD_DAY_MAX);
}

/**
 * accord_day_add_months:
 * @day: a valid day
 * @months: how many months to add; may be negative
 *
 * The 31st of a month plus one month is the last day of the next one.
 *
 * Returns: the sum, held within the valid days
 */
AccordDay
accord_day_add_months (AccordDay day,
                       int       months)
{
  int year, month, day_of_month;
  int64_t index;

  g_return_val_if_fail (accord_day_is_valid (day), ACCORD_DAY_NONE);

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  index = (int64_t) year * 12 + (month - 1) + months;
  if (index < 12)
    return ACCORD_DAY_MIN;
  if (index >= 10000 * 12)
    return ACCORD_DAY_MAX;

  year = (int) (index / 12);
  month = (int) (index % 12) + 1;

  return accord_day_from_ymd (year, month,
                              MIN (day_of_month, days_in_month (year, month)));
}

/**
 * accord_day_today:
 *
 * The only place that asks a clock for a date. Nothing below the front ends
 * calls it: they are given the plan's "as of" day.
 *
 * Returns: today's date where the person is
 */
AccordDay
accord_day_today (void)
{
  time_t now = time (NULL);
  struct tm local;

  if (localtime_r (&now, &local) == NULL)
    return 0;

  return accord_day_from_ymd (local.tm_year + 1900, local.tm_mon + 1,
                              local.tm_mday);
}

static gboolean
parse_digits (const char *text,
              int         length,
              int        *value)
{
  *value = 0;
  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * accord_day_parse:
 * @text: a date as `YYYY-MM-DD`, nothing before or behind it
 * @day: (out): the day
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where @text is no date
 */
gboolean
accord_day_parse (const char *text,
                  AccordDay  *day,
                  GError    **error)
{
  int year, month, day_of_month;
  AccordDay parsed = ACCORD_DAY_NONE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  if (strlen (text) == 10 && text[4] == '-' && text[7] == '-'
      && parse_digits (text, 4, &year) && parse_digits (text + 5, 2, &month)
      && parse_digits (text + 8, 2, &day_of_month))
    parsed = accord_day_from_ymd (year, month, day_of_month);

  if (parsed == ACCORD_DAY_NONE)
    {
      g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text), 40));

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is not a date; write it as YYYY-MM-DD, "
                     "for example 2026-06-18."),
                   shown);
      return FALSE;
    }

  *day = parsed;
  return TRUE;
}

/**
 * accord_day_format:
 * @day: a valid day
 * @buffer: (out caller-allocates): room for the text
 *
 * Returns: (transfer none): @buffer, holding @day as `YYYY-MM-DD`
 */
char *
accord_day_format (AccordDay day,
                   char      buffer[ACCORD_DAY_STRING_SIZE])
{
  int year, month, day_of_month;

  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  for (int i = 3; i >= 0; i--, year /= 10)
    buffer[i] = (char) ('0' + year % 10);
  buffer[4] = '-';
  buffer[5] = (char) ('0' + month / 10);
  buffer[6] = (char) ('0' + month % 10);
  buffer[7] = '-';
  buffer[8] = (char) ('0' + day_of_month / 10);
  buffer[9] = (char) ('0' + day_of_month % 10);
  buffer[10] = '\0';

  return buffer;
}

/**
 * accord_day_to_string:
 *
 * Returns: (transfer full) (nullable): @day as `YYYY-MM-DD`, %NULL for
 *   %ACCORD_DAY_NONE
 */
char *
accord_day_to_string (AccordDay day)
{
  char buffer[ACCORD_DAY_STRING_SIZE];

  if (day == ACCORD_DAY_NONE)
    return NULL;

  return g_strdup (accord_day_format (day, buffer));
}

/**
 * accord_day_iso_week:
 * @day: a valid day
 * @iso_year: (out) (optional): the year that the week belongs to
 *
 * Returns: the ISO 8601 week, 1 to 53; the week that holds a year's first
 *   Thursday is its first
 */
int
accord_day_iso_week (AccordDay day,
                     int      *iso_year)
{
  int year;
  AccordDay thursday = accord_day_add (day, 4 - accord_day_weekday (day));

  g_return_val_if_fail (accord_day_is_valid (day), 1);

  accord_day_to_ymd (thursday, &year, NULL, NULL);
  if (iso_year != NULL)
    *iso_year = year;

  return (thursday - accord_day_from_ymd (year, 1, 1)) / 7 + 1;
}
