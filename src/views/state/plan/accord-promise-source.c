/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline asks of a plan beside its rows. */

#include "config.h"

#include "accord-promise-source.h"

#include "accord-account.h"
#include "accord-settings.h"
#include "accord-team-capacity.h"

/**
 * accord_promise_source_dup_calendar:
 *
 * Returns: (transfer full): the plan's working days; Monday to Friday where
 *   it has no calendar
 */
AccordWorkingDays *
accord_promise_source_dup_calendar (AccordPlan *plan)
{
  AccordEntity *calendar;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  calendar = accord_entity_get_referred (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_CALENDAR);

  return calendar != NULL
           ? accord_team_capacity_dup_calendar (calendar)
           : accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, NULL, 0);
}

/**
 * accord_promise_source_get_as_of:
 * @today: where the plan does not fix a day
 *
 * Returns: the plan's "as of" day
 */
AccordDay
accord_promise_source_get_as_of (AccordPlan *plan,
                                 AccordDay   today)
{
  AccordDay as_of = accord_entity_get_day (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_AS_OF);

  return as_of != ACCORD_DAY_NONE ? as_of : today;
}

/**
 * accord_promise_source_get_confidence:
 *
 * Returns: the chance at which its deliverable date counts: its own, else the
 *   plan's
 */
double
accord_promise_source_get_confidence (AccordPlan    *plan,
                                      AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);

  return accord_entity_has_value (entity, ACCORD_PROMISE_CONFIDENCE)
           ? accord_entity_get_number (entity, ACCORD_PROMISE_CONFIDENCE)
           : accord_entity_get_number (
               ACCORD_ENTITY (accord_settings_get (plan)),
               ACCORD_SETTINGS_CONFIDENCE);
}

/**
 * accord_promise_source_new_labels:
 * @today: where the plan does not fix a day
 *
 * Returns: (transfer full): the promises by name, which is all that the
 *   columns of a timeline want of them
 */
AccordTimelineData *
accord_promise_source_new_labels (AccordPlan *plan,
                                  AccordDay   today)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (plan));
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (AccordWorkingDays) calendar
    = accord_promise_source_dup_calendar (plan);
  AccordTimelineData *data = accord_timeline_data_new (
    accord_promise_source_get_as_of (plan, today),
    accord_entity_get_number (settings, ACCORD_SETTINGS_CONFIDENCE), calendar);

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      AccordEntity *promise = accord_entity_list_get (list, i);
      AccordEntity *account
        = accord_promise_get_account (ACCORD_PROMISE (promise));

      row.title = accord_entity_get_text (promise, ACCORD_PROMISE_TITLE);
      if (account != NULL)
        row.account = accord_entity_get_text (account, ACCORD_ACCOUNT_NAME);
      accord_timeline_data_add (data, &row);
    }

  return data;
}

static void
widen (AccordDay  day,
       AccordDay *first,
       AccordDay *last)
{
  if (!accord_day_is_valid (day) || day == ACCORD_DAY_MAX)
    return;

  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
widen_by_dates (AccordEntity *promise,
                AccordDay    *first,
                AccordDay    *last)
{
  widen (accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE), first,
         last);
  widen (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE), first,
         last);
  if (accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED))
    widen (accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE), first,
           last);
}

/**
 * accord_promise_source_get_range:
 * @outlook: what is to be expected, as far as it is known
 * @today: where the plan does not fix a day
 * @first: (out): the first day that there is something to see on
 * @last: (out): the last one
 *
 * What is open sets the range, with today; what has ended does not stretch
 * it.
 */
void
accord_promise_source_get_range (AccordPlan    *plan,
                                 AccordOutlook *outlook,
                                 AccordDay      today,
                                 AccordDay     *first,
                                 AccordDay     *last)
{
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  AccordDay as_of = accord_promise_source_get_as_of (plan, today);
  int room;

  *first = as_of;
  *last = accord_day_add (as_of, 28);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *promise = accord_entity_list_get (list, i);
      AccordPromiseOutlook *expected;

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise)))
        continue;
      widen_by_dates (promise, first, last);
      expected = accord_outlook_find (outlook, accord_entity_get_id (promise));
      if (expected == NULL)
        continue;
      widen (accord_promise_outlook_get_forecast (expected)->deliverable,
             first, last);
      widen (accord_promise_outlook_get_forecast (expected)->p90, first, last);
    }

  room = MAX (7, (*last - *first) / 30);
  *first = accord_day_add (*first, -room);
  *last = accord_day_add (*last, 2 * room);
}
