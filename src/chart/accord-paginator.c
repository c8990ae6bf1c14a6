/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a chart on pages.
 *
 * The chart is laid out once, as wide as all pages across and as high as its
 * content. A page shows a slice of its body, and around it the strips that
 * every page repeats: the axis above (below), the row labels before, what
 * stands behind; and the heading of a group that the page before has begun.
 * So a page is some patches of one layout:
 *
 *     corner  | axis, the slice's part   | corner
 *     heading | of the group             |
 *     labels  | body, the slice          | chances
 *     corner  | axis, the slice's part   | corner
 *
 * All lengths on the page are points; those in the chart are multiplied by
 * @scale, which is 1 unless the chart has to be made smaller to fit, or is so
 * small that it is made larger.
 */

#include "config.h"

#include "accord-paginator.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-chart-private.h"
#include "accord-page-plan-private.h"

#include <glib/gi18n-lib.h>

#define N_STRETCHES 4 /* along a direction of a page */

struct _AccordPaginator
{
  AccordChart *chart;
  AccordPaginatorOptions options;
  char *title;
  const AccordChartTheme *theme;
  AccordChartText *text;
  AccordChartLegend *legend;
  AccordChartRect area; /* what the chart has on each page */
  AccordPagePlan plan;
  GArray *headings; /* of AccordPaginatorHeading */
};

static void
heading_clear (gpointer data)
{
  g_free (((AccordPaginatorHeading *) data)->title);
}

/**
 * accord_paginator_options_init:
 *
 * Sets what is used unless somebody chooses: A4 in landscape, fit to the
 * width, for black and white.
 */
void
accord_paginator_options_init (AccordPaginatorOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (AccordPaginatorOptions) {
    .fit = { 1, 0 },
    .theme = ACCORD_CHART_THEME_PAPER,
    .first = ACCORD_DAY_NONE,
    .last = ACCORD_DAY_NONE,
    .as_of = ACCORD_DAY_NONE,
  };
  accord_page_setup_init (&options->page, 210 * ACCORD_POINTS_PER_MM,
                          297 * ACCORD_POINTS_PER_MM, TRUE);
}

static double
get_line (const AccordPaginator *self)
{
  return accord_chart_text_get_line_height (self->text,
                                            ACCORD_CHART_TEXT_SMALL);
}

/* What the title above and the legend and page number below leave. */
static void
init_area (AccordPaginator *self)
{
  const AccordPageSetup *page = &self->options.page;
  double width = page->width - page->margin_left - page->margin_right;
  double title = accord_chart_text_get_line_height (self->text,
                                                    ACCORD_CHART_TEXT_TITLE)
                 + 0.6 * get_line (self);
  double legend = accord_chart_legend_get_height (self->legend, self->text,
                                                  width)
                  + 0.8 * get_line (self);
  double foot = 1.4 * get_line (self);

  self->area = (AccordChartRect) {
    page->margin_left, page->margin_top + title, width,
    page->height - page->margin_top - page->margin_bottom - title - legend
        - foot
  };
}

static const AccordPageSlice *
get_column (const AccordPaginator *self,
            guint                  index)
{
  return &g_array_index (self->plan.columns, AccordPageSlice, index);
}

static const AccordPageSlice *
get_row (const AccordPaginator *self,
         guint                  index)
{
  return &g_array_index (self->plan.rows, AccordPageSlice, index);
}

/* How high the heading is that is repeated above a slice. */
static double
get_heading (const AccordPageSlice *slice)
{
  return slice->heading_to - slice->heading_from;
}

/* Groups begin on the first page of their row of pages. */
static void
collect_headings (AccordPaginator *self)
{
  const AccordChartLayout *layout = self->plan.layout;
  guint row = 0;

  for (guint i = 0; i < _accord_chart_layout_get_n_bands (layout); i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);
      AccordPaginatorHeading heading = { 0 };

      while (band->y >= get_row (self, row)->to)
        row++;
      if (!band->leads)
        continue;
      heading.title = layout->klass->name_band (layout, band);
      if (heading.title == NULL)
        continue;
      heading.page = row * self->plan.columns->len;
      heading.y = self->area.y
                  + self->plan.scale
                        * (layout->body.y + get_heading (get_row (self, row))
                           + band->y - get_row (self, row)->from);
      g_array_append_val (self->headings, heading);
    }
}

