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

/**
 * accord_ready_source_add_curve:
 * @data: data
 * @label: what it is the curve of
 * @promise: a promise
 * @forecast: a forecast of it, such as that of a scenario
 *
 * Adds a point for each day on which more trials are ready, from the day
 * before the first one on.
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
  AccordEngineForecast *engine;
  AccordForecastInput *input;
  AccordPromiseForecast figures;
  const uint32_t *ready;
  uint32_t n_days;
  double n_won, sum = 0;
  guint index;

  g_return_val_if_fail (data != NULL && label != NULL, FALSE);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (forecast != NULL, FALSE);

  if (!accord_forecast_get_promise (forecast, accord_entity_get_id (promise),
                                    &figures)
      || !figures.dated)
    return FALSE;

  engine = accord_forecast_get_engine (forecast);
  input = accord_forecast_get_input (forecast);
  index = accord_forecast_input_find_promise (input,
                                              accord_entity_get_id (promise));
  ready = accord_engine_forecast_get_histogram (engine, index, &n_days);
  n_won = accord_engine_forecast_get_promise (engine, index)->n_won;
  points = g_array_new (FALSE, FALSE, sizeof (AccordReadyPoint));
  for (uint32_t i = 0; i < n_days; i++)
    {
      AccordDay day = accord_forecast_input_to_day (
        input, accord_forecast_input_get_engine (input)->calendar[i]);
      AccordReadyPoint point = { day - 1, 0, get_error (0, n_won) };

      if (ready[i] == 0)
        continue;
      if (points->len == 0)
        g_array_append_val (points, point);
      sum += ready[i];
      point = (AccordReadyPoint) { day, sum / n_won, get_error (sum, n_won) };
      g_array_append_val (points, point);
    }
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
