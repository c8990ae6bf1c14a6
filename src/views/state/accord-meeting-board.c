/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordMeetingBoard: start, or a meeting that runs → the opening → item after
 * item → the closing → end. Leaving is possible anywhere; what was said stands
 * in the plan, and the meeting goes on from there another time.
 *
 * Opening and closing are places on the screen and not in the plan: a meeting
 * that is resumed begins with its current item, unless none was talked about.
 */

#include "config.h"

#include "accord-meeting-board.h"

#include "accord-ask.h"
#include "accord-chart-format.h"
#include "accord-concern.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-meeting-words.h"
#include "accord-ready-chart.h"
#include "accord-ready-source.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PHASE_OPENING,
  PHASE_ITEMS,
  PHASE_CLOSING,
} Phase;

struct _AccordMeetingBoard
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;
  AccordMeetingSession *session;
  AccordWayOutChoice *choice;
  AccordDateDrag *drag;
  AccordPromisePicture *picture;
  Phase phase;
  gboolean on_screen; /* and not interrupted */
};

G_DEFINE_FINAL_TYPE (AccordMeetingBoard, accord_meeting_board, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordMeetingBoard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GListModel *
get_items (AccordMeetingBoard *self)
{
  return accord_meeting_session_get_items (self->session);
}

/* Lists hold what they give. */
static AccordEntity *
get_item (AccordMeetingBoard *self,
          guint               position)
{
  g_autoptr (AccordEntity) item
    = g_list_model_get_item (get_items (self), position);

  return item;
}

static gboolean
was_talked_about (AccordEntity *item)
{
  return accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE)
         || accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED)
         || accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SECONDS) > 0;
}

/* Where a meeting that runs already is. */
static Phase
find_phase (AccordMeetingBoard *self)
{
  guint size = g_list_model_get_n_items (get_items (self));

  if (accord_meeting_session_get_current (self->session) == NULL && size > 0)
    return PHASE_CLOSING;
  for (guint i = 0; i < size; i++)
    if (was_talked_about (get_item (self, i)))
      return PHASE_ITEMS;

  return PHASE_OPENING;
}

static AccordPromise *
find_shown_promise (AccordMeetingBoard *self)
{
  AccordMeetingScene scene = accord_meeting_board_get_scene (self);

  return self->on_screen
             && (scene == ACCORD_MEETING_SCENE_PROMISE
                 || scene == ACCORD_MEETING_SCENE_MOVING)
           ? accord_meeting_board_get_promise (self)
           : NULL;
}

/* The promise on the screen has its ways out looked for; nothing else has. */
static void
follow_promise (AccordMeetingBoard *self)
{
  AccordPromise *promise = find_shown_promise (self);

  if (accord_promise_picture_get_promise (self->picture) == promise)
    return;

  accord_date_drag_cancel (self->drag);
  accord_way_out_choice_set_promise (self->choice, promise);
  accord_promise_picture_set_promise (self->picture, promise);
}

static void
update (AccordMeetingBoard *self)
{
  follow_promise (self);
  emit_changed (self);
}

static void
session_changed_cb (AccordMeetingBoard *self)
{
  if (self->phase == PHASE_ITEMS
      && accord_meeting_session_get_current (self->session) == NULL)
    self->phase = PHASE_CLOSING;
  update (self);
}

static void
choice_changed_cb (AccordMeetingBoard *self)
{
  accord_promise_picture_set_preview (
    self->picture, accord_way_out_choice_get_effect (self->choice),
    accord_way_out_choice_get_agreed (self->choice));
  emit_changed (self);
}

/* A drag and a way out both preview: the later one ends the other. */
static void
drag_changed_cb (AccordMeetingBoard *self)
{
  if (accord_date_drag_get_promise (self->drag) != NULL)
    accord_way_out_choice_drop (self->choice);
  emit_changed (self);
}

static void
accord_meeting_board_dispose (GObject *object)
{
  AccordMeetingBoard *self = ACCORD_MEETING_BOARD (object);

  g_clear_object (&self->picture);
  g_clear_object (&self->drag);
  g_clear_object (&self->choice);
  g_clear_object (&self->session);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_meeting_board_parent_class)->dispose (object);
}

