/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-text.h"

G_BEGIN_DECLS

/**
 * AccordChartSymbol:
 *
 * The sign before an entry of a legend.
 */
typedef enum
{
  ACCORD_CHART_SYMBOL_AGREED,
  ACCORD_CHART_SYMBOL_GUESSED,
  ACCORD_CHART_SYMBOL_BASELINE,
  ACCORD_CHART_SYMBOL_WANT,
  ACCORD_CHART_SYMBOL_NEED,
  ACCORD_CHART_SYMBOL_SHAPE,
  ACCORD_CHART_SYMBOL_MARK,
  ACCORD_CHART_SYMBOL_LATE,
  ACCORD_CHART_SYMBOL_EARLY,
  ACCORD_CHART_SYMBOL_LIMITS,
  ACCORD_CHART_SYMBOL_MISSING,
  ACCORD_CHART_SYMBOL_TODAY,
  ACCORD_CHART_SYMBOL_WHISKER,
  ACCORD_CHART_SYMBOL_FILL,   /* detail: an AccordChartRole */
  ACCORD_CHART_SYMBOL_LINE,   /* detail: an AccordChartRole */
  ACCORD_CHART_SYMBOL_DASHES, /* detail: an AccordChartRole */
  ACCORD_CHART_SYMBOL_RING,   /* detail: an AccordChartRole */
  ACCORD_CHART_SYMBOL_SERIES, /* detail: the number of a line */
} AccordChartSymbol;

/**
 * AccordChartLegend:
 *
 * What the signs of a chart mean, set in lines that wrap.
 */
typedef struct _AccordChartLegend AccordChartLegend;

AccordChartLegend *accord_chart_legend_new        (void);
void               accord_chart_legend_free       (AccordChartLegend       *self);
void               accord_chart_legend_add        (AccordChartLegend       *self,
                                                   AccordChartSymbol        symbol,
                                                   guint                    detail,
                                                   const char              *label);
double             accord_chart_legend_get_height (const AccordChartLegend *self,
                                                   AccordChartText         *text,
                                                   double                   width);
void               accord_chart_legend_draw       (const AccordChartLegend *self,
                                                   AccordChartText         *text,
                                                   cairo_t                 *cr,
                                                   const AccordChartTheme  *theme,
                                                   double                   x,
                                                   double                   y,
                                                   double                   width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChartLegend, accord_chart_legend_free)

G_END_DECLS
