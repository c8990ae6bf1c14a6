/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"
#include "accord-promise.h"
#include "accord-ready-data.h"
#include "accord-timeline-data.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/* Promises and what is to be expected of them, as the charts want them. */

AccordWorkingDays  *accord_promise_source_dup_calendar (AccordPlan        *plan);
AccordDay           accord_promise_source_get_as_of    (AccordPlan        *plan,
                                                        AccordDay          today);
AccordDay           accord_promise_source_get_baseline (AccordPromise     *promise);
double              accord_promise_source_get_confidence
                                                       (AccordPlan        *plan,
                                                        AccordPromise     *promise);
void                accord_promise_source_fill_row     (AccordPromise     *promise,
                                                        AccordForecast    *forecast,
                                                        AccordTimelineRow *row);
AccordTimelineData *accord_promise_source_new_labels   (AccordPlan        *plan,
                                                        AccordDay          today);
void                accord_promise_source_get_range    (AccordPlan        *plan,
                                                        AccordOutlook     *outlook,
                                                        AccordDay          today,
                                                        AccordDay         *first,
                                                        AccordDay         *last);
AccordReadyData    *accord_promise_source_new_ready    (AccordPlan        *plan,
                                                        AccordPromise     *promise,
                                                        AccordForecast    *forecast,
                                                        AccordDay          today);

G_END_DECLS
