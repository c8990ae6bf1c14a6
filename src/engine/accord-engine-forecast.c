/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a forecast: workers' tallies added up, and questions
 * answered from them. */

#include "accord-engine-forecast-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const uint32_t *
histogram (const AccordEngineForecast *self,
           uint32_t                    promise)
{
  return self->histogram + (size_t) promise * (self->model->n_days + 1);
}

static void
sum_tallies (AccordEngineWorker **workers,
             uint32_t             n_workers,
             uint32_t             i,
             PromiseTally        *sum)
{
  *sum = (PromiseTally){ 0 };
  for (uint32_t w = 0; w < n_workers; w++)
    {
      const PromiseTally *tally = &workers[w]->promises[i];

      sum->n_won += tally->n_won;
      sum->n_late += tally->n_late;
      sum->n_past_want += tally->n_past_want;
      sum->late_days += tally->late_days;
      sum->late_cost += tally->late_cost;
      sum->n_detailed += tally->n_detailed;
      sum->day += tally->day;
      sum->day_day += tally->day_day;
    }
}

static void
fill_mean (AccordEngineForecast       *self,
           uint32_t                    i,
           AccordEnginePromiseFigures *figures)
{
  const uint32_t *days = histogram (self, i);
  double n = (double) figures->n_won - figures->n_beyond;
  double sum = 0, squares = 0;

  for (uint32_t d = 0; d < self->model->n_days; d++)
    if (days[d] > 0)
      {
        double date = self->model->calendar[d];

        sum += days[d] * date;
        squares += days[d] * date * date;
      }
  figures->mean = n > 0 ? sum / n : NAN;
  figures->mean_error
    = n > 1 ? sqrt (fmax (squares - sum * sum / n, 0) / (n - 1) / n) : NAN;
}

/* The date that the gap is reckoned from; a date relative to the signing is
 * reckoned from the likely close. */
static int32_t
gap_date (const AccordEngineModel *model,
          uint32_t                 i)
{
  const AccordEnginePromise *promise = &model->promises[i];
  int32_t close = 0, agreed;

  if (promise->deal != ACCORD_ENGINE_NONE)
    close = (int32_t) lround (model->deals[promise->deal].close.likely);
  agreed = _accord_engine_model_agreed (model, i, close);

  return agreed != ACCORD_ENGINE_NO_DATE ? agreed : promise->want;
}

static void
fill_dates (AccordEngineForecast       *self,
            uint32_t                    i,
            const PromiseTally         *tally,
            AccordEnginePromiseFigures *figures)
{
  const AccordEnginePromise *promise = &self->model->promises[i];
  int32_t date = gap_date (self->model, i);
  bool has_agreed = promise->agreed != ACCORD_ENGINE_NO_DATE
                    || (promise->agreed_after != ACCORD_ENGINE_NO_DATE
                        && promise->deal != ACCORD_ENGINE_NONE);
  double n = (double) tally->n_won;

  if (promise->want != ACCORD_ENGINE_NO_DATE)
    figures->by_want
      = _accord_engine_chance (tally->n_won - tally->n_past_want,
                               tally->n_won);
  if (has_agreed)
    figures->by_agreed
      = _accord_engine_chance (tally->n_won - tally->n_late, tally->n_won);
  figures->deliverable
    = accord_engine_forecast_get_quantile (self, i, promise->confidence);
  if (date != ACCORD_ENGINE_NO_DATE)
    figures->gap = figures->deliverable == ACCORD_ENGINE_BEYOND
                     ? ACCORD_ENGINE_BEYOND
                   : figures->deliverable == ACCORD_ENGINE_NO_DATE
                     ? ACCORD_ENGINE_NO_DATE
                     : figures->deliverable - date;
  if (n > 0)
    {
      figures->lateness = (double) tally->late_days / n;
      figures->late_cost = (double) tally->late_cost / n;
      figures->value_at_risk = (double) promise->share * figures->chance
                               * (double) tally->n_late / n;
    }
}

