/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendars of a project: the plan's, which is the project's own, and those
 * of people and teams that have others.
 */

#include "config.h"

#include "accord-mspdi-writer-private.h"

#include "accord-allocation.h"
#include "accord-calendar.h"
#include "accord-holiday.h"
#include "accord-mspdi.h"
#include "accord-person.h"
#include "accord-settings.h"
#include "accord-team.h"

guint
_accord_mspdi_get_weekdays (AccordEntity *calendar)
{
  return (guint) accord_entity_get_value (calendar, ACCORD_CALENDAR_WEEKDAYS)
    .integer;
}

static void
write_hours (AccordMspdiWriter *self,
             int                from,
             int                until)
{
  _accord_mspdi_open_element (self, "WorkingTime");
  _accord_mspdi_add_clock (self, "FromTime",
                           _accord_mspdi_get_clock (self, from, FALSE));
  _accord_mspdi_add_clock (self, "ToTime",
                           _accord_mspdi_get_clock (self, until, TRUE));
  _accord_mspdi_close_element (self, "WorkingTime");
}

/* Bit 0 of our weekdays is Monday; theirs count from 1, a Sunday. */
static void
write_weekday (AccordMspdiWriter *self,
               int                type,
               gboolean           working)
{
  _accord_mspdi_open_element (self, "WeekDay");
  _accord_mspdi_add_number (self, "DayType", type);
  _accord_mspdi_add_number (self, "DayWorking", working);
  if (working)
    {
      _accord_mspdi_open_element (self, "WorkingTimes");
      if (self->minutes_per_day == ACCORD_MSPDI_USUAL_DAY)
        {
          write_hours (self, 0, ACCORD_MSPDI_USUAL_DAY / 2);
          write_hours (self, ACCORD_MSPDI_USUAL_DAY / 2,
                       ACCORD_MSPDI_USUAL_DAY);
        }
      else
        write_hours (self, 0, self->minutes_per_day);
      _accord_mspdi_close_element (self, "WorkingTimes");
    }
  _accord_mspdi_close_element (self, "WeekDay");
}

static void
write_period (AccordMspdiWriter *self,
              AccordEntity      *holiday)
{
  _accord_mspdi_open_element (self, "TimePeriod");
  _accord_mspdi_add_time (
    self, "FromDate", accord_entity_get_day (holiday, ACCORD_HOLIDAY_FIRST_DAY),
    0);
  _accord_mspdi_add_time (
    self, "ToDate", accord_entity_get_day (holiday, ACCORD_HOLIDAY_LAST_DAY),
    23 * 60 + 59);
  _accord_mspdi_close_element (self, "TimePeriod");
}

/* Programs of before 2007 know holidays as weekdays of type 0. */
static void
write_listed_day (AccordMspdiWriter *self,
                  AccordEntity      *holiday)
{
  _accord_mspdi_open_element (self, "WeekDay");
  _accord_mspdi_add_number (self, "DayType", 0);
  _accord_mspdi_add_number (self, "DayWorking", 0);
  write_period (self, holiday);
  _accord_mspdi_close_element (self, "WeekDay");
}

/* Later ones write them once more, with their names. */
static void
write_exception (AccordMspdiWriter *self,
                 AccordEntity      *holiday)
{
  _accord_mspdi_open_element (self, "Exception");
  _accord_mspdi_add_number (self, "EnteredByOccurrences", 0);
  write_period (self, holiday);
  _accord_mspdi_add_number (
    self, "Occurrences",
    accord_entity_get_day (holiday, ACCORD_HOLIDAY_LAST_DAY)
      - accord_entity_get_day (holiday, ACCORD_HOLIDAY_FIRST_DAY) + 1);
  _accord_mspdi_add_text (
    self, "Name", accord_entity_get_text (holiday, ACCORD_HOLIDAY_NAME));
  _accord_mspdi_add_number (self, "Type", 1);
  _accord_mspdi_add_number (self, "DayWorking", 0);
  _accord_mspdi_close_element (self, "Exception");
}

static void
write_calendar (AccordMspdiWriter *self,
                AccordEntity      *calendar,
                int                uid)
{
  guint weekdays = _accord_mspdi_get_weekdays (calendar);
  g_autoptr (GPtrArray) holidays = accord_entity_list_referrers (
    calendar, ACCORD_TYPE_HOLIDAY, ACCORD_HOLIDAY_CALENDAR);

  _accord_mspdi_open_element (self, "Calendar");
  _accord_mspdi_add_number (self, "UID", uid);
  _accord_mspdi_add_text (
    self, "Name", accord_entity_get_text (calendar, ACCORD_CALENDAR_NAME));
  _accord_mspdi_add_number (self, "IsBaseCalendar", 1);
  _accord_mspdi_add_number (self, "BaseCalendarUID", ACCORD_MSPDI_NO_UID);
  _accord_mspdi_open_element (self, "WeekDays");
  for (int type = 1; type <= 7; type++)
    write_weekday (self, type, (weekdays >> ((type + 5) % 7)) & 1);
  for (guint i = 0; i < holidays->len; i++)
    write_listed_day (self, holidays->pdata[i]);
  _accord_mspdi_close_element (self, "WeekDays");
  if (holidays->len > 0)
    {
      _accord_mspdi_open_element (self, "Exceptions");
      for (guint i = 0; i < holidays->len; i++)
        write_exception (self, holidays->pdata[i]);
      _accord_mspdi_close_element (self, "Exceptions");
    }
  _accord_mspdi_close_element (self, "Calendar");
}

/* The calendar that a person works by: their own, else their only team's. */
static AccordEntity *
find_calendar (AccordEntity *person)
{
  AccordEntity *own
    = accord_entity_get_referred (person, ACCORD_PERSON_CALENDAR);
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);
  AccordEntity *team
    = all->len == 1
        ? accord_entity_get_referred (all->pdata[0], ACCORD_ALLOCATION_TEAM)
        : NULL;

  if (own != NULL || team == NULL)
    return own;

  return accord_entity_get_referred (team, ACCORD_TEAM_CALENDAR);
}

/*
 * _accord_mspdi_get_calendar_uid:
 *
 * Returns: the number of the calendar that @person works by
 */
int
_accord_mspdi_get_calendar_uid (AccordMspdiWriter *self,
                                AccordEntity      *person)
{
  AccordEntity *calendar = find_calendar (person);

  return calendar != NULL ? GPOINTER_TO_INT (
           g_hash_table_lookup (self->calendar_uids, calendar))
                          : ACCORD_MSPDI_PLAN_CALENDAR;
}

static void
write_once (AccordMspdiWriter *self,
            AccordEntity      *calendar)
{
  int uid = (int) g_hash_table_size (self->calendar_uids)
            + ACCORD_MSPDI_PLAN_CALENDAR;

  if (calendar == NULL
      || g_hash_table_contains (self->calendar_uids, calendar))
    return;

  g_hash_table_insert (self->calendar_uids, calendar, GINT_TO_POINTER (uid));
  write_calendar (self, calendar, uid);
}

/*
 * _accord_mspdi_write_calendars:
 *
 * Writes all that are used; the plan's comes first.
 */
void
_accord_mspdi_write_calendars (AccordMspdiWriter *self)
{
  AccordEntityList *people
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PERSON);

  _accord_mspdi_open_element (self, "Calendars");
  write_once (self, accord_entity_get_referred (self->settings,
                                                ACCORD_SETTINGS_CALENDAR));
  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    write_once (self, find_calendar (accord_entity_list_get (people, i)));
  _accord_mspdi_close_element (self, "Calendars");
}
