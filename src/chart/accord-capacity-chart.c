/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Booked against capacity: a panel a team, a bar a week, stacked from what
 * is surest to what is only possible; the 85th percentile as a whisker, the
 * capacity as a line with its dents. Each panel has a scale of its own, since
 * a team of three beside a team of thirty would be flat. */

#include "config.h"

#include "accord-capacity-chart.h"

#include "accord-capacity-columns-private.h"
#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-value-axis.h"

#include <glib/gi18n-lib.h>

#define PANEL_HEIGHT 104.0
#define SCALE_WIDTH  34.0
#define MIN_WHISKER  5.0 /* how wide a bar must be to carry a whisker */
#define MIN_OUTLINED 5.0 /* how wide it must be to carry an outline */

typedef struct
{
  AccordChartLayout base;
  AccordCapacityColumns columns;
} Layout;

static const AccordChartClass capacity_class;

static AccordChartLayout *
layout_capacity (gpointer                data,
                 AccordChartText        *text,
                 const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &capacity_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);

  _accord_capacity_columns_init (&self->columns, data, text, frame,
                                 SCALE_WIDTH * unit);
  _accord_capacity_columns_add_bands (&self->columns, base,
                                      PANEL_HEIGHT * unit);

  return base;
}

static void
finalize_capacity (AccordChartLayout *layout)
{
  _accord_capacity_columns_clear (&((Layout *) layout)->columns);
}

static double
sum_booked (const AccordCapacityWeek *week)
{
  double sum = 0;

  for (int i = 0; i < ACCORD_N_CERTAINTIES; i++)
    sum += week->booked[i];

  return sum;
}

/* The panel's scale: person-days upward. */
static AccordValueAxis
get_scale (const Layout          *self,
           const AccordChartBand *band)
{
  const AccordCapacityData *data = self->columns.data;
  double unit = accord_chart_text_get_unit (self->base.text);
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  AccordValueAxis scale;
  double most = 0;

  for (guint i = 0; i < accord_capacity_data_get_n_weeks (data); i++)
    {
      const AccordCapacityWeek *week = accord_capacity_data_get_week (
          data, band->row, i);

      most = MAX (most, MAX (week->capacity,
                             MAX (week->booked_high, sum_booked (week))));
    }
  accord_value_axis_init (&scale, 0, most, band->y + band->height - 8 * unit,
                          band->y + 10 * unit, 1.7 * line);

  return scale;
}

static void
draw_scale (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordValueAxis  *scale,
            gboolean                labelled)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);

  for (guint i = 0; i < accord_value_axis_get_n_ticks (scale); i++)
    {
      double value = accord_value_axis_get_tick (scale, i);
      double y = accord_value_axis_get_position (scale, value);
      g_autofree char *label = accord_chart_format_days (value);

      accord_chart_mark_line (cr, theme,
                              i == 0 ? ACCORD_CHART_AXIS : ACCORD_CHART_GRID,
                              1, body->x, y, body->x + body->width, y);
      if (labelled)
        accord_chart_text_draw (self->base.text, cr, theme,
                                ACCORD_CHART_INK_DIM, ACCORD_CHART_TEXT_SMALL,
                                label, body->x - SCALE_WIDTH * unit,
                                y - line / 2, (SCALE_WIDTH - 5) * unit,
                                ACCORD_CHART_ALIGN_END);
    }
}

/* Over years the outlines of patterns would fill the bars: they are plain
 * then, under a line along the tops. */
static void
draw_part (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           AccordChartRole         role,
           const AccordChartRect  *rect)
{
  double unit = accord_chart_text_get_unit (self->base.text);

  if (!accord_chart_theme_has_patterns (theme)
      || rect->width >= MIN_OUTLINED * unit)
    {
      accord_chart_mark_fill (cr, theme, role, rect);
      return;
    }

  accord_chart_theme_set_source (theme, cr, role);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  if (rect->height > 0)
    accord_chart_mark_line (cr, theme, ACCORD_CHART_DIM, 0.5, rect->x, rect->y,
                            rect->x + rect->width, rect->y);
}

static void
draw_bar (const Layout             *self,
          cairo_t                  *cr,
          const AccordChartTheme   *theme,
          const AccordValueAxis    *scale,
          const AccordCapacityWeek *week,
          double                    x,
          double                    width)
{
  double unit = accord_chart_text_get_unit (self->base.text);
  double sum = 0;

  for (int i = 0; i < ACCORD_N_CERTAINTIES; i++)
    {
      double bottom = accord_value_axis_get_position (scale, sum);
      double top = accord_value_axis_get_position (scale,
                                                   sum + week->booked[i]);
      AccordChartRect rect = { x, top, width, bottom - top };

      draw_part (self, cr, theme, ACCORD_CHART_BEGUN + i, &rect);
      sum += week->booked[i];
    }
  if (width >= MIN_WHISKER * unit && week->booked_high > sum)
    accord_chart_mark_whisker (
        cr, theme, ACCORD_CHART_WHISKER, x + width / 2,
        accord_value_axis_get_position (scale, sum),
        accord_value_axis_get_position (scale, week->booked_high),
        MIN (4 * unit, 0.3 * width), unit);
}