static void
fill_drivers (AccordEngineForecast *self,
              AccordEngineWorker  **workers,
              uint32_t              n_workers,
              uint32_t              i,
              const PromiseTally   *tally)
{
  const AccordEngineModel *model = self->model;
  double n = (double) tally->n_detailed;
  double day = (double) tally->day;
  double days = n * (double) tally->day_day - day * day;

  for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
       k++)
    {
      AccordEngineDriver *driver = &self->drivers[k];
      double score = 0, squares = 0, product = 0, last = 0;

      for (uint32_t w = 0; w < n_workers; w++)
        {
          const DriverTally *part = &workers[w]->drivers[k];

          score += (double) part->score;
          squares += (double) part->score_score;
          product += (double) part->score_day;
          last += part->last;
        }
      squares = n * squares - score * score;
      driver->feature = model->queue[model->drivers[k].node];
      driver->last = n > 0 ? last / n : NAN;
      driver->correlation = squares > 0 && days > 0
                              ? (n * product - score * day)
                                  / sqrt (squares * days)
                              : NAN;
    }
}

static void
fill_promise (AccordEngineForecast *self,
              AccordEngineWorker  **workers,
              uint32_t              n_workers,
              uint32_t              i)
{
  const AccordEngineModel *model = self->model;
  AccordEnginePromiseFigures *figures = &self->promises[i];
  uint32_t deal = model->promises[i].deal;
  uint32_t *days = self->histogram + (size_t) i * (model->n_days + 1);
  PromiseTally tally;

  figures->dated = model->dated[i];
  figures->missing = model->missing[i];
  figures->chance = deal == ACCORD_ENGINE_NONE ? 1 : model->chance[deal];
  figures->by_want = (AccordEngineChance){ NAN, NAN };
  figures->by_agreed = figures->by_want;
  figures->mean = figures->mean_error = NAN;
  figures->deliverable = figures->gap = ACCORD_ENGINE_NO_DATE;
  if (!figures->dated)
    return;
  for (uint32_t w = 0; w < n_workers; w++)
    {
      const uint32_t *part
        = workers[w]->histogram + (size_t) i * (model->n_days + 1);

      for (uint32_t d = 0; d <= model->n_days; d++)
        if (part[d] > 0)
          days[d] += part[d];
    }
  sum_tallies (workers, n_workers, i, &tally);
  figures->n_won = (uint32_t) tally.n_won;
  figures->n_beyond = days[model->n_days];
  fill_mean (self, i, figures);
  fill_dates (self, i, &tally, figures);
  fill_drivers (self, workers, n_workers, i, &tally);
}

static bool
allocate (AccordEngineForecast         *self,
          const AccordEngineSimulation *simulation)
{
  const AccordEngineModel *model = self->model;
  size_t n = (size_t) model->n_promises + 1;

  self->n_trials = simulation->n_trials;
  self->words = simulation->words;
  self->row_size = simulation->row_size;
  self->promises = calloc (n, sizeof *self->promises);
  self->histogram
    = calloc (n * (model->n_days + 1), sizeof *self->histogram);
  self->drivers = calloc ((size_t) model->driver_start[model->n_promises] + 1,
                          sizeof *self->drivers);
  self->loads = calloc (((size_t) model->n_teams + 1) * model->n_weeks,
                        sizeof *self->loads);
  self->rows = malloc (self->n_trials * self->row_size);
  self->done = malloc (self->n_trials);

  return self->promises != NULL && self->histogram != NULL
         && self->drivers != NULL && self->loads != NULL
         && self->rows != NULL && self->done != NULL;
}

AccordEngineForecast *
_accord_engine_forecast_new (AccordEngineSimulation *simulation,
                             AccordEngineWorker    **workers,
                             uint32_t                n_workers)
{
  AccordEngineForecast *self = calloc (1, sizeof *self);

  if (self == NULL)
    return NULL;
  atomic_init (&self->ref_count, 1);
  self->model = accord_engine_model_ref (simulation->model);
  if (allocate (self, simulation))
    {
      memcpy (self->rows, simulation->rows, self->n_trials * self->row_size);
      memcpy (self->done, simulation->done, self->n_trials);
      for (uint32_t i = 0; i < self->model->n_promises; i++)
        fill_promise (self, workers, n_workers, i);
      if (_accord_engine_forecast_fill_loads (self, workers, n_workers)
          && _accord_engine_forecast_fill_totals (self, workers, n_workers))
        return self;
    }
  accord_engine_forecast_unref (self);

  return NULL;
}

/**
 * accord_engine_forecast_ref:
 *
 * Returns: (transfer full): @self
 */
AccordEngineForecast *
accord_engine_forecast_ref (AccordEngineForecast *self)
{
  atomic_fetch_add_explicit (&self->ref_count, 1, memory_order_relaxed);
  return self;
}

/**
 * accord_engine_forecast_unref:
 * @self: (transfer full) (nullable): a forecast
 */
