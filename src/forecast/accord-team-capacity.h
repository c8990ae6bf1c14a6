/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

AccordWorkingDays *accord_team_capacity_dup_calendar (AccordEntity       *calendar);
void               accord_team_capacity_fill         (AccordEntity       *team,
                                                      AccordEntity       *plan_calendar,
                                                      const AccordDay    *days,
                                                      guint               n_days,
                                                      float              *heads);

G_END_DECLS
