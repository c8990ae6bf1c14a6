/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting leaves behind, read from the plan: nothing is stored for the
 * minutes alone. Need dates are no part of it, not even revealed ones: the
 * minutes go farther than the room. */

#include "config.h"

#include "accord-minutes.h"

#include "accord-agenda-item.h"
#include "accord-ask.h"
#include "accord-attendance.h"
#include "accord-decisions.h"
#include "accord-meeting.h"
#include "accord-signature.h"
#include "accord-snapshot.h"

#include <glib/gi18n-lib.h>

static void
duty_free (gpointer data)
{
  AccordDuty *self = data;

  g_free (self->what);
  g_free (self);
}

/* The snapshot that was taken at @meeting. */
static AccordEntity *
find_snapshot (AccordEntity *meeting)
{
  g_autoptr (GPtrArray) snapshots = accord_entity_list_referrers (
    meeting, ACCORD_TYPE_SNAPSHOT, ACCORD_SNAPSHOT_MEETING);

  return snapshots->len > 0 ? snapshots->pdata[snapshots->len - 1] : NULL;
}

/* The snapshot that the last meeting before @meeting has left, of those whose
 * starts are known: two can be on one day. */
static AccordEntity *
find_earlier (AccordPlan   *plan,
              AccordEntity *meeting)
{
  g_autoptr (GPtrArray) meetings
    = accord_plan_dup_current (plan, ACCORD_TYPE_MEETING);
  gint64 start = accord_entity_get_integer (meeting, ACCORD_MEETING_STARTED);
  gint64 last = ACCORD_INTEGER_NONE;
  AccordEntity *earlier = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      AccordEntity *snapshot = find_snapshot (meetings->pdata[i]);
      gint64 started = accord_entity_get_integer (meetings->pdata[i],
                                                  ACCORD_MEETING_STARTED);

      if (snapshot != NULL && started > last && started < start)
        {
          earlier = snapshot;
          last = started;
        }
    }

  return earlier;
}

static void
read_standings (AccordMinutes  *self,
                AccordPlan     *plan,
                AccordForecast *forecast)
{
  AccordEntity *snapshot = find_snapshot (self->meeting);
  AccordEntity *earlier = find_earlier (plan, self->meeting);

  if (earlier == NULL)
    earlier = accord_standings_find_snapshot (plan, self->day);

  self->after = snapshot != NULL
                  ? accord_standings_new_snapshot (snapshot)
                  : accord_standings_new_now (plan, forecast, self->day);
  if (earlier != NULL)
    self->before = accord_standings_new_snapshot (earlier);
}

static void
read_people (AccordMinutes *self)
{
  g_autoptr (GPtrArray) attendances = accord_entity_list_referrers (
    self->meeting, ACCORD_TYPE_ATTENDANCE, ACCORD_ATTENDANCE_MEETING);

  self->people = g_ptr_array_new ();
  for (guint i = 0; i < attendances->len; i++)
    g_ptr_array_add (self->people,
                     accord_entity_get_referred (attendances->pdata[i],
                                                 ACCORD_ATTENDANCE_PERSON));
}

static gboolean
was_signed_on (AccordEntity *promise,
               AccordDay     day)
{
  g_autoptr (GPtrArray) signatures = accord_entity_list_referrers (
    promise, ACCORD_TYPE_SIGNATURE, ACCORD_SIGNATURE_PROMISE);

  for (guint i = 0; i < signatures->len; i++)
    if (accord_entity_get_day (signatures->pdata[i],
                               ACCORD_SIGNATURE_SIGNED_ON)
          == day
        && !accord_entity_has_value (signatures->pdata[i],
                                     ACCORD_SIGNATURE_WITHDRAWN_BECAUSE))
      return TRUE;

  return FALSE;
}

/* Whether its agreed date is another at the end than it was before. */
static gboolean
was_moved (AccordMinutes *self,
           AccordEntity  *promise)
{
  gint64 id = accord_entity_get_id (promise);
  const AccordStanding *before
    = self->before != NULL ? accord_standings_find (self->before, id) : NULL;
  const AccordStanding *after = accord_standings_find (self->after, id);

  return before != NULL && after != NULL && after->agreed != ACCORD_DAY_NONE
         && before->agreed != after->agreed;
}

static void
read_agreed (AccordMinutes *self,
             AccordPlan    *plan)
{
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);

  self->agreed = g_ptr_array_new ();
  for (guint i = 0; i < promises->len; i++)
    if (accord_entity_has_value (promises->pdata[i],
                                 ACCORD_PROMISE_AGREED_DATE)
        && (accord_entity_get_day (promises->pdata[i],
                                   ACCORD_PROMISE_DATE_GIVEN_ON)
              == self->day
            || was_signed_on (promises->pdata[i], self->day)
            || was_moved (self, promises->pdata[i])))
      g_ptr_array_add (self->agreed, promises->pdata[i]);
}

static void
add_duty (AccordMinutes *self,
          char          *what,
          AccordEntity  *owner,
          AccordDay      due)
{
  AccordDuty *duty = g_new (AccordDuty, 1);

  *duty = (AccordDuty) { what, owner, due };
  g_ptr_array_add (self->duties, duty);
}

