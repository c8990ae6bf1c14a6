/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-forecast.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/* When something happens, who does it, and what is to be expected then. */

AccordDay       cli_moment_get_day       (AccordPlan   *plan);
gboolean        cli_moment_read_day      (AccordPlan   *plan,
                                          const char   *text,
                                          AccordDay    *day,
                                          GError      **error);
gboolean        cli_moment_find_person   (CliPlan      *plan,
                                          const char   *name,
                                          AccordEntity **person,
                                          GError      **error);
AccordSide      cli_moment_get_side      (CliRequest   *request,
                                          AccordEntity *person);
AccordForecast *cli_moment_run_forecast  (AccordPlan   *plan,
                                          GError      **error);

G_END_DECLS
