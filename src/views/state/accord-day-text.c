/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-day-text.h"

#include "accord-chart-format.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/** A range of more days than this is written by its months. */
#define MONTHS_FROM 45

/* The locale's short date, with the year in full: two digits of it would be
 * read as another century some day. */
static char *
dup_locale_format (void)
{
  GString *format = g_string_new (nl_langinfo (D_FMT));

  if (strcmp (format->str, "%D") == 0)
    g_string_assign (format, "%m/%d/%Y");
  g_string_replace (format, "%y", "%Y", 0);

  return g_string_free (format, FALSE);
}

/**
 * accord_day_text_format:
 * @day: a day, or %ACCORD_DAY_NONE
 *
 * Returns: (transfer full): the day as the locale writes it in short, in a
 *   form that accord_day_text_parse() reads; the empty text for no day
 */
char *
accord_day_text_format (AccordDay day)
{
  g_autofree char *format = dup_locale_format ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  if (!accord_day_is_valid (day))
    return g_strdup ("");

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return g_date_time_format (date, format);
}

static int
get_year (AccordDay day)
{
  int year, month, day_of_month;

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

static int
get_month (AccordDay day)
{
  int year, month, day_of_month;

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  return year * 12 + month - 1;
}

static char *
format_end (AccordDay      day,
            AccordDateForm form,
            gboolean       with_year)
{
  g_autofree char *text = accord_chart_format_date (day, form);

  if (!with_year)
    return g_steal_pointer (&text);

  /* Translators: a day or a month, and its year: "18 Jun 2027". */
  return g_strdup_printf (C_ ("date", "%s %d"), text, get_year (day));
}

/* "12–28 May", where the locale writes the day first. */
static char *
format_within_month (AccordDay early,
                     AccordDay late,
                     gboolean  with_year)
{
  g_autofree char *end = format_end (late, ACCORD_DATE_DAY, with_year);
  int year, month, day_of_month;

  accord_day_to_ymd (early, &year, &month, &day_of_month);
  if (!g_ascii_isdigit (*end))
    return NULL;

  /* Translators: two days of one month: "12–28 May". */
  return g_strdup_printf (C_ ("date", "%d–%s"), day_of_month, end);
}

/**
 * accord_day_text_format_range:
 * @early: a day, or %ACCORD_DAY_NONE
 * @late: a day that is not before it, or %ACCORD_DAY_NONE
 * @today: the year that need not be named is this day's
 *
 * Returns: (transfer full): `12–28 May`, `20 May–9 Jun`, or `Jun–Aug` where
 *   it is a long time; the empty text where there is no range
 */
char *
accord_day_text_format_range (AccordDay early,
                              AccordDay late,
                              AccordDay today)
{
  gboolean with_year, months;
  AccordDateForm form;
  g_autofree char *from = NULL, *until = NULL, *text = NULL;

  if (!accord_day_is_valid (early) || !accord_day_is_valid (late))
    return g_strdup ("");

  with_year = get_year (late) != get_year (today);
  months = late - early > MONTHS_FROM;
  form = months ? ACCORD_DATE_MONTH : ACCORD_DATE_DAY;
  if (early == late)
    return format_end (late, form, with_year);
  if (!months && get_month (early) == get_month (late))
    text = format_within_month (early, late, with_year);
  if (text != NULL)
    return g_steal_pointer (&text);

  from = format_end (early, form, get_year (early) != get_year (late));
  until = format_end (late, form, with_year);
  /* Translators: from one day or month until another: "20 May–9 Jun". */
  return g_strdup_printf (C_ ("date", "%s–%s"), from, until);
}

/* Which part of a date each number is: the order of the letters in the
 * locale's format. */
static void
find_parts (char parts[3])
{
  g_autofree char *format = dup_locale_format ();
  guint n = 0;

  for (const char *c = format; *c != '\0' && n < 3; c++)
    if (c > format && c[-1] == '%' && strchr ("demY", *c) != NULL)
      parts[n++] = *c;
}

/* Three numbers, whatever stands between them. */
static gboolean
parse_locale (const char *text,
              AccordDay  *day)
{
  char parts[3] = { 'm', 'd', 'Y' };
  int year = 0, month = 0, day_of_month = 0;

  find_parts (parts);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      char *end;
      int number = (int) g_ascii_strtoull (text, &end, 10);

      if (end == text || !g_ascii_isdigit (*text))
        return FALSE;
      *(parts[i] == 'Y' ? &year : parts[i] == 'm' ? &month : &day_of_month)
        = number;
      for (text = end; *text != '\0' && !g_ascii_isdigit (*text);)
        text++;
    }
  if (*text != '\0')
    return FALSE;

  /* Nobody plans for the first century. */
  *day = accord_day_from_ymd (year < 100 ? year + 2000 : year, month,
                              day_of_month);
  return accord_day_is_valid (*day);
}

/**
 * accord_day_text_parse:
 * @text: what a person has typed; empty for no day
 * @day: (out): the day
 * @error: return location
 *
 * Takes the locale's short date and `YYYY-MM-DD`.
 *
 * Returns: whether @text is a day
 */
gboolean
accord_day_text_parse (const char *text,
                       AccordDay  *day,
                       GError    **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *example = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *day = ACCORD_DAY_NONE;
  if (*stripped == '\0' || accord_day_parse (stripped, day, NULL)
      || parse_locale (stripped, day))
    return TRUE;

  example = accord_day_text_format (accord_day_from_ymd (2026, 6, 18));
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: what the person typed where a day is asked for,
                * and how a day may be written. */
               _("“%s” is not a day; write it as %s or 2026-06-18."), text,
               example);
  return FALSE;
}
