/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/**
 * CliForecast:
 * @plan: what was forecast
 * @forecast: what is to be expected of it
 * @warnings: (element-type utf8): what somebody ought to know of it
 * @private_too: whether need dates that are held back may be told
 *
 * What the verb `forecast` prints.
 */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  GPtrArray *warnings;
  gboolean private_too;
} CliForecast;

AccordEngineChance  cli_forecast_get_by_need      (CliForecast           *self,
                                                   AccordEntity          *promise,
                                                   AccordPromiseForecast *figures);
const char         *cli_forecast_get_distribution (CliForecast           *self);
guint               cli_forecast_count_weeks      (CliForecast           *self);
char               *cli_forecast_dup_note         (AccordPromiseForecast *figures);
void                cli_forecast_print_json       (CliForecast           *self);
gboolean            cli_forecast_print_csv        (CliForecast           *self,
                                                   gboolean               teams,
                                                   GError               **error);
void                cli_forecast_print_text       (CliForecast           *self);

G_END_DECLS
