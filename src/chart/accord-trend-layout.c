/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the axes of a trend are, and which of its lines are named. */

#include "config.h"

#include "accord-trend-private.h"

#include "accord-chart-format.h"
#include "accord-plot-private.h"

#include <math.h>
#include <stdlib.h>

#define ASPECT      0.6
#define LABEL_SHARE 0.24 /* of the width, for the titles behind the lines */

const AccordTrendSeries *
_accord_trend_get_series (const AccordTrendLayout *self,
                          guint                    index)
{
  return &g_array_index (self->data->series, AccordTrendSeries, index);
}

double
_accord_trend_get_x (const AccordTrendLayout *self,
                     const AccordTrendPoint  *point)
{
  return accord_time_axis_get_position (&self->meetings, point->meeting);
}

/* Later dates stand higher. */
double
_accord_trend_get_y (const AccordTrendLayout *self,
                     double                   day)
{
  const AccordChartRect *body = &self->base.body;

  return 2 * body->y + body->height
         - accord_time_axis_get_position (&self->dates, day);
}

static void
pad (AccordDay *first,
     AccordDay *last,
     AccordDay  fallback)
{
  int room;

  if (*first == ACCORD_DAY_NONE)
    *first = *last = fallback;
  room = MAX (3, (*last - *first) / 20);
  *first = accord_day_add (*first, -room);
  *last = accord_day_add (*last, room);
}

static void
init_axes (AccordTrendLayout      *self,
           const AccordChartFrame *frame)
{
  const AccordChartRect *body = &self->base.body;
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;
  AccordDay low = ACCORD_DAY_NONE, high = ACCORD_DAY_NONE;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const GArray *points = _accord_trend_get_series (self, i)->points;

      for (guint j = 0; j < points->len; j++)
        {
          const AccordTrendPoint *point = &g_array_index (
              points, AccordTrendPoint, j);

          _accord_plot_widen (point->meeting, &first, &last);
          _accord_plot_widen (point->ready, &low, &high);
          /* Only agreed dates that moved are drawn: the others, years away
           * maybe, must not press the lines together. */
          if (accord_trend_data_is_moved (self->data, i, j))
            {
              _accord_plot_widen (point[-1].agreed, &low, &high);
              _accord_plot_widen (point->agreed, &low, &high);
            }
        }
    }
  pad (&first, &last, self->data->as_of);
  pad (&low, &high, self->data->as_of);
  if (accord_day_is_valid (frame->first))
    first = frame->first;
  if (accord_day_is_valid (frame->last))
    last = frame->last;
  accord_time_axis_init (&self->meetings, first, last, body->x, body->width);
  accord_time_axis_init (&self->dates, low, high, body->y, body->height);
  self->ticks = accord_time_ticks_new_vertical (&self->dates,
                                                self->base.text);
}

static int
compare_places (const void *a,
                const void *b)
{
  const AccordTrendLabel *x = a, *y = b;

  return (x->place > y->place) - (x->place < y->place);
}

/* Those that moved most come first: they are what has to be talked about. */
static int
compare_slips (const void *a,
               const void *b)
{
  const AccordTrendLabel *x = a, *y = b;

  if (x->slip != y->slip)
    return x->slip > y->slip ? -1 : 1;

  return (x->series > y->series) - (x->series < y->series);
}

/* Returns: whether any of its dates is to be seen */
static gboolean
label_init (AccordTrendLabel        *self,
            const AccordTrendLayout *layout,
            guint                    series)
{
  const GArray *points = _accord_trend_get_series (layout, series)->points;
  const AccordTimeAxis *meetings = &layout->meetings;
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;

  *self = (AccordTrendLabel) { .series = series, .place = NAN };
  for (guint i = 0; i < points->len; i++)
    {
      const AccordTrendPoint *point = &g_array_index (points, AccordTrendPoint,
                                                      i);
      double x = _accord_trend_get_x (layout, point);

      if (point->ready == ACCORD_DAY_NONE)
        continue;
      first = first == ACCORD_DAY_NONE ? point->ready : first;
      last = point->ready;
      if (x >= meetings->start && x <= meetings->start + meetings->length)
        self->place = _accord_trend_get_y (layout, point->ready);
    }
  self->slip = abs (last - first);

  return !isnan (self->place);
}

/* Titles stand behind the ends of their lines, pushed apart where they would
 * meet. */
static void
place_labels (AccordTrendLayout *self,
              double             line,
              double             bottom)
{
  guint n = self->labels->len;
  g_autofree double *places = g_new (double, n);

  for (guint i = 0; i < n; i++)
    places[i]
      = g_array_index (self->labels, AccordTrendLabel, i).place - line / 2;
  _accord_plot_spread (places, n, line, self->base.body.y, bottom);
  for (guint i = 0; i < n; i++)
    g_array_index (self->labels, AccordTrendLabel, i).y = places[i];
}

/* Where there are more lines than titles fit, those that moved most are named,
 * and the others counted on the last line. */
static void
init_labels (AccordTrendLayout *self)
{
  const AccordChartRect *body = &self->base.body;
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  guint room = (guint) MAX (0, body->height / line);
  double bottom = body->y + body->height;

  self->labels = g_array_new (FALSE, FALSE, sizeof (AccordTrendLabel));
  for (guint i = 0; i < self->data->series->len; i++)
    {
      AccordTrendLabel label;

      if (label_init (&label, self, i))
        g_array_append_val (self->labels, label);
    }
  if (self->labels->len > room)
    {
      guint n_named = room > 0 ? room - 1 : 0;

      self->n_unnamed = self->labels->len - n_named;
      g_array_sort (self->labels, compare_slips);
      g_array_set_size (self->labels, n_named);
      bottom -= line;
    }
  g_array_sort (self->labels, compare_places);
  place_labels (self, line, bottom);
}

/*
 * _accord_trend_layout_init:
 * @self: has its data and its text
 * @frame: where it is drawn, and which days are seen
 */
void
_accord_trend_layout_init (AccordTrendLayout      *self,
                           const AccordChartFrame *frame)
{
  AccordChartLayout *base = &self->base;
  double unit = accord_chart_text_get_unit (base->text);
  g_autofree char *widest = accord_chart_format_date (
      accord_day_from_ymd (2028, 9, 28), ACCORD_DATE_DAY);
  double left = accord_chart_text_measure (base->text, ACCORD_CHART_TEXT_SMALL,
                                           widest)
                + 18 * unit;
  double right = LABEL_SHARE * base->width;
  double top = 12 * unit;

  if (frame->height <= 0)
    base->height = ASPECT * base->width;
  base->body = (AccordChartRect) {
    left, top, MAX (1, base->width - left - right),
    MAX (1, base->height - top - accord_time_ticks_get_height (base->text)
                - 6 * unit)
  };
  init_axes (self, frame);
  init_labels (self);
}

/*
 * _accord_trend_layout_clear:
 *
 * Lets go of what _accord_trend_layout_init() made.
 */
void
_accord_trend_layout_clear (AccordTrendLayout *self)
{
  g_array_unref (self->labels);
  accord_time_ticks_free (self->ticks);
}
