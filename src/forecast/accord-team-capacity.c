/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is there when: a team's heads on each working day of the plan.
 *
 * c(t, d) = Σ over the team's allocations of share × present × ramp-up, where
 * present is what holidays, time off, first and last days leave of the person
 * on that day.
 */

#include "config.h"

#include "accord-team-capacity.h"

#include "accord-allocation.h"
#include "accord-calendar.h"
#include "accord-holiday.h"
#include "accord-person.h"
#include "accord-team.h"
#include "accord-time-off.h"

/**
 * accord_team_capacity_dup_calendar:
 * @calendar: a calendar of the plan
 *
 * Returns: (transfer full): its working days
 */
AccordWorkingDays *
accord_team_capacity_dup_calendar (AccordEntity *calendar)
{
  g_autoptr (GPtrArray) holidays
    = accord_entity_list_referrers (calendar, ACCORD_TYPE_HOLIDAY,
                                    ACCORD_HOLIDAY_CALENDAR);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (AccordDay));

  for (guint i = 0; i < holidays->len; i++)
    {
      AccordDay first = accord_entity_get_day (holidays->pdata[i],
                                               ACCORD_HOLIDAY_FIRST_DAY);
      AccordDay last = accord_entity_get_day (holidays->pdata[i],
                                              ACCORD_HOLIDAY_LAST_DAY);

      for (AccordDay day = first; day <= last; day++)
        g_array_append_val (days, day);
    }

  return accord_working_days_new (
    (guint) accord_entity_get_value (calendar, ACCORD_CALENDAR_WEEKDAYS)
      .integer,
    (const AccordDay *) (gpointer) days->data, days->len);
}

/* The first of @days that is not before @day. */
static guint
find_day (const AccordDay *days,
          guint            n_days,
          AccordDay        day)
{
  guint low = 0, high = n_days;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (days[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Clips what is from @first to @last, both none for open, out of @days. */
static void
clip (AccordEntity    *entity,
      guint            first_field,
      guint            last_field,
      const AccordDay *days,
      guint            n_days,
      guint           *from,
      guint           *until)
{
  AccordDay first = accord_entity_get_day (entity, first_field);
  AccordDay last = accord_entity_get_day (entity, last_field);

  if (first != ACCORD_DAY_NONE)
    *from = MAX (*from, find_day (days, n_days, first));
  if (last != ACCORD_DAY_NONE)
    *until = MIN (*until, find_day (days, n_days, last + 1));
}

static void
take_time_off (AccordEntity    *person,
               const AccordDay *days,
               guint            n_days,
               float           *present)
{
  g_autoptr (GPtrArray) times
    = accord_entity_list_referrers (person, ACCORD_TYPE_TIME_OFF,
                                    ACCORD_TIME_OFF_PERSON);

  for (guint i = 0; i < times->len; i++)
    {
      AccordEntity *time = times->pdata[i];
      float rest = (float) (1 - accord_entity_get_number (
                                  time, ACCORD_TIME_OFF_SHARE));
      guint from = 0, until = n_days;

      clip (time, ACCORD_TIME_OFF_FIRST_DAY, ACCORD_TIME_OFF_LAST_DAY, days,
            n_days, &from, &until);
      for (guint d = from; d < until; d++)
        present[d] = MIN (present[d], rest);
    }
}

/* Somebody new is of use little by little: on the k-th working day of the
 * ramp-up for (k − ½) ÷ its length. */
static void
ramp_up (AccordEntity    *person,
         AccordEntity    *plan_calendar,
         const AccordDay *days,
         guint            n_days,
         float           *present)
{
  gint64 length = accord_entity_get_integer (person, ACCORD_PERSON_RAMP_UP);
  AccordDay start = accord_entity_get_day (person, ACCORD_PERSON_STARTS_ON);
  guint from;
  gint64 before = 0;

  if (length <= 0 || start == ACCORD_DAY_NONE || n_days == 0)
    return;

  from = find_day (days, n_days, start);
  if (start < days[0])
    {
      g_autoptr (AccordWorkingDays) working
        = accord_team_capacity_dup_calendar (plan_calendar);

      before = accord_working_days_count (working, start, days[0]);
    }
  for (guint d = from; d < n_days && before + d - from < length; d++)
    present[d] *= (float) ((double) (before + d - from) + 0.5)
                  / (float) length;
}

/* What is there of @person on each day, from 0 to 1. */
static void
fill_presence (AccordEntity    *person,
               AccordEntity    *calendar,
               AccordEntity    *plan_calendar,
               const AccordDay *days,
               guint            n_days,
               float           *present)
{
  guint from = 0, until = n_days;

  clip (person, ACCORD_PERSON_STARTS_ON, ACCORD_PERSON_ENDS_ON, days, n_days,
        &from, &until);
  for (guint d = 0; d < n_days; d++)
    present[d] = d >= from && d < until;

  if (calendar != plan_calendar)
    {
      g_autoptr (AccordWorkingDays) working
        = accord_team_capacity_dup_calendar (calendar);

      for (guint d = from; d < until; d++)
        if (!accord_working_days_is_working (working, days[d]))
          present[d] = 0;
    }
  take_time_off (person, days, n_days, present);
  ramp_up (person, plan_calendar, days, n_days, present);
}

/**
 * accord_team_capacity_fill:
 * @plan_calendar: the calendar of those without one of their own
 * @days: (array length=n_days): the plan's working days, ascending
 * @n_days: how many
 * @heads: (out caller-allocates) (array length=n_days): heads on each day
 */
void
accord_team_capacity_fill (AccordEntity    *team,
                           AccordEntity    *plan_calendar,
                           const AccordDay *days,
                           guint            n_days,
                           float           *heads)
{
  g_autoptr (GPtrArray) allocations
    = accord_entity_list_referrers (team, ACCORD_TYPE_ALLOCATION,
                                    ACCORD_ALLOCATION_TEAM);
  AccordEntity *team_calendar
    = accord_entity_get_referred (team, ACCORD_TEAM_CALENDAR);
  g_autofree float *present = g_new (float, MAX (n_days, 1));

  for (guint d = 0; d < n_days; d++)
    heads[d] = 0;

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *allocation = allocations->pdata[i];
      AccordEntity *person
        = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);
      AccordEntity *calendar
        = accord_entity_get_referred (person, ACCORD_PERSON_CALENDAR);
      float share = (float) accord_entity_get_number (allocation,
                                                      ACCORD_ALLOCATION_SHARE);
      guint from = 0, until = n_days;

      if (calendar == NULL)
        calendar = team_calendar != NULL ? team_calendar : plan_calendar;
      fill_presence (person, calendar, plan_calendar, days, n_days, present);
      clip (allocation, ACCORD_ALLOCATION_FIRST_DAY,
            ACCORD_ALLOCATION_LAST_DAY, days, n_days, &from, &until);
      for (guint d = from; d < until; d++)
        heads[d] += share * present[d];
    }
}
