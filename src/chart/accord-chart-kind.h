/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-timeline-source.h"

G_BEGIN_DECLS

/**
 * AccordChartTakes:
 * @ACCORD_CHART_TAKES_FORECAST: it shows what is to be expected
 * @ACCORD_CHART_TAKES_PROMISE: it can show one promise
 * @ACCORD_CHART_NEEDS_PROMISE: it is about one promise
 * @ACCORD_CHART_TAKES_TEAM: it can show one team
 * @ACCORD_CHART_TAKES_ROWS: it has rows to group and sort
 * @ACCORD_CHART_TAKES_RANGE: it has an axis of days
 *
 * What a chart has to be told, besides the plan.
 */
typedef enum
{
  ACCORD_CHART_TAKES_FORECAST = 1 << 0,
  ACCORD_CHART_TAKES_PROMISE = 1 << 1,
  ACCORD_CHART_NEEDS_PROMISE = 1 << 2,
  ACCORD_CHART_TAKES_TEAM = 1 << 3,
  ACCORD_CHART_TAKES_ROWS = 1 << 4,
  ACCORD_CHART_TAKES_RANGE = 1 << 5,
} AccordChartTakes;

/**
 * AccordChartSubject:
 * @plan: the plan
 * @forecast: (nullable): what is to be expected, where the chart shows it
 * @promise: (nullable): the only promise to show
 * @team: (nullable): the only team to show
 * @timeline: how a timeline is made; the others show what is held back and
 *   know today by it, too
 *
 * What a chart is made of. All is lent.
 */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordEntity *promise;
  AccordEntity *team;
  AccordTimelineOptions timeline;
} AccordChartSubject;

/**
 * AccordChartKind:
 * @name: on the command line, and in settings
 * @title: for people; accord_chart_kind_get_title() translates it
 * @takes: what it has to be told
 * @create: for accord_chart_kind_create()
 *
 * A chart that can be asked for.
 */
typedef struct
{
  const char *name;
  const char *title;
  AccordChartTakes takes;
  AccordChart *(*create) (const AccordChartSubject  *subject,
                          GError                   **error);
} AccordChartKind;

const AccordChartKind *accord_chart_kinds_get      (guint                     *n_kinds);
const char            *accord_chart_kind_get_title (const AccordChartKind     *self);
AccordChart           *accord_chart_kind_create    (const AccordChartKind     *self,
                                                    const AccordChartSubject  *subject,
                                                    GError                   **error);

G_END_DECLS