static void
accord_meeting_board_class_init (AccordMeetingBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_meeting_board_dispose;

  /**
   * AccordMeetingBoard::changed:
   *
   * The screen shows something else now.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_MEETING_BOARD, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_meeting_board_init (AccordMeetingBoard *self)
{
}

static void
listen (AccordMeetingBoard *self,
        gpointer            object,
        const char         *signal,
        GCallback           callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/**
 * accord_meeting_board_new:
 * @forecaster: of @plan
 * @today: the day of the meeting
 *
 * Returns: (transfer full): a board; where a meeting of @plan runs, it goes on
 *   with that
 */
AccordMeetingBoard *
accord_meeting_board_new (AccordPlan       *plan,
                          AccordForecaster *forecaster,
                          AccordDay         today)
{
  AccordMeetingBoard *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);

  self = g_object_new (ACCORD_TYPE_MEETING_BOARD, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->today = today;
  self->session = accord_meeting_session_new (plan, today);
  self->choice = accord_way_out_choice_new (plan, forecaster, today);
  self->drag = accord_date_drag_new (plan, forecaster, today);
  self->picture
    = accord_promise_picture_new (plan, forecaster, self->drag, today);
  self->phase = find_phase (self);

  listen (self, self->session, "notify", G_CALLBACK (session_changed_cb));
  listen (self, plan, "changed", G_CALLBACK (session_changed_cb));
  listen (self, self->choice, "changed", G_CALLBACK (choice_changed_cb));
  listen (self, self->drag, "changed", G_CALLBACK (drag_changed_cb));
  listen (self, forecaster, "updated", G_CALLBACK (emit_changed));

  return self;
}

/**
 * accord_meeting_board_get_plan:
 *
 * Returns: (transfer none): whose meeting it is
 */
AccordPlan *
accord_meeting_board_get_plan (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  return self->plan;
}

/**
 * accord_meeting_board_get_today:
 *
 * Returns: the day of the meeting
 */
AccordDay
accord_meeting_board_get_today (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), ACCORD_DAY_NONE);

  return self->today;
}

/**
 * accord_meeting_board_get_forecast:
 *
 * Returns: (transfer none) (nullable): what is to be expected of the plan,
 *   with what is previewed
 */
AccordForecast *
accord_meeting_board_get_forecast (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  return accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster));
}

/**
 * accord_meeting_board_get_session:
 *
 * Returns: (transfer none): the meeting
 */
AccordMeetingSession *
accord_meeting_board_get_session (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  return self->session;
}

/**
 * accord_meeting_board_get_choice:
 *
 * Returns: (transfer none): the ways out of the promise on the screen
 */
AccordWayOutChoice *
accord_meeting_board_get_choice (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  return self->choice;
}

/**
 * accord_meeting_board_get_picture:
 *
 * Returns: (transfer none): the picture of the promise on the screen
 */
AccordPromisePicture *
accord_meeting_board_get_picture (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  return self->picture;
}

/**
 * accord_meeting_board_is_running:
 *
 * Returns: whether a meeting is being held, on this screen or interrupted
 */
gboolean
accord_meeting_board_is_running (AccordMeetingBoard *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), FALSE);

  return accord_meeting_session_is_running (self->session);
}

static AccordMeetingScene
get_item_scene (AccordEntity *item)
{
  static const AccordMeetingScene scenes[] = {
    [ACCORD_AGENDA_KIND_PROMISE] = ACCORD_MEETING_SCENE_PROMISE,
    [ACCORD_AGENDA_KIND_ASK] = ACCORD_MEETING_SCENE_ASK,
    [ACCORD_AGENDA_KIND_CONCERN] = ACCORD_MEETING_SCENE_CONCERN,
    [ACCORD_AGENDA_KIND_OUTSIDE_WORK] = ACCORD_MEETING_SCENE_OUTSIDE,
    [ACCORD_AGENDA_KIND_DECISION] = ACCORD_MEETING_SCENE_DECISION,
    [ACCORD_AGENDA_KIND_OTHER] = ACCORD_MEETING_SCENE_OTHER,
  };
  int kind = accord_entity_get_choice (item, ACCORD_AGENDA_ITEM_KIND);

  /* What it is about may have been removed since. */
  return accord_agenda_item_get_subject (item) != NULL
           ? scenes[kind]
           : ACCORD_MEETING_SCENE_OTHER;
}

/**
 * accord_meeting_board_get_scene:
 *
 * Returns: what is on the screen
 */
AccordMeetingScene
accord_meeting_board_get_scene (AccordMeetingBoard *self)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self),
                        ACCORD_MEETING_SCENE_OPENING);

  if (self->phase == PHASE_OPENING)
    return ACCORD_MEETING_SCENE_OPENING;
  item = accord_meeting_session_get_current (self->session);
  if (self->phase == PHASE_CLOSING || item == NULL)
    return ACCORD_MEETING_SCENE_CLOSING;
  if (accord_date_drag_get_promise (self->drag) != NULL)
    return ACCORD_MEETING_SCENE_MOVING;

  return get_item_scene (item);
}

/**
 * accord_meeting_board_get_subject:
 *
 * Returns: (transfer none) (nullable): what the current item is about
 */
AccordEntity *
accord_meeting_board_get_subject (AccordMeetingBoard *self)
{
  AccordEntity *item;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), NULL);

  item = accord_meeting_session_get_current (self->session);

  return item != NULL ? accord_agenda_item_get_subject (item) : NULL;
}

