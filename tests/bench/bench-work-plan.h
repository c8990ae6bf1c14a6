/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

AccordPlan *bench_work_plan_new (guint       n_features,
                                 AccordDay   today,
                                 GError    **error);
