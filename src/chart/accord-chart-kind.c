/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-kind.h"

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

static AccordChart *
create_timeline (const AccordChartSubject *subject,
                 GError                   **error)
{
  g_autoptr (AccordTimelineData) data = accord_timeline_source_new (
    subject->plan, subject->forecast, &subject->timeline);

  return accord_timeline_chart_new (data);
}

static AccordCapacityData *
create_loads (const AccordChartSubject *subject,
              GError                   **error)
{
  g_autoptr (AccordBooking) booking
    = accord_booking_new (subject->forecast, error);

  return booking != NULL
             ? accord_capacity_source_new (subject->plan, subject->forecast,
                                           booking, subject->team)
             : NULL;
}

static AccordChart *
create_capacity (const AccordChartSubject *subject,
                 GError                   **error)
{
  g_autoptr (AccordCapacityData) data = create_loads (subject, error);

  return data != NULL ? accord_capacity_chart_new (data) : NULL;
}

static AccordChart *
create_heat_map (const AccordChartSubject *subject,
                 GError                   **error)
{
  g_autoptr (AccordCapacityData) data = create_loads (subject, error);

  return data != NULL ? accord_heat_map_chart_new (data) : NULL;
}

static AccordChart *
create_ready (const AccordChartSubject *subject,
              GError                   **error)
{
  g_autoptr (AccordReadyData) data
      = accord_ready_source_new (subject->plan, subject->promise,
                                 subject->forecast,
                                 subject->timeline.reveal_private);

  return accord_ready_chart_new (data);
}

static AccordChart *
create_trend (const AccordChartSubject *subject,
              GError                   **error)
{
  g_autoptr (AccordTrendData) data = accord_trend_source_new (
    subject->plan, subject->forecast, subject->promise,
    subject->timeline.today);

  return accord_trend_chart_new (data);
}

static AccordChart *
create_calibration (const AccordChartSubject *subject,
                    GError                   **error)
{
  g_autoptr (AccordCalibrationData) data
    = accord_calibration_source_new (subject->plan);

  return accord_calibration_chart_new (data);
}

static AccordChart *
create_funnel (const AccordChartSubject *subject,
               GError                   **error)
{
  g_autoptr (AccordFunnelData) data = accord_funnel_source_new (subject->plan);

  return accord_funnel_chart_new (data);
}

static AccordChart *
create_ledger (const AccordChartSubject *subject,
               GError                   **error)
{
  g_autoptr (AccordLedgerData) data
    = accord_ledger_source_new (subject->plan, subject->timeline.today);

  return accord_ledger_chart_new (data);
}

static AccordChart *
create_drivers (const AccordChartSubject *subject,
                GError                   **error)
{
  g_autoptr (AccordDriversData) data
    = accord_drivers_source_new (subject->plan, subject->promise,
                                 subject->forecast);

  return accord_drivers_chart_new (data);
}

static const AccordChartKind kinds[] = {
  { "timeline", NC_ ("chart", "Promised against deliverable"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_ROWS
      | ACCORD_CHART_TAKES_RANGE,
    create_timeline },
  { "capacity", NC_ ("chart", "Booked against capacity"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_TEAM
      | ACCORD_CHART_TAKES_RANGE,
    create_capacity },
  { "heat-map", NC_ ("chart", "Asked against capacity"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_TEAM
      | ACCORD_CHART_TAKES_RANGE,
    create_heat_map },
  { "ready", NC_ ("chart", "When will it be ready?"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_PROMISE
      | ACCORD_CHART_NEEDS_PROMISE | ACCORD_CHART_TAKES_RANGE,
    create_ready },
  { "trend", NC_ ("chart", "Deliverable dates from meeting to meeting"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_PROMISE
      | ACCORD_CHART_TAKES_RANGE,
    create_trend },
  { "calibration", NC_ ("chart", "Said against happened"), 0,
    create_calibration },
  { "funnel", NC_ ("chart", "Sales pipeline by stage"), 0, create_funnel },
  { "ledger", NC_ ("chart", "Give and take"), ACCORD_CHART_TAKES_RANGE,
    create_ledger },
  { "drivers", NC_ ("chart", "What drives this date"),
    ACCORD_CHART_TAKES_FORECAST | ACCORD_CHART_TAKES_PROMISE
      | ACCORD_CHART_NEEDS_PROMISE,
    create_drivers },
};

/**
 * accord_chart_kinds_get:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): the charts of a plan
 */
const AccordChartKind *
accord_chart_kinds_get (guint *n_kinds)
{
  g_return_val_if_fail (n_kinds != NULL, NULL);

  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * accord_chart_kind_get_title:
 *
 * Returns: (transfer none): what it is called, in the person's language
 */
const char *
accord_chart_kind_get_title (const AccordChartKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "chart", self->title);
}

/**
 * accord_chart_kind_create:
 * @subject: what it is made of: a forecast where @self takes one, a promise
 *   where it needs one
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the chart; %NULL when memory has run
 *   out
 */
AccordChart *
accord_chart_kind_create (const AccordChartKind    *self,
                          const AccordChartSubject *subject,
                          GError                  **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (subject != NULL && ACCORD_IS_PLAN (subject->plan),
                        NULL);
  g_return_val_if_fail (subject->forecast != NULL
                          || !(self->takes & ACCORD_CHART_TAKES_FORECAST),
                        NULL);
  g_return_val_if_fail (subject->promise != NULL
                          || !(self->takes & ACCORD_CHART_NEEDS_PROMISE),
                        NULL);

  return self->create (subject, error);
}
