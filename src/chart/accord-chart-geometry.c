/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rectangles, and the one place that knows about right to left.
 *
 * Every chart is laid out, drawn and hit-tested as if for a language that is
 * read from left to right. The public doors mirror the cairo context, or the
 * pointer, on the way in; accord_chart_text_draw() turns each piece of text
 * back, so that only places are mirrored and never letters.
 */

#include "config.h"

#include "accord-chart-geometry.h"

/**
 * accord_chart_rect_contains:
 *
 * Returns: whether the point lies inside; the far edges lie outside
 */
gboolean
accord_chart_rect_contains (const AccordChartRect *self,
                            double                 x,
                            double                 y)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return x >= self->x && x < self->x + self->width && y >= self->y
         && y < self->y + self->height;
}

/**
 * accord_chart_rect_intersects:
 *
 * Returns: whether the two share more than an edge
 */
gboolean
accord_chart_rect_intersects (const AccordChartRect *self,
                              const AccordChartRect *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->x < other->x + other->width && other->x < self->x + self->width
         && self->y < other->y + other->height
         && other->y < self->y + self->height;
}

/**
 * accord_chart_mirror:
 * @x: a place, on the screen or in the layout
 * @width: the width of the whole
 * @rtl: whether it is read from right to left
 *
 * Turns a place in the layout into one on the screen, and back: it is its
 * own inverse.
 *
 * Returns: @x, mirrored where @rtl
 */
double
accord_chart_mirror (double   x,
                     double   width,
                     gboolean rtl)
{
  return rtl ? width - x : x;
}

/**
 * accord_chart_mirror_cairo:
 *
 * Makes @cr draw what is at x in the layout at accord_chart_mirror() of it.
 */
void
accord_chart_mirror_cairo (cairo_t *cr,
                           double   width,
                           gboolean rtl)
{
  double origin = accord_chart_mirror (0, width, rtl);
  double unit = accord_chart_mirror (1, width, rtl) - origin;

  g_return_if_fail (cr != NULL);

  cairo_translate (cr, origin, 0);
  cairo_scale (cr, unit, 1);
}
