/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements of an MS Project XML file. Days are working days. One of eight
 * hours has a break at noon, as the programs' own calendars have; else its hours
 * follow one another.
 */

#include "config.h"

#include "accord-mspdi-writer-private.h"

#include <math.h>
#include <string.h>

void
_accord_mspdi_add_text (AccordMspdiWriter *self,
                        const char        *element,
                        const char        *text)
{
  g_autofree char *clean = g_strdup (text);
  g_autofree char *escaped = NULL;

  /* XML has no way to write the other control characters. */
  for (char *p = clean; *p != '\0'; p++)
    if ((guchar) *p < ' ' && strchr ("\t\n\r", *p) == NULL)
      *p = ' ';
  escaped = g_markup_escape_text (clean, -1);
  g_string_append_printf (self->text, "<%s>%s</%s>\n", element, escaped,
                          element);
}

void
_accord_mspdi_add_number (AccordMspdiWriter *self,
                          const char        *element,
                          int                number)
{
  g_string_append_printf (self->text, "<%s>%d</%s>\n", element, number,
                          element);
}

void
_accord_mspdi_add_units (AccordMspdiWriter *self,
                         const char        *element,
                         double             units)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  _accord_mspdi_add_text (self, element,
                          g_ascii_formatd (text, sizeof text, "%.6g", units));
}

/* @minutes from midnight of @day on. */
void
_accord_mspdi_add_time (AccordMspdiWriter *self,
                        const char        *element,
                        AccordDay          day,
                        int                minutes)
{
  char date[ACCORD_DAY_STRING_SIZE];

  accord_day_format (day, date);
  g_string_append_printf (self->text, "<%s>%sT%02d:%02d:00</%s>\n", element,
                          date, minutes / 60, minutes % 60, element);
}

void
_accord_mspdi_add_duration (AccordMspdiWriter *self,
                            const char        *element,
                            double             days)
{
  gint64 minutes = llround (days * self->minutes_per_day);

  g_string_append_printf (
    self->text, "<%s>PT%" G_GINT64_FORMAT "H%" G_GINT64_FORMAT "M0S</%s>\n",
    element, minutes / 60, minutes % 60, element);
}

/*
 * _accord_mspdi_get_clock:
 * @rest: minutes of work since the day began
 * @is_end: whether something ends then; before the break, not after it
 *
 * Returns: the time of day, in minutes from midnight
 */
int
_accord_mspdi_get_clock (const AccordMspdiWriter *self,
                         int                      rest,
                         gboolean                 is_end)
{
  int clock = ACCORD_MSPDI_FIRST_HOUR * 60 + rest;

  if (self->minutes_per_day == ACCORD_MSPDI_USUAL_DAY
      && rest >= ACCORD_MSPDI_USUAL_DAY / 2 + is_end)
    clock += ACCORD_MSPDI_BREAK;

  return clock;
}

typedef struct
{
  AccordDay day;
  int clock;
} Moment;

/* So many working days after the start of the project; an end is the evening
 * before rather than the next morning. */
static Moment
find_moment (const AccordMspdiWriter *self,
             double                   offset,
             gboolean                 is_end)
{
  gint64 minutes = llround (offset * self->minutes_per_day);
  gint64 day = minutes / self->minutes_per_day;
  int rest = (int) (minutes % self->minutes_per_day);

  if (rest < 0)
    {
      day--;
      rest += self->minutes_per_day;
    }
  if (is_end && rest == 0)
    {
      day--;
      rest = self->minutes_per_day;
    }

  return (Moment){ accord_working_days_add (
                     _accord_project_schedule_get_days (self->schedule),
                     _accord_project_schedule_get_start (self->schedule),
                     (int) day),
                   _accord_mspdi_get_clock (self, rest, is_end) };
}

void
_accord_mspdi_add_moment (AccordMspdiWriter *self,
                          const char        *element,
                          double             offset,
                          gboolean           is_end)
{
  Moment moment = find_moment (self, offset, is_end && offset > 0);

  _accord_mspdi_add_time (self, element, moment.day, moment.clock);
}

/*
 * _accord_mspdi_get_elapsed:
 * @is_end: whether it sets out from the end of something, not from a start
 *
 * Returns: the minutes by the clock from one moment to another, nights and
 *   holidays counted
 */
gint64
_accord_mspdi_get_elapsed (const AccordMspdiWriter *self,
                           double                   from,
                           double                   until,
                           gboolean                 is_end)
{
  Moment first = find_moment (self, from, is_end);
  Moment last = find_moment (self, until, is_end);

  return ((gint64) last.day - first.day) * 24 * 60 + last.clock - first.clock;
}

void
_accord_mspdi_open_element (AccordMspdiWriter *self,
                            const char        *element)
{
  g_string_append_printf (self->text, "<%s>\n", element);
}

void
_accord_mspdi_close_element (AccordMspdiWriter *self,
                             const char        *element)
{
  g_string_append_printf (self->text, "</%s>\n", element);
}

void
_accord_mspdi_add_clock (AccordMspdiWriter *self,
                         const char        *element,
                         int                minutes)
{
  g_autofree char *text
    = g_strdup_printf ("%02d:%02d:00", minutes / 60, minutes % 60);

  _accord_mspdi_add_text (self, element, text);
}
