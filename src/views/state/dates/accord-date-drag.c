/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordDateDrag: a day that moves, a preview that follows it, and a change at
 * the end.
 *
 *   begin → move …, keep the order or not → commit, or cancel
 *
 * What moving a date means is told in accord-date-move.c.
 */

#include "config.h"

#include "accord-date-drag.h"

#include "accord-date-move.h"
#include "accord-drag-effects.h"
#include "accord-promise-source.h"
#include "accord-queue.h"

struct _AccordDateDrag
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;

  AccordPromise *promise; /* NULL while nothing is dragged */
  guint field;
  AccordDay start;
  AccordDay day;
  gboolean keeps_order;
  gboolean committing;
  AccordWorkingDays *calendar;
  GArray *queue; /* gint64, as it was; NULL until it is asked for */
  AccordDragEffects *effects;
};

G_DEFINE_FINAL_TYPE (AccordDateDrag, accord_date_drag, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordDateDrag *self,
              gboolean        others)
{
  g_signal_emit (self, signals[CHANGED], 0, others);
}

static void
end (AccordDateDrag *self)
{
  g_clear_object (&self->promise);
  g_clear_pointer (&self->calendar, accord_working_days_unref);
  g_clear_pointer (&self->queue, g_array_unref);
  accord_drag_effects_end (self->effects);
  emit_changed (self, TRUE);
}

static AccordDateMove
get_move (AccordDateDrag *self)
{
  return (AccordDateMove){ self->plan, self->promise, self->field, self->day,
                           self->today };
}

/* Inside a change. */
static void
write_date (AccordDateDrag *self)
{
  AccordDateMove move = get_move (self);

  accord_date_move_write (&move, self->keeps_order ? self->queue : NULL);
}

/* What it does to others the forecast tells later. */
static void
preview (AccordDateDrag *self)
{
  g_autoptr (AccordChange) change = NULL;
  g_autofree char *name = NULL;

  if (accord_plan_is_changing (self->plan))
    return;
  if (self->day != self->start)
    {
      name = accord_date_drag_dup_name (self);
      accord_plan_begin (self->plan, name, NULL);
      write_date (self);
      change = accord_plan_take_back (self->plan, NULL);
    }
  /* What does not fit the plan will not fit at the end either, and is told
   * there. */
  accord_forecaster_preview (self->forecaster, change, NULL);
  emit_changed (self, FALSE);
}

static void
set_day (AccordDateDrag *self,
         AccordDay       day)
{
  if (day == self->day || !accord_day_is_valid (day))
    return;

  self->day = day;
  preview (self);
}

/* Something else has changed the plan: undo, or another program. */
static void
plan_changed_cb (AccordPlan     *plan,
                 AccordChange   *change,
                 AccordDateDrag *self)
{
  if (self->promise == NULL || self->committing)
    return;

  if (!accord_entity_is_in_plan (ACCORD_ENTITY (self->promise)))
    {
      accord_date_drag_cancel (self);
      return;
    }
  g_clear_pointer (&self->queue, g_array_unref);
  accord_drag_effects_begin (self->effects);
  preview (self);
  emit_changed (self, TRUE);
}

static void
effects_changed_cb (AccordDateDrag *self)
{
  emit_changed (self, TRUE);
}

static void
accord_date_drag_dispose (GObject *object)
{
  AccordDateDrag *self = ACCORD_DATE_DRAG (object);

  /* What is still being forecast keeps it alive. */
  if (self->effects != NULL)
    accord_drag_effects_end (self->effects);
  g_clear_object (&self->effects);
  g_clear_object (&self->promise);
  g_clear_pointer (&self->calendar, accord_working_days_unref);
  g_clear_pointer (&self->queue, g_array_unref);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_date_drag_parent_class)->dispose (object);
}

