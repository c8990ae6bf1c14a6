/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ready-source.h"

#include "accord-promise.h"
#include "accord-source-private.h"
#include "accord-timeline-source.h"

#include <math.h>

/* The standard error of a share, as the engine's chances have it: with half a
 * trial on each side, so that none and all are not quite sure. */
static double
get_error (double n,
           double of)
{
  double p = (n + 0.5) / (of + 1);

  return sqrt (p * (1 - p) / of);
}

/* A point for each day on which more trials are ready, and one for the day
 * before it: where nothing gets ready, as on a weekend, the curve is level. */
static GArray *
create_points (AccordForecast *forecast,
               guint           promise)
{
  AccordEngineForecast *engine = accord_forecast_get_engine (forecast);
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  const int32_t *dates = accord_forecast_input_get_engine (input)->calendar;
  double n_won = accord_engine_forecast_get_promise (engine, promise)->n_won;
  uint32_t n_days;
  const uint32_t *ready
    = accord_engine_forecast_get_histogram (engine, promise, &n_days);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (AccordReadyPoint));
  AccordDay last = ACCORD_DAY_NONE;
  double sum = 0;

  for (uint32_t i = 0; i < n_days; i++)
    {
      AccordDay day = accord_forecast_input_to_day (input, dates[i]);
      AccordReadyPoint before
        = { day - 1, sum / n_won, get_error (sum, n_won) };
      AccordReadyPoint point;

      if (ready[i] == 0)
        continue;
      if (last < day - 1)
        g_array_append_val (points, before);
      sum += ready[i];
      point = (AccordReadyPoint) { day, sum / n_won, get_error (sum, n_won) };
      g_array_append_val (points, point);
      last = day;
    }

  return points;
}

/**
 * accord_ready_source_add_curve:
 * @data: data
 * @label: what it is the curve of
 * @promise: a promise
 * @forecast: a forecast of it, such as that of a scenario
 *
 * Adds the curve of the share of trials in which it is ready by a day.
 *
 * Returns: %FALSE where @forecast has no date for @promise; there is no curve
 *   then
 */
gboolean
accord_ready_source_add_curve (AccordReadyData *data,
                               const char      *label,
                               AccordEntity    *promise,
                               AccordForecast  *forecast)
{
  g_autoptr (GArray) points = NULL;
  AccordPromiseForecast figures;
  gint64 id;

  g_return_val_if_fail (data != NULL && label != NULL, FALSE);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (forecast != NULL, FALSE);

  id = accord_entity_get_id (promise);
  if (!accord_forecast_get_promise (forecast, id, &figures) || !figures.dated)
    return FALSE;

  points = create_points (forecast,
                          accord_forecast_input_find_promise (
                            accord_forecast_get_input (forecast), id));
  accord_ready_data_add_curve (
    data, label, (const AccordReadyPoint *) (gpointer) points->data,
    points->len);

  return TRUE;
}

/**
 * accord_ready_source_new:
 * @plan: a plan
 * @promise: a promise of it
 * @forecast: what is to be expected of @plan
 * @reveal_private: whether a need date that is held back is shown all the same
 *
 * Returns: (transfer full): the dates of @promise, and its curve where it has
 *   one
 */
AccordReadyData *
accord_ready_source_new (AccordPlan     *plan,
                         AccordEntity   *promise,
                         AccordForecast *forecast,
                         gboolean        reveal_private)
{
  AccordTimelineOptions options = { .reveal_private = reveal_private };
  AccordTimelineRow row;
  AccordReadyData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);
  g_return_val_if_fail (forecast != NULL, NULL);

  accord_timeline_source_fill_row (promise, forecast, &options, &row);
  data = accord_ready_data_new (
    _accord_source_get_as_of (plan, forecast, ACCORD_DAY_NONE),
    row.confidence > 0 ? row.confidence
                       : _accord_source_get_confidence (plan));
  data->want = row.want;
  data->need = row.need;
  data->need_revealed = row.need_revealed;
  data->agreed = row.agreed;
  data->ready = row.ready;
  accord_ready_source_add_curve (data, row.title, promise, forecast);

  return data;
}
