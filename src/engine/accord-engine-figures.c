/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a forecast that go beyond one promise: loads, totals, and
 * how two forecasts differ. */

#include "accord-engine-forecast-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * _accord_engine_chance:
 *
 * The error is taken at half a success and half a failure more, so that
 * "never in 100 trials" is not taken for certain.
 *
 * Returns: @n out of @of
 */
AccordEngineChance
_accord_engine_chance (uint64_t n,
                       uint64_t of)
{
  double p = ((double) n + 0.5) / ((double) of + 1);

  if (of == 0)
    return (AccordEngineChance){ NAN, NAN };

  return (AccordEngineChance){ (double) n / (double) of,
                               sqrt (p * (1 - p) / (double) of) };
}

/* The load at which a bin begins, in full weeks. */
static double
bin_start (uint32_t bin)
{
  if (bin <= LOAD_BINS / 2)
    return bin / (LOAD_BINS / 4.0);

  return 2 + (bin - LOAD_BINS / 2) / (LOAD_BINS / 16.0);
}

/* The load that a share @p of the trials stays below. Trials that are in no
 * bin had none. */
static double
bin_quantile (const uint32_t *bins,
              uint64_t        n_trials,
              double          p,
              double          unit)
{
  double wanted = p * (double) n_trials, sum = 0;

  for (uint32_t b = 0; b < LOAD_BINS; b++)
    sum += bins[b];
  sum = (double) n_trials - sum;
  if (sum >= wanted)
    return 0;
  for (uint32_t b = 0; b < LOAD_BINS; b++)
    {
      if (bins[b] > 0 && sum + bins[b] >= wanted)
        {
          double within = (wanted - sum) / bins[b];

          return unit
                 * (bin_start (b)
                    + within * (bin_start (b + 1) - bin_start (b)));
        }
      sum += bins[b];
    }

  return unit * bin_start (LOAD_BINS);
}

static double
mean_load (uint64_t sum,
           uint64_t n)
{
  return n > 0 ? (double) sum / 1024 / (double) n : 0;
}

static void
fill_load (AccordEngineForecast *self,
           const WeekTally      *tally,
           uint64_t              n,
           uint32_t              team,
           uint32_t              week)
{
  const AccordEngineModel *model = self->model;
  AccordEngineLoad *load
    = &self->loads[(size_t) team * model->n_weeks + week];
  const float *capacity = model->capacity + (size_t) team * model->stride;
  double unit = (double) model->load_unit[team], sum = 0;

  for (uint32_t d = model->week_days[week]; d < model->week_days[week + 1];
       d++)
    sum += (double) capacity[d];
  load->capacity = model->has_attrition ? mean_load (tally->capacity, n) : sum;
  load->booked = mean_load (tally->booked, n);
  load->asked = mean_load (tally->asked, n);
  load->booked_p85
    = fmin (bin_quantile (tally->booked_bins, n, 0.85, unit), sum);
  load->asked_p85 = bin_quantile (tally->asked_bins, n, 0.85, unit);
}

bool
_accord_engine_forecast_fill_loads (AccordEngineForecast *self,
                                    AccordEngineWorker  **workers,
                                    uint32_t              n_workers)
{
  const AccordEngineModel *model = self->model;
  uint64_t n = 0;

  for (uint32_t w = 0; w < n_workers; w++)
    n += workers[w]->n_detailed;
  for (uint32_t t = 0; t < model->n_teams; t++)
    for (uint32_t week = 0; week < model->n_weeks; week++)
      {
        WeekTally sum = { 0 };

        for (uint32_t w = 0; w < n_workers; w++)
          {
            const WeekTally *part
              = &workers[w]->weeks[(size_t) t * model->n_weeks + week];

            sum.capacity += part->capacity;
            sum.booked += part->booked;
            sum.asked += part->asked;
            for (uint32_t b = 0; b < LOAD_BINS; b++)
              {
                sum.booked_bins[b] += part->booked_bins[b];
                sum.asked_bins[b] += part->asked_bins[b];
              }
          }
        fill_load (self, &sum, n, t, week);
      }

  return true;
}

