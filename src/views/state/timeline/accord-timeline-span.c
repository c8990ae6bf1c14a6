/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordTimelineSpan: made for a plan, dressed with a style, given a width;
 * then it has columns.
 *
 * The columns are made anew when what they hang on has changed and somebody
 * asks for them. While a date is held they stay, so that no day moves away
 * under the pointer.
 */

#include "config.h"

#include "accord-timeline-span.h"

#include "accord-promise-source.h"
#include "accord-time-range.h"

#define USUAL_WIDTH 1000

struct _AccordTimelineSpan
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordDay today;

  AccordTimeRange range;
  gboolean forecast_seen;
  gboolean held;
  AccordChartText *text;
  const AccordChartTheme *theme;
  double width;
  AccordTimelineData *labels;     /* NULL where they have changed */
  AccordTimelineColumns *columns; /* likewise */
};

G_DEFINE_FINAL_TYPE (AccordTimelineSpan, accord_timeline_span, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
drop_columns (AccordTimelineSpan *self)
{
  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_content (AccordTimelineSpan *self)
{
  AccordDay first, last;

  accord_promise_source_get_range (self->plan, self->outlook, self->today,
                                   &first, &last);
  accord_time_range_set_content (&self->range, first, last);
}

/* A range that only shrinks stays, so that the picture is not shifted by each
 * edit. */
static void
widen_content (AccordTimelineSpan *self)
{
  AccordDay first, last;

  accord_promise_source_get_range (self->plan, self->outlook, self->today,
                                   &first, &last);
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
plan_changed_cb (AccordTimelineSpan *self)
{
  g_clear_pointer (&self->labels, accord_timeline_data_unref);
  widen_content (self);
  drop_columns (self);
}

static void
accord_timeline_span_dispose (GObject *object)
{
  AccordTimelineSpan *self = ACCORD_TIMELINE_SPAN (object);

  g_clear_pointer (&self->columns, accord_timeline_columns_unref);
  g_clear_pointer (&self->labels, accord_timeline_data_unref);
  g_clear_pointer (&self->text, accord_chart_text_unref);
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_timeline_span_parent_class)->dispose (object);
}

static void
accord_timeline_span_class_init (AccordTimelineSpanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_span_dispose;

  /**
   * AccordTimelineSpan::changed:
   *
   * There are other columns.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_TIMELINE_SPAN, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_timeline_span_init (AccordTimelineSpan *self)
{
  self->width = USUAL_WIDTH;
  self->theme = accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT);
  self->text = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE, FALSE);
}

/**
 * accord_timeline_span_new:
 * @outlook: of @plan
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): all of the plan's time
 */
AccordTimelineSpan *
accord_timeline_span_new (AccordPlan    *plan,
                          AccordOutlook *outlook,
                          AccordDay      today)
{
  AccordTimelineSpan *self;
  AccordDay first, last;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_OUTLOOK (outlook), NULL);

  self = g_object_new (ACCORD_TYPE_TIMELINE_SPAN, NULL);
  self->plan = g_object_ref (plan);
  self->outlook = g_object_ref (outlook);
  self->today = today;
  accord_promise_source_get_range (plan, outlook, today, &first, &last);
  accord_time_range_init (&self->range, first, last);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_timeline_span_set_style:
 * @text: what measures and draws text, in its size and direction
 * @theme: the colours
 */
void
accord_timeline_span_set_style (AccordTimelineSpan     *self,
                                AccordChartText        *text,
                                const AccordChartTheme *theme)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));
  g_return_if_fail (text != NULL && theme != NULL);

  accord_chart_text_ref (text);
  accord_chart_text_unref (self->text);
  self->text = text;
  self->theme = theme;
  drop_columns (self);
}

/**
 * accord_timeline_span_get_theme:
 *
 * Returns: (transfer none): the colours
 */
const AccordChartTheme *
accord_timeline_span_get_theme (AccordTimelineSpan *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SPAN (self), NULL);

  return self->theme;
}

/**
 * accord_timeline_span_set_width:
 * @width: how wide the rows are
 */