void
accord_engine_forecast_unref (AccordEngineForecast *self)
{
  if (self == NULL
      || atomic_fetch_sub_explicit (&self->ref_count, 1, memory_order_acq_rel)
           != 1)
    return;
  accord_engine_model_unref (self->model);
  free (self->promises);
  free (self->histogram);
  free (self->drivers);
  free (self->loads);
  free (self->rows);
  free (self->done);
  free (self);
}

/**
 * accord_engine_forecast_get_model:
 *
 * Returns: (transfer none): what it is a forecast of
 */
const AccordEngineModel *
accord_engine_forecast_get_model (const AccordEngineForecast *self)
{
  return self->model;
}

/**
 * accord_engine_forecast_get_totals:
 *
 * Returns: (transfer none): the plan's figures
 */
const AccordEngineTotals *
accord_engine_forecast_get_totals (const AccordEngineForecast *self)
{
  return &self->totals;
}

/**
 * accord_engine_forecast_get_promise:
 * @promise: its index
 *
 * Returns: (transfer none): its figures
 */
const AccordEnginePromiseFigures *
accord_engine_forecast_get_promise (const AccordEngineForecast *self,
                                    uint32_t                    promise)
{
  return &self->promises[promise];
}

/**
 * accord_engine_forecast_get_histogram:
 * @promise: its index
 * @n_days: (out): the horizon
 *
 * Returns: (transfer none): for each working day, the won trials in which the
 *   promise is ready on it; and one more number, of those in which it is not
 *   ready within the horizon
 */
const uint32_t *
accord_engine_forecast_get_histogram (const AccordEngineForecast *self,
                                      uint32_t                    promise,
                                      uint32_t                   *n_days)
{
  *n_days = self->model->n_days;
  return histogram (self, promise);
}

/**
 * accord_engine_forecast_get_quantile:
 * @promise: its index
 * @p: a share of the won trials, 0 to 1
 *
 * Returns: the first date by which it is ready in at least that share of
 *   them; %ACCORD_ENGINE_BEYOND when that is not within the horizon,
 *   %ACCORD_ENGINE_NO_DATE when it is never won or has no date
 */
int32_t
accord_engine_forecast_get_quantile (const AccordEngineForecast *self,
                                     uint32_t                    promise,
                                     double                      p)
{
  const uint32_t *days = histogram (self, promise);
  double wanted = p * self->promises[promise].n_won - 1e-9;
  uint64_t sum = 0;

  if (self->promises[promise].n_won == 0)
    return ACCORD_ENGINE_NO_DATE;
  for (uint32_t d = 0; d < self->model->n_days; d++)
    {
      sum += days[d];
      if (sum > 0 && (double) sum >= wanted)
        return self->model->calendar[d];
    }

  return ACCORD_ENGINE_BEYOND;
}

/**
 * accord_engine_forecast_get_chance_by:
 * @promise: its index
 * @date: any date, such as a need date that has been revealed
 *
 * Returns: the chance that it is ready by then, given that it is won; NaN
 *   when it is never won or has no date
 */
AccordEngineChance
accord_engine_forecast_get_chance_by (const AccordEngineForecast *self,
                                      uint32_t                    promise,
                                      int32_t                     date)
{
  const uint32_t *days = histogram (self, promise);
  uint64_t sum = 0;

  for (uint32_t d = 0;
       d < self->model->n_days && self->model->calendar[d] <= date; d++)
    sum += days[d];

  return _accord_engine_chance (sum, self->promises[promise].n_won);
}

/**
 * accord_engine_forecast_get_drivers:
 * @promise: its index
 * @n: (out): how many there are
 *
 * Returns: (transfer none): the features that can drive its date: its own,
 *   and then what they wait for
 */
const AccordEngineDriver *
accord_engine_forecast_get_drivers (const AccordEngineForecast *self,
                                    uint32_t                    promise,
                                    uint32_t                   *n)
{
  const uint32_t *start = self->model->driver_start;

  *n = start[promise + 1] - start[promise];
  return self->drivers + start[promise];
}

/**
 * accord_engine_forecast_get_load:
 * @team: its index
 * @n_weeks: (out): how many weeks; see accord_engine_model_get_week_date()
 *
 * Returns: (transfer none): its load by week
 */
const AccordEngineLoad *
accord_engine_forecast_get_load (const AccordEngineForecast *self,
                                 uint32_t                    team,
                                 uint32_t                   *n_weeks)
{
  *n_weeks = self->model->n_weeks;
  return self->loads + (size_t) team * self->model->n_weeks;
}
