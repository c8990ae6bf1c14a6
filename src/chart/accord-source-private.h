/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

G_BEGIN_DECLS

/* What every source of a chart's data asks of a plan. */

AccordDay    _accord_source_get_as_of      (AccordPlan     *plan,
                                            AccordForecast *forecast,
                                            AccordDay       today);
double       _accord_source_get_confidence (AccordPlan     *plan);
AccordDay    _accord_source_get_agreed     (AccordEntity   *promise,
                                            AccordForecast *forecast);

G_END_DECLS
