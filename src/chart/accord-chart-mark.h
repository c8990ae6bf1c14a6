/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-geometry.h"
#include "accord-chart-theme.h"

G_BEGIN_DECLS

/**
 * AccordDiamond:
 * @ACCORD_DIAMOND_AGREED: a date that both sides stand by
 * @ACCORD_DIAMOND_GUESSED: one given before there was an estimate: hollow
 * @ACCORD_DIAMOND_BASELINE: one that was signed earlier: a dashed outline
 */
typedef enum
{
  ACCORD_DIAMOND_AGREED,
  ACCORD_DIAMOND_GUESSED,
  ACCORD_DIAMOND_BASELINE,
} AccordDiamond;

void accord_chart_mark_fill    (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                const AccordChartRect  *rect);
void accord_chart_mark_hatch   (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                AccordChartFill         fill,
                                const AccordChartRect  *rect);
void accord_chart_mark_line    (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                double                  width,
                                double                  x0,
                                double                  y0,
                                double                  x1,
                                double                  y1);
void accord_chart_mark_diamond (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordDiamond           kind,
                                double                  x,
                                double                  y,
                                double                  radius);
void accord_chart_mark_gap     (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                gboolean                late,
                                const AccordChartRect  *rect);
void accord_chart_mark_bracket (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                gboolean                closing,
                                double                  x,
                                double                  y,
                                double                  half,
                                double                  unit);
void accord_chart_mark_arrow   (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                gboolean                forward,
                                double                  x,
                                double                  y,
                                double                  radius);
void accord_chart_mark_ring    (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                double                  x,
                                double                  y,
                                double                  radius);
void accord_chart_mark_limits  (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                double                  x,
                                double                  y,
                                double                  radius);
void accord_chart_mark_missing (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                double                  x,
                                double                  y,
                                double                  radius);
void accord_chart_mark_pill    (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                AccordChartRole         edge,
                                const AccordChartRect  *rect,
                                double                  radius);
void accord_chart_mark_whisker (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                AccordChartRole         role,
                                double                  x,
                                double                  y0,
                                double                  y1,
                                double                  half,
                                double                  unit);
void accord_chart_mark_set_series (cairo_t             *cr,
                                const AccordChartTheme *theme,
                                guint                   series,
                                double                  unit);
void accord_chart_mark_point   (cairo_t                *cr,
                                const AccordChartTheme *theme,
                                guint                   series,
                                double                  x,
                                double                  y,
                                double                  radius);

G_END_DECLS
