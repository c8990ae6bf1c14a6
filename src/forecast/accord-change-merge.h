/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordChange *accord_change_merge (AccordPlan    *plan,
                                   AccordChange  *one,
                                   AccordChange  *other,
                                   const char    *name,
                                   GError       **error);

/* For scenarios. */
void          _accord_change_merge_settle_rank
                                  (AccordPlan    *plan,
                                   AccordEntity  *entity);

G_END_DECLS
