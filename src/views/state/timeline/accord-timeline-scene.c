/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordTimelineScene: made for a plan; its span is dressed with a style and
 * given a width; then rows and header can be drawn.
 */

#include "config.h"

#include "accord-timeline-scene.h"

#include "accord-chart-mark.h"
#include "accord-promise-source.h"
#include "accord-promise-words.h"
#include "accord-timeline-ghost.h"
#include "accord-tried-row.h"

#include <glib/gi18n-lib.h>

struct _AccordTimelineScene
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordTimelineSpan *span;
  AccordDateDrag *drag;
  AccordMoveReason *reason;
  AccordForecastDifference *preview; /* of a way out; NULL for none */
  gint64 preview_promise;            /* whose way out it is */
  AccordDay preview_agreed;          /* of that one; NONE where it stays */
  AccordTimelineBeside *beside;
  AccordDay today;
};

G_DEFINE_FINAL_TYPE (AccordTimelineScene, accord_timeline_scene,
                     G_TYPE_OBJECT)

enum
{
  CHANGED,
  DROPPED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordTimelineScene *self)
{
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

static void
drag_changed_cb (AccordDateDrag      *drag,
                 gboolean             others,
                 AccordTimelineScene *self)
{
  accord_timeline_span_set_held (self->span,
                                 accord_date_drag_get_promise (drag) != NULL);
  g_signal_emit (self, signals[CHANGED], 0,
                 others ? NULL : accord_date_drag_get_promise (drag));
}

static AccordOutlook *
get_outlook (AccordTimelineScene *self)
{
  return accord_forecaster_get_outlook (self->forecaster);
}

static void
forecaster_updated_cb (AccordTimelineScene *self)
{
  accord_timeline_span_follow (self->span);
  emit_changed (self);
}

static void
accord_timeline_scene_dispose (GObject *object)
{
  AccordTimelineScene *self = ACCORD_TIMELINE_SCENE (object);

  g_clear_pointer (&self->preview, accord_forecast_difference_unref);
  g_clear_object (&self->beside);
  g_clear_object (&self->drag);
  g_clear_pointer (&self->reason, accord_move_reason_unref);
  g_clear_object (&self->span);
  g_clear_object (&self->selection);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_timeline_scene_parent_class)->dispose (object);
}

static void
accord_timeline_scene_class_init (AccordTimelineSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_scene_dispose;

  /**
   * AccordTimelineScene::changed:
   * @promise: (nullable): whose row alone looks different now; %NULL for all
   *   rows and the header
   *
   * What it shows is another, or where.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_TIMELINE_SCENE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                    ACCORD_TYPE_PROMISE);

  /**
   * AccordTimelineScene::dropped:
   * @name: what the change is called
   *
   * A date has been moved.
   */
  signals[DROPPED]
    = g_signal_new ("dropped", ACCORD_TYPE_TIMELINE_SCENE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * AccordTimelineScene::failed:
   * @message: why, and what to do
   *
   * A date could not be moved, and is where it was.
   */
  signals[FAILED]
    = g_signal_new ("failed", ACCORD_TYPE_TIMELINE_SCENE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_timeline_scene_init (AccordTimelineScene *self)
{
}

/**
 * accord_timeline_scene_new:
 * @forecaster: of @plan
 * @selection: of @plan
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a scene that shows all of the plan's time
 */
AccordTimelineScene *
accord_timeline_scene_new (AccordPlan       *plan,
                           AccordForecaster *forecaster,
                           AccordSelection  *selection,
                           AccordDay         today)
{
  AccordTimelineScene *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);
  g_return_val_if_fail (ACCORD_IS_SELECTION (selection), NULL);

  self = g_object_new (ACCORD_TYPE_TIMELINE_SCENE, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->selection = g_object_ref (selection);
  self->today = today;
  self->drag = accord_date_drag_new (plan, forecaster, today);
  self->reason = accord_move_reason_new (plan, today);
  self->span = accord_timeline_span_new (plan, get_outlook (self), today);
  self->beside = accord_timeline_beside_new ();

  /* With the plan, the span changes. */
  g_signal_connect_object (self->span, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (forecaster, "updated",
                           G_CALLBACK (forecaster_updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "changed",
                           G_CALLBACK (drag_changed_cb), self, 0);
  g_signal_connect_object (selection, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->beside, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_timeline_scene_get_plan:
 *
 * Returns: (transfer none): what it was made for
 */
AccordPlan *
accord_timeline_scene_get_plan (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->plan;
}

/**
 * accord_timeline_scene_get_drag:
 *
 * Returns: (transfer none): what moves dates
 */
AccordDateDrag *
accord_timeline_scene_get_drag (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->drag;
}

/**
 * accord_timeline_scene_get_span:
 *
 * Returns: (transfer none): the time that it shows, and how wide
 */
AccordTimelineSpan *
accord_timeline_scene_get_span (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->span;
}

/**
 * accord_timeline_scene_get_selection:
 *
 * Returns: (transfer none): what is selected
 */
AccordSelection *
accord_timeline_scene_get_selection (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->selection;
}

/**
 * accord_timeline_scene_get_reason:
 *
 * Returns: (transfer none): what nobody said of the date that was dropped last
 */
AccordMoveReason *
accord_timeline_scene_get_reason (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->reason;
}

/**
 * accord_timeline_scene_get_as_of:
 *
 * Returns: the day that is drawn as today
 */
AccordDay
accord_timeline_scene_get_as_of (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), ACCORD_DAY_NONE);

  return accord_promise_source_get_as_of (self->plan, self->today);
}

/**
 * accord_timeline_scene_is_settled:
 *
 * Returns: whether what it shows stays, as long as nobody changes anything;
 *   after a first, coarse answer a better one follows
 */
gboolean
accord_timeline_scene_is_settled (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), FALSE);

  return !accord_outlook_is_coarse (get_outlook (self));
}

/**
 * accord_timeline_scene_is_trying:
 *
 * Returns: whether it shows what would be: a date that is dragged, or a way
 *   out
 */
gboolean
accord_timeline_scene_is_trying (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), FALSE);

  return accord_date_drag_get_promise (self->drag) != NULL
         || self->preview != NULL;
}

/* Before the change, so that who is told of it knows. */
static void
await_reason (AccordTimelineScene *self,
              const char          *why)
{
  if (accord_date_drag_get_field (self->drag) != ACCORD_PROMISE_AGREED_DATE
      || (why != NULL && *why != '\0'))
    accord_move_reason_drop (self->reason);
  else
    accord_move_reason_await (self->reason,
                              accord_date_drag_get_promise (self->drag),
                              accord_date_drag_get_day (self->drag));
}

/**
 * accord_timeline_scene_drop:
 * @why: (nullable): the reason
 *
 * Lets the date that is dragged stay where it is, and says what came of it.
 */
void
accord_timeline_scene_drop (AccordTimelineScene *self,
                            const char          *why)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gboolean moved;

  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));
  g_return_if_fail (accord_date_drag_get_promise (self->drag) != NULL);

  name = accord_date_drag_dup_name (self->drag);
  moved = accord_date_drag_get_day (self->drag)
          != accord_date_drag_get_start (self->drag);
  if (moved)
    await_reason (self, why);
  if (!accord_date_drag_commit (self->drag, why, &error))
    {
      accord_move_reason_drop (self->reason);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
  else if (moved)
    g_signal_emit (self, signals[DROPPED], 0, name);
}

