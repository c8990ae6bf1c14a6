/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-working-week.h"

#include "accord-calendar.h"
#include "accord-date-text.h"
#include "accord-holiday.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

/**
 * accord_working_week_get_calendar:
 *
 * Returns: (transfer none): the calendar of everybody without one of their own
 */
AccordEntity *
accord_working_week_get_calendar (AccordPlan *plan)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  return accord_entity_get_referred (ACCORD_ENTITY (accord_settings_get (plan)),
                                     ACCORD_SETTINGS_CALENDAR);
}

/* Bit 0 is Monday. */
static gint64
get_days (AccordEntity *calendar)
{
  return accord_entity_get_value (calendar, ACCORD_CALENDAR_WEEKDAYS).integer;
}

/**
 * accord_working_week_is_worked:
 * @weekday: 0 for Monday, 6 for Sunday
 *
 * Returns: whether people work on that day
 */
gboolean
accord_working_week_is_worked (AccordPlan *plan,
                               guint       weekday)
{
  g_return_val_if_fail (weekday < 7, FALSE);

  return (get_days (accord_working_week_get_calendar (plan)) >> weekday) & 1;
}

/**
 * accord_working_week_set_worked:
 * @weekday: 0 for Monday, 6 for Sunday
 * @worked: whether people work on that day
 * @error: return location
 *
 * Returns: %FALSE with the plan's error
 */
gboolean
accord_working_week_set_worked (AccordPlan *plan,
                                guint       weekday,
                                gboolean    worked,
                                GError    **error)
{
  AccordEntity *calendar = accord_working_week_get_calendar (plan);
  gint64 days = get_days (calendar), bit = (gint64) 1 << weekday;
  AccordValue value = { .integer = worked ? days | bit : days & ~bit };

  g_return_val_if_fail (weekday < 7, FALSE);

  accord_plan_begin (plan, _("Change the working week"), NULL);
  accord_plan_set_value (plan, calendar, ACCORD_CALENDAR_WEEKDAYS, value);

  return accord_plan_commit (plan, error);
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  AccordEntity *first = *(AccordEntity *const *) a;
  AccordEntity *second = *(AccordEntity *const *) b;

  return accord_entity_get_day (first, ACCORD_HOLIDAY_FIRST_DAY)
         - accord_entity_get_day (second, ACCORD_HOLIDAY_FIRST_DAY);
}

/**
 * accord_working_week_list_holidays:
 *
 * Returns: (transfer full) (element-type AccordEntity): the holidays of the
 *   plan's calendar, by date
 */
GPtrArray *
accord_working_week_list_holidays (AccordPlan *plan)
{
  GPtrArray *holidays = accord_entity_list_referrers (
    accord_working_week_get_calendar (plan), ACCORD_TYPE_HOLIDAY,
    ACCORD_HOLIDAY_CALENDAR);

  g_ptr_array_sort (holidays, compare_holidays);

  return holidays;
}

static gboolean
parse_days (const char  *first,
            const char  *last,
            AccordDay    today,
            AccordDay    days[2],
            GError     **error)
{
  if (!accord_date_text_parse (first, today, &days[0], error))
    return FALSE;
  days[1] = days[0];

  return *last == '\0' || accord_date_text_parse (last, days[0], &days[1],
                                                  error);
}

/**
 * accord_working_week_add_holiday:
 * @name: what it is called
 * @first: the first day, as a person writes dates
 * @last: the last day; empty for one day
 * @today: what dates without a year are counted from
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID, or the plan's error
 */
gboolean
accord_working_week_add_holiday (AccordPlan  *plan,
                                 const char  *name,
                                 const char  *first,
                                 const char  *last,
                                 AccordDay    today,
                                 GError     **error)
{
  g_autofree char *change = NULL;
  AccordEntity *holiday;
  AccordDay days[2];

  if (!parse_days (first, last, today, days, error))
    return FALSE;

  /* Translators: what a holiday is called. */
  change = g_strdup_printf (_("Add the holiday “%s”"), name);
  accord_plan_begin (plan, change, NULL);
  holiday = accord_plan_add (plan, ACCORD_TYPE_HOLIDAY, 0);
  accord_plan_set_reference (plan, holiday, ACCORD_HOLIDAY_CALENDAR,
                             accord_working_week_get_calendar (plan));
  accord_plan_set_text (plan, holiday, ACCORD_HOLIDAY_NAME,
                        *name != '\0' ? name : _("Holiday"));
  accord_plan_set_day (plan, holiday, ACCORD_HOLIDAY_FIRST_DAY, days[0]);
  accord_plan_set_day (plan, holiday, ACCORD_HOLIDAY_LAST_DAY, days[1]);

  return accord_plan_commit (plan, error);
}

/**
 * accord_working_week_remove_holiday:
 * @holiday: one of the plan's
 * @error: return location
 *
 * Returns: %FALSE with the plan's error
 */
gboolean
accord_working_week_remove_holiday (AccordPlan    *plan,
                                    AccordEntity  *holiday,
                                    GError       **error)
{
  g_autofree char *label = accord_entity_dup_label (holiday);
  /* Translators: what a holiday is called. */
  g_autofree char *change = g_strdup_printf (_("Remove the holiday “%s”"),
                                             label);

  accord_plan_begin (plan, change, NULL);
  accord_plan_remove (plan, holiday);

  return accord_plan_commit (plan, error);
}
