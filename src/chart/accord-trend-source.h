/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-trend-data.h"

G_BEGIN_DECLS

AccordTrendData *accord_trend_source_new (AccordPlan     *plan,
                                          AccordForecast *forecast,
                                          AccordEntity   *promise,
                                          AccordDay       today);

G_END_DECLS
