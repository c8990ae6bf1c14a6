/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Promised against deliverable: a time axis above, a row a promise, and a
 * heading wherever the group changes.
 *
 * The layout only counts rows; what stands in a row is placed when the row
 * is drawn or pointed at, so a long plan costs what is looked at.
 */

#include "config.h"

#include "accord-timeline-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-private.h"
#include "accord-timeline-columns-private.h"
#include "accord-timeline-row-private.h"
#include "accord-timeline-shape.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordChartLayout base;
  AccordTimelineData *data;
  AccordTimelineColumns *columns;
} Layout;

static void
add_rows (Layout *self)
{
  double row_height = accord_timeline_columns_get_row_height (self->columns);
  double group_height
      = accord_timeline_columns_get_group_height (self->columns);
  const char *group = NULL;

  for (guint i = 0; i < accord_timeline_data_get_n_rows (self->data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (self->data,
                                                                   i);

      if (row->group != NULL && g_strcmp0 (row->group, group) != 0)
        _accord_chart_layout_add_band (&self->base, group_height, i, TRUE);
      group = row->group;
      _accord_chart_layout_add_band (&self->base, row_height, i, FALSE);
    }
}

static const AccordChartClass timeline_class;

static AccordChartLayout *
layout_timeline (gpointer                data,
                 AccordChartText        *text,
                 const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &timeline_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  const AccordTimeAxis *axis;

  self->data = accord_timeline_data_ref (data);
  self->columns = accord_timeline_columns_new (data, text, frame);
  axis = accord_timeline_columns_get_axis (self->columns);
  base->body = (AccordChartRect) {
    axis->start, accord_timeline_columns_get_header_height (self->columns),
    axis->length, 0
  };
  add_rows (self);
  if (_accord_chart_layout_get_n_bands (base) == 0)
    base->body.height = accord_timeline_columns_get_row_height (self->columns);
  base->height = base->body.y + base->body.height;

  return base;
}

static void
finalize_timeline (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  accord_timeline_columns_unref (self->columns);
  accord_timeline_data_unref (self->data);
}

static void
draw_group (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordChartBand  *band,
            const AccordChartRect  *window)
{
  const AccordTimelineRow *row = accord_timeline_data_get_row (self->data,
                                                               band->row);
  double unit = accord_chart_text_get_unit (self->base.text);

  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_PANEL);
  cairo_rectangle (cr, 0, band->y, self->base.width, band->height);
  cairo_fill (cr);
  if (window->x < self->base.body.x)
    accord_chart_text_draw (self->base.text, cr, theme, ACCORD_CHART_INK_TEXT,
                            ACCORD_CHART_TEXT_STRONG, row->group, 12 * unit,
                            band->y + 4 * unit,
                            self->base.body.x - 16 * unit,
                            ACCORD_CHART_ALIGN_START);
}

/* The lines between the rows that can be seen. */
static void
draw_row_lines (const Layout           *self,
                cairo_t                *cr,
                const AccordChartTheme *theme,
                const AccordChartRect  *window)
{
  double unit = accord_chart_text_get_unit (self->base.text);
  guint n = _accord_chart_layout_get_n_bands (&self->base);

  for (guint i = _accord_chart_layout_find_band (&self->base, window->y);
       i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (&self->base,
                                                                   i);
      double y = band->y + band->height - 0.5;

      if (band->y >= window->y + window->height)
        break;
      cairo_move_to (cr, window->x, y);
      cairo_line_to (cr, window->x + window->width, y);
    }
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_GRID);
  cairo_set_line_width (cr, unit * accord_chart_theme_get_line_scale (theme));
  cairo_stroke (cr);
}

/* What is behind all the rows that can be seen, at one go. */
static void
draw_backdrop (const Layout           *self,
               cairo_t                *cr,
               const AccordChartTheme *theme,
               const AccordChartRect  *window)
{
  const AccordChartRect *body = &self->base.body;
  double top = MAX (body->y, window->y);
  double bottom = MIN (body->y + body->height, window->y + window->height);

  if (_accord_chart_layout_get_n_bands (&self->base) == 0 || top >= bottom)
    return;

  if (accord_chart_rect_intersects (body, window))
    {
      cairo_save (cr);
      cairo_rectangle (cr, body->x, top, body->width, bottom - top);
      cairo_clip (cr);
      _accord_timeline_columns_draw_days_off (self->columns, cr, theme, top,
                                              bottom - top, window);
      _accord_timeline_columns_draw_backdrop (self->columns, cr, theme, top,
                                              bottom - top);
      cairo_restore (cr);
    }
  draw_row_lines (self, cr, theme, window);
}

static void
draw_timeline (const AccordChartLayout *layout,
               cairo_t                 *cr,
               const AccordChartTheme  *theme,
               const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  guint n = _accord_chart_layout_get_n_bands (layout);

  if (window->y < layout->body.y)
    _accord_timeline_columns_draw_header (self->columns, cr, theme, window);
  if (n == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("No promises yet"));
  draw_backdrop (self, cr, theme, window);

  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);

      if (band->y >= window->y + window->height)
        break;
      if (band->leads)
        draw_group (self, cr, theme, band, window);
      else
        _accord_timeline_row_draw (
            accord_timeline_data_get_row (self->data, band->row),
            self->columns, cr, theme,
            ACCORD_TIMELINE_ROW_LABELLED | ACCORD_TIMELINE_ROW_BARE, band->y,
            window);
    }
}

