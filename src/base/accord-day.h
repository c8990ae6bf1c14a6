/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * AccordDay:
 *
 * A civil date: days since 1970-01-01, in the proleptic Gregorian calendar.
 * There is no time of day and no time zone; a thing due on a day is on time
 * until that day has ended. Valid from %ACCORD_DAY_MIN to %ACCORD_DAY_MAX.
 */
typedef int32_t AccordDay;

/** ACCORD_DAY_NONE: no date. Sorts before every date. */
#define ACCORD_DAY_NONE INT32_MIN
/** ACCORD_DAY_MIN: 0001-01-01. */
#define ACCORD_DAY_MIN  (-719162)
/** ACCORD_DAY_MAX: 9999-12-31. */
#define ACCORD_DAY_MAX  2932896

/** ACCORD_DAY_STRING_SIZE: room for `YYYY-MM-DD` and the final NUL. */
#define ACCORD_DAY_STRING_SIZE 11

gboolean   accord_day_is_valid   (AccordDay    day);
AccordDay  accord_day_from_ymd   (int          year,
                                  int          month,
                                  int          day_of_month);
void       accord_day_to_ymd     (AccordDay    day,
                                  int         *year,
                                  int         *month,
                                  int         *day_of_month);
int        accord_day_weekday    (AccordDay    day);
AccordDay  accord_day_add        (AccordDay    day,
                                  int64_t      days);
AccordDay  accord_day_add_months (AccordDay    day,
                                  int          months);
AccordDay  accord_day_today      (void);
gboolean   accord_day_parse      (const char  *text,
                                  AccordDay   *day,
                                  GError     **error);
char      *accord_day_format     (AccordDay    day,
                                  char         buffer[ACCORD_DAY_STRING_SIZE]);
char      *accord_day_to_string  (AccordDay    day);
int        accord_day_iso_week   (AccordDay    day,
                                  int         *iso_year);

G_END_DECLS