static char *
create_title (const AccordChart *chart,
              const char        *plan_name)
{
  if (plan_name == NULL || *plan_name == '\0')
    return g_strdup (accord_chart_get_title (chart));

  return g_strdup_printf ("%s — %s", plan_name,
                          accord_chart_get_title (chart));
}

/**
 * accord_paginator_new:
 * @chart: what to put on pages; a reference is taken
 * @options: how; copied
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the pages; %NULL with
 *   %ACCORD_ERROR_INVALID where the chart does not fit, or takes more pages
 *   than allowed
 */
AccordPaginator *
accord_paginator_new (AccordChart                  *chart,
                      const AccordPaginatorOptions *options,
                      GError                      **error)
{
  g_autoptr (AccordPaginator) self = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (AccordPaginator, 1);
  self->chart = accord_chart_ref (chart);
  self->options = *options;
  self->options.fit.columns = MAX (1, options->fit.columns);
  self->title = create_title (chart, options->plan_name);
  self->options.plan_name = NULL; /* the caller's */
  self->theme = accord_chart_theme_get (options->theme);
  self->text = accord_chart_text_new (NULL,
                                      options->text_size > 0
                                          ? options->text_size
                                          : ACCORD_CHART_PAPER_SIZE,
                                      options->rtl);
  self->legend = accord_chart_create_legend (chart);
  self->headings = g_array_new (FALSE, FALSE, sizeof (AccordPaginatorHeading));
  g_array_set_clear_func (self->headings, heading_clear);
  init_area (self);
  if (!_accord_page_plan_init (&self->plan, chart, self->text, &self->options,
                               self->area.width, self->area.height, error))
    return NULL;
  collect_headings (self);

  return g_steal_pointer (&self);
}

/**
 * accord_paginator_free:
 * @self: (transfer full): pages
 */
void
accord_paginator_free (AccordPaginator *self)
{
  g_return_if_fail (self != NULL);

  _accord_page_plan_clear (&self->plan);
  g_array_unref (self->headings);
  accord_chart_legend_free (self->legend);
  accord_chart_text_unref (self->text);
  accord_chart_unref (self->chart);
  g_free (self->title);
  g_free (self);
}

/**
 * accord_paginator_get_n_pages:
 *
 * Returns: how many pages there are; at least one
 */
guint
accord_paginator_get_n_pages (const AccordPaginator *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plan.columns->len * self->plan.rows->len;
}

/**
 * accord_paginator_get_tiling:
 * @columns: (out): how many pages the chart is wide
 * @rows: (out): how many it is high
 *
 * The pages are counted along the lines that they are read in.
 */
void
accord_paginator_get_tiling (const AccordPaginator *self,
                             guint                 *columns,
                             guint                 *rows)
{
  g_return_if_fail (self != NULL);

  *columns = self->plan.columns->len;
  *rows = self->plan.rows->len;
}

/**
 * accord_paginator_get_scale:
 *
 * Returns: what the chart's lengths are multiplied by, from 0.3 to 1.5
 */
double
accord_paginator_get_scale (const AccordPaginator *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->plan.scale;
}

/**
 * accord_paginator_get_page_setup:
 *
 * Returns: (transfer none): the paper
 */
const AccordPageSetup *
accord_paginator_get_page_setup (const AccordPaginator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options.page;
}

/**
 * accord_paginator_get_title:
 *
 * Returns: (transfer none): the plan's and the chart's name, as they stand on
 *   each page
 */
const char *
accord_paginator_get_title (const AccordPaginator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * accord_paginator_get_headings:
 * @n_headings: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_headings): where groups begin
 */
const AccordPaginatorHeading *
accord_paginator_get_headings (const AccordPaginator *self,
                               guint                 *n_headings)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_headings = self->headings->len;
  return (const AccordPaginatorHeading *) (void *) self->headings->data;
}

