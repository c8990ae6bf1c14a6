/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-kind.h"
#include "accord-forecaster.h"
#include "accord-paginator.h"

G_BEGIN_DECLS

/**
 * AccordChartPages:
 *
 * What somebody wants to have printed: which chart, what of it, on which
 * paper. Its properties are the choices; it knows at any time how many pages
 * they come to, or why they can't be.
 */
#define ACCORD_TYPE_CHART_PAGES (accord_chart_pages_get_type ())
G_DECLARE_FINAL_TYPE (AccordChartPages, accord_chart_pages, ACCORD,
                      CHART_PAGES, GObject)

AccordChartPages      *accord_chart_pages_new           (AccordPlan              *plan,
                                                         AccordForecaster        *forecaster,
                                                         AccordDay                today);
GPtrArray             *accord_chart_pages_get_promises  (AccordChartPages        *self);
GPtrArray             *accord_chart_pages_get_teams     (AccordChartPages        *self);
const AccordChartKind *accord_chart_pages_get_kind      (AccordChartPages        *self);
AccordChart           *accord_chart_pages_get_chart     (AccordChartPages        *self,
                                                         GError                 **error);
void                   accord_chart_pages_set_name      (AccordChartPages        *self,
                                                         const char              *name);
gboolean               accord_chart_pages_fill_options  (AccordChartPages        *self,
                                                         AccordPaginatorOptions  *options,
                                                         GError                 **error);
AccordPaginator       *accord_chart_pages_get_paginator (AccordChartPages        *self,
                                                         GError                 **error);

G_END_DECLS
