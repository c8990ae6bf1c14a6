/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenario.h"
#include "cli-plan.h"

G_BEGIN_DECLS

void cli_scenario_show (CliPlan      *plan,
                        CliRequest   *request,
                        AccordEntity *scenario);

G_END_DECLS
