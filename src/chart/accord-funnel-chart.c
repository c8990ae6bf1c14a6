/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pipeline by stage, from first to last: what the deals add up to, within
 * it what may be expected of them, and below it all that against the goal.
 * All bars have one scale and one middle. */

#include "config.h"

#include "accord-funnel-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-chart-private.h"

#include <glib/gi18n-lib.h>

#define PADDING     12.0
#define LABEL_MAX   180.0
#define SHARE       0.28 /* of the width, for the labels and for the amounts */
#define ROW_HEIGHT  44.0
#define BAR_HEIGHT  30.0

typedef struct
{
  AccordChartLayout base;
  AccordFunnelData *data;
  double most;   /* what a bar as wide as the body stands for */
} Layout;

static const AccordChartClass funnel_class;

static const AccordFunnelStage *
get_stage (const AccordFunnelData *data,
           guint                   index)
{
  return &g_array_index (data->stages, AccordFunnelStage, index);
}

static double
get_most (const AccordFunnelData *data)
{
  double most = (double) accord_funnel_data_get_expected (data);

  if (data->goal != ACCORD_MONEY_NONE)
    most = MAX (most, (double) data->goal);
  for (guint i = 0; i < data->stages->len; i++)
    most = MAX (most, (double) get_stage (data, i)->amount);

  return MAX (most, 1);
}

/* One band a stage, and one for the goal. */
static AccordChartLayout *
layout_funnel (gpointer                data,
               AccordChartText        *text,
               const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &funnel_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  double side = MIN (LABEL_MAX * unit, SHARE * base->width);

  self->data = accord_funnel_data_ref (data);
  self->most = get_most (self->data);
  base->body = (AccordChartRect) { side, 0, MAX (1, base->width - 2 * side),
                                   0 };
  for (guint i = 0; i <= self->data->stages->len; i++)
    _accord_chart_layout_add_band (base, ROW_HEIGHT * unit, i, FALSE);
  base->height = base->body.height;

  return base;
}

static void
finalize_funnel (AccordChartLayout *layout)
{
  accord_funnel_data_unref (((Layout *) layout)->data);
}

/* A bar of @amount in the middle of @band. */
static AccordChartRect
get_bar (const Layout          *self,
         const AccordChartBand *band,
         AccordMoney            amount)
{
  const AccordChartRect *body = &self->base.body;
  double height = BAR_HEIGHT * accord_chart_text_get_unit (self->base.text);
  double width = body->width * MAX (0, (double) amount) / self->most;

  return (AccordChartRect) { body->x + (body->width - width) / 2,
                             band->y + (band->height - height) / 2, width,
                             height };
}

static void
draw_two_lines (const Layout           *self,
                cairo_t                *cr,
                const AccordChartTheme *theme,
                const AccordChartBand  *band,
                gboolean                before,
                const char             *first,
                const char             *second)
{
  AccordChartText *text = self->base.text;
  const AccordChartRect *body = &self->base.body;
  double padding = PADDING * accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_STRONG);
  double small = accord_chart_text_get_line_height (text,
                                                    ACCORD_CHART_TEXT_SMALL);
  double x = before ? padding : body->x + body->width + padding;
  double y = band->y + (band->height - line - small) / 2;

  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_STRONG, first, x, y,
                          body->x - 2 * padding, ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL, second, x, y + line,
                          body->x - 2 * padding, ACCORD_CHART_ALIGN_START);
}

static void
draw_stage (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordChartBand  *band)
{
  const AccordFunnelStage *stage = get_stage (self->data, band->row);
  AccordChartRect all = get_bar (self, band, stage->amount);
  AccordChartRect part = get_bar (self, band, stage->weighted);
  g_autofree char *deals = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u deal", "%u deals", stage->n_deals),
      stage->n_deals);
  g_autofree char *amount = accord_chart_format_money (stage->amount,
                                                       self->data->currency);
  g_autofree char *weighted = accord_chart_format_money (stage->weighted,
                                                         self->data->currency);
  /* Translators: below a stage's amount; %s is what its deals are worth, each
   * times its chance to win. */
  g_autofree char *below = g_strdup_printf (_ ("weighted %s"), weighted);

  accord_chart_mark_fill (cr, theme, ACCORD_CHART_POSSIBLE, &all);
  accord_chart_mark_fill (cr, theme, ACCORD_CHART_WON, &part);
  draw_two_lines (self, cr, theme, band, TRUE, stage->name, deals);
  draw_two_lines (self, cr, theme, band, FALSE, amount, below);
}

