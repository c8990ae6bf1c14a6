/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-day-range.h"

#include "accord-chart-format.h"
#include "accord-day-words.h"

#include <glib/gi18n-lib.h>

/** A range of more days than this is written by its months. */
#define MONTHS_FROM 45
/** Days before and after today that are written without their year. */
#define NEAR_BEFORE 90
#define NEAR_AFTER  270

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

/* A month that is not far off can be no other year's. */
static gboolean
needs_year (AccordDay day,
            AccordDay today)
{
  return get_year (day) != get_year (today)
         && (day < today - NEAR_BEFORE || day > today + NEAR_AFTER);
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

static int
get_day_of_month (AccordDay day)
{
  int year, month, day_of_month;

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  return day_of_month;
}

/* "12–28 May", where the locale writes the day first; "May 12–28", where it
 * writes it last. */
static char *
format_within_month (AccordDay early,
                     AccordDay late,
                     gboolean  with_year)
{
  g_autofree char *start = accord_chart_format_date (early, ACCORD_DATE_DAY);
  g_autofree char *end = format_end (late, ACCORD_DATE_DAY, with_year);

  if (accord_day_words_is_iso ())
    return NULL;
  if (!accord_day_words_month_first ())
    /* Translators: two days of one month: "12–28 May". */
    return g_strdup_printf (C_ ("date", "%d–%s"), get_day_of_month (early),
                            end);
  if (!with_year)
    /* Translators: two days of one month, the number of the last one behind
     * the first one: "May 12–28". */
    return g_strdup_printf (C_ ("date", "%s–%d"), start,
                            get_day_of_month (late));

  return NULL;
}

/**
 * accord_day_range_format:
 * @early: a day, or %ACCORD_DAY_NONE
 * @late: a day that is not before it, or %ACCORD_DAY_NONE
 * @today: days that are not far from it are written without their year
 *
 * Returns: (transfer full): `12–28 May`, `20 May–9 Jun`, or `Jun–Aug` where
 *   it is a long time; the empty text where there is no range
 */
char *
accord_day_range_format (AccordDay early,
                              AccordDay late,
                              AccordDay today)
{
  gboolean with_year, months;
  AccordDateForm form;
  g_autofree char *from = NULL, *until = NULL, *text = NULL;

  if (!accord_day_is_valid (early) || !accord_day_is_valid (late))
    return g_strdup ("");

  with_year = needs_year (late, today);
  months = late - early > MONTHS_FROM;
  form = months ? ACCORD_DATE_MONTH : ACCORD_DATE_DAY;
  if (early == late)
    return format_end (late, form, with_year);
  if (!months && get_month (early) == get_month (late))
    text = format_within_month (early, late, with_year);
  if (text != NULL)
    return g_steal_pointer (&text);

  from = format_end (early, form,
                     with_year && get_year (early) != get_year (late));
  until = format_end (late, form, with_year);
  /* Translators: from one day or month until another: "20 May–9 Jun". */
  return g_strdup_printf (C_ ("date", "%s–%s"), from, until);
}
