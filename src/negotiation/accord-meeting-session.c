/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting that is being held, as it stands. How it starts and ends is in
 * accord-meeting-session-hold.c, what it does with its agenda in
 * accord-meeting-session-agenda.c, and how long it takes in
 * accord-meeting-session-clock.c.
 *
 * Nothing of it lives here alone: the meeting's state, the agenda's order, what
 * is done and skipped, how long it took, and since when the current item is
 * being talked about stand in the plan. Whoever makes the session again finds
 * the meeting that runs, its first item that is left, and its time; an undo
 * moves the session back along with the plan, since it follows the plan's
 * changes.
 */

#include "config.h"

#include "accord-meeting-session-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AccordMeetingSession, accord_meeting_session,
                     G_TYPE_OBJECT)

enum
{
  PROP_RUNNING = 1,
  PROP_CURRENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
_accord_agenda_item_is_left (AccordEntity *item)
{
  return !accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE)
         && !accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED);
}

static gboolean
runs (AccordEntity *meeting)
{
  return meeting != NULL && accord_entity_is_in_plan (meeting)
         && accord_entity_get_choice (meeting, ACCORD_MEETING_STATE)
              == ACCORD_MEETING_STATE_RUNNING;
}

/* The agenda of the meeting, in its order. */
GPtrArray *
_accord_meeting_session_list_items (AccordMeetingSession *self)
{
  if (self->meeting == NULL || !accord_entity_is_in_plan (self->meeting))
    return g_ptr_array_new ();

  return accord_entity_list_referrers (self->meeting, ACCORD_TYPE_AGENDA_ITEM,
                                       ACCORD_AGENDA_ITEM_MEETING);
}

AccordEntity *
_accord_agenda_item_find_left (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (_accord_agenda_item_is_left (items->pdata[i]))
      return items->pdata[i];

  return NULL;
}

/* Makes the list model equal to @items by the one stretch that differs. */
static void
splice_items (AccordMeetingSession *self,
              GPtrArray            *items)
{
  GListModel *model = G_LIST_MODEL (self->items);
  guint size = g_list_model_get_n_items (model);
  guint common = MIN (size, items->len);
  guint head = 0, tail = 0;

#define ITEM_AT(i) ((gpointer) g_list_model_get_item (model, (i)))
  while (head < common)
    {
      g_autoptr (GObject) item = ITEM_AT (head);

      if ((gpointer) item != items->pdata[head])
        break;
      head++;
    }
  while (tail < common - head)
    {
      g_autoptr (GObject) item = ITEM_AT (size - 1 - tail);

      if ((gpointer) item != items->pdata[items->len - 1 - tail])
        break;
      tail++;
    }
#undef ITEM_AT

  if (head + tail < size || head + tail < items->len)
    g_list_store_splice (self->items, head, size - head - tail,
                         items->pdata + head, items->len - head - tail);
}

/**
 * accord_meeting_session_find_running:
 *
 * Returns: (transfer none) (nullable): the meeting of @plan that is being held
 */
AccordEntity *
accord_meeting_session_find_running (AccordPlan *plan)
{
  g_autoptr (GPtrArray) meetings = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  meetings = accord_plan_dup_current (plan, ACCORD_TYPE_MEETING);
  for (guint i = 0; i < meetings->len; i++)
    if (runs (meetings->pdata[i]))
      return meetings->pdata[i];

  return NULL;
}

/* Sees how the plan stands, and tells what has become different. */
static void
refresh (AccordMeetingSession *self)
{
  g_autoptr (GPtrArray) items = NULL;
  AccordEntity *running
    = accord_meeting_session_find_running (self->plan);
  AccordEntity *current;
  gint64 id;

  if (running != NULL)
    g_set_object (&self->meeting, running);
  items = _accord_meeting_session_list_items (self);
  splice_items (self, items);

  current = runs (self->meeting) ? _accord_agenda_item_find_left (items) : NULL;
  id = current != NULL ? accord_entity_get_id (current) : 0;
  if (id != self->current)
    {
      self->current = id;
      self->since = self->clock (self->clock_data);
      self->held = 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
    }
  if (runs (self->meeting) != self->running)
    {
      self->running = !self->running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
    }
}

static void
accord_meeting_session_finalize (GObject *object)
{
  AccordMeetingSession *self = ACCORD_MEETING_SESSION (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->items);
  g_clear_object (&self->plan);
  g_free (self->folder);
  G_OBJECT_CLASS (accord_meeting_session_parent_class)->finalize (object);
}