void
accord_timeline_span_set_width (AccordTimelineSpan *self,
                                double              width)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  if (width == self->width || width <= 0)
    return;

  self->width = width;
  drop_columns (self);
}

/**
 * accord_timeline_span_get_width:
 *
 * Returns: how wide the rows are
 */
double
accord_timeline_span_get_width (AccordTimelineSpan *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SPAN (self), 0);

  return self->width;
}

/**
 * accord_timeline_span_get_columns:
 *
 * Returns: (transfer none): what all rows share, until the next change
 */
AccordTimelineColumns *
accord_timeline_span_get_columns (AccordTimelineSpan *self)
{
  AccordChartFrame frame;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_SPAN (self), NULL);

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

/**
 * accord_timeline_span_get_middle:
 *
 * Returns: where the middle of the time is
 */
double
accord_timeline_span_get_middle (AccordTimelineSpan *self)
{
  const AccordTimeAxis *axis;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_SPAN (self), 0);

  axis = accord_timeline_columns_get_axis (
    accord_timeline_span_get_columns (self));

  return accord_chart_mirror (axis->start + axis->length / 2, self->width,
                              accord_chart_text_is_rtl (self->text));
}

/**
 * accord_timeline_span_set_held:
 * @held: whether a date is held in it: then it neither zooms nor makes room
 */
void
accord_timeline_span_set_held (AccordTimelineSpan *self,
                               gboolean            held)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  self->held = held;
}

/**
 * accord_timeline_span_follow:
 *
 * Makes room for what the outlook says now: the first time for all of it, and
 * later for what has no room. Tells nobody: who calls this does.
 */
void
accord_timeline_span_follow (AccordTimelineSpan *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  if (!self->forecast_seen)
    {
      self->forecast_seen = TRUE;
      update_content (self);
      g_clear_pointer (&self->columns, accord_timeline_columns_unref);
    }
  else if (!self->held && !accord_outlook_is_coarse (self->outlook))
    widen_content (self);
}

/* Where on the axis @x is, in days and parts of a day. */
static double
get_moment (AccordTimelineSpan *self,
            double              x)
{
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (
    accord_timeline_span_get_columns (self));

  x = accord_chart_mirror (x, self->width,
                           accord_chart_text_is_rtl (self->text));
  x = CLAMP (x, axis->start, axis->start + axis->length);

  return self->range.first
         + (x - axis->start) / axis->length * self->range.length;
}

/**
 * accord_timeline_span_zoom:
 * @x: the place that stays where it is
 * @factor: more than 1 to look more closely
 */
void
accord_timeline_span_zoom (AccordTimelineSpan *self,
                           double              x,
                           double              factor)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  if (self->held)
    return;

  accord_time_range_zoom (&self->range, get_moment (self, x), factor);
  drop_columns (self);
}

/**
 * accord_timeline_span_pan:
 * @dx: how far the picture shall move
 */
void
accord_timeline_span_pan (AccordTimelineSpan *self,
                          double              dx)
{
  const AccordTimeAxis *axis;

  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  axis = accord_timeline_columns_get_axis (
    accord_timeline_span_get_columns (self));
  if (accord_chart_text_is_rtl (self->text))
    dx = -dx;
  accord_time_range_pan (&self->range,
                         -dx / axis->length * self->range.length);
  drop_columns (self);
}

/**
 * accord_timeline_span_look_like:
 * @other: what was looked at till now, of another plan
 *
 * Looks at the same part of time.
 */
void
accord_timeline_span_look_like (AccordTimelineSpan *self,
                                AccordTimelineSpan *other)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (other));

  accord_time_range_look_like (&self->range, &other->range);
  drop_columns (self);
}

/**
 * accord_timeline_span_fit:
 *
 * Looks at all that there is.
 */
void
accord_timeline_span_fit (AccordTimelineSpan *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_SPAN (self));

  update_content (self);
  accord_time_range_fit (&self->range);
  drop_columns (self);
}

/**
 * accord_timeline_span_is_fit:
 *
 * Returns: whether all that there is can be seen
 */
gboolean
accord_timeline_span_is_fit (AccordTimelineSpan *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SPAN (self), FALSE);

  return accord_time_range_is_fit (&self->range);
}
