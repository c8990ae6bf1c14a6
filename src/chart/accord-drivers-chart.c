/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What drives this date: a row a feature. The bar says in which share of the
 * trials it was the last to be done; the ring how closely its effort goes
 * together with the date. */

#include "config.h"

#include "accord-drivers-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING     12.0
#define LABEL_MAX   340.0
#define LABEL_SHARE 0.36
#define BAR_HEIGHT  14.0

typedef struct
{
  AccordChartLayout base;
  AccordDriversData *data;
} Layout;

static const AccordChartClass drivers_class;

static const AccordDriver *
get_driver (const AccordDriversData *data,
            guint                    index)
{
  return &g_array_index (data->drivers, AccordDriver, index);
}

static double
measure_labels (const AccordDriversData *data,
                AccordChartText         *text,
                double                   width)
{
  double unit = accord_chart_text_get_unit (text);
  double widest = 0;

  for (guint i = 0; i < data->drivers->len; i++)
    widest = MAX (widest, accord_chart_text_measure (
                              text, ACCORD_CHART_TEXT_STRONG,
                              get_driver (data, i)->name));

  return MIN (widest, MIN (LABEL_MAX * unit, LABEL_SHARE * width))
         + 2 * PADDING * unit;
}

static AccordChartLayout *
layout_drivers (gpointer                data,
                AccordChartText        *text,
                const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &drivers_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  double row = accord_chart_text_get_line_height (text,
                                                  ACCORD_CHART_TEXT_STRONG)
               + accord_chart_text_get_line_height (text,
                                                    ACCORD_CHART_TEXT_SMALL)
               + 8 * unit;
  double label = measure_labels (data, text, base->width);
  double end = accord_chart_text_measure (text, ACCORD_CHART_TEXT_STRONG,
                                          "> 95 %")
               + 2 * PADDING * unit;

  self->data = accord_drivers_data_ref (data);
  base->body = (AccordChartRect) { label, 0,
                                   MAX (1, base->width - label - end), row };
  for (guint i = 0; i < self->data->drivers->len; i++)
    _accord_chart_layout_add_band (base, row, i, FALSE);
  base->height = base->body.height;

  return base;
}

static void
finalize_drivers (AccordChartLayout *layout)
{
  accord_drivers_data_unref (((Layout *) layout)->data);
}

static AccordChartRect
get_bar (const Layout          *self,
         const AccordChartBand *band)
{
  const AccordChartRect *body = &self->base.body;
  double height = BAR_HEIGHT * accord_chart_text_get_unit (self->base.text);

  return (AccordChartRect) {
    body->x, band->y + (band->height - height) / 2,
    body->width * get_driver (self->data, band->row)->share, height
  };
}

static void
draw_ring (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           double                  correlation,
           double                  y)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);

  cairo_new_path (cr);
  cairo_arc (cr, body->x + body->width * fabs (correlation), y, 4 * unit, 0,
             2 * G_PI);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_fill_preserve (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_WHISKER);
  cairo_set_line_width (cr, 1.8 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_stroke (cr);
}

static void
draw_driver (const Layout           *self,
             cairo_t                *cr,
             const AccordChartTheme *theme,
             const AccordChartBand  *band)
{
  AccordChartText *text = self->base.text;
  const AccordDriver *driver = get_driver (self->data, band->row);
  const AccordChartRect *body = &self->base.body;
  AccordChartRect bar = get_bar (self, band);
  g_autofree char *share = accord_chart_format_chance (driver->share);
  double padding = PADDING * accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_STRONG);
  double small = accord_chart_text_get_line_height (text,
                                                    ACCORD_CHART_TEXT_SMALL);
  double lines = driver->detail != NULL ? line + small : line;
  double y = band->y + (band->height - lines) / 2;

  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_STRONG, driver->name, padding, y,
                          body->x - 2 * padding + 1,
                          ACCORD_CHART_ALIGN_START);
  if (driver->detail != NULL)
    accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                            ACCORD_CHART_TEXT_SMALL, driver->detail, padding,
                            y + line, body->x - 2 * padding + 1,
                            ACCORD_CHART_ALIGN_START);
  accord_chart_mark_fill (cr, theme, ACCORD_CHART_WON, &bar);
  draw_ring (self, cr, theme, driver->correlation,
             band->y + band->height / 2);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_STRONG, share,
                          body->x + body->width,
                          band->y + (band->height - line) / 2,
                          self->base.width - body->x - body->width - padding,
                          ACCORD_CHART_ALIGN_END);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, 1, 0,
                          band->y + band->height - 0.5, self->base.width,
                          band->y + band->height - 0.5);
}

static void
draw_drivers (const AccordChartLayout *layout,
              cairo_t                 *cr,
              const AccordChartTheme  *theme,
              const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartRect *body = &layout->body;
  guint n = _accord_chart_layout_get_n_bands (layout);

  if (n == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("Nothing drives this date yet"));
  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);

      if (band->y >= window->y + window->height)
        break;
      draw_driver (self, cr, theme, band);
    }
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AXIS, 1, body->x, body->y,
                          body->x, body->y + body->height);
}

static void
hit_drivers (const AccordChartLayout *layout,
             double                   x,
             double                   y,
             AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  guint index = _accord_chart_layout_find_band (layout, y);
  const AccordChartBand *band;
  AccordChartRect bar;

  if (index >= _accord_chart_layout_get_n_bands (layout))
    return;

  band = _accord_chart_layout_get_band (layout, index);
  bar = get_bar (self, band);
  hit->row = band->row;
  if (accord_chart_rect_contains (&bar, x, y))
    hit->part = ACCORD_CHART_PART_BAR;
  else
    hit->part = x < layout->body.x ? ACCORD_CHART_PART_LABEL
                                   : ACCORD_CHART_PART_ROW;
}

static void
describe_drivers (gpointer           data,
                  AccordChartLegend *legend)
{
  accord_chart_legend_add (
      legend, ACCORD_CHART_SYMBOL_FILL, ACCORD_CHART_WON,
      C_ ("legend", "share of the trials in which it was the last"));
  accord_chart_legend_add (
      legend, ACCORD_CHART_SYMBOL_RING, ACCORD_CHART_WHISKER,
      C_ ("legend", "how closely its effort goes with the date, 0 to 1"));
}

static const AccordChartClass drivers_class = {
  .name = "drivers",
  .title = NC_ ("chart", "What drives this date"),
  .copy_data = (gpointer (*) (gpointer)) accord_drivers_data_ref,
  .free_data = (void (*) (gpointer)) accord_drivers_data_unref,
  .layout = layout_drivers,
  .draw = draw_drivers,
  .hit = hit_drivers,
  .finalize = finalize_drivers,
  .legend = describe_drivers,
};

/**
 * accord_drivers_chart_new:
 * @data: the features; not changed any more
 *
 * Returns: (transfer full): what drives a promise's date
 */
AccordChart *
accord_drivers_chart_new (AccordDriversData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&drivers_class, data);
}
