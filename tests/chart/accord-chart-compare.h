/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"

G_BEGIN_DECLS

/**
 * ChartView:
 * @name: of the picture in tests/data/chart
 * @theme: the colours
 * @rtl: whether it is read from right to left
 * @width: in dots
 * @height: in dots; 0 for what the content asks for
 *
 * How a chart is drawn to be compared.
 */
typedef struct
{
  const char *name;
  AccordChartThemeKind theme;
  gboolean rtl;
  double width;
  double height;
} ChartView;

cairo_surface_t *accord_chart_compare_draw    (AccordChart     *chart,
                                               const ChartView *view);
double           accord_chart_compare_measure (cairo_surface_t *a,
                                               cairo_surface_t *b);
void             accord_chart_compare_assert  (AccordChart     *chart,
                                               const ChartView *view);

G_END_DECLS