static gboolean
is_dragged (AccordTimelineScene *self,
            AccordPromise       *promise)
{
  return accord_date_drag_get_promise (self->drag) == promise;
}

/**
 * accord_timeline_scene_set_preview:
 * @difference: (nullable): what a way out that the forecaster previews does to
 *   all; %NULL to end
 * @promise: (nullable): whose way out it is
 * @agreed: the agreed date that it moves to, or %ACCORD_DAY_NONE
 *
 * Shows what a way out would do to whom.
 */
void
accord_timeline_scene_set_preview (AccordTimelineScene      *self,
                                   AccordForecastDifference *difference,
                                   AccordPromise            *promise,
                                   AccordDay                 agreed)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  if (difference != NULL)
    accord_forecast_difference_ref (difference);
  g_clear_pointer (&self->preview, accord_forecast_difference_unref);
  self->preview = difference;
  self->preview_promise
    = promise != NULL ? accord_entity_get_id (ACCORD_ENTITY (promise)) : 0;
  self->preview_agreed = agreed;
  emit_changed (self);
}

/**
 * accord_timeline_scene_get_beside:
 *
 * Returns: (transfer none): what stands beside the dates while none is dragged
 *   and no way out is looked at
 */
AccordTimelineBeside *
accord_timeline_scene_get_beside (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  return self->beside;
}

static gboolean
shows_beside (AccordTimelineScene *self)
{
  return self->preview == NULL
         && accord_date_drag_get_promise (self->drag) == NULL;
}

static const AccordPromiseDifference *
find_effect (AccordTimelineScene *self,
             gint64               promise)
{
  if (shows_beside (self))
    return accord_timeline_beside_find_effect (self->beside, promise);

  return self->preview != NULL
           ? accord_forecast_difference_find (self->preview, promise)
           : accord_date_drag_find_effect (self->drag, promise);
}

/**
 * accord_timeline_scene_fill_row:
 * @row: (out): the promise as it is to be shown, with what a drag would make
 *   of it; good until the plan changes
 */
void
accord_timeline_scene_fill_row (AccordTimelineScene *self,
                                AccordPromise       *promise,
                                AccordTimelineRow   *row)
{
  gboolean tried;

  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  tried = self->preview != NULL
          && accord_entity_get_id (ACCORD_ENTITY (promise))
               == self->preview_promise;
  accord_tried_row_fill (row, promise,
                         accord_outlook_get_forecast (get_outlook (self)),
                         self->today, self->drag,
                         tried ? self->preview_agreed : ACCORD_DAY_NONE);
}

