/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-check.h"
#include "accord-forecast-input.h"

G_BEGIN_DECLS

void       accord_forecast_problem_to_error      (const AccordEngineProblem  *problem,
                                                  AccordPlan                 *plan,
                                                  GError                    **error);
GPtrArray *accord_forecast_problem_list_warnings (AccordForecastInput        *forecast_input,
                                                  AccordPlan                 *plan);

G_END_DECLS
