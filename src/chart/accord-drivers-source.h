/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-drivers-data.h"
#include "accord-forecast.h"

G_BEGIN_DECLS

AccordDriversData *accord_drivers_source_new (AccordPlan     *plan,
                                              AccordEntity   *promise,
                                              AccordForecast *forecast);

G_END_DECLS
