/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the screen of a meeting says of where it is: place, clock and curve. */

#include "config.h"

#include "accord-meeting-board-private.h"

#include "accord-meeting-words.h"
#include "accord-ready-chart.h"
#include "accord-ready-source.h"
#include "accord-timeline-source.h"

#include <glib/gi18n-lib.h>

/**
 * accord_meeting_board_dup_place:
 *
 * Returns: (transfer full): where on the agenda it is: `3 of 7 · promises by
 *   value at risk`
 */
char *
accord_meeting_board_dup_place (AccordMeetingBoard *self)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  item = accord_meeting_session_get_current (self->session);
  if (self->phase == ACCORD_MEETING_PHASE_OPENING)
    return g_strdup (_ ("before we begin"));
  if (self->phase == ACCORD_MEETING_PHASE_CLOSING || item == NULL)
    return g_strdup (_ ("what came of it"));

  return g_strdup_printf (
    /* Translators: the place of an item on the agenda, how many there are, and
     * of which kind it is: “3 of 7 · promises by value at risk”. */
    _ ("%u of %u · %s"), accord_meeting_board_get_position (self) + 1,
    _accord_meeting_board_get_size (self),
    accord_meeting_words_kind (
      accord_entity_get_choice (item, ACCORD_AGENDA_ITEM_KIND)));
}

/**
 * accord_meeting_board_dup_clock:
 *
 * Returns: (transfer full): how long the item and the meeting have taken
 */
char *
accord_meeting_board_dup_clock (AccordMeetingBoard *self)
{
  g_autofree char *item = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  all = accord_meeting_words_clock (
    accord_meeting_session_get_total_seconds (self->session));
  if (self->phase != ACCORD_MEETING_PHASE_ITEMS)
    /* Translators: a time such as “17:40”. */
    return g_strdup_printf (_ ("meeting %s"), all);

  item = accord_meeting_words_clock (
    accord_meeting_session_get_seconds (self->session));
  /* Translators: two times, such as “4:12” and “17:40”. */
  return g_strdup_printf (_ ("this item %s · meeting %s"), item, all);
}

/* While a way out is previewed, the plan's own curve is the one before it, and
 * what is marked on it stays what it was. */
static void
add_curves (AccordMeetingBoard *self,
            AccordReadyData    *data,
            AccordEntity       *promise)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  AccordForecastDifference *difference
    = preview != NULL ? accord_way_out_get_difference (preview) : NULL;
  AccordTimelineRow row;

  g_array_set_size (data->curves, 0);
  accord_ready_source_add_curve (
    data, C_ ("curve", "today"), promise,
    difference != NULL ? accord_forecast_difference_get_before (difference)
                       : accord_meeting_board_get_forecast (self));
  if (difference == NULL)
    return;

  accord_ready_source_add_curve (
    data, accord_way_out_get_name (preview), promise,
    accord_forecast_difference_get_after (difference));
  accord_timeline_source_fill_row (
    promise, accord_forecast_difference_get_before (difference),
    &(AccordTimelineOptions){ .reveal_private = FALSE }, &row);
  data->ready = row.ready;
}

/**
 * accord_meeting_board_create_curve:
 *
 * Returns: (transfer full) (nullable): when the promise on the screen will be
 *   ready, today and with what is previewed; %NULL while that is not known
 */
AccordChart *
accord_meeting_board_create_curve (AccordMeetingBoard *self)
{
  AccordPromise *promise;
  g_autoptr (AccordReadyData) data = NULL;
  AccordTimelineRow row;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  promise = accord_promise_picture_get_promise (self->picture);
  if (promise == NULL || accord_meeting_board_get_forecast (self) == NULL)
    return NULL;

  data = accord_ready_source_new (self->plan, ACCORD_ENTITY (promise),
                                  accord_meeting_board_get_forecast (self),
                                  FALSE);
  accord_promise_picture_fill_row (self->picture, &row);
  data->agreed = row.agreed;
  add_curves (self, data, ACCORD_ENTITY (promise));

  return accord_ready_chart_new (data);
}
