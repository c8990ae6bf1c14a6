/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPromisePicture: one row of a timeline with its own time axis. What the
 * timeline leaves to the row above and the legend – which date is which, and
 * that there is one that nobody is shown – is written out below the dates.
 *
 * While a date is dragged the axis stays, so that no day moves away under the
 * pointer.
 */

#include "config.h"

#include "accord-promise-picture.h"

#include "accord-date-flags.h"
#include "accord-promise-source.h"
#include "accord-promise-words.h"
#include "accord-timeline-ghost.h"
#include "accord-timeline-row.h"
#include "accord-tried-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_HEIGHT 84.0 /* of the row, in units */
#define LEAST_DAYS   42   /* that are looked at */

struct _AccordPromisePicture
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDateDrag *drag;
  AccordDay today;

  AccordPromise *promise; /* NULL for none */
  gboolean previews;
  AccordPromiseDifference effect;
  AccordDay agreed; /* in the preview; ACCORD_DAY_NONE where it stays */
  AccordChartText *text;
  const AccordChartTheme *theme;
  double width;
  double height;
  AccordTimelineColumns *columns; /* NULL where they have changed */
};

G_DEFINE_FINAL_TYPE (AccordPromisePicture, accord_promise_picture,
                     G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_dragged (AccordPromisePicture *self)
{
  return accord_date_drag_get_promise (self->drag) == self->promise;
}

static void
emit_changed (AccordPromisePicture *self)
{
  if (self->promise == NULL
      || !accord_entity_is_in_plan (ACCORD_ENTITY (self->promise)))
    return;

  if (!is_dragged (self))
    g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_promise_picture_dispose (GObject *object)
{
  AccordPromisePicture *self = ACCORD_PROMISE_PICTURE (object);

  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  g_clear_pointer (&self->text, accord_chart_text_unref);
  g_clear_object (&self->promise);
  g_clear_object (&self->drag);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_promise_picture_parent_class)->dispose (object);
}

static void
accord_promise_picture_class_init (AccordPromisePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_promise_picture_dispose;

  /**
   * AccordPromisePicture::changed:
   *
   * It looks different now.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_PROMISE_PICTURE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_promise_picture_init (AccordPromisePicture *self)
{
  self->text = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE, FALSE);
  self->theme = accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT);
  self->width = 1000;
  self->agreed = ACCORD_DAY_NONE;
}

/**
 * accord_promise_picture_new:
 * @forecaster: of @plan
 * @drag: what moves dates of @plan
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a picture of no promise yet
 */
AccordPromisePicture *
accord_promise_picture_new (AccordPlan       *plan,
                            AccordForecaster *forecaster,
                            AccordDateDrag   *drag,
                            AccordDay         today)
{
  AccordPromisePicture *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);
  g_return_val_if_fail (ACCORD_IS_DATE_DRAG (drag), NULL);

  self = g_object_new (ACCORD_TYPE_PROMISE_PICTURE, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->drag = g_object_ref (drag);
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (forecaster, "updated", G_CALLBACK (emit_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_promise_picture_get_drag:
 *
 * Returns: (transfer none): what moves its date
 */
AccordDateDrag *
accord_promise_picture_get_drag (AccordPromisePicture *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), NULL);

  return self->drag;
}

/**
 * accord_promise_picture_get_promise:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordPromise *
accord_promise_picture_get_promise (AccordPromisePicture *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), NULL);

  return self->promise;
}

/**
 * accord_promise_picture_set_promise:
 * @promise: (nullable): what to show, as it stands
 */
void
accord_promise_picture_set_promise (AccordPromisePicture *self,
                                    AccordPromise        *promise)
{
  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));

  g_set_object (&self->promise, promise);
  self->previews = FALSE;
  self->agreed = ACCORD_DAY_NONE;
  emit_changed (self);
}

/**
 * accord_promise_picture_set_preview:
 * @effect: (nullable): what a way out that the forecaster previews does to the
 *   promise; %NULL to end
 * @agreed: the agreed date that it moves to, or %ACCORD_DAY_NONE
 *
 * Shows what a way out would make of the promise, beside what it is.
 */
void
accord_promise_picture_set_preview (AccordPromisePicture          *self,
                                    const AccordPromiseDifference *effect,
                                    AccordDay                      agreed)
{
  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));

  self->previews = effect != NULL;
  if (effect != NULL)
    self->effect = *effect;
  self->agreed = effect != NULL ? agreed : ACCORD_DAY_NONE;
  emit_changed (self);
}