static int
compare_amounts (const void *left,
                 const void *right)
{
  int64_t a = *(const int64_t *) left, b = *(const int64_t *) right;

  return (a > b) - (a < b);
}

static void
fill_business (AccordEngineTotals *totals,
               int64_t            *amounts,
               uint32_t            n)
{
  double sum = 0, squares = 0;

  for (uint32_t k = 0; k < n; k++)
    sum += (double) amounts[k];
  sum /= n;
  for (uint32_t k = 0; k < n; k++)
    squares += ((double) amounts[k] - sum) * ((double) amounts[k] - sum);
  qsort (amounts, n, sizeof *amounts, compare_amounts);
  totals->business = sum;
  totals->business_error = n > 1 ? sqrt (squares / (n - 1.0) / n) : NAN;
  totals->business_p10 = (double) amounts[(uint32_t) (0.1 * (n - 1))];
  totals->business_p50 = (double) amounts[(uint32_t) (0.5 * (n - 1))];
  totals->business_p90 = (double) amounts[(uint32_t) (0.9 * (n - 1))];
}

/* What the promises bring in before lateness costs anything. */
static double
expected_shares (const AccordEngineForecast *self)
{
  const AccordEngineModel *model = self->model;
  double sum = 0;

  for (uint32_t i = 0; i < model->n_promises; i++)
    if (model->promises[i].takes_part)
      sum += self->promises[i].chance * (double) model->promises[i].share;

  return sum - (double) model->extra_cost;
}

static void
fill_worth (AccordEngineForecast *self,
            uint32_t              n)
{
  double sum = 0, squares = 0;

  for (uint32_t k = 0; k < self->n_trials; k++)
    if (self->done[k])
      sum += (double) forecast_row (self, k)->late_cost;
  sum /= n;
  for (uint32_t k = 0; k < self->n_trials; k++)
    if (self->done[k])
      {
        double d = (double) forecast_row (self, k)->late_cost - sum;

        squares += d * d;
      }
  self->totals.worth = expected_shares (self) - sum;
  self->totals.worth_error = n > 1 ? sqrt (squares / (n - 1.0) / n) : NAN;
}

bool
_accord_engine_forecast_fill_totals (AccordEngineForecast *self,
                                     AccordEngineWorker  **workers,
                                     uint32_t              n_workers)
{
  int64_t *amounts = malloc (self->n_trials * sizeof *amounts);
  uint64_t joint = 0, won = 0, kept = 0;
  uint32_t n = 0;

  if (amounts == NULL)
    return false;
  for (uint32_t k = 0; k < self->n_trials; k++)
    if (self->done[k])
      amounts[n++] = forecast_row (self, k)->business;
  for (uint32_t w = 0; w < n_workers; w++)
    {
      joint += workers[w]->n_joint;
      won += workers[w]->sum_won;
      kept += workers[w]->sum_kept;
    }
  self->totals.n_trials = n;
  if (n > 0)
    {
      fill_business (&self->totals, amounts, n);
      fill_worth (self, n);
      self->totals.won = (double) won / n;
      self->totals.joint = won > 0 ? _accord_engine_chance (joint, n)
                                   : (AccordEngineChance){ NAN, NAN };
      self->totals.kept = (double) kept / n;
      for (uint32_t i = 0; i < self->model->n_promises; i++)
        {
          self->totals.value_at_risk += self->promises[i].value_at_risk;
          self->totals.n_undated += self->model->promises[i].takes_part
                                    && !self->promises[i].dated;
        }
    }
  free (amounts);

  return n > 0;
}

static bool
row_bit (const AccordEngineForecast *self,
         uint32_t                    trial,
         uint32_t                    promise,
         bool                        late)
{
  uint32_t word = promise / 64 + (late ? self->words : 0);

  return (forecast_row (self, trial)->bits[word] >> promise % 64) & 1;
}

