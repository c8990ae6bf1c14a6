/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

G_BEGIN_DECLS

/**
 * AccordEffect:
 * @ACCORD_EFFECT_SAME: about the same: what differs lies within the error
 * @ACCORD_EFFECT_HELPED: more likely to be on time
 * @ACCORD_EFFECT_HURT: less likely
 *
 * What a change does to a promise.
 */
typedef enum
{
  ACCORD_EFFECT_SAME,
  ACCORD_EFFECT_HELPED,
  ACCORD_EFFECT_HURT,
} AccordEffect;

/**
 * AccordPromiseDifference:
 * @promise: the id of the promise
 * @before: what was to be expected
 * @after: what is then
 * @chance: @after minus @before of the chance by the agreed date, with the
 *   standard error of the difference; NaN where one of them has none
 * @moved: calendar days by which the deliverable date moves; late is
 *   positive; %G_MAXINT where one of them is not there
 * @effect: what to call it
 */
typedef struct
{
  gint64 promise;
  AccordPromiseForecast before;
  AccordPromiseForecast after;
  AccordEngineChance chance;
  int moved;
  AccordEffect effect;
} AccordPromiseDifference;

/**
 * AccordForecastDifference:
 *
 * Two forecasts of the same plan, with and without a change, drawn with the
 * same luck, so that what differs is the change. Immutable and reference
 * counted.
 */
typedef struct _AccordForecastDifference AccordForecastDifference;

AccordForecastDifference *accord_forecast_difference_new        (AccordForecast                 *before,
                                                                 AccordForecast                 *after);
AccordForecastDifference *accord_forecast_difference_ref        (AccordForecastDifference       *self);
void                      accord_forecast_difference_unref      (AccordForecastDifference       *self);
AccordForecast           *accord_forecast_difference_get_before (AccordForecastDifference       *self);
AccordForecast           *accord_forecast_difference_get_after  (AccordForecastDifference       *self);
guint                     accord_forecast_difference_get_n      (AccordForecastDifference       *self);
const AccordPromiseDifference *
                          accord_forecast_difference_get        (AccordForecastDifference       *self,
                                                                 guint                           i);
const AccordPromiseDifference *
                          accord_forecast_difference_find       (AccordForecastDifference       *self,
                                                                 gint64                          promise);
AccordEngineChance        accord_forecast_difference_get_worth  (AccordForecastDifference       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordForecastDifference, accord_forecast_difference_unref)

G_END_DECLS
