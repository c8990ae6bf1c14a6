/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Milestone trend analysis: meetings run along, dates run up. A level line is
 * a date that holds, a rising one a date that slips; where a line meets the
 * slanted one, the promise is delivered. A diamond marks an agreed date that
 * a meeting moved. */

#include "config.h"

#include "accord-trend-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#define ASPECT      0.6
#define LABEL_SHARE 0.24 /* of the width, for the titles behind the lines */
#define REACH       7.0
#define RADIUS      3.4

typedef struct
{
  guint series;
  int slip;     /* days that its date moved by, either way */
  double place; /* where its line ends */
  double y;     /* where its title stands */
} Label;

typedef struct
{
  AccordChartLayout base;
  AccordTrendData *data;
  AccordTimeAxis meetings;
  AccordTimeAxis dates; /* upward: its scale is negated by get_y() */
  AccordTimeTicks *ticks; /* of @dates */
  GArray *labels;         /* of Label, those that found room */
  guint n_unnamed;        /* lines without a label; they are drawn faint */
} Layout;

static const AccordChartClass trend_class;

static const AccordTrendSeries *
get_series (const Layout *self,
            guint         index)
{
  return &g_array_index (self->data->series, AccordTrendSeries, index);
}

static double
get_x (const Layout           *self,
       const AccordTrendPoint *point)
{
  return accord_time_axis_get_position (&self->meetings, point->meeting);
}

/* Later dates stand higher. */
static double
get_y (const Layout *self,
       double        day)
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
init_axes (Layout                 *self,
           const AccordChartFrame *frame)
{
  const AccordChartRect *body = &self->base.body;
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;
  AccordDay low = ACCORD_DAY_NONE, high = ACCORD_DAY_NONE;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const GArray *points = get_series (self, i)->points;

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
  const Label *x = a, *y = b;

  return (x->place > y->place) - (x->place < y->place);
}

/* Those that moved most come first: they are what has to be talked about. */
static int
compare_slips (const void *a,
               const void *b)
{
  const Label *x = a, *y = b;

  if (x->slip != y->slip)
    return x->slip > y->slip ? -1 : 1;

  return (x->series > y->series) - (x->series < y->series);
}

/* Returns: whether any of its dates is to be seen */
static gboolean
label_init (Label        *self,
            const Layout *layout,
            guint         series)
{
  const GArray *points = get_series (layout, series)->points;
  const AccordTimeAxis *meetings = &layout->meetings;
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;

  *self = (Label) { .series = series, .place = NAN };
  for (guint i = 0; i < points->len; i++)
    {
      const AccordTrendPoint *point = &g_array_index (points, AccordTrendPoint,
                                                      i);
      double x = get_x (layout, point);

      if (point->ready == ACCORD_DAY_NONE)
        continue;
      first = first == ACCORD_DAY_NONE ? point->ready : first;
      last = point->ready;
      if (x >= meetings->start && x <= meetings->start + meetings->length)
        self->place = get_y (layout, point->ready);
    }
  self->slip = abs (last - first);

  return !isnan (self->place);
}

/* Titles stand behind the ends of their lines, pushed apart where they would
 * meet. */
static void
place_labels (Layout *self,
              double  line,
              double  bottom)
{
  guint n = self->labels->len;
  g_autofree double *places = g_new (double, n);

  for (guint i = 0; i < n; i++)
    places[i] = g_array_index (self->labels, Label, i).place - line / 2;
  _accord_plot_spread (places, n, line, self->base.body.y, bottom);
  for (guint i = 0; i < n; i++)
    g_array_index (self->labels, Label, i).y = places[i];
}

/* Where there are more lines than titles fit, those that moved most are named,
 * and the others counted on the last line. */
static void
init_labels (Layout *self)
{
  const AccordChartRect *body = &self->base.body;
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  guint room = (guint) MAX (0, body->height / line);
  double bottom = body->y + body->height;

  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  for (guint i = 0; i < self->data->series->len; i++)
    {
      Label label;

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

static AccordChartLayout *
layout_trend (gpointer                data,
              AccordChartText        *text,
              const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &trend_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  g_autofree char *widest = accord_chart_format_date (
      accord_day_from_ymd (2028, 9, 28), ACCORD_DATE_DAY);
  double left = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL,
                                           widest)
                + 18 * unit;
  double right = LABEL_SHARE * base->width;
  double top = 12 * unit;

  self->data = accord_trend_data_ref (data);
  if (frame->height <= 0)
    base->height = ASPECT * base->width;
  base->body = (AccordChartRect) {
    left, top, MAX (1, base->width - left - right),
    MAX (1, base->height - top - accord_time_ticks_get_height (text)
                - 6 * unit)
  };
  init_axes (self, frame);
  init_labels (self);

  return base;
}

static void
finalize_trend (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  g_array_unref (self->labels);
  accord_time_ticks_free (self->ticks);
  accord_trend_data_unref (self->data);
}

static void
draw_dates (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  const AccordTimeTick *ticks;
  guint n;

  ticks = accord_time_ticks_get_fine (self->ticks, &n);
  for (guint i = 0; i < n; i++)
    {
      double y = get_y (self, ticks[i].day);

      if (ticks[i].label == NULL)
        continue;
      accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, 1, body->x, y,
                              body->x + body->width, y);
      accord_chart_text_draw (self->base.text, cr, theme, ACCORD_CHART_INK_DIM,
                              ACCORD_CHART_TEXT_SMALL, ticks[i].label, 0,
                              y - line / 2, body->x - 6 * unit,
                              ACCORD_CHART_ALIGN_END);
    }
}