/**
 * accord_meeting_board_get_promise:
 *
 * Returns: (transfer none) (nullable): the promise that the current item is
 *   about, or that what it is about belongs to
 */
AccordPromise *
accord_meeting_board_get_promise (AccordMeetingBoard *self)
{
  AccordEntity *subject = accord_meeting_board_get_subject (self);
  AccordEntity *promise = NULL;

  if (ACCORD_IS_PROMISE (subject))
    promise = subject;
  else if (ACCORD_IS_ASK (subject))
    promise = accord_entity_get_referred (subject, ACCORD_ASK_PROMISE);
  else if (ACCORD_IS_CONCERN (subject))
    promise = accord_entity_get_referred (subject, ACCORD_CONCERN_PROMISE);
  else if (ACCORD_IS_DECISION (subject))
    promise = accord_entity_get_referred (subject, ACCORD_DECISION_PROMISE);

  return promise != NULL ? ACCORD_PROMISE (promise) : NULL;
}

static guint
find_position (AccordMeetingBoard *self)
{
  AccordEntity *current = accord_meeting_session_get_current (self->session);
  guint size = g_list_model_get_n_items (get_items (self));

  for (guint i = 0; i < size; i++)
    if (get_item (self, i) == current)
      return i;

  return size;
}

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
  if (self->phase == PHASE_OPENING)
    return g_strdup (_ ("before we begin"));
  if (self->phase == PHASE_CLOSING || item == NULL)
    return g_strdup (_ ("what came of it"));

  return g_strdup_printf (
    /* Translators: the place of an item on the agenda, how many there are, and
     * of which kind it is: “3 of 7 · promises by value at risk”. */
    _ ("%u of %u · %s"), find_position (self) + 1,
    g_list_model_get_n_items (get_items (self)),
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
  if (self->phase != PHASE_ITEMS)
    /* Translators: a time such as “17:40”. */
    return g_strdup_printf (_ ("meeting %s"), all);

  item = accord_meeting_words_clock (
    accord_meeting_session_get_seconds (self->session));
  /* Translators: two times, such as “4:12” and “17:40”. */
  return g_strdup_printf (_ ("this item %s · meeting %s"), item, all);
}

/* While a way out is previewed, the plan's own curve is the one before it. */
static void
add_curves (AccordMeetingBoard *self,
            AccordReadyData    *data,
            AccordEntity       *promise)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  AccordForecastDifference *difference
    = preview != NULL ? accord_way_out_get_difference (preview) : NULL;

  g_array_set_size (data->curves, 0);
  accord_ready_source_add_curve (
    data, C_ ("curve", "today"), promise,
    difference != NULL ? accord_forecast_difference_get_before (difference)
                       : accord_meeting_board_get_forecast (self));
  if (difference != NULL)
    accord_ready_source_add_curve (
      data, accord_way_out_get_name (preview), promise,
      accord_forecast_difference_get_after (difference));
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

  self->phase = find_phase (self);
  self->on_screen = TRUE;
  update (self);
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

  if (self->phase == PHASE_ITEMS
      && accord_meeting_session_get_current (self->session) != NULL)
    return accord_meeting_session_next (self->session, error);

  self->phase
    = self->phase == PHASE_OPENING
          && accord_meeting_session_get_current (self->session) != NULL
        ? PHASE_ITEMS
        : PHASE_CLOSING;
  update (self);
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

  if (self->phase == PHASE_OPENING)
    return TRUE;
  if (self->phase == PHASE_CLOSING
      && accord_meeting_session_get_current (self->session) != NULL)
    self->phase = PHASE_ITEMS;
  else if (g_list_model_get_n_items (get_items (self)) == 0
           || find_position (self) == 0)
    self->phase = PHASE_OPENING;
  else
    {
      self->phase = PHASE_ITEMS;
      if (!accord_meeting_session_back (self->session, error))
        return FALSE;
    }
  update (self);
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

  item = get_item (self, position);
  g_return_val_if_fail (item != NULL, FALSE);

  if (item != accord_meeting_session_get_current (self->session)
      && !accord_meeting_session_take_up (self->session, item, error))
    return FALSE;

  self->phase = PHASE_ITEMS;
  update (self);
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

  size = g_list_model_get_n_items (get_items (self));
  if (position >= size || (by < 0 && position == 0)
      || (by > 0 && position == size - 1))
    return TRUE;

  item = get_item (self, position);
  before = by < 0               ? get_item (self, position - 1)
           : position + 2 < size ? get_item (self, position + 2)
                                 : NULL;

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

  self->phase = PHASE_CLOSING;
  update (self);
}

static void
let_go (AccordMeetingBoard *self)
{
  accord_date_drag_cancel (self->drag);
  self->on_screen = FALSE;
  update (self);
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

  self->phase = PHASE_CLOSING;
  let_go (self);
  return TRUE;
}
