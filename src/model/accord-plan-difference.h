/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordChange *accord_plan_difference (AccordPlan   *from,
                                      AccordPlan   *to,
                                      const GType  *except,
                                      guint         n_except,
                                      const char   *name);

G_END_DECLS
