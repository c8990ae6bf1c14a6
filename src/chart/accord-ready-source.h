/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-ready-data.h"

G_BEGIN_DECLS

AccordReadyData *accord_ready_source_new       (AccordPlan      *plan,
                                                AccordEntity    *promise,
                                                AccordForecast  *forecast,
                                                gboolean         reveal_private);
gboolean         accord_ready_source_add_curve (AccordReadyData *data,
                                                const char      *label,
                                                AccordEntity    *promise,
                                                AccordForecast  *forecast);

G_END_DECLS
