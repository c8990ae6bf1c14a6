/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordMeetingBoard: start, or a meeting that runs → the opening → item after
 * item → the closing → end. Leaving is possible anywhere; what was said stands
 * in the plan, and the meeting goes on from there another time.
 *
 * Opening and closing are places on the screen and not in the plan: a meeting
 * that is resumed begins with its current item, unless none was begun.
 */

#include "config.h"

#include "accord-meeting-board-private.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-decision.h"

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

/*
 * _accord_meeting_board_get_size:
 *
 * Returns: how much is on the agenda
 */
guint
_accord_meeting_board_get_size (AccordMeetingBoard *self)
{
  return g_list_model_get_n_items (get_items (self));
}

/*
 * _accord_meeting_board_get_item:
 *
 * Returns: (transfer none) (nullable): what the agenda, which holds it, has
 *   there
 */
AccordEntity *
_accord_meeting_board_get_item (AccordMeetingBoard *self,
                                guint               position)
{
  g_autoptr (AccordEntity) item
    = g_list_model_get_item (get_items (self), position);

  return item;
}

/*
 * _accord_meeting_board_find_phase:
 *
 * Returns: where a meeting that runs already is
 */
AccordMeetingPhase
_accord_meeting_board_find_phase (AccordMeetingBoard *self)
{
  if (accord_meeting_session_get_current (self->session) == NULL
      && _accord_meeting_board_get_size (self) > 0)
    return ACCORD_MEETING_PHASE_CLOSING;

  return accord_meeting_session_has_begun (self->session)
           ? ACCORD_MEETING_PHASE_ITEMS
           : ACCORD_MEETING_PHASE_OPENING;
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

/*
 * _accord_meeting_board_update:
 *
 * It is somewhere else now.
 */
void
_accord_meeting_board_update (AccordMeetingBoard *self)
{
  follow_promise (self);
  emit_changed (self);
}

static void
session_changed_cb (AccordMeetingBoard *self)
{
  if (self->phase == ACCORD_MEETING_PHASE_ITEMS
      && accord_meeting_session_get_current (self->session) == NULL)
    self->phase = ACCORD_MEETING_PHASE_CLOSING;
  _accord_meeting_board_update (self);
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
  self->phase = _accord_meeting_board_find_phase (self);

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

/* Nothing is left to be said to it. */
static gboolean
is_settled (AccordEntity *subject)
{
  if (ACCORD_IS_ASK (subject))
    return !accord_ask_is_waiting (ACCORD_ASK (subject));

  return ACCORD_IS_CONCERN (subject)
         && (accord_concern_is_heard (ACCORD_CONCERN (subject))
             || accord_entity_has_value (subject, ACCORD_CONCERN_SETTLED_ON));
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

  AccordEntity *subject = accord_agenda_item_get_subject (item);

  /* What it is about may have been removed since. */
  if (subject == NULL)
    return ACCORD_MEETING_SCENE_OTHER;

  return is_settled (subject) ? ACCORD_MEETING_SCENE_SETTLED : scenes[kind];
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

  if (self->phase == ACCORD_MEETING_PHASE_OPENING)
    return ACCORD_MEETING_SCENE_OPENING;
  item = accord_meeting_session_get_current (self->session);
  if (self->phase == ACCORD_MEETING_PHASE_CLOSING || item == NULL)
    return accord_meeting_session_is_running (self->session)
             ? ACCORD_MEETING_SCENE_CLOSING
             : ACCORD_MEETING_SCENE_OVER;
  if (accord_date_drag_get_promise (self->drag) != NULL)
    return ACCORD_MEETING_SCENE_MOVING;

  return get_item_scene (item);
}

static gboolean
has_unheard (AccordMeetingBoard *self,
             AccordMeetingScene  scene)
{
  AccordPromise *promise = accord_meeting_board_get_promise (self);
  g_autoptr (GPtrArray) unheard = NULL;

  if (scene != ACCORD_MEETING_SCENE_PROMISE || promise == NULL)
    return scene == ACCORD_MEETING_SCENE_CONCERN;

  unheard = accord_concerns_list_unheard (self->plan, ACCORD_ENTITY (promise));

  return unheard->len > 0;
}

/**
 * accord_meeting_board_get_place:
 *
 * Returns: where the meeting is, and what can be done there
 */
AccordMeetingPlace
accord_meeting_board_get_place (AccordMeetingBoard *self)
{
  AccordMeetingPlace place = { ACCORD_MEETING_SCENE_OPENING, 0, FALSE, FALSE };
  AccordEntity *promise;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), place);

  promise = (AccordEntity *) accord_meeting_board_get_promise (self);
  place.scene = accord_meeting_board_get_scene (self);
  place.n_ways_out = accord_way_out_choice_get_n_numbered (self->choice);
  place.has_unheard = has_unheard (self, place.scene);
  place.has_held_back
    = promise != NULL
      && accord_entity_has_value (promise, ACCORD_PROMISE_NEED_DATE)
      && !accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED);

  return place;
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

/**
 * accord_meeting_board_get_position:
 *
 * Returns: the place of the current item on the agenda, from 0; the size of
 *   the agenda where there is none
 */
guint
accord_meeting_board_get_position (AccordMeetingBoard *self)
{
  AccordEntity *current;
  guint size;

  g_return_val_if_fail (ACCORD_IS_MEETING_BOARD (self), 0);

  current = accord_meeting_session_get_current (self->session);
  size = _accord_meeting_board_get_size (self);
  for (guint i = 0; i < size; i++)
    if (_accord_meeting_board_get_item (self, i) == current)
      return i;

  return size;
}
