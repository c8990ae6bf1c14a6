/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"
#include "accord-promise.h"
#include "accord-timeline-data.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/* What the timeline asks of a plan beside its rows. */

AccordWorkingDays  *accord_promise_source_dup_calendar (AccordPlan        *plan);
AccordDay           accord_promise_source_get_as_of    (AccordPlan        *plan,
                                                        AccordDay          today);
double              accord_promise_source_get_confidence
                                                       (AccordPlan        *plan,
                                                        AccordPromise     *promise);
AccordTimelineData *accord_promise_source_new_labels   (AccordPlan        *plan,
                                                        AccordDay          today);
void                accord_promise_source_get_range    (AccordPlan        *plan,
                                                        AccordOutlook     *outlook,
                                                        AccordDay          today,
                                                        AccordDay         *first,
                                                        AccordDay         *last);

G_END_DECLS