/**
 * accord_promise_picture_set_style:
 * @text: what measures and draws text, in its size and direction
 * @theme: the colours
 */
void
accord_promise_picture_set_style (AccordPromisePicture   *self,
                                  AccordChartText        *text,
                                  const AccordChartTheme *theme)
{
  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));
  g_return_if_fail (text != NULL && theme != NULL);

  accord_chart_text_ref (text);
  accord_chart_text_unref (self->text);
  self->text = text;
  self->theme = theme;
  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
}

/**
 * accord_promise_picture_set_size:
 * @width: how wide it is
 * @height: how high; accord_promise_picture_get_height() is the least
 */
void
accord_promise_picture_set_size (AccordPromisePicture *self,
                                 double                width,
                                 double                height)
{
  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));

  if (width == self->width && height == self->height)
    return;

  self->width = MAX (1, width);
  self->height = height;
  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
}

static double
get_header_height (AccordPromisePicture *self)
{
  return accord_time_ticks_get_height (self->text);
}

/**
 * accord_promise_picture_get_height:
 *
 * Returns: how high it is at the least
 */
double
accord_promise_picture_get_height (AccordPromisePicture *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), 0);

  return get_header_height (self)
         + LEAST_HEIGHT * accord_chart_text_get_unit (self->text);
}

/**
 * accord_promise_picture_fill_row:
 * @row: (out): the promise as it is to be shown, with what a drag or a way
 *   out would make of it; good until the plan changes
 */
void
accord_promise_picture_fill_row (AccordPromisePicture *self,
                                 AccordTimelineRow    *row)
{
  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));
  g_return_if_fail (self->promise != NULL);

  accord_tried_row_fill (row, self->promise,
                         accord_outlook_get_forecast (
                           accord_forecaster_get_outlook (self->forecaster)),
                         self->today, self->drag, self->agreed);
}

