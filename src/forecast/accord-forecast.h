/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-forecast.h"
#include "accord-forecast-input.h"
#include "accord-money.h"

#include <stdatomic.h>

G_BEGIN_DECLS

/** ACCORD_FORECAST_TRIALS: of a full forecast. */
#define ACCORD_FORECAST_TRIALS        10000
/** ACCORD_FORECAST_COARSE_TRIALS: of a first answer, good to some per cent. */
#define ACCORD_FORECAST_COARSE_TRIALS 256

/**
 * AccordForecast:
 *
 * What is to be expected of a plan: for each promise when it is ready, for
 * each team what it is asked and gets booked, and what it all comes to.
 * Immutable and reference counted; any thread may read it. Promises, teams
 * and features go by their ids.
 */
typedef struct _AccordForecast AccordForecast;

/**
 * AccordLack:
 * @ACCORD_LACK_NOTHING: it has a date
 * @ACCORD_LACK_PART: it is withdrawn, kept or broken, and takes no part
 * @ACCORD_LACK_FEATURES: it has no features
 * @ACCORD_LACK_ESTIMATES: features that it needs lack an estimate
 * @ACCORD_LACK_WIN: its deal is lost, or was won in none of the trials
 *
 * What a promise lacks to have a date.
 */
typedef enum
{
  ACCORD_LACK_NOTHING,
  ACCORD_LACK_PART,
  ACCORD_LACK_FEATURES,
  ACCORD_LACK_ESTIMATES,
  ACCORD_LACK_WIN,
} AccordLack;

/**
 * AccordPromiseForecast:
 * @dated: whether it can have a date; if not, @lack says why
 * @lack: what it lacks
 * @missing: how many of the features that it needs lack an estimate
 * @close_known: whether somebody has said when its deal closes
 * @p10: the day that 10 % of the trials meet; %ACCORD_DAY_MAX where that is
 *   beyond the horizon
 * @p50: the same for 50 %
 * @deliverable: the deliverable date: the day that it meets with its
 *   confidence
 * @p90: the same for 90 %
 * @gap: @deliverable minus the agreed, else the want date, in calendar days;
 *   %G_MAXINT where one of them isn't there
 * @win_chance: the chance to win its deal, with its scope and agreed date
 * @by_want: chance to be ready by the want date; NaN without one
 * @by_agreed: the same by the agreed date
 * @by_need: the same by the need date, where that is revealed
 * @lateness: days past the agreed date on average
 * @late_cost: what lateness costs on average where the deal is won
 * @value_at_risk: share × P(won and late)
 *
 * One promise, given that its deal is won.
 */
typedef struct
{
  gboolean dated;
  AccordLack lack;
  guint missing;
  gboolean close_known;
  AccordDay p10;
  AccordDay p50;
  AccordDay deliverable;
  AccordDay p90;
  int gap;
  double win_chance;
  AccordEngineChance by_want;
  AccordEngineChance by_agreed;
  AccordEngineChance by_need;
  double lateness;
  AccordMoney late_cost;
  AccordMoney value_at_risk;
} AccordPromiseForecast;

/**
 * AccordForecastDriver:
 * @feature: the id of a feature or of outside work
 * @last: share of the trials in which it was the last to end
 * @correlation: of its error with the ready day; NaN where it has no spread
 */
typedef struct
{
  gint64 feature;
  double last;
  double correlation;
} AccordForecastDriver;

AccordForecast            *accord_forecast_run          (AccordForecastInput    *input,
                                                         guint                   n_trials,
                                                         guint                   n_threads,
                                                         const atomic_bool      *cancel,
                                                         AccordPlan             *plan,
                                                         GError                **error);
AccordForecast            *accord_forecast_ref          (AccordForecast         *self);
void                       accord_forecast_unref        (AccordForecast         *self);

AccordForecastInput       *accord_forecast_get_input    (AccordForecast         *self);
AccordEngineModel         *accord_forecast_get_model    (AccordForecast         *self);
AccordEngineForecast      *accord_forecast_get_engine   (AccordForecast         *self);
const AccordEngineTotals  *accord_forecast_get_totals   (AccordForecast         *self);
gboolean                   accord_forecast_get_promise  (AccordForecast         *self,
                                                         gint64                  id,
                                                         AccordPromiseForecast  *promise);
AccordDay                  accord_forecast_get_quantile (AccordForecast         *self,
                                                         gint64                  id,
                                                         double                  p);
AccordEngineChance         accord_forecast_get_chance_by
                                                        (AccordForecast         *self,
                                                         gint64                  id,
                                                         AccordDay               day);
GArray                    *accord_forecast_dup_drivers  (AccordForecast         *self,
                                                         gint64                  id);
guint                      accord_forecast_get_n_weeks  (AccordForecast         *self);
AccordDay                  accord_forecast_get_week     (AccordForecast         *self,
                                                         guint                   week);
const AccordEngineLoad    *accord_forecast_get_load     (AccordForecast         *self,
                                                         gint64                  team);
char                      *accord_promise_forecast_dup_lack
                                                        (const AccordPromiseForecast *promise);
GHashTable                *accord_forecast_list_deliverable
                                                        (AccordForecast         *self,
                                                         AccordPlan             *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordForecast, accord_forecast_unref)

G_END_DECLS