/* How far one trial moves the chance of being on time: the influence of a
 * ratio of two means. */
static double
influence (const AccordEngineForecast *self,
           uint32_t                    trial,
           uint32_t                    promise)
{
  double p = self->promises[promise].by_agreed.value;
  double n = self->promises[promise].n_won;

  if (!row_bit (self, trial, promise, false))
    return 0;

  return ((row_bit (self, trial, promise, true) ? 0 : 1) - p)
         * self->totals.n_trials / n;
}

/**
 * accord_engine_forecast_compare_agreed:
 * @other: a forecast of a similar plan with the same seed
 * @promise: its index in @self
 * @other_promise: its index in @other
 *
 * What a change does to the chance of being on time. The two have their luck
 * in common, and the error takes that into account: it is far smaller than
 * those of the chances themselves.
 *
 * Returns: the chance by the agreed date in @self less that in @other
 */
AccordEngineChance
accord_engine_forecast_compare_agreed (const AccordEngineForecast *self,
                                       const AccordEngineForecast *other,
                                       uint32_t                    promise,
                                       uint32_t                    other_promise)
{
  AccordEngineChance difference;
  double squares = 0, n = 0;

  difference.value = self->promises[promise].by_agreed.value
                     - other->promises[other_promise].by_agreed.value;
  difference.error = NAN;
  if (isnan (difference.value))
    return difference;
  for (uint32_t k = 0; k < self->n_trials && k < other->n_trials; k++)
    if (self->done[k] && other->done[k])
      {
        double d = influence (self, k, promise)
                   - influence (other, k, other_promise);

        squares += d * d;
        n++;
      }
  if (n > 0)
    difference.error = sqrt (squares) / n;

  return difference;
}

/**
 * accord_engine_forecast_compare_worth:
 * @other: a forecast of a similar plan with the same seed
 *
 * Returns: the worth of @self less that of @other, minor units, with the
 *   standard error of the difference
 */
AccordEngineChance
accord_engine_forecast_compare_worth (const AccordEngineForecast *self,
                                      const AccordEngineForecast *other)
{
  AccordEngineChance difference
    = { self->totals.worth - other->totals.worth, NAN };
  double sum = 0, squares = 0, n = 0;

  for (uint32_t k = 0; k < self->n_trials && k < other->n_trials; k++)
    if (self->done[k] && other->done[k])
      {
        double d = (double) (forecast_row (other, k)->late_cost
                             - forecast_row (self, k)->late_cost);

        sum += d;
        squares += d * d;
        n++;
      }
  if (n > 1)
    difference.error
      = sqrt (fmax (squares - sum * sum / n, 0) / (n - 1) / n);

  return difference;
}

/**
 * accord_engine_forecast_is_equal:
 *
 * Returns: whether two forecasts of models of one shape are the same to the
 *   bit
 */
bool
accord_engine_forecast_is_equal (const AccordEngineForecast *self,
                                 const AccordEngineForecast *other)
{
  const AccordEngineModel *a = self->model, *b = other->model;
  size_t n = a->n_promises;

  if (n != b->n_promises || a->n_days != b->n_days || a->n_teams != b->n_teams
      || a->n_weeks != b->n_weeks || self->n_trials != other->n_trials
      || a->driver_start[n] != b->driver_start[n])
    return false;

  return memcmp (&self->totals, &other->totals, sizeof self->totals) == 0
         && memcmp (self->promises, other->promises,
                    n * sizeof *self->promises) == 0
         && memcmp (self->histogram, other->histogram,
                    n * (a->n_days + 1) * sizeof *self->histogram) == 0
         && memcmp (self->drivers, other->drivers,
                    a->driver_start[n] * sizeof *self->drivers) == 0
         && memcmp (self->loads, other->loads,
                    (size_t) a->n_teams * a->n_weeks * sizeof *self->loads)
              == 0
         && memcmp (self->rows, other->rows,
                    self->n_trials * self->row_size) == 0
         && memcmp (self->done, other->done, self->n_trials) == 0;
}