/**
 * accord_timeline_scene_get_date_x:
 * @field: %ACCORD_PROMISE_AGREED_DATE, %ACCORD_PROMISE_WANT_DATE or
 *   %ACCORD_PROMISE_NEED_DATE
 *
 * Returns: where that date stands in the promise's row; the middle of the
 *   time where it has none
 */
double
accord_timeline_scene_get_date_x (AccordTimelineScene *self,
                                  AccordPromise       *promise,
                                  guint                field)
{
  AccordTimelineRow row;
  AccordDay day;

  accord_timeline_scene_fill_row (self, promise, &row);
  day = field == ACCORD_PROMISE_WANT_DATE   ? row.want
        : field == ACCORD_PROMISE_NEED_DATE ? row.need
                                            : row.agreed;

  return day != ACCORD_DAY_NONE
           ? accord_timeline_columns_get_x (
             accord_timeline_span_get_columns (self->span), day)
           : accord_timeline_span_get_middle (self->span);
}

/* The ground is the chart's own, so that words stand on what they expect. */
static void
fill_background (AccordTimelineScene *self,
                 cairo_t             *cr,
                 double               height)
{
  AccordChartRect all
    = { 0, 0, accord_timeline_span_get_width (self->span), height };

  accord_chart_mark_fill (cr, accord_timeline_span_get_theme (self->span),
                          ACCORD_CHART_BACKGROUND, &all);
}

/**
 * accord_timeline_scene_draw_row:
 * @cr: where the row's corner is at 0, 0
 */
void
accord_timeline_scene_draw_row (AccordTimelineScene *self,
                                AccordPromise       *promise,
                                cairo_t             *cr)
{
  AccordTimelineColumns *columns
    = accord_timeline_span_get_columns (self->span);
  AccordTimelineRowState state = ACCORD_TIMELINE_ROW_LABELLED;
  const AccordPromiseDifference *effect;
  const AccordChartTheme *theme = accord_timeline_span_get_theme (self->span);
  AccordTimelineRow row;

  fill_background (self, cr, accord_timeline_columns_get_row_height (columns));
  accord_timeline_scene_fill_row (self, promise, &row);
  if (accord_selection_contains (self->selection, ACCORD_ENTITY (promise)))
    state |= ACCORD_TIMELINE_ROW_SELECTED;
  accord_timeline_row_draw (&row, columns, cr, theme, state);

  accord_timeline_beside_draw_signs (self->beside, &row, columns, cr, theme);
  effect = find_effect (self, row.id);
  if (is_dragged (self, promise))
    {
      AccordMovedDate date = accord_date_drag_get_moved (self->drag);

      accord_timeline_ghost_draw_drag (&row, &date, columns, cr, theme);
    }
  else if (shows_beside (self))
    accord_timeline_beside_draw_base (self->beside, &row, columns, cr, theme);
  else if (effect != NULL)
    accord_timeline_ghost_draw_effect (&row, effect, columns, cr, theme);
}

/**
 * accord_timeline_scene_draw_header:
 * @cr: where the header's corner is at 0, 0
 */
void
accord_timeline_scene_draw_header (AccordTimelineScene *self,
                                   cairo_t             *cr)
{
  AccordTimelineColumns *columns;

  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  columns = accord_timeline_span_get_columns (self->span);
  fill_background (self, cr,
                   accord_timeline_columns_get_header_height (columns));
  accord_timeline_columns_draw_header (
    columns, cr, accord_timeline_span_get_theme (self->span));
}

/**
 * accord_timeline_scene_hit:
 * @x: a place in the promise's row
 * @y: a place in the row
 *
 * Returns: what is there
 */
AccordChartHit
accord_timeline_scene_hit (AccordTimelineScene *self,
                           AccordPromise       *promise,
                           double               x,
                           double               y)
{
  AccordTimelineRow row;

  accord_timeline_scene_fill_row (self, promise, &row);

  return accord_timeline_row_hit (
    &row, accord_timeline_span_get_columns (self->span), x, y);
}

/**
 * accord_timeline_scene_dup_label:
 *
 * Returns: (transfer full): all that the row shows, in words
 */
char *
accord_timeline_scene_dup_label (AccordTimelineScene *self,
                                 AccordPromise       *promise)
{
  const AccordPromiseDifference *effect;
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GString) all = NULL;
  AccordTimelineRow row;
  double confidence;

  accord_timeline_scene_fill_row (self, promise, &row);
  confidence = accord_promise_source_get_confidence (self->plan, promise);
  if (is_dragged (self, promise))
    {
      AccordMovedDate date = accord_date_drag_get_moved (self->drag);

      return accord_promise_words_moving (&row, confidence, &date);
    }
  words = accord_promise_words_describe (&row, confidence);

  all = g_string_new (words);
  effect = find_effect (self, row.id);
  said = effect != NULL ? accord_promise_words_effect (effect) : NULL;
  if (said != NULL)
    g_string_append_printf (all, "%s%s", C_ ("list", ", "), said);
  if (shows_beside (self))
    accord_timeline_beside_tell (self->beside, &row, all);

  return g_string_free (g_steal_pointer (&all), FALSE);
}
