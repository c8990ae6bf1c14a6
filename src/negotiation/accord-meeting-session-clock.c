/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clock of a meeting. What an item has taken is written with each step,
 * and beside it since when the current one is being talked about: so another
 * process, after a crash or with each command, goes on with the time.
 */

#include "config.h"

#include "accord-meeting-session-private.h"

#include "accord-plan-edit.h"

static int
get_stored_seconds (AccordEntity *item)
{
  return (int) accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SECONDS);
}

static int
count_unwritten (AccordMeetingSession *self)
{
  gint64 passed = self->clock (self->clock_data) - self->since;

  return (int) (MAX (passed, 0) / G_USEC_PER_SEC);
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