static void
accord_date_drag_class_init (AccordDateDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_date_drag_dispose;

  /**
   * AccordDateDrag::changed:
   * @others: whether more than the promise that is dragged looks different
   *
   * The day has moved, what it does to others is known better, or the drag
   * has ended.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_DATE_DRAG, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
accord_date_drag_init (AccordDateDrag *self)
{
  self->start = self->day = ACCORD_DAY_NONE;
}

/**
 * accord_date_drag_new:
 * @forecaster: of @plan; shows what the drag would do
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a drag of nothing yet
 */
AccordDateDrag *
accord_date_drag_new (AccordPlan       *plan,
                      AccordForecaster *forecaster,
                      AccordDay         today)
{
  AccordDateDrag *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);

  self = g_object_new (ACCORD_TYPE_DATE_DRAG, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);
  self->effects = accord_drag_effects_new (plan, forecaster, today);
  g_signal_connect_object (self->effects, "changed",
                           G_CALLBACK (effects_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_date_drag_begin:
 * @promise: whose date moves
 * @field: %ACCORD_PROMISE_AGREED_DATE, %ACCORD_PROMISE_WANT_DATE, or where it
 *   is revealed %ACCORD_PROMISE_NEED_DATE
 *
 * Takes hold of a date. One that is not there yet begins where it would be
 * ready.
 *
 * Returns: %FALSE where the date cannot be moved: another drag is on, the
 *   promise has ended, or the need date is held back
 */
gboolean
accord_date_drag_begin (AccordDateDrag *self,
                        AccordPromise  *promise,
                        guint           field)
{
  AccordDateMove move = { .promise = promise, .field = field };

  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (field == ACCORD_PROMISE_AGREED_DATE
                          || field == ACCORD_PROMISE_WANT_DATE
                          || field == ACCORD_PROMISE_NEED_DATE,
                        FALSE);

  move.plan = self->plan;
  if (self->promise != NULL || !accord_date_move_may (&move))
    return FALSE;

  self->promise = g_object_ref (promise);
  self->field = field;
  self->keeps_order = FALSE;
  self->calendar = accord_promise_source_dup_calendar (self->plan);
  self->start = accord_entity_get_day (ACCORD_ENTITY (promise), field);
  move = get_move (self);
  self->day = self->start != ACCORD_DAY_NONE
                ? self->start
                : accord_date_move_propose (&move, self->forecaster,
                                            self->calendar);
  accord_drag_effects_begin (self->effects);
  preview (self);

  return TRUE;
}

/**
 * accord_date_drag_move_to:
 * @day: where the pointer is; the nearest working day is taken
 */
void
accord_date_drag_move_to (AccordDateDrag *self,
                          AccordDay       day)
{
  g_return_if_fail (ACCORD_IS_DATE_DRAG (self));
  g_return_if_fail (self->promise != NULL);

  set_day (self, accord_date_move_snap (self->calendar, day));
}

/**
 * accord_date_drag_move_by:
 * @working_days: how many working days later; less than 0 for earlier
 */
void
accord_date_drag_move_by (AccordDateDrag *self,
                          int             working_days)
{
  g_return_if_fail (ACCORD_IS_DATE_DRAG (self));
  g_return_if_fail (self->promise != NULL);

  set_day (self,
           accord_working_days_add (self->calendar, self->day, working_days));
}

/**
 * accord_date_drag_move_by_weeks:
 * @weeks: how many weeks later; less than 0 for earlier
 */
void
accord_date_drag_move_by_weeks (AccordDateDrag *self,
                                int             weeks)
{
  g_return_if_fail (ACCORD_IS_DATE_DRAG (self));
  g_return_if_fail (self->promise != NULL);

  set_day (self, accord_date_move_snap (
                   self->calendar, accord_day_add (self->day, 7 * weeks)));
}

/**
 * accord_date_drag_set_keeps_order:
 * @keeps_order: whether the work queue stays as it is
 *
 * A date that moves takes its features along in the queue; with this they
 * are pinned where they are.
 */
void
accord_date_drag_set_keeps_order (AccordDateDrag *self,
                                  gboolean        keeps_order)
{
  g_return_if_fail (ACCORD_IS_DATE_DRAG (self));
  g_return_if_fail (self->promise != NULL);

  keeps_order = !!keeps_order;
  if (keeps_order == self->keeps_order)
    return;

  self->keeps_order = keeps_order;
  if (keeps_order && self->queue == NULL)
    self->queue = accord_queue_dup (
      accord_forecaster_get_input (self->forecaster), NULL, NULL);
  preview (self);
}

/**
 * accord_date_drag_cancel:
 *
 * Lets go: everything is as it was.
 */
void
accord_date_drag_cancel (AccordDateDrag *self)
{
  g_return_if_fail (ACCORD_IS_DATE_DRAG (self));

  if (self->promise == NULL)
    return;

  accord_forecaster_preview (self->forecaster, NULL, NULL);
  end (self);
}

/**
 * accord_date_drag_needs_reason:
 *
 * Returns: whether the date may only stay where it is now with a reason: both
 *   sides have signed the one that it had
 */
gboolean
accord_date_drag_needs_reason (AccordDateDrag *self)
{
  AccordDateMove move;

  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), FALSE);

  move = get_move (self);

  return self->promise != NULL && self->day != self->start
         && accord_date_move_needs_reason (&move);
}

static gboolean
write_change (AccordDateDrag    *self,
              const char        *why,
              AccordDateDragFunc more,
              gpointer           data,
              GError           **error)
{
  AccordDateMove move = get_move (self);
  g_autofree char *name = accord_date_move_dup_name (&move);
  gboolean written;

  if (!accord_date_move_check_reason (&move, why, error))
    return FALSE;

  self->committing = TRUE;
  accord_plan_begin (self->plan, name, why);
  write_date (self);
  if (more == NULL && accord_date_move_needs_reason (&move))
    accord_date_move_note (&move, why);
  written = more == NULL || more (self, data, error);
  if (written)
    written = accord_plan_commit (self->plan, error);
  else
    accord_plan_rollback (self->plan);
  self->committing = FALSE;

  return written;
}

/**
 * accord_date_drag_commit:
 * @why: (nullable): the reason
 * @error: return location
 *
 * Moves the date, as one named change; a date that is where it was is no
 * change, and one that both sides have signed does not move without a reason.
 *
 * Returns: whether it is written; if not, all is as it was
 */
gboolean
accord_date_drag_commit (AccordDateDrag *self,
                         const char     *why,
                         GError        **error)
{
  return accord_date_drag_commit_with (self, why, NULL, NULL, error);
}

/**
 * accord_date_drag_commit_with:
 * @why: (nullable): the reason
 * @more: (nullable) (scope call): writes what belongs to the same change, and
 *   its reason into the trail
 * @data: for @more
 * @error: return location
 *
 * Does as accord_date_drag_commit(), and what @more does with it.
 *
 * Returns: whether it is written; if not, all is as it was
 */
gboolean
accord_date_drag_commit_with (AccordDateDrag    *self,
                              const char        *why,
                              AccordDateDragFunc more,
                              gpointer           data,
                              GError           **error)
{
  gboolean written = TRUE;

  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), FALSE);
  g_return_val_if_fail (self->promise != NULL, FALSE);

  accord_forecaster_preview (self->forecaster, NULL, NULL);
  if (self->day != self->start)
    written = write_change (self, why, more, data, error);
  end (self);

  return written;
}