static void
widen (double  day,
       double *first,
       double *last)
{
  if (!isfinite (day) || day >= ACCORD_DAY_MAX || day <= ACCORD_DAY_MIN)
    return;

  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
widen_by_day (AccordDay day,
              double   *first,
              double   *last)
{
  if (day != ACCORD_DAY_NONE)
    widen (day, first, last);
}

/* The promise's own time, with some room about it for words. */
static void
get_range (AccordPromisePicture    *self,
           const AccordTimelineRow *row,
           AccordDay               *from,
           AccordDay               *to)
{
  double first = HUGE_VAL, last = -HUGE_VAL, room;

  widen_by_day (row->want, &first, &last);
  widen_by_day (row->agreed, &first, &last);
  widen_by_day (row->baseline, &first, &last);
  widen_by_day (row->ready, &first, &last);
  if (row->need_revealed)
    widen_by_day (row->need, &first, &last);
  for (int i = 0; i < ACCORD_TIMELINE_N_QUANTILES && row->has_quantiles; i++)
    widen (row->quantiles[i], &first, &last);
  if (self->previews)
    widen_by_day (self->effect.before.deliverable, &first, &last);
  if (first > last)
    first = last = accord_promise_source_get_as_of (self->plan, self->today);

  room = MAX ((LEAST_DAYS - (last - first)) / 2, (last - first) * 0.12);
  *from = accord_day_add ((AccordDay) first, -(int) room);
  *to = accord_day_add ((AccordDay) last, (int) room);
}

static AccordTimelineColumns *
get_columns (AccordPromisePicture    *self,
             const AccordTimelineRow *row)
{
  AccordTimelineData *data;
  AccordChartFrame frame = { .width = self->width };

  if (self->columns != NULL)
    return self->columns;

  data = accord_promise_source_new_labels (self->plan, self->today);
  get_range (self, row, &frame.first, &frame.last);
  frame.height = MAX (self->height, accord_promise_picture_get_height (self))
                 - get_header_height (self);
  self->columns
    = accord_timeline_columns_new_single (data, self->text, &frame);
  accord_timeline_data_unref (data);

  return self->columns;
}

static void
draw_ghost (AccordPromisePicture    *self,
            const AccordTimelineRow *row,
            cairo_t                 *cr)
{
  if (is_dragged (self))
    {
      AccordMovedDate date = accord_date_drag_get_moved (self->drag);

      accord_timeline_ghost_draw_drag (row, &date, self->columns, cr,
                                       self->theme);
    }
  else if (self->previews)
    accord_timeline_ghost_draw_effect (row, &self->effect, self->columns, cr,
                                       self->theme);
}

/**
 * accord_promise_picture_draw:
 * @cr: where its corner is at 0, 0
 */
void
accord_promise_picture_draw (AccordPromisePicture *self,
                             cairo_t              *cr)
{
  g_autoptr (GArray) flags = NULL;
  AccordTimelineColumns *columns;
  AccordTimelineRow row;

  g_return_if_fail (ACCORD_IS_PROMISE_PICTURE (self));

  if (self->promise == NULL)
    return;

  accord_promise_picture_fill_row (self, &row);
  columns = get_columns (self, &row);
  accord_timeline_columns_draw_header (columns, cr, self->theme);
  cairo_save (cr);
  cairo_translate (cr, 0, get_header_height (self));
  accord_timeline_row_draw (&row, columns, cr, self->theme,
                            ACCORD_TIMELINE_ROW_WORDLESS);
  draw_ghost (self, &row, cr);
  flags = accord_date_flags_new (
    &row, accord_promise_source_get_confidence (self->plan, self->promise),
    accord_entity_has_value (ACCORD_ENTITY (self->promise),
                             ACCORD_PROMISE_NEED_DATE),
    columns);
  accord_date_flags_draw (flags, columns, cr, self->theme);
  cairo_restore (cr);
}

/**
 * accord_promise_picture_hit:
 * @x: a place in it
 * @y: a place in it
 *
 * Returns: what is there
 */
AccordChartHit
accord_promise_picture_hit (AccordPromisePicture *self,
                            double                x,
                            double                y)
{
  AccordChartHit none = { .part = ACCORD_CHART_PART_NONE,
                          .day = ACCORD_DAY_NONE };
  AccordTimelineColumns *columns;
  AccordTimelineRow row;

  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), none);

  if (self->promise == NULL)
    return none;

  accord_promise_picture_fill_row (self, &row);
  columns = get_columns (self, &row);
  none = accord_timeline_row_hit (&row, columns, x,
                                  y - get_header_height (self));
  none.day = accord_timeline_columns_get_day (columns, x);

  return none;
}

/**
 * accord_promise_picture_get_agreed_x:
 *
 * Returns: where the agreed date stands; the middle where there is none
 */
double
accord_promise_picture_get_agreed_x (AccordPromisePicture *self)
{
  AccordTimelineRow row;

  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), 0);

  accord_promise_picture_fill_row (self, &row);

  return row.agreed != ACCORD_DAY_NONE
           ? accord_timeline_columns_get_x (get_columns (self, &row),
                                            row.agreed)
           : self->width / 2;
}

/**
 * accord_promise_picture_dup_label:
 *
 * Returns: (transfer full): all that it shows, in words
 */
char *
accord_promise_picture_dup_label (AccordPromisePicture *self)
{
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;
  AccordTimelineRow row;
  double confidence;

  g_return_val_if_fail (ACCORD_IS_PROMISE_PICTURE (self), NULL);

  accord_promise_picture_fill_row (self, &row);
  confidence
    = accord_promise_source_get_confidence (self->plan, self->promise);
  if (is_dragged (self))
    {
      AccordMovedDate date = accord_date_drag_get_moved (self->drag);

      return accord_promise_words_moving (&row, confidence, &date);
    }
  words = accord_promise_words_describe (&row, confidence);

  said = self->previews ? accord_promise_words_effect (&self->effect) : NULL;

  return said != NULL ? g_strconcat (words, C_ ("list", ", "), said, NULL)
                      : g_steal_pointer (&words);
}
