/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one moves through a meeting: it starts, goes from item to item, is left,
 * ends.
 */

#include "config.h"

#include "accord-meeting-board-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

/* Without a forecast no promise would come onto the agenda. */
static gboolean
start_session (AccordMeetingBoard *self,
               GError            **error)
{
  AccordForecast *forecast = accord_meeting_board_get_forecast (self);

  if (forecast == NULL && accord_forecaster_is_busy (self->forecaster))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                           _ ("The forecast is still on its way; start the "
                              "meeting in a moment."));
      return FALSE;
    }

  return accord_meeting_session_start (self->session, NULL, forecast, error);
}

/**
 * accord_meeting_board_start:
 * @error: return location
 *
 * Starts the next meeting; one that runs goes on where it was.
 *
 * Returns: whether it runs
 */
gboolean
accord_meeting_board_start (AccordMeetingBoard *self,
                            GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  if (!accord_meeting_board_is_running (self)
      && !start_session (self, error))
    return FALSE;
  accord_meeting_session_resume (self->session);

  self->phase = _accord_meeting_board_find_phase (self);
  self->on_screen = TRUE;
  _accord_meeting_board_update (self);
  return TRUE;
}

/**
 * accord_meeting_board_next:
 * @error: return location
 *
 * Goes on: from the opening to the first item, from each item to the next,
 * from the last one to the closing.
 *
 * Returns: whether it could
 */
gboolean
accord_meeting_board_next (AccordMeetingBoard *self,
                           GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  if (self->phase == ACCORD_MEETING_PHASE_ITEMS
      && accord_meeting_session_get_current (self->session) != NULL)
    return accord_meeting_session_next (self->session, error);

  if (self->phase == ACCORD_MEETING_PHASE_OPENING
      && accord_meeting_session_get_current (self->session) != NULL)
    {
      if (!accord_meeting_session_begin (self->session, error))
        return FALSE;
      self->phase = ACCORD_MEETING_PHASE_ITEMS;
    }
  else
    self->phase = ACCORD_MEETING_PHASE_CLOSING;
  _accord_meeting_board_update (self);
  return TRUE;
}

/**
 * accord_meeting_board_previous:
 * @error: return location
 *
 * Goes back, and lastly to the opening.
 *
 * Returns: whether it could
 */
gboolean
accord_meeting_board_previous (AccordMeetingBoard *self,
                               GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  if (self->phase == ACCORD_MEETING_PHASE_OPENING)
    return TRUE;
  if (self->phase == ACCORD_MEETING_PHASE_CLOSING
      && accord_meeting_session_get_current (self->session) != NULL)
    self->phase = ACCORD_MEETING_PHASE_ITEMS;
  else if (_accord_meeting_board_get_size (self) == 0
           || accord_meeting_board_get_position (self) == 0)
    self->phase = ACCORD_MEETING_PHASE_OPENING;
  else
    {
      self->phase = ACCORD_MEETING_PHASE_ITEMS;
      if (!accord_meeting_session_back (self->session, error))
        return FALSE;
    }
  _accord_meeting_board_update (self);
  return TRUE;
}

/**
 * accord_meeting_board_skip:
 * @error: return location
 *
 * Leaves the current item for another time.
 *
 * Returns: whether it could
 */
gboolean
accord_meeting_board_skip (AccordMeetingBoard *self,
                           GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  return accord_meeting_session_skip (self->session, error);
}

/**
 * accord_meeting_board_go_to:
 * @position: of an item on the agenda
 * @error: return location
 *
 * Talks about that item now.
 *
 * Returns: whether it could
 */
gboolean
accord_meeting_board_go_to (AccordMeetingBoard *self,
                            guint               position,
                            GError            **error)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  item = _accord_meeting_board_get_item (self, position);
  g_return_val_if_fail (item != NULL, FALSE);

  if (item != accord_meeting_session_get_current (self->session)
      && !accord_meeting_session_take_up (self->session, item, error))
    return FALSE;

  self->phase = ACCORD_MEETING_PHASE_ITEMS;
  _accord_meeting_board_update (self);
  return TRUE;
}

/**
 * accord_meeting_board_move:
 * @position: of an item on the agenda
 * @by: 1 for one place later, -1 for one place earlier
 * @error: return location
 *
 * Reorders the agenda; at its ends nothing happens.
 *
 * Returns: whether it could
 */
gboolean
accord_meeting_board_move (AccordMeetingBoard *self,
                           guint               position,
                           int                 by,
                           GError            **error)
{
  AccordEntity *item, *before;
  guint size;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  size = _accord_meeting_board_get_size (self);
  if (position >= size || (by < 0 && position == 0)
      || (by > 0 && position == size - 1))
    return TRUE;

  item = _accord_meeting_board_get_item (self, position);
  before = _accord_meeting_board_get_item (
    self, by < 0 ? position - 1 : position + 2);

  return accord_meeting_session_move (self->session, item, before, error);
}

/**
 * accord_meeting_board_close:
 *
 * Comes to the end, whatever is left on the agenda.
 */
void
accord_meeting_board_close (AccordMeetingBoard *self)
{
  g_return_if_fail (ACCORD_IS_MEETING_BOARD (self));

  self->phase = ACCORD_MEETING_PHASE_CLOSING;
  _accord_meeting_board_update (self);
}

static void
let_go (AccordMeetingBoard *self)
{
  accord_date_drag_cancel (self->drag);
  self->on_screen = FALSE;
  _accord_meeting_board_update (self);
}

/**
 * accord_meeting_board_leave:
 * @error: return location
 *
 * Interrupts the meeting: it can be resumed.
 *
 * Returns: whether how long it has taken could be written; it is left all the
 *   same
 */
gboolean
accord_meeting_board_leave (AccordMeetingBoard *self,
                            GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  let_go (self);

  return accord_meeting_session_leave (self->session, error);
}

/**
 * accord_meeting_board_end:
 * @error: return location
 *
 * Ends the meeting: how all promises stand is kept for the trend, and what was
 * revealed for it only is held back again.
 *
 * Returns: whether it has ended
 */
gboolean
accord_meeting_board_end (AccordMeetingBoard *self,
                          GError            **error)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  accord_date_drag_cancel (self->drag);
  if (!accord_meeting_session_end (
        self->session, accord_meeting_board_get_forecast (self), error))
    return FALSE;

  self->phase = ACCORD_MEETING_PHASE_CLOSING;
  let_go (self);
  return TRUE;
}
