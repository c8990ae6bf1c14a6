/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordChange *accord_change_merge (AccordPlan    *plan,
                                   AccordChange  *one,
                                   AccordChange  *other,
                                   const char    *name,
                                   GError       **error);

G_END_DECLS
