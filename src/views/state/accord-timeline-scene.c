/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordTimelineScene: made for a plan, dressed with a style, given a width;
 * then rows and header can be drawn.
 *
 * The columns are made anew when what they hang on has changed and somebody
 * asks for them. While a date is dragged they stay, so that no day moves away
 * under the pointer.
 */

#include "config.h"

#include "accord-timeline-scene.h"

#include "accord-chart-mark.h"
#include "accord-promise-source.h"
#include "accord-promise-words.h"
#include "accord-time-range.h"
#include "accord-timeline-ghost.h"
#include "accord-timeline-source.h"

#include <glib/gi18n-lib.h>

struct _AccordTimelineScene
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordDateDrag *drag;
  AccordMoveReason *reason;
  AccordForecastDifference *preview; /* of a way out; NULL for none */
  gint64 preview_promise;            /* whose way out it is */
  AccordDay preview_agreed;          /* of that one; NONE where it stays */
  AccordTimelineBeside *beside;
  AccordDay today;

  AccordTimeRange range;
  gboolean forecast_seen;
  AccordChartText *text;
  const AccordChartTheme *theme;
  double width;
  AccordTimelineData *labels;     /* NULL where they have changed */
  AccordTimelineColumns *columns; /* likewise */
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
  g_signal_emit (self, signals[CHANGED], 0,
                 others ? NULL : accord_date_drag_get_promise (drag));
}

static void
drop_columns (AccordTimelineScene *self)
{
  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  emit_changed (self);
}

static AccordOutlook *
get_outlook (AccordTimelineScene *self)
{
  return accord_forecaster_get_outlook (self->forecaster);
}

static void
update_content (AccordTimelineScene *self)
{
  AccordDay first, last;

  accord_promise_source_get_range (self->plan, get_outlook (self),
                                   self->today, &first, &last);
  accord_time_range_set_content (&self->range, first, last);
}

/* A range that only shrinks stays, so that the picture is not shifted by each
 * edit. */
static void
widen_content (AccordTimelineScene *self)
{
  AccordDay first, last;

  accord_promise_source_get_range (self->plan, get_outlook (self),
                                   self->today, &first, &last);
  if (first >= self->range.content_first
      && last < self->range.content_first + self->range.content_length)
    return;

  accord_time_range_set_content (
    &self->range, MIN (first, (AccordDay) self->range.content_first),
    MAX (last, (AccordDay) (self->range.content_first
                            + self->range.content_length - 1)));
  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
}

static void
forecaster_updated_cb (AccordForecaster    *forecaster,
                       AccordTimelineScene *self)
{
  if (!self->forecast_seen)
    {
      self->forecast_seen = TRUE;
      update_content (self);
      g_clear_pointer (&self->columns, accord_timeline_columns_unref);
    }
  else if (accord_date_drag_get_promise (self->drag) == NULL
           && !accord_outlook_is_coarse (get_outlook (self)))
    widen_content (self);
  emit_changed (self);
}

static void
plan_changed_cb (AccordPlan          *plan,
                 AccordChange        *change,
                 AccordTimelineScene *self)
{
  g_clear_pointer (&self->labels, accord_timeline_data_unref);
  widen_content (self);
  drop_columns (self);
}