/**
 * accord_date_drag_get_promise:
 *
 * Returns: (transfer none) (nullable): whose date moves; %NULL while nothing
 *   is dragged
 */
AccordPromise *
accord_date_drag_get_promise (AccordDateDrag *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), NULL);

  return self->promise;
}

/**
 * accord_date_drag_get_field:
 *
 * Returns: which date moves
 */
guint
accord_date_drag_get_field (AccordDateDrag *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), 0);

  return self->field;
}

/**
 * accord_date_drag_get_start:
 *
 * Returns: where it was, or %ACCORD_DAY_NONE
 */
AccordDay
accord_date_drag_get_start (AccordDateDrag *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), ACCORD_DAY_NONE);

  return self->start;
}

/**
 * accord_date_drag_get_day:
 *
 * Returns: where it is now
 */
AccordDay
accord_date_drag_get_day (AccordDateDrag *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), ACCORD_DAY_NONE);

  return self->day;
}

/**
 * accord_date_drag_get_moved:
 *
 * Returns: from where to where, and what there is to say of that; only while
 *   something is dragged
 */
AccordMovedDate
accord_date_drag_get_moved (AccordDateDrag *self)
{
  AccordMovedDate none = { ACCORD_DAY_NONE, ACCORD_DAY_NONE, FALSE, FALSE };

  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), none);
  g_return_val_if_fail (self->promise != NULL, none);

  return (AccordMovedDate){
    .from = self->start,
    .to = self->day,
    .agreed = self->field == ACCORD_PROMISE_AGREED_DATE,
    .past = self->day
            < accord_promise_source_get_as_of (self->plan, self->today),
  };
}

/**
 * accord_date_drag_keeps_order:
 *
 * Returns: whether the work queue stays as it is
 */
gboolean
accord_date_drag_keeps_order (AccordDateDrag *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), FALSE);

  return self->keeps_order;
}

/**
 * accord_date_drag_dup_name:
 *
 * Returns: (transfer full): what the change is called
 */
char *
accord_date_drag_dup_name (AccordDateDrag *self)
{
  AccordDateMove move;

  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), NULL);
  g_return_val_if_fail (self->promise != NULL, NULL);

  move = get_move (self);

  return accord_date_move_dup_name (&move);
}

/**
 * accord_date_drag_find_effect:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): what the drag does to it; %NULL while
 *   that is not known
 */
const AccordPromiseDifference *
accord_date_drag_find_effect (AccordDateDrag *self,
                              gint64          promise)
{
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (self), NULL);

  return accord_drag_effects_find (self->effects, promise);
}
