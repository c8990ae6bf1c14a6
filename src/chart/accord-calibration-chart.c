/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Said against happened: on the slanted line a side is as sure as it says;
 * below it, it says more than it keeps. Error bars and counts tell how much
 * each point is worth. */

#include "config.h"

#include "accord-calibration-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASPECT 0.72
#define RADIUS 4.5
#define REACH  8.0

typedef struct
{
  AccordChartLayout base;
  AccordCalibrationData *data;
  AccordValueAxis said;
  AccordValueAxis happened;
  AccordChartRect *labels; /* one a point; of no width where there is no room */
} Layout;

static const AccordChartClass calibration_class;

static const AccordCalibrationPoint *
get_point (const Layout *self,
           guint         index)
{
  return &g_array_index (self->data->points, AccordCalibrationPoint, index);
}

static double
get_x (const Layout *self,
       guint         index)
{
  return accord_value_axis_get_position (&self->said,
                                         get_point (self, index)->said);
}

static double
get_y (const Layout *self,
       guint         index)
{
  const AccordCalibrationPoint *point = get_point (self, index);

  return accord_value_axis_get_position (
      &self->happened, (double) point->n_happened / point->n_said);
}

/* What is said of a side is drawn as the line of this number: blue for sales,
 * purple for engineering. */
static guint
get_line (AccordCalibrationKind kind)
{
  return kind == ACCORD_CALIBRATION_DEALS ? 2 : 0;
}

static char *
create_label (const AccordCalibrationPoint *point)
{
  /* Translators: a label in the calibration chart: what was said, and how
   * often. */
  return g_strdup_printf (_ ("%s (%u)"), point->label, point->n_said);
}

/* Takes the place of each point and, where @whole, of its error bar. */
static void
take_points (const Layout   *self,
             AccordPlotRoom *room,
             gboolean        whole)
{
  double radius = RADIUS * accord_chart_text_get_unit (self->base.text);

  for (guint i = 0; i < self->data->points->len; i++)
    {
      AccordChartRect taken = { get_x (self, i) - radius,
                                get_y (self, i) - radius, 2 * radius,
                                2 * radius };
      double low, high;

      if (whole)
        {
          accord_calibration_point_get_range (get_point (self, i), &low,
                                              &high);
          taken.y = accord_value_axis_get_position (&self->happened, high);
          taken.height = accord_value_axis_get_position (&self->happened, low)
                         - taken.y;
        }
      _accord_plot_room_take (room, &taken);
    }
}

/* A label keeps clear of points and error bars; where there is no such room,
 * of points and labels only. */
static void
init_labels (Layout *self)
{
  AccordChartText *text = self->base.text;
  double distance = (RADIUS + 3) * accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  guint n = self->data->points->len;
  AccordPlotRoom clear, points;

  self->labels = g_new0 (AccordChartRect, n);
  _accord_plot_room_init (&clear);
  _accord_plot_room_init (&points);
  take_points (self, &clear, TRUE);
  take_points (self, &points, FALSE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = create_label (get_point (self, i));
      AccordChartRect rect = { 0, 0,
                               accord_chart_text_measure (
                                   text, ACCORD_CHART_TEXT_SMALL, label),
                               line };

      if (_accord_plot_room_find (&clear, &self->base.body, get_x (self, i),
                                  get_y (self, i), distance, &rect))
        _accord_plot_room_take (&points, &rect);
      else if (_accord_plot_room_find (&points, &self->base.body,
                                       get_x (self, i), get_y (self, i),
                                       distance, &rect))
        _accord_plot_room_take (&clear, &rect);
      else
        continue;
      self->labels[i] = rect;
    }
  _accord_plot_room_clear (&clear);
  _accord_plot_room_clear (&points);
}

static AccordChartLayout *
layout_calibration (gpointer                data,
                    AccordChartText        *text,
                    const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &calibration_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double widest = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL,
                                             "100 %");
  double left = widest + 14 * unit;
  double top = line + 10 * unit;

  self->data = accord_calibration_data_ref (data);
  if (frame->height <= 0)
    base->height = ASPECT * base->width;
  base->body = (AccordChartRect) {
    left, top, MAX (1, base->width - left - widest / 2 - 8 * unit),
    MAX (1, base->height - top - 2 * line - 10 * unit)
  };
  accord_value_axis_init (&self->said, 0, 1, base->body.x,
                          base->body.x + base->body.width, 1.6 * widest);
  accord_value_axis_init (&self->happened, 0, 1,
                          base->body.y + base->body.height, base->body.y,
                          2 * line);
  init_labels (self);

  return base;
}

static void
finalize_calibration (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  g_free (self->labels);
  accord_calibration_data_unref (self->data);
}

