/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-promise.h"

/* The sample plan as it is on a Monday, for tests of what windows show. */

#define SAMPLE_TODAY 20514 /* 2026-03-02 */

AccordPlan    *sample_plan_new             (void);
gpointer       sample_plan_find_promise    (AccordPlan       *plan,
                                            const char       *title);
void           sample_plan_wait_until_idle (AccordForecaster *forecaster);