static void
draw_capacity_line (const Layout           *self,
                    cairo_t                *cr,
                    const AccordChartTheme *theme,
                    const AccordValueAxis  *scale,
                    guint                   team,
                    guint                   first,
                    guint                   end)
{
  double unit = accord_chart_text_get_unit (self->base.text);

  for (guint i = first; i < end; i++)
    {
      const AccordCapacityWeek *week = accord_capacity_data_get_week (
          self->columns.data, team, i);
      double y = accord_value_axis_get_position (scale, week->capacity);
      double x, width;

      _accord_capacity_columns_get_cell (&self->columns, i, &x, &width);
      if (i == first)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      cairo_line_to (cr, x + width, y);
    }
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_CAPACITY);
  cairo_set_line_width (cr, 2 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke (cr);
}

static void
draw_today (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordChartBand  *band)
{
  const AccordTimeAxis *axis = &self->columns.axis;
  double x = accord_time_axis_get_position (
      axis, accord_capacity_data_get_as_of (self->columns.data));

  if (x >= axis->start && x <= axis->start + axis->length)
    accord_chart_mark_line (cr, theme, ACCORD_CHART_TODAY,
                            1.5 * accord_chart_text_get_unit (self->base.text),
                            x, band->y, x, band->y + band->height);
}

static void
draw_panel (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordChartBand  *band,
            const AccordChartRect  *window)
{
  AccordValueAxis scale = get_scale (self, band);
  guint first, end;

  draw_scale (self, cr, theme, &scale, window->x < self->base.body.x);
  _accord_capacity_columns_get_visible (&self->columns, window, &first, &end);
  for (guint i = first; i < end; i++)
    {
      double x, width, space;

      _accord_capacity_columns_get_cell (&self->columns, i, &x, &width);
      space = width > 6 ? 0.12 * width : 0;
      draw_bar (self, cr, theme, &scale,
                accord_capacity_data_get_week (self->columns.data, band->row,
                                               i),
                x + space, width - 2 * space);
    }
  draw_capacity_line (self, cr, theme, &scale, band->row, first, end);
  draw_today (self, cr, theme, band);
}

static void
draw_capacity (const AccordChartLayout *layout,
               cairo_t                 *cr,
               const AccordChartTheme  *theme,
               const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  double unit = accord_chart_text_get_unit (layout->text);
  guint n = _accord_chart_layout_get_n_bands (layout);

  if (window->y < layout->body.y)
    _accord_capacity_columns_draw_header (&self->columns, cr, theme, window);

  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);

      if (band->y >= window->y + window->height)
        break;
      if (window->x < layout->body.x)
        _accord_capacity_columns_draw_label (
            &self->columns, cr, theme, band,
            layout->body.x - SCALE_WIDTH * unit);
      draw_panel (self, cr, theme, band, window);
    }
  _accord_capacity_columns_draw_nothing (&self->columns, layout, cr, theme);
}

/* Which part of the bar the point lies on, from the surest up. */
static void
hit_capacity (const AccordChartLayout *layout,
              double                   x,
              double                   y,
              AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartBand *band;
  const AccordCapacityWeek *week;
  AccordValueAxis scale;
  double value;

  if (!_accord_capacity_columns_hit (&self->columns, layout, x, y, hit))
    return;

  band = _accord_chart_layout_get_band (
      layout, _accord_chart_layout_find_band (layout, y));
  week = accord_capacity_data_get_week (self->columns.data, hit->row,
                                        hit->item);
  scale = get_scale (self, band);
  value = accord_value_axis_get_value (&scale, y);
  if (value >= 0 && value < sum_booked (week))
    hit->part = ACCORD_CHART_PART_BAR;
}

static void
describe_capacity (gpointer           data,
                   AccordChartLegend *legend)
{
  static const char *const labels[ACCORD_N_CERTAINTIES]
      = { NC_ ("legend", "booked: begun"), NC_ ("legend", "won"),
          NC_ ("legend", "agreed"), NC_ ("legend", "possible") };

  for (guint i = 0; i < ACCORD_N_CERTAINTIES; i++)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                             ACCORD_CHART_BEGUN + i,
                             g_dpgettext2 (GETTEXT_PACKAGE, "legend",
                                           labels[i]));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_WHISKER, 0,
                           C_ ("legend", "85th percentile"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_LINE,
                           ACCORD_CHART_CAPACITY,
                           C_ ("legend", "capacity, person-days a week"));
}

static const AccordChartClass capacity_class = {
  .name = "capacity",
  .title = NC_ ("chart", "Booked against capacity"),
  .copy_data = (gpointer (*) (gpointer)) accord_capacity_data_ref,
  .free_data = (void (*) (gpointer)) accord_capacity_data_unref,
  .layout = layout_capacity,
  .draw = draw_capacity,
  .hit = hit_capacity,
  .finalize = finalize_capacity,
  .legend = describe_capacity,
};

/**
 * accord_capacity_chart_new:
 * @data: teams and weeks; not changed any more
 *
 * Returns: (transfer full): the chart of booked against capacity
 */
AccordChart *
accord_capacity_chart_new (AccordCapacityData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&capacity_class, data);
}
