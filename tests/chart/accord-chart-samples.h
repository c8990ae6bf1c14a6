/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-calibration-data.h"
#include "accord-capacity-data.h"
#include "accord-chart.h"
#include "accord-drivers-data.h"
#include "accord-funnel-data.h"
#include "accord-ledger-data.h"
#include "accord-ready-data.h"
#include "accord-timeline-data.h"
#include "accord-trend-data.h"

/* Plain data for tests, benchmarks and the gallery: made up, and the same on
 * every run. */

#define SAMPLE_AS_OF 20562 /* 2026-04-19 */

AccordTimelineData    *accord_samples_timeline      (void);
AccordTimelineData    *accord_samples_timeline_long (guint n_rows,
                                                     int   n_days,
                                                     int   first_offset);
AccordCapacityData    *accord_samples_capacity      (guint n_weeks);
AccordReadyData       *accord_samples_ready         (void);
AccordTrendData       *accord_samples_trend         (void);
AccordCalibrationData *accord_samples_calibration   (void);
AccordFunnelData      *accord_samples_funnel        (void);
AccordLedgerData      *accord_samples_ledger        (void);
AccordDriversData     *accord_samples_drivers       (void);

/** ACCORD_SAMPLES_N_CHARTS: how many kinds of charts there are. */
#define ACCORD_SAMPLES_N_CHARTS 9

AccordChart           *accord_samples_chart         (guint    index,
                                                     gboolean empty);
