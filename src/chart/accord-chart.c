/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all charts have in common: the doors to layout, draw and hit.
 *
 * Order of calls: make the data, make the chart of it, lay it out for a size,
 * then draw the layout or ask it what is at a point, as often as needed. A
 * layout holds what it needs of the data; screen, print, PDF, SVG and PNG
 * make the same calls.
 */

#include "config.h"

#include "accord-chart-mark.h"
#include "accord-chart-private.h"

#include <glib/gi18n-lib.h>

struct _AccordChart
{
  gatomicrefcount ref_count;
  const AccordChartClass *klass;
  gpointer data;
};

/*
 * _accord_chart_new:
 * @data: plain data of the kind that @klass draws; a reference is taken
 */
AccordChart *
_accord_chart_new (const AccordChartClass *klass,
                   gpointer                data)
{
  AccordChart *self = g_new (AccordChart, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->klass = klass;
  self->data = klass->copy_data (data);

  return self;
}

/**
 * accord_chart_ref:
 *
 * Returns: (transfer full): @self
 */
AccordChart *
accord_chart_ref (AccordChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_chart_unref:
 * @self: (transfer full): a chart
 */
void
accord_chart_unref (AccordChart *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  self->klass->free_data (self->data);
  g_free (self);
}

/**
 * accord_chart_get_name:
 *
 * Returns: (transfer none): the kind, as the command line calls it
 */
const char *
accord_chart_get_name (const AccordChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->klass->name;
}

/**
 * accord_chart_get_title:
 *
 * Returns: (transfer none): the kind, as people call it; of a sheet what it
 *   is called itself
 */
const char *
accord_chart_get_title (const AccordChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->klass->get_title != NULL)
    return self->klass->get_title (self->data);

  return g_dpgettext2 (GETTEXT_PACKAGE, "chart", self->klass->title);
}

/**
 * accord_chart_layout:
 * @text: what measures and draws the text
 * @frame: the size and the range
 *
 * Returns: (transfer full): the chart's geometry
 */
AccordChartLayout *
accord_chart_layout (const AccordChart      *self,
                     AccordChartText        *text,
                     const AccordChartFrame *frame)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (frame != NULL, NULL);

  return self->klass->layout (self->data, text, frame);
}

/**
 * accord_chart_create_legend:
 *
 * Returns: (transfer full): what the signs that this chart's data need mean
 */
AccordChartLegend *
accord_chart_create_legend (const AccordChart *self)
{
  AccordChartLegend *legend;

  g_return_val_if_fail (self != NULL, NULL);

  legend = accord_chart_legend_new ();
  self->klass->legend (self->data, legend);
  return legend;
}

/*
 * _accord_chart_layout_alloc:
 * @size: of the kind's own struct, which begins with an AccordChartLayout
 *
 * Returns: a layout of the frame's size, all of it body, without bands
 */
AccordChartLayout *
_accord_chart_layout_alloc (const AccordChartClass *klass,
                            gsize                   size,
                            AccordChartText        *text,
                            const AccordChartFrame *frame)
{
  AccordChartLayout *self = g_malloc0 (size);

  g_assert (size >= sizeof *self);

  self->klass = klass;
  self->text = accord_chart_text_ref (text);
  self->width = MAX (frame->width, 1);
  self->height = MAX (frame->height, 1);
  self->body = (AccordChartRect) { 0, 0, self->width, self->height };
  self->bands = g_array_new (FALSE, FALSE, sizeof (AccordChartBand));

  return self;
}

/* Adds a band below the others, and makes the body as high as its bands. */
void
_accord_chart_layout_add_band (AccordChartLayout *self,
                               double             height,
                               guint              row,
                               gboolean           leads)
{
  AccordChartBand band = { self->body.y, height, row, leads };

  if (self->bands->len > 0)
    {
      const AccordChartBand *last
          = _accord_chart_layout_get_band (self, self->bands->len - 1);

      band.y = last->y + last->height;
    }
  g_array_append_val (self->bands, band);
  self->body.height = band.y + height - self->body.y;
}

gboolean
_accord_chart_layout_has_legend (const AccordChartLayout *self,
                                 double                   from,
                                 double                   to)
{
  return self->klass->has_legend == NULL
         || self->klass->has_legend (self, from, to);
}

guint
_accord_chart_layout_get_n_bands (const AccordChartLayout *self)
{
  return self->bands->len;
}

const AccordChartBand *
_accord_chart_layout_get_band (const AccordChartLayout *self,
                               guint                    index)
{
  return &g_array_index (self->bands, AccordChartBand, index);
}

/* The band that covers @y: the first one above all, the number of bands below
 * all. */