/* Draws what lies from @source on at @x, @y of the page. */
static void
draw_patch (const AccordPaginator *self,
            cairo_t               *cr,
            const AccordChartRect *source,
            double                 x,
            double                 y)
{
  if (source->width <= 0 || source->height <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->plan.scale, self->plan.scale);
  cairo_rectangle (cr, 0, 0, source->width, source->height);
  cairo_clip (cr);
  cairo_translate (cr, -source->x, -source->y);
  _accord_chart_layout_draw_window (self->plan.layout, cr, self->theme, source);
  cairo_restore (cr);
}

/* The stretches that a page shows along one direction: the strip before the
 * body, a heading that is repeated, the slice, the strip behind. */
static void
get_stretches (const AccordPageSlice *slice,
               double                 body,
               double                 body_length,
               double                 total,
               AccordPageSlice        stretches[N_STRETCHES])
{
  stretches[0] = (AccordPageSlice) { .to = body };
  stretches[1] = (AccordPageSlice) { .from = slice->heading_from,
                                     .to = slice->heading_to };
  stretches[2] = *slice;
  stretches[3] = (AccordPageSlice) { .from = body + body_length,
                                     .to = total };
}

static void
draw_patches (const AccordPaginator *self,
              cairo_t               *cr,
              const AccordPageSlice *column,
              const AccordPageSlice *row)
{
  const AccordChartLayout *layout = self->plan.layout;
  AccordPageSlice across[N_STRETCHES], down[N_STRETCHES];
  double y = self->area.y;

  get_stretches (column, layout->body.x, layout->body.width, layout->width,
                 across);
  get_stretches (row, layout->body.y, layout->body.height, layout->height,
                 down);
  for (int i = 0; i < N_STRETCHES; i++)
    {
      double x = self->area.x;

      for (int j = 0; j < N_STRETCHES; j++)
        {
          AccordChartRect source = { across[j].from, down[i].from,
                                     across[j].to - across[j].from,
                                     down[i].to - down[i].from };

          draw_patch (self, cr, &source, x, y);
          x += source.width * self->plan.scale;
        }
      y += (down[i].to - down[i].from) * self->plan.scale;
    }
}

/* A mark at the edge of what the neighbour shows too: there it is glued. */
static void
draw_mark (const AccordPaginator *self,
           cairo_t               *cr,
           double                 x0,
           double                 y0,
           double                 x1,
           double                 y1)
{
  accord_chart_mark_line (cr, self->theme, ACCORD_CHART_DIM, 0.7, x0, y0, x1,
                          y1);
}

static void
draw_overlap_across (const AccordPaginator *self,
                     cairo_t               *cr,
                     guint                  column,
                     double                 height)
{
  const AccordPageSlice *slice = get_column (self, column);
  double x = self->area.x + self->plan.scale * self->plan.layout->body.x;
  double end = x + self->plan.scale * (slice->to - slice->from);
  double overlap = self->plan.scale * self->plan.overlap;
  double top = self->area.y, bottom = top + height, mark = get_line (self) / 2;

  if (column > 0)
    {
      draw_mark (self, cr, x + overlap, top - mark, x + overlap, top);
      draw_mark (self, cr, x + overlap, bottom, x + overlap,
                 bottom + mark);
    }
  if (column + 1 < self->plan.columns->len)
    {
      draw_mark (self, cr, end - overlap, top - mark, end - overlap, top);
      draw_mark (self, cr, end - overlap, bottom, end - overlap,
                 bottom + mark);
    }
}

/* Rows of a list are not cut, so only plots overlap from page to page down. */
static void
draw_overlap_down (const AccordPaginator *self,
                   cairo_t               *cr,
                   guint                  row)
{
  const AccordPageSlice *slice = get_row (self, row);
  double y = self->area.y + self->plan.scale * self->plan.layout->body.y;
  double end = y + self->plan.scale * (slice->to - slice->from);
  double overlap = self->plan.scale * self->plan.overlap;
  double left = self->area.x, mark = get_line (self) / 2;

  if (_accord_chart_layout_get_n_bands (self->plan.layout) > 0)
    return;
  if (row > 0)
    draw_mark (self, cr, left - mark, y + overlap, left, y + overlap);
  if (row + 1 < self->plan.rows->len)
    draw_mark (self, cr, left - mark, end - overlap, left, end - overlap);
}

