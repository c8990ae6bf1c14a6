/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a trial comes to. All that is added up over trials is whole numbers,
 * so that neither their order nor their split can be seen in the sums. */

#include "accord-engine-worker-private.h"

#include <math.h>
#include <string.h>

/*
 * _accord_engine_worker_ready:
 *
 * Returns: the day during which a promise is ready, its hand-over included;
 *   the horizon when it is not ready within it
 */
int32_t
_accord_engine_worker_ready (const AccordEngineWorker *self,
                             uint32_t                  promise)
{
  const AccordEngineModel *model = self->model;
  double end = 0;

  for (uint32_t k = model->need_start[promise];
       k < model->need_start[promise + 1]; k++)
    {
      double other = self->ends[model->needs[k]];

      end = other > end ? other : end;
    }
  end = ceil (end + model->promises[promise].hand_over - ROUNDING);
  if (end <= 1)
    return 0;

  return end <= model->n_days ? (int32_t) end - 1 : (int32_t) model->n_days;
}

/*
 * _accord_engine_late_cost:
 * @days: calendar days past the agreed date
 *
 * Returns: what they cost, in minor units
 */
int64_t
_accord_engine_late_cost (const AccordEnginePromise *promise,
                          int64_t                    days)
{
  int64_t most
    = promise->late_limit > 0 ? promise->late_limit : promise->share;
  double cost;

  if (days <= promise->grace)
    return 0;
  cost = (double) promise->late_cost * (double) (days - promise->grace) / 7;

  return cost < (double) most ? (int64_t) llround (cost) : most;
}

/* Calendar days from @date to the ready @day; beyond the horizon, to the day
 * after it. */
static int64_t
days_past (const AccordEngineModel *model,
           int32_t                  day,
           int32_t                  date)
{
  int64_t days;

  if ((uint32_t) day < model->n_days)
    return (int64_t) model->calendar[day] - date;
  days = (int64_t) model->calendar[model->n_days - 1] + 1 - date;

  return days > 1 ? days : 1;
}

/* Notes how a won promise stands to its dates; returns whether it is late. */
static bool
record_dates (AccordEngineWorker *self,
              uint32_t            i,
              int32_t             day,
              TrialRow           *row)
{
  const AccordEngineModel *model = self->model;
  const AccordEnginePromise *promise = &model->promises[i];
  PromiseTally *tally = &self->promises[i];
  int32_t close = promise->deal == ACCORD_ENGINE_NONE
                    ? 0
                    : self->close[promise->deal];
  int32_t agreed = _accord_engine_model_agreed (model, i, close);
  int64_t late;

  if (promise->want != ACCORD_ENGINE_NO_DATE
      && days_past (model, day, promise->want) > 0)
    tally->n_past_want++;
  if (agreed == ACCORD_ENGINE_NO_DATE)
    return false;
  late = days_past (model, day, agreed);
  self->sum_won++;
  if (late <= 0)
    {
      self->sum_kept++;
      return false;
    }
  tally->n_late++;
  tally->late_days += late;
  late = _accord_engine_late_cost (promise, late);
  tally->late_cost += late;
  row->late_cost += late;

  return true;
}

static void
record_drivers (AccordEngineWorker *self,
                uint32_t            i,
                int32_t             day)
{
  const AccordEngineModel *model = self->model;
  PromiseTally *tally = &self->promises[i];
  uint32_t last = model->driver_start[i];
  double last_end = -INFINITY;

  tally->n_detailed++;
  tally->day += day;
  tally->day_day += (int64_t) day * day;
  for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
       k++)
    {
      uint32_t q = model->drivers[k].node;
      DriverTally *driver = &self->drivers[k];
      int64_t score = lrintf (self->node_scores[q] * 4096);

      driver->score += score;
      driver->score_score += score * score;
      driver->score_day += score * day;
      if (model->drivers[k].own && self->ends[q] > last_end)
        {
          last_end = self->ends[q];
          last = k;
        }
    }
  if (last_end > -INFINITY)
    self->drivers[last].last++;
}

static void
record_promises (AccordEngineWorker *self,
                 TrialRow           *row,
                 bool                detailed)
{
  const AccordEngineModel *model = self->model;
  uint32_t words = self->simulation->words;
  bool any_late = false;

  for (uint32_t i = 0; i < model->n_promises; i++)
    {
      int32_t day;

      if (!model->dated[i] || !worker_is_won (self, i))
        continue;
      day = _accord_engine_worker_ready (self, i);
      self->histogram[(size_t) i * (model->n_days + 1) + (uint32_t) day]++;
      self->promises[i].n_won++;
      row->bits[i / 64] |= UINT64_C (1) << i % 64;
      if (record_dates (self, i, day, row))
        {
          row->bits[words + i / 64] |= UINT64_C (1) << i % 64;
          any_late = true;
        }
      if (detailed)
        record_drivers (self, i, day);
    }
  self->n_joint += !any_late;
}

static void
score_nodes (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = 0; k < self->n_active; k++)
    {
      uint32_t q = self->active[k];
      const Node *node = &model->nodes[q];
      float score = node->flags & NODE_OUTSIDE ? self->outside_scores[q] : 0;

      for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
           p++)
        score += model->part_weight[p] * self->scores[p];
      self->node_scores[q] = score;
    }
}

/*
 * _accord_engine_worker_record:
 * @self: a worker with a schedule
 *
 * Adds the trial to the worker's tallies, and writes its row.
 */
void
_accord_engine_worker_record (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;
  AccordEngineSimulation *simulation = self->simulation;
  TrialRow *row = trial_row (simulation, self->trial);
  bool detailed = self->trial % model->detail_every == 0;

  memset (row, 0, simulation->row_size);
  row->business = model->won_amount;
  for (uint32_t i = 0; i < model->n_deals; i++)
    if (model->deals[i].state == ACCORD_ENGINE_DEAL_OPEN && self->won[i]
        && self->close[i] <= model->goal)
      row->business += model->deals[i].amount;
  if (detailed)
    {
      score_nodes (self);
      _accord_engine_worker_record_loads (self);
      self->n_detailed++;
    }
  record_promises (self, row, detailed);
  self->n_trials++;
  simulation->done[self->trial] = true;
}
