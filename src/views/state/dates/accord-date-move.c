/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What moving a date means for the plan: where it may go, what the change is
 * called, what it writes. Who moves it, and sees what would come of it, is
 * AccordDateDrag's affair.
 */

#include "config.h"

#include "accord-date-move.h"

#include "accord-chart-format.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise-source.h"
#include "accord-queue.h"
#include "accord-timeline-source.h"

#include <glib/gi18n-lib.h>

/**
 * accord_date_move_may:
 *
 * Returns: whether the date can be moved at all: the promise has not ended,
 *   the need date is not held back, and nothing else is being changed
 */
gboolean
accord_date_move_may (const AccordDateMove *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !accord_plan_is_changing (self->plan)
         && accord_promise_takes_part (self->promise)
         && (self->field != ACCORD_PROMISE_NEED_DATE
             || accord_entity_get_boolean (ACCORD_ENTITY (self->promise),
                                           ACCORD_PROMISE_NEED_REVEALED));
}

/**
 * accord_date_move_snap:
 * @calendar: the working days
 * @day: any day
 *
 * Returns: whichever of the two working days about @day is nearer; the later
 *   one where both are as near
 */
AccordDay
accord_date_move_snap (AccordWorkingDays *calendar,
                       AccordDay          day)
{
  AccordDay before = accord_working_days_snap (calendar, day, -1);
  AccordDay after = accord_working_days_snap (calendar, day, 1);

  if (before == ACCORD_DAY_NONE || after == ACCORD_DAY_NONE)
    return after != ACCORD_DAY_NONE ? after : before;

  return day - before < after - day ? before : after;
}

/**
 * accord_date_move_propose:
 * @forecaster: of the plan
 * @calendar: the working days
 *
 * Returns: where a date that is not there yet begins: where it follows from
 *   the signing, else where it would be ready, else where it is wanted, else
 *   now
 */
AccordDay
accord_date_move_propose (const AccordDateMove *self,
                          AccordForecaster     *forecaster,
                          AccordWorkingDays    *calendar)
{
  AccordTimelineOptions options = { .today = self->today };
  AccordTimelineRow row;

  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), ACCORD_DAY_NONE);

  accord_timeline_source_fill_row (
    ACCORD_ENTITY (self->promise),
    accord_outlook_get_forecast (accord_forecaster_get_outlook (forecaster)),
    &options, &row);
  if (self->field == ACCORD_PROMISE_AGREED_DATE
      && row.agreed != ACCORD_DAY_NONE)
    return accord_date_move_snap (calendar, row.agreed);
  if (row.ready != ACCORD_DAY_NONE)
    return accord_date_move_snap (calendar, row.ready);
  if (row.want != ACCORD_DAY_NONE)
    return accord_date_move_snap (calendar, row.want);

  return accord_date_move_snap (
    calendar, accord_promise_source_get_as_of (self->plan, self->today));
}

/**
 * accord_date_move_dup_name:
 *
 * Returns: (transfer full): what the change is called
 */
char *
accord_date_move_dup_name (const AccordDateMove *self)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  title = accord_entity_dup_label (ACCORD_ENTITY (self->promise));
  date = accord_chart_format_date (self->day, ACCORD_DATE_FULL);
  if (self->field == ACCORD_PROMISE_WANT_DATE)
    /* Translators: a promise, and a date. */
    return g_strdup_printf (_ ("Move the want date of %s to %s"), title, date);
  if (self->field == ACCORD_PROMISE_NEED_DATE)
    /* Names of changes are shown when it is held back again.
     * Translators: a promise. */
    return g_strdup_printf (_ ("Move the need date of %s"), title);

  /* Translators: a promise, and a date. */
  return g_strdup_printf (_ ("Move %s to %s"), title, date);
}

/**
 * accord_date_move_needs_reason:
 *
 * Returns: whether it takes a reason to move: both sides have signed the date
 */
gboolean
accord_date_move_needs_reason (const AccordDateMove *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->field == ACCORD_PROMISE_AGREED_DATE
         && accord_promise_life_needs_reason (self->promise);
}

/**
 * accord_date_move_check_reason:
 * @why: (nullable): the reason
 * @error: return location
 *
 * Returns: %FALSE where it takes a reason, and there is none
 */
gboolean
accord_date_move_check_reason (const AccordDateMove *self,
                               const char           *why,
                               GError              **error)
{
  if ((why != NULL && *why != '\0') || !accord_date_move_needs_reason (self))
    return TRUE;

  accord_entity_set_rule_error (
    ACCORD_ENTITY (self->promise), error,
    _ ("both sides have signed its date; say why it moves."));
  return FALSE;
}

/* Others' features may not overtake, nor be overtaken: the queue is brought
 * back to what it was, with as few pins as that needs. */
static void
restore_order (const AccordDateMove *self,
               GArray               *wanted)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (self->plan, self->today);
  g_autoptr (GArray) queue = accord_queue_dup (input, NULL, NULL);

  if (queue != NULL && queue->len == wanted->len)
    accord_queue_reorder (self->plan, queue, wanted);
}

/**
 * accord_date_move_write:
 * @queue: (nullable) (element-type gint64): the order that the work shall
 *   keep; %NULL to let it follow the date
 *
 * Writes the date. Inside a change. An agreed one is moved by the room, whose
 * member holds the pointer: for both sides.
 */
void
accord_date_move_write (const AccordDateMove *self,
                        GArray               *queue)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (accord_plan_is_changing (self->plan));

  accord_plan_set_day (self->plan, self->promise, self->field, self->day);
  if (self->field == ACCORD_PROMISE_AGREED_DATE)
    {
      accord_plan_act_for (self->plan, "both");
      accord_plan_set_integer (self->plan, self->promise,
                               ACCORD_PROMISE_AGREED_AFTER,
                               ACCORD_INTEGER_NONE);
    }
  if (queue != NULL)
    restore_order (self, queue);
}

/**
 * accord_date_move_note:
 * @why: the reason
 *
 * Writes the reason into the promise's trail. Inside a change; for the agreed
 * date.
 */
void
accord_date_move_note (const AccordDateMove *self,
                       const char           *why)
{
  AccordLifeMove move;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->field == ACCORD_PROMISE_AGREED_DATE);

  accord_life_move_init (
    &move, ACCORD_SIDE_BOTH,
    accord_promise_source_get_as_of (self->plan, self->today));
  move.date = self->day;
  move.why = why;
  accord_promise_life_note_move (self->promise, self->plan, &move);
}
