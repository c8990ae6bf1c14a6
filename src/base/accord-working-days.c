/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-working-days.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _AccordWorkingDays
{
  gatomicrefcount ref_count;
  guint weekdays;
  gsize n_holidays;
  AccordDay holidays[]; /* sorted, each once, on worked weekdays only */
};

static const char *const weekday_names[] = { "mon", "tue", "wed", "thu",
                                             "fri", "sat", "sun" };

static int
compare_days (const void *a,
              const void *b)
{
  AccordDay x = *(const AccordDay *) a;
  AccordDay y = *(const AccordDay *) b;

  return (x > y) - (x < y);
}

static gboolean
is_worked_weekday (guint     weekdays,
                   AccordDay day)
{
  return (weekdays >> (accord_day_weekday (day) - 1)) & 1;
}

/**
 * accord_working_days_new:
 * @weekdays: the weekdays worked; bit 0 is Monday. At least one
 * @holidays: (array length=n_holidays): days not worked, in any order
 * @n_holidays: how many there are
 *
 * Returns: (transfer full): a calendar
 */
AccordWorkingDays *
accord_working_days_new (guint            weekdays,
                         const AccordDay *holidays,
                         gsize            n_holidays)
{
  AccordWorkingDays *self;
  gsize n = 0;

  g_return_val_if_fail ((weekdays & 0x7f) != 0, NULL);

  self = g_malloc (sizeof *self + n_holidays * sizeof (AccordDay));
  g_atomic_ref_count_init (&self->ref_count);
  self->weekdays = weekdays & 0x7f;

  for (gsize i = 0; i < n_holidays; i++)
    if (accord_day_is_valid (holidays[i])
        && is_worked_weekday (self->weekdays, holidays[i]))
      self->holidays[n++] = holidays[i];
  qsort (self->holidays, n, sizeof (AccordDay), compare_days);

  self->n_holidays = 0;
  for (gsize i = 0; i < n; i++)
    if (self->n_holidays == 0
        || self->holidays[self->n_holidays - 1] != self->holidays[i])
      self->holidays[self->n_holidays++] = self->holidays[i];

  return self;
}

/**
 * accord_working_days_ref:
 *
 * Returns: (transfer full): @self
 */
AccordWorkingDays *
accord_working_days_ref (AccordWorkingDays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_working_days_unref:
 * @self: (transfer full): a calendar
 */
void
accord_working_days_unref (AccordWorkingDays *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/* How many holidays lie before @day. */
static gsize
holidays_before (const AccordWorkingDays *self,
                 AccordDay                day)
{
  gsize low = 0, high = self->n_holidays;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->holidays[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * accord_working_days_is_working:
 *
 * Returns: whether people work on @day
 */
gboolean
accord_working_days_is_working (const AccordWorkingDays *self,
                                AccordDay                day)
{
  gsize i;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (accord_day_is_valid (day), FALSE);

  if (!is_worked_weekday (self->weekdays, day))
    return FALSE;
  i = holidays_before (self, day);

  return i == self->n_holidays || self->holidays[i] != day;
}

/**
 * accord_working_days_snap:
 * @day: a valid day
 * @direction: 1 for the next working day, −1 for the one before
 *
 * Returns: @day where it is worked, else the nearest working day in that
 *   direction; the last valid day where there is none
 */
AccordDay
accord_working_days_snap (const AccordWorkingDays *self,
                          AccordDay                day,
                          int                      direction)
{
  g_return_val_if_fail (self != NULL, day);
  g_return_val_if_fail (direction == 1 || direction == -1, day);

  while (!accord_working_days_is_working (self, day)
         && accord_day_is_valid (day + direction))
    day += direction;

  return day;
}

/**
 * accord_working_days_add:
 * @day: a valid day
 * @n: how many working days to go on; may be negative
 *
 * Returns: the @n-th working day after (before) @day, not counting @day
 *   itself; @day for 0; held within the valid days
 */
AccordDay
accord_working_days_add (const AccordWorkingDays *self,
                         AccordDay                day,
                         int                      n)
{
  int step = n < 0 ? -1 : 1;

  g_return_val_if_fail (self != NULL, day);

  while (n != 0 && accord_day_is_valid (day + step))
    {
      day += step;
      if (accord_working_days_is_working (self, day))
        n -= step;
    }

  return day;
}

/* Worked weekdays, holidays included, from ACCORD_DAY_MIN to before @day. */
static int
weekdays_before (guint     weekdays,
                 AccordDay day)
{
  int span = day - ACCORD_DAY_MIN; /* 0001-01-01 was a Monday */
  int count = span / 7 * __builtin_popcount (weekdays);

  return count + __builtin_popcount (weekdays & ((1u << span % 7) - 1));
}

/**
 * accord_working_days_count:
 * @from: a valid day
 * @until: a valid day
 *
 * Returns: the working days from @from to before @until; negative where
 *   @until lies before @from
 */
int
accord_working_days_count (const AccordWorkingDays *self,
                           AccordDay                from,
                           AccordDay                until)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (accord_day_is_valid (from), 0);
  g_return_val_if_fail (accord_day_is_valid (until), 0);

  return weekdays_before (self->weekdays, until)
         - weekdays_before (self->weekdays, from)
         - ((int) holidays_before (self, until)
            - (int) holidays_before (self, from));
}

/**
 * accord_weekdays_parse:
 * @text: weekdays as `mon,tue,wed,thu,fri`, in any order
 * @weekdays: (out): the set; bit 0 is Monday
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where @text names none
 */
gboolean
accord_weekdays_parse (const char *text,
                       guint      *weekdays,
                       GError    **error)
{
  g_auto (GStrv) names = NULL;
  guint set = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (weekdays != NULL, FALSE);

  names = g_strsplit (text, ",", 8);
  for (int i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      guint bit = 0;

      while (bit < 7 && g_ascii_strcasecmp (name, weekday_names[bit]) != 0)
        bit++;
      if (bit == 7)
        {
          set = 0;
          break;
        }
      set |= 1u << bit;
    }

  if (set == 0)
    {
      g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text), 40));

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: the names of the days stay as they are. */
                   _("“%s” does not name weekdays; write at least one of "
                     "mon,tue,wed,thu,fri,sat,sun, with commas between them."),
                   shown);
      return FALSE;
    }

  *weekdays = set;
  return TRUE;
}

/**
 * accord_weekdays_to_string:
 *
 * Returns: (transfer full): @weekdays as accord_weekdays_parse() reads them
 */
char *
accord_weekdays_to_string (guint weekdays)
{
  GString *text = g_string_new (NULL);

  for (guint bit = 0; bit < 7; bit++)
    if ((weekdays >> bit) & 1)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "",
                              weekday_names[bit]);

  return g_string_free (text, FALSE);
}
