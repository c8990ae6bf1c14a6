/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-model.h"

/**
 * AccordEngineForecast:
 *
 * What a simulation found. Immutable and reference counted; any number of
 * threads may read it. Promises, features and teams go by their index in the
 * input; dates are dates of the input.
 */
typedef struct _AccordEngineForecast AccordEngineForecast;

/**
 * AccordEngineChance:
 * @value: from 0 to 1; NaN when nothing is known
 * @error: its standard error, so that a screen can tell 68 % from 71 %
 */
typedef struct
{
  double value;
  double error;
} AccordEngineChance;

/**
 * AccordEnginePromiseFigures:
 * @dated: whether it can have a date: it takes part, has features, and all
 *   they need is estimated. Where not, only @missing and @chance mean
 *   anything.
 * @missing: how many features it needs, itself or through others, that lack
 *   an estimate
 * @n_won: trials in which its deal is won (all, for a promise without one)
 * @n_beyond: those of @n_won in which it is not ready within the horizon
 * @chance: P(win | scope, agreed date) of its deal, worked out, not sampled
 * @by_want: chance to be ready by the want date, given that it is won
 * @by_agreed: the same for the agreed date
 * @mean: ready date on average over the trials within the horizon
 * @mean_error: its standard error, days
 * @deliverable: date by which it is ready with its confidence;
 *   %ACCORD_ENGINE_BEYOND when that is not within the horizon
 * @gap: @deliverable minus the agreed (else the want) date; calendar days,
 *   late is positive. %ACCORD_ENGINE_NO_DATE without a date,
 *   %ACCORD_ENGINE_BEYOND with @deliverable.
 * @lateness: calendar days past the agreed date on average, on time being 0,
 *   beyond the horizon being the rest of it
 * @late_cost: what being late costs on average, given that it is won
 * @value_at_risk: share × P(won and late), minor units
 */
typedef struct
{
  bool dated;
  uint32_t missing;
  uint32_t n_won;
  uint32_t n_beyond;
  double chance;
  AccordEngineChance by_want;
  AccordEngineChance by_agreed;
  double mean;
  double mean_error;
  int32_t deliverable;
  int32_t gap;
  double lateness;
  double late_cost;
  double value_at_risk;
} AccordEnginePromiseFigures;

/**
 * AccordEngineDriver:
 * @feature: index of the feature
 * @last: share of the won trials in which it was the last to end
 * @correlation: of its normal score with the ready day; NaN when it has no
 *   spread
 */
typedef struct
{
  uint32_t feature;
  double last;
  double correlation;
} AccordEngineDriver;

/**
 * AccordEngineLoad:
 * @capacity: head-days on average
 * @booked: head-days that levelling gives the team, on average
 * @booked_p85: its 85th percentile
 * @asked: head-days that the agreed dates ask of it, on average
 * @asked_p85: its 85th percentile
 *
 * One team in one week.
 */
typedef struct
{
  double capacity;
  double booked;
  double booked_p85;
  double asked;
  double asked_p85;
} AccordEngineLoad;

/**
 * AccordEngineTotals:
 * @n_trials: trials run
 * @n_undated: promises that take part and have no date, for want of features
 *   or of estimates; they are in no figure of lateness
 * @joint: chance that no won promise is late; NaN when there is none that
 *   could be
 * @won: promises with an agreed date whose deals are won, on average
 * @kept: how many of them are on time, on average
 * @business: new business by the goal's date on average, minor units
 * @business_error: its standard error
 * @business_p10, @business_p50, @business_p90: its quantiles
 * @worth: Σ promises [P(win) × share − late cost] − extra cost, minor units
 * @worth_error: its standard error
 * @value_at_risk: Σ share × P(won and late)
 */
typedef struct
{
  uint32_t n_trials;
  uint32_t n_undated;
  AccordEngineChance joint;
  double won;
  double kept;
  double business;
  double business_error;
  double business_p10;
  double business_p50;
  double business_p90;
  double worth;
  double worth_error;
  double value_at_risk;
} AccordEngineTotals;

AccordEngineForecast *accord_engine_forecast_ref            (AccordEngineForecast       *self);
void                  accord_engine_forecast_unref          (AccordEngineForecast       *self);

const AccordEngineModel *accord_engine_forecast_get_model   (const AccordEngineForecast *self);
const AccordEngineTotals *accord_engine_forecast_get_totals (const AccordEngineForecast *self);
const AccordEnginePromiseFigures *
                      accord_engine_forecast_get_promise    (const AccordEngineForecast *self,
                                                             uint32_t                    promise);
const uint32_t       *accord_engine_forecast_get_histogram  (const AccordEngineForecast *self,
                                                             uint32_t                    promise,
                                                             uint32_t                   *n_days);
int32_t               accord_engine_forecast_get_quantile   (const AccordEngineForecast *self,
                                                             uint32_t                    promise,
                                                             double                      p);
AccordEngineChance    accord_engine_forecast_get_chance_by  (const AccordEngineForecast *self,
                                                             uint32_t                    promise,
                                                             int32_t                     date);
const AccordEngineDriver *
                      accord_engine_forecast_get_drivers    (const AccordEngineForecast *self,
                                                             uint32_t                    promise,
                                                             uint32_t                   *n);
const AccordEngineLoad *
                      accord_engine_forecast_get_load       (const AccordEngineForecast *self,
                                                             uint32_t                    team,
                                                             uint32_t                   *n_weeks);
AccordEngineChance    accord_engine_forecast_compare_agreed (const AccordEngineForecast *self,
                                                             const AccordEngineForecast *other,
                                                             uint32_t                    promise,
                                                             uint32_t                    other_promise);
AccordEngineChance    accord_engine_forecast_compare_worth  (const AccordEngineForecast *self,
                                                             const AccordEngineForecast *other);
bool                  accord_engine_forecast_is_equal       (const AccordEngineForecast *self,
                                                             const AccordEngineForecast *other);
