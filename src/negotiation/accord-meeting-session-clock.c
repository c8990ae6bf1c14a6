/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clock of a meeting. What an item has taken is written with each step,
 * and beside it since when the current one is being talked about: so another
 * process, with each command of a command line, goes on with the time.
 *
 * A screen beats besides, which puts the clock down outside of the plan: who
 * was killed goes on from what the clock showed, and nobody was in the room
 * meanwhile. Nor is anybody after a leave, until the meeting is resumed or
 * somebody takes a step.
 */

#include "config.h"

#include "accord-meeting-session-private.h"

#include "accord-meeting-pulse.h"
#include "accord-plan-edit.h"

/* Who comes back after a longer time than this was not in the room: then none
 * of it counts. In seconds. */
#define LONGEST_GAP (3 * 60 * 60)

/* No more than this is lost. In seconds. */
#define BEAT 5

static int
get_stored_seconds (AccordEntity *item)
{
  return (int) accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SECONDS);
}

static int
count_unwritten (AccordMeetingSession *self)
{
  gint64 passed;

  if (!self->counts)
    return self->held;

  passed = self->clock (self->clock_data) - self->since;

  return (int) (MAX (passed, 0) / G_USEC_PER_SEC);
}

/* What somebody who was killed has left behind of the current item. */
static gboolean
find_left (AccordMeetingSession *self,
           AccordEntity         *item,
           int                  *seconds)
{
  AccordMeetingPulse pulse;

  if (self->folder == NULL
      || !accord_meeting_pulse_read (
        self->folder, accord_entity_get_id (self->meeting), &pulse)
      || pulse.item != accord_entity_get_id (item)
      || pulse.written != get_stored_seconds (item))
    return FALSE;

  *seconds = pulse.unwritten;
  return TRUE;
}

/* Goes on with the time of a meeting that another process has left: it was
 * killed; or it was a command, and time has gone by in the room. */
void
_accord_meeting_session_resume_clock (AccordMeetingSession *self)
{
  AccordEntity *item = accord_meeting_session_get_current (self);
  gint64 now = self->clock (self->clock_data);
  gint64 gap;

  self->since = now;
  self->held = 0;
  self->counts = FALSE;
  if (item == NULL || find_left (self, item, &self->held)
      || !accord_entity_has_value (item, ACCORD_AGENDA_ITEM_SINCE))
    return;

  gap = now / G_USEC_PER_SEC
        - accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SINCE);
  self->counts = gap >= 0 && gap <= LONGEST_GAP;
  if (self->counts)
    self->since = now - gap * G_USEC_PER_SEC;
}

/**
 * accord_meeting_session_set_folder:
 * @folder: where accord_meeting_session_beat() puts the clock down
 *
 * Goes on with the time of who was killed, from now on.
 */
void
accord_meeting_session_set_folder (AccordMeetingSession *self,
                                   const char           *folder)
{
  g_return_if_fail (ACCORD_IS_MEETING_SESSION (self));

  g_free (self->folder);
  self->folder = g_strdup (folder);
  _accord_meeting_session_resume_clock (self);
}

/**
 * accord_meeting_session_resume:
 *
 * Somebody is in the room again: time passes from now on.
 */
void
accord_meeting_session_resume (AccordMeetingSession *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_SESSION (self));

  if (!self->running || self->counts)
    return;

  self->since = self->clock (self->clock_data)
                - (gint64) self->held * G_USEC_PER_SEC;
  self->held = 0;
  self->counts = TRUE;
}

/**
 * accord_meeting_session_beat:
 *
 * Somebody is in the room. For a screen that shows the meeting, at least once
 * a second.
 */
