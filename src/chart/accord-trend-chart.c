/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Milestone trend analysis: meetings run along, dates run up. A level line is
 * a date that holds, a rising one a date that slips; where a line meets the
 * slanted one, the promise is delivered. A diamond marks an agreed date that
 * a meeting moved. */

#include "config.h"

#include "accord-trend-chart.h"

#include "accord-chart-mark.h"
#include "accord-trend-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REACH  7.0
#define RADIUS 3.4

static const AccordChartClass trend_class;

static AccordChartLayout *
layout_trend (gpointer                data,
              AccordChartText        *text,
              const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &trend_class, sizeof (AccordTrendLayout), text, frame);
  AccordTrendLayout *self = (AccordTrendLayout *) base;

  self->data = accord_trend_data_ref (data);
  _accord_trend_layout_init (self, frame);

  return base;
}

static void
finalize_trend (AccordChartLayout *layout)
{
  AccordTrendLayout *self = (AccordTrendLayout *) layout;

  _accord_trend_layout_clear (self);
  accord_trend_data_unref (self->data);
}

static void
draw_dates (const AccordTrendLayout *self,
            cairo_t                 *cr,
            const AccordChartTheme  *theme)
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
      double y = _accord_trend_get_y (self, ticks[i].day);

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
draw_delivered (const AccordTrendLayout *self,
                cairo_t                 *cr,
                const AccordChartTheme  *theme)
{
  const AccordChartRect *body = &self->base.body;
  double from = self->meetings.first;
  double to = from + body->width / self->meetings.scale;

  cairo_move_to (cr, body->x, _accord_trend_get_y (self, from - 0.5));
  cairo_line_to (cr, body->x + body->width,
                 _accord_trend_get_y (self, to - 0.5));
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
trace_series (const AccordTrendLayout *self,
              cairo_t                 *cr,
              guint                    index)
{
  const GArray *points = _accord_trend_get_series (self, index)->points;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const AccordTrendPoint *point = &g_array_index (points, AccordTrendPoint,
                                                      i);

      if (point->ready == ACCORD_DAY_NONE)
        cairo_new_sub_path (cr);
      else
        cairo_line_to (cr, _accord_trend_get_x (self, point),
                       _accord_trend_get_y (self, point->ready));
    }
}

static void
draw_moved (const AccordTrendLayout *self,
            cairo_t                 *cr,
            const AccordChartTheme  *theme,
            const AccordTrendPoint  *point)
{
  const AccordTrendPoint *before = point - 1;
  double unit = accord_chart_text_get_unit (self->base.text);
  double x = _accord_trend_get_x (self, point);
  double from = _accord_trend_get_y (self, before->agreed);
  double to = _accord_trend_get_y (self, point->agreed);

  accord_chart_mark_diamond (cr, theme, ACCORD_DIAMOND_BASELINE, x, from,
                             5 * unit);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AGREED, unit, x, from, x,
                          to);
  accord_chart_mark_diamond (cr, theme, ACCORD_DIAMOND_AGREED, x, to,
                             5 * unit);
}

static void
draw_series (const AccordTrendLayout *self,
             cairo_t                 *cr,
             const AccordChartTheme  *theme,
             guint                    index)
{
  const GArray *points = _accord_trend_get_series (self, index)->points;
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
        accord_chart_mark_point (
          cr, theme, index, _accord_trend_get_x (self, point),
          _accord_trend_get_y (self, point->ready), RADIUS * unit);
      if (accord_trend_data_is_moved (self->data, index, j))
        draw_moved (self, cr, theme, point);
    }
}

/* Lines without a title, behind the others. */
static void
draw_unnamed (const AccordTrendLayout *self,
              cairo_t                 *cr,
              const AccordChartTheme  *theme)
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
draw_all_series (const AccordTrendLayout *self,
                 cairo_t                 *cr,
                 const AccordChartTheme  *theme)
{
  draw_unnamed (self, cr, theme);
  if (self->n_unnamed == 0)
    for (guint i = self->data->series->len; i > 0; i--)
      draw_series (self, cr, theme, i - 1);
  else
    for (guint i = self->labels->len; i > 0; i--)
      draw_series (
        self, cr, theme,
        g_array_index (self->labels, AccordTrendLabel, i - 1).series);
}

static void
draw_labels (const AccordTrendLayout *self,
             cairo_t                 *cr,
             const AccordChartTheme  *theme)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double x = body->x + body->width + 6 * unit;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const AccordTrendLabel *label
        = &g_array_index (self->labels, AccordTrendLabel, i);

      accord_chart_mark_point (cr, theme, label->series, x + 4 * unit,
                               label->y + line / 2, RADIUS * unit);
      accord_chart_text_draw (
        self->base.text, cr, theme, ACCORD_CHART_INK_TEXT,
        ACCORD_CHART_TEXT_SMALL,
        _accord_trend_get_series (self, label->series)->title, x + 12 * unit,
        label->y, self->base.width - x - 16 * unit, ACCORD_CHART_ALIGN_START);
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
  const AccordTrendLayout *self = (const AccordTrendLayout *) layout;
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
hit_label (const AccordTrendLayout *self,
           double                   y,
           AccordChartHit          *hit)
{
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const AccordTrendLabel *label
        = &g_array_index (self->labels, AccordTrendLabel, i);

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
  const AccordTrendLayout *self = (const AccordTrendLayout *) layout;
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
      const GArray *points = _accord_trend_get_series (self, i)->points;

      for (guint j = 0; j < points->len; j++)
        {
          const AccordTrendPoint *point = &g_array_index (
              points, AccordTrendPoint, j);
          double distance;

          if (point->ready == ACCORD_DAY_NONE)
            continue;
          distance = hypot (x - _accord_trend_get_x (self, point),
                            y - _accord_trend_get_y (self, point->ready));
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