static void
draw_top (const AccordPaginator *self,
          cairo_t               *cr)
{
  const AccordPageSetup *page = &self->options.page;
  double y = page->margin_top, width = self->area.width;
  double as_of_width = 0;

  if (self->options.as_of != ACCORD_DAY_NONE)
    {
      g_autofree char *date = accord_chart_format_date (self->options.as_of,
                                                        ACCORD_DATE_FULL);
      /* Translators: on each page; %s is a date. */
      g_autofree char *as_of = g_strdup_printf (_ ("as of %s"), date);

      as_of_width = accord_chart_text_draw (
          self->text, cr, self->theme, ACCORD_CHART_INK_DIM,
          ACCORD_CHART_TEXT_BODY, as_of, page->margin_left, y, width,
          ACCORD_CHART_ALIGN_END);
    }
  accord_chart_text_draw (self->text, cr, self->theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_TITLE, self->title,
                          page->margin_left, y,
                          MAX (0, width - as_of_width - get_line (self)),
                          ACCORD_CHART_ALIGN_START);
}

static void
draw_bottom (const AccordPaginator *self,
             cairo_t               *cr,
             guint                  page)
{
  const AccordPageSetup *setup = &self->options.page;
  const AccordPageSlice *row
    = get_row (self, page / self->plan.columns->len);
  double width = self->area.width, y = self->area.y + self->area.height;
  double foot = setup->height - setup->margin_bottom - get_line (self);
  guint n = accord_paginator_get_n_pages (self);
  /* Translators: at the foot of each page: which one, and how many. */
  g_autofree char *number = g_strdup_printf (_ ("page %u of %u"), page + 1, n);

  if (_accord_chart_layout_has_legend (self->plan.layout, row->from, row->to))
    accord_chart_legend_draw (self->legend, self->text, cr, self->theme,
                              setup->margin_left, y + 0.8 * get_line (self),
                              width);
  accord_chart_text_draw (self->text, cr, self->theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL, number, setup->margin_left,
                          foot, width, ACCORD_CHART_ALIGN_END);
  if (self->plan.columns->len > 1)
    {
      /* Translators: where a page belongs among those that are glued
       * together. */
      g_autofree char *tile = g_strdup_printf (
          _ ("%u of %u across, %u of %u down"),
          page % self->plan.columns->len + 1, self->plan.columns->len,
          page / self->plan.columns->len + 1, self->plan.rows->len);

      accord_chart_text_draw (self->text, cr, self->theme,
                              ACCORD_CHART_INK_DIM, ACCORD_CHART_TEXT_SMALL,
                              tile, setup->margin_left, foot, width,
                              ACCORD_CHART_ALIGN_START);
    }
}

/**
 * accord_paginator_draw_page:
 * @page: less than accord_paginator_get_n_pages()
 * @cr: where the corner of the paper is at 0, 0, in points
 *
 * Draws a page.
 */
void
accord_paginator_draw_page (const AccordPaginator *self,
                            guint                  page,
                            cairo_t               *cr)
{
  const AccordPageSetup *setup;
  const AccordPageSlice *row;
  guint column;
  double height;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page < accord_paginator_get_n_pages (self));
  g_return_if_fail (cr != NULL);

  setup = &self->options.page;
  column = page % self->plan.columns->len;
  row = get_row (self, page / self->plan.columns->len);
  height = self->plan.scale
           * (_accord_page_plan_get_strips (&self->plan, FALSE)
              + get_heading (row) + row->to - row->from);

  cairo_save (cr);
  accord_chart_theme_set_source (self->theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_rectangle (cr, 0, 0, setup->width, setup->height);
  cairo_fill (cr);
  accord_chart_mirror_cairo (cr, setup->width, self->options.rtl);
  draw_top (self, cr);
  draw_patches (self, cr, get_column (self, column), row);
  draw_overlap_across (self, cr, column, height);
  draw_overlap_down (self, cr, page / self->plan.columns->len);
  draw_bottom (self, cr, page);
  cairo_restore (cr);
}