/* Where the date is the day of the meeting: nothing can lie below. */
static void
draw_delivered (const Layout           *self,
                cairo_t                *cr,
                const AccordChartTheme *theme)
{
  const AccordChartRect *body = &self->base.body;
  double from = self->meetings.first;
  double to = from + body->width / self->meetings.scale;

  cairo_move_to (cr, body->x, get_y (self, from - 0.5));
  cairo_line_to (cr, body->x + body->width, get_y (self, to - 0.5));
  cairo_line_to (cr, body->x + body->width, body->y + body->height + 1);
  cairo_line_to (cr, body->x, body->y + body->height + 1);
  cairo_close_path (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_DAY_OFF);
  cairo_fill_preserve (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_GRID_STRONG);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
trace_series (const Layout *self,
              cairo_t      *cr,
              guint         index)
{
  const GArray *points = get_series (self, index)->points;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const AccordTrendPoint *point = &g_array_index (points, AccordTrendPoint,
                                                      i);

      if (point->ready == ACCORD_DAY_NONE)
        cairo_new_sub_path (cr);
      else
        cairo_line_to (cr, get_x (self, point), get_y (self, point->ready));
    }
}

static void
draw_moved (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordTrendPoint *point)
{
  const AccordTrendPoint *before = point - 1;
  double unit = accord_chart_text_get_unit (self->base.text);
  double x = get_x (self, point);
  double from = get_y (self, before->agreed);
  double to = get_y (self, point->agreed);

  accord_chart_mark_diamond (cr, theme, ACCORD_DIAMOND_BASELINE, x, from,
                             5 * unit);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AGREED, unit, x, from, x,
                          to);
  accord_chart_mark_diamond (cr, theme, ACCORD_DIAMOND_AGREED, x, to,
                             5 * unit);
}

static void
draw_series (const Layout           *self,
             cairo_t                *cr,
             const AccordChartTheme *theme,
             guint                   index)
{
  const GArray *points = get_series (self, index)->points;
  double unit = accord_chart_text_get_unit (self->base.text);

  cairo_save (cr);
  trace_series (self, cr, index);
  accord_chart_mark_set_series (cr, theme, index, unit);
  cairo_stroke (cr);
  cairo_restore (cr);

  for (guint j = 0; j < points->len; j++)
    {
      const AccordTrendPoint *point = &g_array_index (points, AccordTrendPoint,
                                                      j);

      if (point->ready != ACCORD_DAY_NONE)
        accord_chart_mark_point (cr, theme, index, get_x (self, point),
                                 get_y (self, point->ready), RADIUS * unit);
      if (accord_trend_data_is_moved (self->data, index, j))
        draw_moved (self, cr, theme, point);
    }
}

/* Lines without a title, behind the others. */
static void
draw_unnamed (const Layout           *self,
              cairo_t                *cr,
              const AccordChartTheme *theme)
{
  double unit = accord_chart_text_get_unit (self->base.text);

  if (self->n_unnamed == 0)
    return;

  cairo_save (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_GRID_STRONG);
  cairo_set_line_width (cr, unit);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      trace_series (self, cr, i);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_all_series (const Layout           *self,
                 cairo_t                *cr,
                 const AccordChartTheme *theme)
{
  draw_unnamed (self, cr, theme);
  if (self->n_unnamed == 0)
    for (guint i = self->data->series->len; i > 0; i--)
      draw_series (self, cr, theme, i - 1);
  else
    for (guint i = self->labels->len; i > 0; i--)
      draw_series (self, cr, theme,
                   g_array_index (self->labels, Label, i - 1).series);
}

static void
draw_labels (const Layout           *self,
             cairo_t                *cr,
             const AccordChartTheme *theme)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double x = body->x + body->width + 6 * unit;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      accord_chart_mark_point (cr, theme, label->series, x + 4 * unit,
                               label->y + line / 2, RADIUS * unit);
      accord_chart_text_draw (self->base.text, cr, theme,
                              ACCORD_CHART_INK_TEXT, ACCORD_CHART_TEXT_SMALL,
                              get_series (self, label->series)->title,
                              x + 12 * unit, label->y,
                              self->base.width - x - 16 * unit,
                              ACCORD_CHART_ALIGN_START);
    }
  if (self->n_unnamed > 0)
    {
      g_autofree char *more
          /* Translators: behind the names of the lines that are named. */
          = g_strdup_printf (ngettext ("and %u more", "and %u more",
                                       self->n_unnamed),
                             self->n_unnamed);

      accord_chart_text_draw (self->base.text, cr, theme, ACCORD_CHART_INK_DIM,
                              ACCORD_CHART_TEXT_SMALL, more, x + 12 * unit,
                              body->y + body->height - line,
                              self->base.width - x - 16 * unit,
                              ACCORD_CHART_ALIGN_START);
    }
}