static void
draw_axes (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme)
{
  AccordChartText *text = self->base.text;
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double bottom = body->y + body->height;

  _accord_plot_draw_values (text, cr, theme, body, &self->happened,
                            _accord_plot_format_share, NULL);
  for (guint i = 0; i < accord_value_axis_get_n_ticks (&self->said); i++)
    {
      double value = accord_value_axis_get_tick (&self->said, i);
      double x = accord_value_axis_get_position (&self->said, value);
      g_autofree char *label = accord_chart_format_percent (value);

      accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, 1, x, body->y, x,
                              bottom);
      accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                              ACCORD_CHART_TEXT_SMALL, label, x,
                              bottom + 3 * unit, -1,
                              ACCORD_CHART_ALIGN_CENTRE);
    }
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL_STRONG,
                          C_ ("axis", "happened"), 6 * unit, 2 * unit,
                          self->base.width - 12 * unit,
                          ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL_STRONG, C_ ("axis", "said"),
                          body->x, bottom + line + 5 * unit, body->width,
                          ACCORD_CHART_ALIGN_END);
}

static void
draw_point (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            guint                   index)
{
  const AccordCalibrationPoint *point = get_point (self, index);
  double unit = accord_chart_text_get_unit (self->base.text);
  double x = get_x (self, index), low, high;
  guint series = get_line (point->kind);

  accord_calibration_point_get_range (point, &low, &high);
  accord_chart_mark_whisker (
      cr, theme, ACCORD_CHART_SERIES_0 + series, x,
      accord_value_axis_get_position (&self->happened, low),
      accord_value_axis_get_position (&self->happened, high), 3 * unit, unit);
  accord_chart_mark_point (cr, theme, series, x, get_y (self, index),
                           RADIUS * unit);
}

static void
draw_label (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            guint                   index)
{
  const AccordChartRect *rect = &self->labels[index];
  g_autofree char *label = create_label (get_point (self, index));

  if (rect->width <= 0)
    return;

  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  accord_chart_text_draw (self->base.text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_SMALL, label, rect->x, rect->y,
                          rect->width + 1, ACCORD_CHART_ALIGN_START);
}

static void
draw_calibration (const AccordChartLayout *layout,
                  cairo_t                 *cr,
                  const AccordChartTheme  *theme,
                  const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartRect *body = &layout->body;
  double unit = accord_chart_text_get_unit (layout->text);
  double dash = 4 * unit;

  draw_axes (self, cr, theme);
  cairo_save (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AXIS, 1.2 * unit, body->x,
                          body->y + body->height, body->x + body->width,
                          body->y);
  cairo_restore (cr);
  if (self->data->points->len == 0)
    _accord_chart_layout_draw_nothing (
        layout, cr, theme, _ ("Of nothing is it known both what was said and what happened"));
  for (guint i = 0; i < self->data->points->len; i++)
    draw_point (self, cr, theme, i);
  for (guint i = 0; i < self->data->points->len; i++)
    draw_label (self, cr, theme, i);
}

static void
hit_calibration (const AccordChartLayout *layout,
                 double                   x,
                 double                   y,
                 AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  double best = REACH * accord_chart_text_get_unit (layout->text);

  for (guint i = 0; i < self->data->points->len; i++)
    {
      double distance = hypot (x - get_x (self, i), y - get_y (self, i));

      if (accord_chart_rect_contains (&self->labels[i], x, y))
        distance = 0;
      if (distance < best)
        {
          best = distance;
          hit->part = ACCORD_CHART_PART_POINT;
          hit->row = i;
        }
    }
}

static void
describe_calibration (gpointer           data,
                      AccordChartLegend *legend)
{
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_SERIES,
                           get_line (ACCORD_CALIBRATION_DEALS),
                           C_ ("legend", "deals: said to be won, and won"));
  accord_chart_legend_add (
      legend, ACCORD_CHART_SYMBOL_SERIES,
      get_line (ACCORD_CALIBRATION_ESTIMATES),
      C_ ("legend", "estimates: said to be enough, and enough"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_DASHES,
                           ACCORD_CHART_AXIS,
                           C_ ("legend", "as sure as said"));
}

static const AccordChartClass calibration_class = {
  .name = "calibration",
  .title = NC_ ("chart", "Said against happened"),
  .copy_data = (gpointer (*) (gpointer)) accord_calibration_data_ref,
  .free_data = (void (*) (gpointer)) accord_calibration_data_unref,
  .layout = layout_calibration,
  .draw = draw_calibration,
  .hit = hit_calibration,
  .finalize = finalize_calibration,
  .legend = describe_calibration,
};

/**
 * accord_calibration_chart_new:
 * @data: what was said and what happened; not changed any more
 *
 * Returns: (transfer full): the calibration of both sides
 */
AccordChart *
accord_calibration_chart_new (AccordCalibrationData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&calibration_class, data);
}
