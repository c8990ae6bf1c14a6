/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a meeting starts, is interrupted, and ends. */

#include "config.h"

#include "accord-meeting-session-private.h"

#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-plan-edit.h"
#include "accord-reveal.h"

#include <glib/gi18n-lib.h>

/* Now, in seconds since 1970; at least a second after any meeting before, so
 * that it is known which was the last. */
static gint64
find_start (AccordMeetingSession *self)
{
  g_autoptr (GPtrArray) meetings
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_MEETING);
  gint64 start = self->clock (self->clock_data) / G_USEC_PER_SEC;

  for (guint i = 0; i < meetings->len; i++)
    if (accord_entity_has_value (meetings->pdata[i], ACCORD_MEETING_STARTED))
      start = MAX (start, accord_entity_get_integer (meetings->pdata[i],
                                                     ACCORD_MEETING_STARTED)
                            + 1);

  return MAX (start, 0);
}

/**
 * accord_meeting_session_start:
 * @meeting: (nullable): the planned meeting; %NULL for the one that is due
 *   next, or a new one where none is planned
 * @forecast: (nullable): what is to be expected; the agenda is made from it
 * @error: return location
 *
 * Starts the meeting, as one change: it runs from today, and its agenda gets
 * what it ought to talk about beside what people have put there.
 *
 * Returns: whether it runs; %ACCORD_ERROR_RULE where another does
 */
gboolean
accord_meeting_session_start (AccordMeetingSession *self,
                              AccordEntity         *meeting,
                              AccordForecast       *forecast,
                              GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);
  g_return_val_if_fail (meeting == NULL || ACCORD_IS_MEETING (meeting), FALSE);

  if (self->running)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   _("A meeting is being held. End it first."));
      return FALSE;
    }

  accord_plan_begin (self->plan, _("Start the meeting"), NULL);
  if (meeting == NULL)
    meeting = accord_meeting_session_find_next (self->plan, self->today);
  if (meeting == NULL)
    {
      meeting = accord_plan_add (self->plan, ACCORD_TYPE_MEETING, 0);
      accord_plan_set_text (self->plan, meeting, ACCORD_MEETING_TITLE,
                            _("Meeting"));
    }
  g_set_object (&self->meeting, meeting);
  accord_plan_set_day (self->plan, meeting, ACCORD_MEETING_HELD_ON,
                       self->today);
  accord_plan_set_integer (self->plan, meeting, ACCORD_MEETING_STATE,
                           ACCORD_MEETING_STATE_RUNNING);
  accord_plan_set_integer (self->plan, meeting, ACCORD_MEETING_STARTED,
                           find_start (self));
  accord_feelings_adopt (self->plan, meeting);
  _accord_meeting_session_write_agenda (self, forecast);

  return _accord_meeting_session_commit (self, error);
}

/**
 * accord_meeting_session_leave:
 * @error: return location
 *
 * Writes the time that the current item has taken so far. The meeting still
 * runs: another session goes on with it.
 *
 * Returns: whether it is written
 */
gboolean
accord_meeting_session_leave (AccordMeetingSession *self,
                              GError              **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;

  accord_plan_begin (self->plan, _("Interrupt the meeting"), NULL);
  _accord_meeting_session_write_clock (self);

  return _accord_meeting_session_commit_pause (self, error);
}

/**
 * accord_meeting_session_end:
 * @forecast: (nullable): what is to be expected now; without it the snapshot
 *   has no chances and deliverable dates
 * @error: return location
 *
 * Ends the meeting, as one change: how the plan stands is kept as a snapshot,
 * which the next meeting starts from. Need dates that were revealed for this
 * meeting are held back again, as a change before.
 *
 * Returns: whether it has ended
 */
gboolean
accord_meeting_session_end (AccordMeetingSession *self,
                            AccordForecast       *forecast,
                            GError              **error)
{
  g_autoptr (AccordStandings) now = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  int minutes;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  if (!_accord_meeting_session_check_running (self, error)
      || !accord_reveal_end (self->plan, self->meeting, error))
    return FALSE;

  now = accord_standings_new_now (self->plan, forecast, self->today);
  label = accord_entity_dup_label (self->meeting);
  /* Translators: what a snapshot is called, after a meeting. */
  name = g_strdup_printf (_("After “%s”"), label);
  minutes = (accord_meeting_session_get_total_seconds (self) + 30) / 60;
  accord_plan_begin (self->plan, _("End the meeting"), NULL);
  _accord_meeting_session_write_clock (self);
  accord_plan_set_integer (self->plan, self->meeting,
                           ACCORD_MEETING_MINUTES_TAKEN,
                           MIN (minutes, 24 * 60));
  accord_plan_set_integer (self->plan, self->meeting, ACCORD_MEETING_STATE,
                           ACCORD_MEETING_STATE_ENDED);
  accord_standings_write_snapshot (now, self->plan, self->meeting, name);

  return _accord_meeting_session_commit (self, error);
}
