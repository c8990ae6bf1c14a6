/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordChartRect:
 *
 * A rectangle in chart units: a pixel on screen, 1/72 inch on paper. Charts
 * are laid out as if they were read from left to right: x grows from the
 * start of a line to its end.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AccordChartRect;

gboolean accord_chart_rect_contains   (const AccordChartRect *self,
                                       double                 x,
                                       double                 y);
gboolean accord_chart_rect_intersects (const AccordChartRect *self,
                                       const AccordChartRect *other);
double   accord_chart_mirror          (double                 x,
                                       double                 width,
                                       gboolean               rtl);
void     accord_chart_mirror_cairo    (cairo_t               *cr,
                                       double                 width,
                                       gboolean               rtl);

G_END_DECLS