void
accord_meeting_session_beat (AccordMeetingSession *self)
{
  AccordEntity *item;
  AccordMeetingPulse pulse;
  gint64 now;

  g_return_if_fail (ACCORD_IS_MEETING_SESSION (self));

  item = accord_meeting_session_get_current (self);
  now = self->clock (self->clock_data);
  if (self->folder == NULL || item == NULL || !self->counts
      || (self->last_pulse != 0 && now >= self->last_pulse
          && now - self->last_pulse < BEAT * G_USEC_PER_SEC))
    return;

  pulse = (AccordMeetingPulse) { .item = accord_entity_get_id (item),
                                 .written = get_stored_seconds (item),
                                 .unwritten = count_unwritten (self) };
  accord_meeting_pulse_write (self->folder,
                              accord_entity_get_id (self->meeting), &pulse);
  self->last_pulse = now;
}

/**
 * accord_meeting_session_get_seconds:
 *
 * Returns: how long the current item has taken
 */
int
accord_meeting_session_get_seconds (AccordMeetingSession *self)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), 0);

  item = accord_meeting_session_get_current (self);

  return item != NULL ? get_stored_seconds (item) + count_unwritten (self)
                      : 0;
}

/**
 * accord_meeting_session_get_total_seconds:
 *
 * Returns: how long all items together have taken
 */
int
accord_meeting_session_get_total_seconds (AccordMeetingSession *self)
{
  g_autoptr (GPtrArray) items = NULL;
  int total = 0;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), 0);

  items = _accord_meeting_session_list_items (self);
  for (guint i = 0; i < items->len; i++)
    total += get_stored_seconds (items->pdata[i]);

  return total + (self->current != 0 ? count_unwritten (self) : 0);
}

/* Inside a change: the time since the last step goes to the current item. */
void
_accord_meeting_session_write_clock (AccordMeetingSession *self)
{
  AccordEntity *item = accord_meeting_session_get_current (self);

  if (item != NULL)
    accord_plan_set_integer (self->plan, item, ACCORD_AGENDA_ITEM_SECONDS,
                             MIN (accord_meeting_session_get_seconds (self),
                                  24 * 60 * 60));
}

/* Inside a change: from @now on, the time is that of what is talked about
 * then; of nothing, unless it @counts. */
static void
write_since (AccordMeetingSession *self,
             gint64                now,
             gboolean              counts)
{
  g_autoptr (GPtrArray) items = _accord_meeting_session_list_items (self);
  AccordEntity *next = counts ? _accord_agenda_item_find_left (items) : NULL;

  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] == (gpointer) next)
      accord_plan_set_integer (self->plan, next, ACCORD_AGENDA_ITEM_SINCE,
                               now / G_USEC_PER_SEC);
    else if (accord_entity_has_value (items->pdata[i],
                                      ACCORD_AGENDA_ITEM_SINCE))
      accord_plan_set_integer (self->plan, items->pdata[i],
                               ACCORD_AGENDA_ITEM_SINCE,
                               ACCORD_INTEGER_NONE);
}

/* What was put down stands in the plan now; a screen begins anew. */
static void
move_pulse (AccordMeetingSession *self)
{
  gboolean beats = self->counts && self->last_pulse != 0;

  if (self->folder == NULL)
    return;

  self->last_pulse = 0;
  if (beats)
    accord_meeting_session_beat (self);
  else
    accord_meeting_pulse_clear (self->folder,
                                accord_entity_get_id (self->meeting));
}

static gboolean
commit (AccordMeetingSession *self,
        gboolean              counts,
        GError              **error)
{
  gint64 now = self->clock (self->clock_data);

  write_since (self, now, counts);
  if (!accord_plan_commit (self->plan, error))
    return FALSE;
  self->since = now;
  self->held = 0;
  self->counts = counts;
  move_pulse (self);

  return TRUE;
}

gboolean
_accord_meeting_session_commit (AccordMeetingSession *self,
                                GError              **error)
{
  return commit (self,
                 accord_entity_get_choice (self->meeting,
                                           ACCORD_MEETING_STATE)
                   == ACCORD_MEETING_STATE_RUNNING,
                 error);
}

/* Nobody is in the room until another session goes on. */
gboolean
_accord_meeting_session_commit_pause (AccordMeetingSession *self,
                                      GError              **error)
{
  return commit (self, FALSE, error);
}
