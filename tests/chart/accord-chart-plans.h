/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-test-world.h"

G_BEGIN_DECLS

/* Plans to make charts of: small enough to work out by hand, the sample, and
 * one as large as an import makes it. All forecasts stand on PLANS_AS_OF. */

#define PLANS_AS_OF 20563 /* 2026-04-20, a Monday */

AccordPlan     *accord_chart_plans_new_small  (void);
AccordPlan     *accord_chart_plans_new_sample (void);
AccordPlan     *accord_chart_plans_new_large  (guint       n_promises);
AccordForecast *accord_chart_plans_forecast   (AccordPlan *plan,
                                               guint       n_trials);

G_END_DECLS
