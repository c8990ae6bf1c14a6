/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What people who work together call each other. */

char *accord_short_name_dup (AccordPlan   *plan,
                             AccordEntity *person);

G_END_DECLS
