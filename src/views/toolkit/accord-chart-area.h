/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordChartArea:
 *
 * Room for a chart. Its accessible label is set by who puts the chart there:
 * it says in words what the chart shows.
 */
#define ACCORD_TYPE_CHART_AREA (accord_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (AccordChartArea, accord_chart_area, ACCORD, CHART_AREA,
                      GtkWidget)

void  accord_chart_area_set_chart  (AccordChartArea    *self,
                                    AccordChart        *chart);
void  accord_chart_area_set_legend (AccordChartArea    *self,
                                    AccordChartLegend  *legend);

G_END_DECLS