static void
draw_trend (const AccordChartLayout *layout,
            cairo_t                 *cr,
            const AccordChartTheme  *theme,
            const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartRect *body = &layout->body;
  g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
      &self->meetings, layout->text, MAX (window->x, body->x),
      window->x + window->width, FALSE);

  cairo_save (cr);
  cairo_rectangle (cr, body->x, body->y, body->width, body->height);
  cairo_clip (cr);
  draw_delivered (self, cr, theme);
  accord_time_ticks_draw_grid (ticks, cr, theme, body->y, body->height);
  cairo_restore (cr);
  draw_dates (self, cr, theme);
  if (self->data->series->len == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("No meetings yet"));
  else if (self->labels->len + self->n_unnamed == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("No meeting in these days"));
  cairo_save (cr);
  cairo_rectangle (cr, body->x, body->y, body->width, body->height);
  cairo_clip (cr);
  draw_all_series (self, cr, theme);
  cairo_restore (cr);
  draw_labels (self, cr, theme);
  accord_time_ticks_draw_footer (ticks, cr, theme, body->y + body->height, NAN);
}

static gboolean
hit_label (const Layout   *self,
           double          y,
           AccordChartHit *hit)
{
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      if (y >= label->y && y < label->y + line)
        {
          hit->part = ACCORD_CHART_PART_LABEL;
          hit->row = label->series;
          return TRUE;
        }
    }

  return FALSE;
}

static void
hit_trend (const AccordChartLayout *layout,
           double                   x,
           double                   y,
           AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  double best = REACH * accord_chart_text_get_unit (layout->text);

  if (x >= layout->body.x + layout->body.width)
    {
      hit_label (self, y, hit);
      return;
    }
  if (x < layout->body.x)
    return;

  hit->day = accord_time_axis_get_day (&self->meetings, x);
  hit->part = y > layout->body.y + layout->body.height
                  ? ACCORD_CHART_PART_AXIS
                  : ACCORD_CHART_PART_ROW;
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const GArray *points = get_series (self, i)->points;

      for (guint j = 0; j < points->len; j++)
        {
          const AccordTrendPoint *point = &g_array_index (
              points, AccordTrendPoint, j);
          double distance;

          if (point->ready == ACCORD_DAY_NONE)
            continue;
          distance = hypot (x - get_x (self, point),
                            y - get_y (self, point->ready));
          if (distance < best)
            {
              best = distance;
              hit->part = ACCORD_CHART_PART_POINT;
              hit->row = i;
              hit->item = j;
            }
        }
    }
}

static void
describe_trend (gpointer           data,
                AccordChartLegend *legend)
{
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_SERIES, 0,
                           C_ ("legend", "deliverable date at each meeting"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_BASELINE, 0,
                           C_ ("legend", "agreed date moved from"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_AGREED, 0,
                           C_ ("legend", "to"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                           ACCORD_CHART_DAY_OFF,
                           C_ ("legend", "before the meeting"));
}

static const AccordChartClass trend_class = {
  .name = "trend",
  .title = NC_ ("chart", "Deliverable dates from meeting to meeting"),
  .copy_data = (gpointer (*) (gpointer)) accord_trend_data_ref,
  .free_data = (void (*) (gpointer)) accord_trend_data_unref,
  .layout = layout_trend,
  .draw = draw_trend,
  .hit = hit_trend,
  .finalize = finalize_trend,
  .legend = describe_trend,
};

/**
 * accord_trend_chart_new:
 * @data: dates by promise and meeting; not changed any more
 *
 * Returns: (transfer full): the milestone trend
 */
AccordChart *
accord_trend_chart_new (AccordTrendData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&trend_class, data);
}