static void
accord_timeline_scene_dispose (GObject *object)
{
  AccordTimelineScene *self = ACCORD_TIMELINE_SCENE (object);

  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  g_clear_pointer (&self->labels, accord_timeline_data_unref);
  g_clear_pointer (&self->text, accord_chart_text_unref);
  g_clear_pointer (&self->preview, accord_forecast_difference_unref);
  g_clear_object (&self->beside);
  g_clear_object (&self->drag);
  g_clear_pointer (&self->reason, accord_move_reason_unref);
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
  self->width = 1000;
  self->theme = accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT);
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
  AccordDay first, last;

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
  self->beside = accord_timeline_beside_new ();
  self->text = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE, FALSE);
  accord_promise_source_get_range (plan, get_outlook (self), today, &first,
                                   &last);
  accord_time_range_init (&self->range, first, last);

  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);
  g_signal_connect_object (forecaster, "updated",
                           G_CALLBACK (forecaster_updated_cb), self, 0);
  g_signal_connect_object (self->drag, "changed",
                           G_CALLBACK (drag_changed_cb), self, 0);
  g_signal_connect_object (selection, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->beside, "changed", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
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

/**
 * accord_timeline_scene_set_style:
 * @text: what measures and draws text, in its size and direction
 * @theme: the colours
 */
void
accord_timeline_scene_set_style (AccordTimelineScene    *self,
                                 AccordChartText        *text,
                                 const AccordChartTheme *theme)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));
  g_return_if_fail (text != NULL && theme != NULL);

  accord_chart_text_ref (text);
  accord_chart_text_unref (self->text);
  self->text = text;
  self->theme = theme;
  drop_columns (self);
}

/**
 * accord_timeline_scene_set_width:
 * @width: how wide the rows are
 */
void
accord_timeline_scene_set_width (AccordTimelineScene *self,
                                 double               width)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  if (width == self->width || width <= 0)
    return;

  self->width = width;
  drop_columns (self);
}

/**
 * accord_timeline_scene_get_columns:
 *
 * Returns: (transfer none): what all rows share, until the next change
 */
AccordTimelineColumns *
accord_timeline_scene_get_columns (AccordTimelineScene *self)
{
  AccordChartFrame frame;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), NULL);

  if (self->columns != NULL)
    return self->columns;

  if (self->labels == NULL)
    self->labels = accord_promise_source_new_labels (self->plan, self->today);
  frame = (AccordChartFrame) { .width = self->width };
  accord_time_range_get_days (&self->range, &frame.first, &frame.last);
  self->columns
    = accord_timeline_columns_new (self->labels, self->text, &frame);

  return self->columns;
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

/* Where on the axis @x is, in days and parts of a day. */
static double
get_moment (AccordTimelineScene *self,
            double               x)
{
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (
    accord_timeline_scene_get_columns (self));

  x = accord_chart_mirror (x, self->width,
                           accord_chart_text_is_rtl (self->text));
  x = CLAMP (x, axis->start, axis->start + axis->length);

  return self->range.first
         + (x - axis->start) / axis->length * self->range.length;
}

/**
 * accord_timeline_scene_zoom:
 * @x: the place that stays where it is
 * @factor: more than 1 to look more closely
 */
void
accord_timeline_scene_zoom (AccordTimelineScene *self,
                            double               x,
                            double               factor)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  if (accord_date_drag_get_promise (self->drag) != NULL)
    return;

  accord_time_range_zoom (&self->range, get_moment (self, x), factor);
  drop_columns (self);
}

/**
 * accord_timeline_scene_pan:
 * @dx: how far the picture shall move
 */
void
accord_timeline_scene_pan (AccordTimelineScene *self,
                           double               dx)
{
  const AccordTimeAxis *axis;

  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  axis = accord_timeline_columns_get_axis (
    accord_timeline_scene_get_columns (self));
  if (accord_chart_text_is_rtl (self->text))
    dx = -dx;
  accord_time_range_pan (&self->range,
                         -dx / axis->length * self->range.length);
  drop_columns (self);
}

/**
 * accord_timeline_scene_fit:
 *
 * Looks at all that there is.
 */
void
accord_timeline_scene_fit (AccordTimelineScene *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  update_content (self);
  accord_time_range_fit (&self->range);
  drop_columns (self);
}

/**
 * accord_timeline_scene_is_fit:
 *
 * Returns: whether all that there is can be seen
 */
