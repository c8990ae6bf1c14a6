/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-chart.h"

#include "accord-calibration-chart.h"
#include "accord-calibration-source.h"
#include "accord-capacity-chart.h"
#include "accord-capacity-source.h"
#include "accord-drivers-chart.h"
#include "accord-drivers-source.h"
#include "accord-funnel-chart.h"
#include "accord-funnel-source.h"
#include "accord-heat-map-chart.h"
#include "accord-ledger-chart.h"
#include "accord-ledger-source.h"
#include "accord-ready-chart.h"
#include "accord-ready-source.h"
#include "accord-timeline-chart.h"
#include "accord-trend-chart.h"
#include "accord-trend-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static AccordChart *
create_timeline (const CliChartPlan *plan,
                 GError            **error)
{
  g_autoptr (AccordTimelineData) data = accord_timeline_source_new (
    plan->plan, plan->forecast, &plan->timeline);

  return accord_timeline_chart_new (data);
}

static AccordCapacityData *
create_loads (const CliChartPlan *plan,
              GError            **error)
{
  g_autoptr (AccordBooking) booking
    = accord_booking_new (plan->forecast, error);

  return booking != NULL ? accord_capacity_source_new (
                             plan->plan, plan->forecast, booking, plan->team)
                         : NULL;
}

static AccordChart *
create_capacity (const CliChartPlan *plan,
                 GError            **error)
{
  g_autoptr (AccordCapacityData) data = create_loads (plan, error);

  return data != NULL ? accord_capacity_chart_new (data) : NULL;
}

static AccordChart *
create_heat_map (const CliChartPlan *plan,
                 GError            **error)
{
  g_autoptr (AccordCapacityData) data = create_loads (plan, error);

  return data != NULL ? accord_heat_map_chart_new (data) : NULL;
}

static AccordChart *
create_ready (const CliChartPlan *plan,
              GError            **error)
{
  g_autoptr (AccordReadyData) data
    = accord_ready_source_new (plan->plan, plan->promise, plan->forecast,
                               plan->timeline.reveal_private);

  return accord_ready_chart_new (data);
}

static AccordChart *
create_trend (const CliChartPlan *plan,
              GError            **error)
{
  g_autoptr (AccordTrendData) data = accord_trend_source_new (
    plan->plan, plan->forecast, plan->promise, plan->timeline.today);

  return accord_trend_chart_new (data);
}

static AccordChart *
create_calibration (const CliChartPlan *plan,
                    GError            **error)
{
  g_autoptr (AccordCalibrationData) data
    = accord_calibration_source_new (plan->plan);

  return accord_calibration_chart_new (data);
}

static AccordChart *
create_funnel (const CliChartPlan *plan,
               GError            **error)
{
  g_autoptr (AccordFunnelData) data = accord_funnel_source_new (plan->plan);

  return accord_funnel_chart_new (data);
}

static AccordChart *
create_ledger (const CliChartPlan *plan,
               GError            **error)
{
  g_autoptr (AccordLedgerData) data
    = accord_ledger_source_new (plan->plan, plan->timeline.today);

  return accord_ledger_chart_new (data);
}

static AccordChart *
create_drivers (const CliChartPlan *plan,
                GError            **error)
{
  g_autoptr (AccordDriversData) data
    = accord_drivers_source_new (plan->plan, plan->promise, plan->forecast);

  return accord_drivers_chart_new (data);
}

static const CliChart charts[] = {
  { "timeline", CLI_CHART_FORECAST | CLI_CHART_ROWS | CLI_CHART_RANGE,
    create_timeline },
  { "capacity", CLI_CHART_FORECAST | CLI_CHART_TEAM | CLI_CHART_RANGE,
    create_capacity },
  { "heat-map", CLI_CHART_FORECAST | CLI_CHART_TEAM | CLI_CHART_RANGE,
    create_heat_map },
  { "ready",
    CLI_CHART_FORECAST | CLI_CHART_PROMISE | CLI_CHART_NEEDS_PROMISE
      | CLI_CHART_RANGE,
    create_ready },
  { "trend", CLI_CHART_FORECAST | CLI_CHART_PROMISE | CLI_CHART_RANGE,
    create_trend },
  { "calibration", 0, create_calibration },
  { "funnel", 0, create_funnel },
  { "ledger", CLI_CHART_RANGE, create_ledger },
  { "drivers",
    CLI_CHART_FORECAST | CLI_CHART_PROMISE | CLI_CHART_NEEDS_PROMISE,
    create_drivers },
};

/**
 * cli_chart_find:
 * @name: what was typed
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the chart; %NULL where there is none
 *   of that name
 */
const CliChart *
cli_chart_find (const char *name,
                GError    **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      if (strcmp (charts[i].name, name) == 0)
        return &charts[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              charts[i].name);
    }

  cli_set_usage_error (error,
                       /* Translators: what was typed, and what there is. */
                       _("There is no chart “%s”; there are %s."), name,
                       names->str);
  return NULL;
}