static int
compare_duties (gconstpointer a,
                gconstpointer b)
{
  const AccordDuty *x = *(AccordDuty *const *) a;
  const AccordDuty *y = *(AccordDuty *const *) b;
  gboolean x_dated = x->due != ACCORD_DAY_NONE;
  gboolean y_dated = y->due != ACCORD_DAY_NONE;

  if (x_dated != y_dated)
    return x_dated ? -1 : 1;
  if (x->due != y->due)
    return x->due < y->due ? -1 : 1;

  return g_utf8_collate (x->what, y->what);
}

/* Whoever was asked, and had not answered when the meeting ended, answers;
 * whoever decided to look at something again does. */
static void
read_duties (AccordMinutes *self,
             AccordPlan    *plan)
{
  g_autoptr (GPtrArray) asks
    = accord_plan_dup_current (plan, ACCORD_TYPE_ASK);

  self->duties = g_ptr_array_new_with_free_func (duty_free);
  for (guint i = 0; i < asks->len; i++)
    {
      AccordDay answered
        = accord_entity_get_day (asks->pdata[i], ACCORD_ASK_ANSWERED_ON);

      if (accord_entity_get_day (asks->pdata[i], ACCORD_ASK_ASKED_ON)
            <= self->day
          && (answered == ACCORD_DAY_NONE || answered > self->day))
        add_duty (
          self, accord_entity_dup_label (asks->pdata[i]),
          accord_entity_get_referred (asks->pdata[i], ACCORD_ASK_OWNER),
          accord_entity_get_day (asks->pdata[i], ACCORD_ASK_DUE_ON));
    }
  for (guint i = 0; i < self->decisions->len; i++)
    {
      AccordEntity *decision = self->decisions->pdata[i];
      AccordDay review
        = accord_entity_get_day (decision, ACCORD_DECISION_REVIEW_ON);
      g_autofree char *label = accord_entity_dup_label (decision);

      if (review != ACCORD_DAY_NONE)
        /* Translators: a decision. */
        add_duty (self, g_strdup_printf (_("Look again at “%s”"), label),
                  accord_entity_get_referred (decision,
                                              ACCORD_DECISION_DECIDED_BY),
                  review);
    }
  g_ptr_array_sort (self->duties, compare_duties);
}

/**
 * accord_minutes_new:
 * @meeting: a meeting of @plan that was held, or is being held
 * @forecast: (nullable): what is to be expected; for one that is being held
 *
 * Returns: (transfer full): its minutes
 */
AccordMinutes *
accord_minutes_new (AccordPlan     *plan,
                    AccordEntity   *meeting,
                    AccordForecast *forecast)
{
  AccordMinutes *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_MEETING (meeting), NULL);

  self = g_new0 (AccordMinutes, 1);
  self->meeting = g_object_ref (meeting);
  self->day = accord_entity_get_day (meeting, ACCORD_MEETING_HELD_ON);
  self->items = accord_entity_list_referrers (
    meeting, ACCORD_TYPE_AGENDA_ITEM, ACCORD_AGENDA_ITEM_MEETING);
  self->decisions = accord_decisions_list (plan, meeting);
  read_standings (self, plan, forecast);
  read_people (self);
  read_agreed (self, plan);
  read_duties (self, plan);

  return self;
}

/**
 * accord_minutes_free:
 *
 * Frees @self.
 */
void
accord_minutes_free (AccordMinutes *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->meeting);
  g_clear_pointer (&self->before, accord_standings_unref);
  accord_standings_unref (self->after);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->agreed);
  g_ptr_array_unref (self->duties);
  g_free (self);
}

/* What was held before starts were noted is known by its day. */
static gboolean
is_later (AccordEntity *meeting,
          AccordEntity *other)
{
  gint64 started = accord_entity_get_integer (meeting, ACCORD_MEETING_STARTED);
  gint64 other_started
    = accord_entity_get_integer (other, ACCORD_MEETING_STARTED);

  if (started != other_started)
    return started > other_started;

  return accord_entity_get_day (meeting, ACCORD_MEETING_HELD_ON)
         >= accord_entity_get_day (other, ACCORD_MEETING_HELD_ON);
}

/**
 * accord_minutes_find_last:
 *
 * Returns: (transfer none) (nullable): the meeting that runs, else the last
 *   one that was held
 */
AccordEntity *
accord_minutes_find_last (AccordPlan *plan)
{
  g_autoptr (GPtrArray) meetings = NULL;
  AccordEntity *last = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  meetings = accord_plan_dup_current (plan, ACCORD_TYPE_MEETING);
  for (guint i = 0; i < meetings->len; i++)
    {
      AccordEntity *meeting = meetings->pdata[i];
      int state = accord_entity_get_choice (meeting, ACCORD_MEETING_STATE);

      if (state == ACCORD_MEETING_STATE_RUNNING)
        return meeting;
      if (state == ACCORD_MEETING_STATE_ENDED
          && (last == NULL || is_later (meeting, last)))
        last = meeting;
    }

  return last;
}