guint
_accord_chart_layout_find_band (const AccordChartLayout *self,
                                double                   y)
{
  guint low = 0, high = self->bands->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const AccordChartBand *band = _accord_chart_layout_get_band (self,
                                                                   middle);

      if (band->y + band->height <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * accord_chart_layout_free:
 * @self: (transfer full): a layout
 */
void
accord_chart_layout_free (AccordChartLayout *self)
{
  g_return_if_fail (self != NULL);

  self->klass->finalize (self);
  g_array_unref (self->bands);
  accord_chart_text_unref (self->text);
  g_free (self);
}

/**
 * accord_chart_layout_get_width:
 *
 * Returns: how wide the chart is, in chart units
 */
double
accord_chart_layout_get_width (const AccordChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * accord_chart_layout_get_height:
 *
 * Returns: how high the chart is, in chart units
 */
double
accord_chart_layout_get_height (const AccordChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * accord_chart_layout_get_body:
 *
 * Returns: (transfer none): what is left without the axes and row labels
 *   around it, as read from left to right
 */
const AccordChartRect *
accord_chart_layout_get_body (const AccordChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->body;
}

/* Says in the middle of the body why it is empty. */
void
_accord_chart_layout_draw_nothing (const AccordChartLayout *self,
                                   cairo_t                 *cr,
                                   const AccordChartTheme  *theme,
                                   const char              *sentence)
{
  double line = accord_chart_text_get_line_height (self->text,
                                                   ACCORD_CHART_TEXT_BODY);
  double width = MIN (self->body.width,
                      accord_chart_text_measure (
                          self->text, ACCORD_CHART_TEXT_BODY, sentence));
  double x = self->body.x + (self->body.width - width) / 2;
  double y = self->body.y + (self->body.height - line) / 2;
  AccordChartRect plate = { x - line, y - line / 2, width + 2 * line,
                            2 * line };

  /* No line of a grid runs through it, or ends at its letters; the axes stay
   * whole. */
  cairo_save (cr);
  cairo_rectangle (cr, self->body.x + 1, self->body.y + 1,
                   MAX (0, self->body.width - 2),
                   MAX (0, self->body.height - 2));
  cairo_clip (cr);
  accord_chart_mark_pill (cr, theme, ACCORD_CHART_BACKGROUND,
                          ACCORD_CHART_BACKGROUND, &plate, line / 2);
  cairo_restore (cr);
  accord_chart_text_draw (self->text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_BODY, sentence, x, y, width + 1,
                          ACCORD_CHART_ALIGN_START);
}

/* Draws what lies in @window; @cr is mirrored already. */
void
_accord_chart_layout_draw_window (const AccordChartLayout *self,
                                  cairo_t                 *cr,
                                  const AccordChartTheme  *theme,
                                  const AccordChartRect   *window)
{
  cairo_save (cr);
  self->klass->draw (self, cr, theme, window);
  cairo_restore (cr);
}

/**
 * accord_chart_layout_draw:
 * @cr: where the chart's corner is at 0, 0
 *
 * Draws the chart on a background of the theme.
 */
void
accord_chart_layout_draw (const AccordChartLayout *self,
                          cairo_t                 *cr,
                          const AccordChartTheme  *theme)
{
  AccordChartRect window;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (theme != NULL);

  window = (AccordChartRect) { 0, 0, self->width, self->height };
  cairo_save (cr);
  accord_chart_mirror_cairo (cr, self->width,
                             accord_chart_text_is_rtl (self->text));
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  _accord_chart_layout_draw_window (self, cr, theme, &window);
  cairo_restore (cr);
}

/**
 * accord_chart_layout_draw_part:
 * @cr: where the chart's corner is at 0, 0
 * @part: of the drawing, as read from left to right
 *
 * Draws what lies in @part, without a background. What lies there in part is
 * drawn whole: who wants none of the rest clips it off.
 */
void
accord_chart_layout_draw_part (const AccordChartLayout *self,
                               cairo_t                 *cr,
                               const AccordChartTheme  *theme,
                               const AccordChartRect   *part)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (theme != NULL);
  g_return_if_fail (part != NULL);

  cairo_save (cr);
  accord_chart_mirror_cairo (cr, self->width,
                             accord_chart_text_is_rtl (self->text));
  _accord_chart_layout_draw_window (self, cr, theme, part);
  cairo_restore (cr);
}

/**
 * accord_chart_layout_hit:
 * @x: a place on the drawing
 * @y: a place on the drawing
 *
 * Returns: what was drawn there
 */
AccordChartHit
accord_chart_layout_hit (const AccordChartLayout *self,
                         double                   x,
                         double                   y)
{
  AccordChartHit hit = { .part = ACCORD_CHART_PART_NONE,
                         .day = ACCORD_DAY_NONE };

  g_return_val_if_fail (self != NULL, hit);

  x = accord_chart_mirror (x, self->width,
                           accord_chart_text_is_rtl (self->text));
  if (x >= 0 && x < self->width && y >= 0 && y < self->height)
    self->klass->hit (self, x, y, &hit);

  return hit;
}
