/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-timeline-source.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/**
 * CliChartTakes:
 *
 * What a chart has to be told, besides the plan.
 */
typedef enum
{
  CLI_CHART_FORECAST = 1 << 0,       /* it shows what is to be expected */
  CLI_CHART_PROMISE = 1 << 1,        /* it can show one promise */
  CLI_CHART_NEEDS_PROMISE = 1 << 2,  /* it is about one promise */
  CLI_CHART_TEAM = 1 << 3,           /* it can show one team */
  CLI_CHART_ROWS = 1 << 4,           /* it has rows to group and sort */
  CLI_CHART_RANGE = 1 << 5,          /* it has an axis of days */
} CliChartTakes;

/**
 * CliChartPlan:
 * @plan: the plan
 * @forecast: (nullable): what is to be expected, where the chart shows it
 * @promise: (nullable): the promise that was asked for
 * @team: (nullable): the team that was asked for
 * @timeline: how a timeline is made
 *
 * What a chart is made of.
 */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordEntity *promise;
  AccordEntity *team;
  AccordTimelineOptions timeline;
} CliChartPlan;

typedef struct _CliChart CliChart;

/**
 * CliChart:
 * @name: what is typed
 * @takes: what it has to be told
 * @create: makes it
 *
 * A chart that can be asked for.
 */
struct _CliChart
{
  const char *name;
  CliChartTakes takes;
  AccordChart *(*create) (const CliChartPlan  *plan,
                          GError             **error);
};

const CliChart *cli_chart_find (const char          *name,
                                GError             **error);

G_END_DECLS