static void
hit_timeline (const AccordChartLayout *layout,
              double                   x,
              double                   y,
              AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  guint index = _accord_chart_layout_find_band (layout, y);
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (self->columns);
  const AccordChartBand *band;

  if (x >= axis->start && x < axis->start + axis->length)
    hit->day = accord_time_axis_get_day (axis, x);
  if (y < layout->body.y)
    {
      hit->part = ACCORD_CHART_PART_AXIS;
      return;
    }
  if (index >= _accord_chart_layout_get_n_bands (layout))
    return;

  band = _accord_chart_layout_get_band (layout, index);
  hit->row = band->row;
  if (band->leads)
    hit->part = ACCORD_CHART_PART_GROUP;
  else
    {
      g_auto (AccordTimelineShape) shape = { 0 };
      const AccordTimelineRow *row = accord_timeline_data_get_row (self->data,
                                                                   band->row);

      accord_timeline_shape_init (&shape, row, self->columns, band->y);
      accord_timeline_shape_hit (&shape, row, self->columns, x, y, hit);
    }
}

static char *
name_group (const AccordChartLayout *layout,
            const AccordChartBand   *band)
{
  const Layout *self = (const Layout *) layout;

  return g_strdup (accord_timeline_data_get_row (self->data, band->row)->group);
}

/* Which signs stand in the data. */
typedef struct
{
  gboolean agreed, guessed, baseline, want, need, shape, late, early, limits,
      missing, steps;
} Signs;

static Signs
collect_signs (const AccordTimelineData *data)
{
  Signs signs = { 0 };

  for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i);
      gboolean agreed = row->agreed != ACCORD_DAY_NONE;
      int gap = 0;

      signs.agreed |= agreed && !row->before_estimate;
      signs.guessed |= agreed && row->before_estimate;
      signs.baseline |= row->baseline != ACCORD_DAY_NONE
                        && row->baseline != row->agreed;
      signs.want |= row->want != ACCORD_DAY_NONE;
      signs.need |= row->need_revealed && row->need != ACCORD_DAY_NONE;
      signs.shape |= row->has_quantiles;
      signs.limits |= row->n_limits > 0;
      signs.missing |= row->n_missing > 0;
      signs.steps |= row->steps_likely != ACCORD_DAY_NONE;
      if (accord_timeline_row_get_gap (row, &gap))
        {
          signs.late |= gap > 0;
          signs.early |= gap < 0;
        }
    }

  return signs;
}

static void
add_dates (AccordChartLegend *legend,
           const Signs       *signs)
{
  if (signs->agreed)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_AGREED, 0,
                             C_ ("legend", "agreed"));
  if (signs->guessed)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_GUESSED, 0,
                             C_ ("legend", "agreed before an estimate"));
  if (signs->baseline)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_BASELINE, 0,
                             C_ ("legend", "signed"));
  if (signs->want)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_WANT, 0,
                             C_ ("legend", "wanted from"));
  if (signs->need)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_NEED, 0,
                             C_ ("legend", "needed by"));
  if (signs->steps)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_RING,
                             ACCORD_CHART_WANT,
                             C_ ("legend", "customer’s own steps taken"));
}

static void
describe_timeline (gpointer           data,
                   AccordChartLegend *legend)
{
  Signs signs = collect_signs (data);
  g_autofree char *chance = accord_chart_format_chance (
      accord_timeline_data_get_confidence (data));
  /* Translators: what a mark in the timeline means; %s is a chance, such as
   * "70 %". */
  g_autofree char *mark = g_strdup_printf (
      C_ ("legend", "deliverable, %s sure"), chance);

  add_dates (legend, &signs);
  if (signs.shape)
    {
      accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_MARK, 0, mark);
      accord_chart_legend_add (
          legend, ACCORD_CHART_SYMBOL_SHAPE, 0,
          C_ ("legend", "deliverable, 5th to 95th percentile"));
    }
  if (signs.late)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_LATE, 0,
                             C_ ("legend", "late"));
  if (signs.early)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_EARLY, 0,
                             C_ ("legend", "early"));
  if (signs.limits)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_LIMITS, 0,
                             C_ ("legend", "has limits"));
  if (signs.missing)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_MISSING, 0,
                             C_ ("legend", "estimates missing"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_TODAY, 0,
                           C_ ("legend", "today"));
}

static const AccordChartClass timeline_class = {
  .name = "timeline",
  .title = NC_ ("chart", "Promised against deliverable"),
  .copy_data = (gpointer (*) (gpointer)) accord_timeline_data_ref,
  .free_data = (void (*) (gpointer)) accord_timeline_data_unref,
  .layout = layout_timeline,
  .draw = draw_timeline,
  .hit = hit_timeline,
  .finalize = finalize_timeline,
  .legend = describe_timeline,
  .name_band = name_group,
};

/**
 * accord_timeline_chart_new:
 * @data: the promises; not changed any more
 *
 * Returns: (transfer full): the timeline of promised against deliverable
 */
AccordChart *
accord_timeline_chart_new (AccordTimelineData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&timeline_class, data);
}