static void
accord_meeting_session_get_property (GObject    *object,
                                     guint       property,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AccordMeetingSession *self = ACCORD_MEETING_SESSION (object);

  if (property == PROP_RUNNING)
    g_value_set_boolean (value, self->running);
  else if (property == PROP_CURRENT)
    g_value_set_object (value, accord_meeting_session_get_current (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
accord_meeting_session_class_init (AccordMeetingSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = accord_meeting_session_finalize;
  object_class->get_property = accord_meeting_session_get_property;

  properties[PROP_RUNNING]
    = g_param_spec_boolean ("running", "Running",
                            "Whether the meeting is being held", FALSE, flags);
  properties[PROP_CURRENT] = g_param_spec_object (
    "current", "Current", "The agenda item that is being talked about",
    ACCORD_TYPE_ENTITY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Another process goes on with it: so not a clock of this one. */
static gint64
read_real_clock (gpointer data)
{
  return g_get_real_time ();
}

static void
accord_meeting_session_init (AccordMeetingSession *self)
{
  self->items = g_list_store_new (ACCORD_TYPE_AGENDA_ITEM);
  self->clock = read_real_clock;
}

/**
 * accord_meeting_session_new:
 * @plan: a plan
 * @today: the day of the meeting
 *
 * Returns: (transfer full): a session; where a meeting of @plan runs, it goes
 *   on with that
 */
AccordMeetingSession *
accord_meeting_session_new (AccordPlan *plan,
                            AccordDay   today)
{
  AccordMeetingSession *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  self = g_object_new (ACCORD_TYPE_MEETING_SESSION, NULL);
  self->plan = g_object_ref (plan);
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  _accord_meeting_session_resume_clock (self);

  return self;
}

/**
 * accord_meeting_session_set_clock:
 * @clock: (scope forever): what to read the time from, microseconds since
 *   1970
 * @data: for @clock
 *
 * Measures by another clock than the system's, from now on.
 */
void
accord_meeting_session_set_clock (AccordMeetingSession *self,
                                  AccordMeetingClock    clock,
                                  gpointer              data)
{
  g_return_if_fail (ACCORD_IS_MEETING_SESSION (self));
  g_return_if_fail (clock != NULL);

  self->clock = clock;
  self->clock_data = data;
  _accord_meeting_session_resume_clock (self);
}

/**
 * accord_meeting_session_find_next:
 * @today: a day
 *
 * Returns: (transfer none) (nullable): the planned meeting that is due next;
 *   one of the past that was never held comes first
 */
AccordEntity *
accord_meeting_session_find_next (AccordPlan *plan,
                                  AccordDay   today)
{
  g_autoptr (GPtrArray) meetings = NULL;
  AccordEntity *next = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  meetings = accord_plan_dup_current (plan, ACCORD_TYPE_MEETING);
  for (guint i = 0; i < meetings->len; i++)
    if (accord_entity_get_choice (meetings->pdata[i], ACCORD_MEETING_STATE)
          == ACCORD_MEETING_STATE_PLANNED
        && (next == NULL
            || accord_entity_get_day (meetings->pdata[i],
                                      ACCORD_MEETING_HELD_ON)
                 < accord_entity_get_day (next, ACCORD_MEETING_HELD_ON)))
      next = meetings->pdata[i];

  return next;
}

/**
 * accord_meeting_session_get_meeting:
 *
 * Returns: (transfer none) (nullable): the meeting that runs, or that ran here
 *   last
 */
AccordEntity *
accord_meeting_session_get_meeting (AccordMeetingSession *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), NULL);

  return self->meeting;
}

/**
 * accord_meeting_session_is_running:
 *
 * Returns: whether a meeting runs
 */
gboolean
accord_meeting_session_is_running (AccordMeetingSession *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), FALSE);

  return self->running;
}

/**
 * accord_meeting_session_get_items:
 *
 * Returns: (transfer none): the agenda, as #AccordAgendaItem in its order;
 *   empty before the first meeting. Whether one is done or skipped stands in
 *   its own properties
 */
GListModel *
accord_meeting_session_get_items (AccordMeetingSession *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * accord_meeting_session_get_current:
 *
 * Returns: (transfer none) (nullable): the item that is being talked about;
 *   %NULL where nothing is left, or no meeting runs
 */
AccordEntity *
accord_meeting_session_get_current (AccordMeetingSession *self)
{
  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), NULL);

  return self->current != 0 ? accord_plan_lookup (self->plan, self->current)
                            : NULL;
}

/**
 * accord_meeting_session_get_n_left:
 *
 * Returns: how many items are neither done nor skipped
 */
guint
accord_meeting_session_get_n_left (AccordMeetingSession *self)
{
  g_autoptr (GPtrArray) items = NULL;
  guint n = 0;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), 0);

  items = _accord_meeting_session_list_items (self);
  for (guint i = 0; i < items->len; i++)
    n += _accord_agenda_item_is_left (items->pdata[i]);

  return n;
}

/**
 * accord_meeting_session_dup_before:
 *
 * Returns: (transfer full) (nullable): how the plan stood at the end of the
 *   last meeting; %NULL where no snapshot was ever taken
 */
AccordStandings *
accord_meeting_session_dup_before (AccordMeetingSession *self)
{
  AccordEntity *snapshot;

  g_return_val_if_fail (ACCORD_IS_MEETING_SESSION (self), NULL);

  snapshot = accord_standings_find_snapshot (self->plan, ACCORD_DAY_NONE);

  return snapshot != NULL ? accord_standings_new_snapshot (snapshot) : NULL;
}

gboolean
_accord_meeting_session_check_running (AccordMeetingSession *self,
                                       GError              **error)
{
  if (self->running)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               _("No meeting is being held. Start one first."));
  return FALSE;
}

gboolean
_accord_meeting_session_check_current (AccordMeetingSession *self,
                                       GError              **error)
{
  if (!_accord_meeting_session_check_running (self, error))
    return FALSE;
  if (self->current != 0)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               _("Nothing is left on the agenda. End the meeting, or take "
                 "something up again."));
  return FALSE;
}