gboolean
accord_timeline_scene_is_fit (AccordTimelineScene *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (self), FALSE);

  return accord_time_range_is_fit (&self->range);
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
  AccordTimelineOptions options = { .today = self->today };

  g_return_if_fail (ACCORD_IS_TIMELINE_SCENE (self));

  accord_timeline_source_fill_row (
    ACCORD_ENTITY (promise), accord_outlook_get_forecast (get_outlook (self)),
    &options, row);
  if (is_dragged (self, promise))
    accord_date_drag_apply_to_row (self->drag, row);
  else if (self->preview != NULL && row->id == self->preview_promise
           && self->preview_agreed != ACCORD_DAY_NONE)
    row->agreed = self->preview_agreed;
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
  AccordTimelineColumns *columns = accord_timeline_scene_get_columns (self);
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (columns);
  AccordTimelineRow row;
  AccordDay day;

  accord_timeline_scene_fill_row (self, promise, &row);
  day = field == ACCORD_PROMISE_WANT_DATE   ? row.want
        : field == ACCORD_PROMISE_NEED_DATE ? row.need
                                            : row.agreed;

  return day != ACCORD_DAY_NONE
           ? accord_timeline_columns_get_x (columns, day)
           : accord_chart_mirror (axis->start + axis->length / 2, self->width,
                                  accord_chart_text_is_rtl (self->text));
}

/* The ground is the chart's own, so that words stand on what they expect. */
static void
fill_background (AccordTimelineScene *self,
                 cairo_t             *cr,
                 double               height)
{
  AccordChartRect all = { 0, 0, self->width, height };

  accord_chart_mark_fill (cr, self->theme, ACCORD_CHART_BACKGROUND, &all);
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
  AccordTimelineColumns *columns = accord_timeline_scene_get_columns (self);
  AccordTimelineRowState state = ACCORD_TIMELINE_ROW_LABELLED;
  const AccordPromiseDifference *effect;
  AccordTimelineRow row;

  fill_background (self, cr, accord_timeline_columns_get_row_height (columns));
  accord_timeline_scene_fill_row (self, promise, &row);
  if (accord_selection_contains (self->selection, ACCORD_ENTITY (promise)))
    state |= ACCORD_TIMELINE_ROW_SELECTED;
  accord_timeline_row_draw (&row, columns, cr, self->theme, state);

  accord_timeline_beside_draw_signs (self->beside, &row, columns, cr,
                                     self->theme);
  effect = find_effect (self, row.id);
  if (is_dragged (self, promise))
    accord_timeline_ghost_draw_drag (
      &row, accord_date_drag_get_start (self->drag),
      accord_date_drag_get_day (self->drag),
      accord_date_drag_get_field (self->drag) == ACCORD_PROMISE_AGREED_DATE,
      columns, cr, self->theme);
  else if (shows_beside (self))
    accord_timeline_beside_draw_base (self->beside, &row, columns, cr,
                                      self->theme);
  else if (effect != NULL)
    accord_timeline_ghost_draw_effect (&row, effect, columns, cr, self->theme);
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

  columns = accord_timeline_scene_get_columns (self);
  fill_background (self, cr,
                   accord_timeline_columns_get_header_height (columns));
  accord_timeline_columns_draw_header (columns, cr, self->theme);
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
    &row, accord_timeline_scene_get_columns (self), x, y);
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

  accord_timeline_scene_fill_row (self, promise, &row);
  words = accord_promise_words_describe (
    &row, accord_promise_source_get_confidence (self->plan, promise));
  if (is_dragged (self, promise))
    /* Translators: %s is all that there is to say of a promise whose date is
     * being moved. */
    return g_strdup_printf (_ ("moving: %s"), words);

  all = g_string_new (words);
  effect = find_effect (self, row.id);
  said = effect != NULL ? accord_promise_words_effect (effect) : NULL;
  if (said != NULL)
    g_string_append_printf (all, "%s%s", C_ ("list", ", "), said);
  if (shows_beside (self))
    accord_timeline_beside_tell (self->beside, &row, all);

  return g_string_free (g_steal_pointer (&all), FALSE);
}
