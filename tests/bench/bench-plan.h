/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#define BENCH_PLAN_AS_OF 20563 /* 2026-04-20 */

gboolean bench_plan_fill (AccordPlan *plan,
                          int         n_deals,
                          int         n_promises,
                          int         n_features,
                          GError    **error);