static void
draw_frame (const AccordChartRect  *rect,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            double                  unit)
{
  double dash = 4 * unit;

  cairo_save (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_CAPACITY);
  cairo_set_line_width (cr, 1.6 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* What is won and what may be expected, in the frame of the goal. */
static void
draw_goal (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           const AccordChartBand  *band)
{
  const AccordFunnelData *data = self->data;
  AccordMoney expected = accord_funnel_data_get_expected (data);
  AccordChartRect all = get_bar (self, band, expected);
  AccordChartRect won = get_bar (self, band, data->won);
  g_autofree char *amount = accord_chart_format_money (expected,
                                                       data->currency);
  g_autofree char *won_text = accord_chart_format_money (data->won,
                                                         data->currency);
  /* Translators: %s is what is won already. */
  g_autofree char *below = g_strdup_printf (_ ("of that won %s"), won_text);
  g_autofree char *goal = NULL;

  accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID_STRONG, 1, 0, band->y,
                          self->base.width, band->y);
  accord_chart_mark_fill (cr, theme, ACCORD_CHART_WON, &all);
  accord_chart_mark_fill (cr, theme, ACCORD_CHART_BEGUN, &won);
  if (data->goal != ACCORD_MONEY_NONE)
    {
      g_autofree char *text = accord_chart_format_money (data->goal,
                                                         data->currency);
      AccordChartRect frame = get_bar (self, band, data->goal);

      draw_frame (&frame, cr, theme,
                  accord_chart_text_get_unit (self->base.text));
      /* Translators: %s is the amount that is the shared goal. */
      goal = g_strdup_printf (_ ("goal %s"), text);
    }
  draw_two_lines (self, cr, theme, band, TRUE, _ ("Expected"),
                  goal != NULL ? goal : "");
  draw_two_lines (self, cr, theme, band, FALSE, amount, below);
}

static void
draw_funnel (const AccordChartLayout *layout,
             cairo_t                 *cr,
             const AccordChartTheme  *theme,
             const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  guint n = _accord_chart_layout_get_n_bands (layout);

  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);

      if (band->y >= window->y + window->height)
        break;
      if (band->row < self->data->stages->len)
        draw_stage (self, cr, theme, band);
      else
        draw_goal (self, cr, theme, band);
    }
}

static void
hit_funnel (const AccordChartLayout *layout,
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
  hit->row = band->row;
  bar = get_bar (self, band,
                 band->row < self->data->stages->len
                     ? get_stage (self->data, band->row)->amount
                     : accord_funnel_data_get_expected (self->data));
  if (accord_chart_rect_contains (&bar, x, y))
    hit->part = ACCORD_CHART_PART_BAR;
  else
    hit->part = x < layout->body.x ? ACCORD_CHART_PART_LABEL
                                   : ACCORD_CHART_PART_ROW;
}

static void
describe_funnel (gpointer           data,
                 AccordChartLegend *legend)
{
  const AccordFunnelData *self = data;

  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                           ACCORD_CHART_POSSIBLE, C_ ("legend", "all deals"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL, ACCORD_CHART_WON,
                           C_ ("legend", "weighted by the chance to win"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                           ACCORD_CHART_BEGUN, C_ ("legend", "won"));
  if (self->goal != ACCORD_MONEY_NONE)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_DASHES,
                             ACCORD_CHART_CAPACITY, C_ ("legend", "goal"));
}

static const AccordChartClass funnel_class = {
  .name = "funnel",
  .title = NC_ ("chart", "Sales pipeline by stage"),
  .copy_data = (gpointer (*) (gpointer)) accord_funnel_data_ref,
  .free_data = (void (*) (gpointer)) accord_funnel_data_unref,
  .layout = layout_funnel,
  .draw = draw_funnel,
  .hit = hit_funnel,
  .finalize = finalize_funnel,
  .legend = describe_funnel,
};

/**
 * accord_funnel_chart_new:
 * @data: the stages; not changed any more
 *
 * Returns: (transfer full): the pipeline by stage
 */
AccordChart *
accord_funnel_chart_new (AccordFunnelData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&funnel_class, data);
}
