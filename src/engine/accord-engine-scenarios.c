/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed set of sampled scenarios that orders are tried on. */

#include "accord-engine-search-private.h"

#include <stdlib.h>

/*
 * _accord_engine_scenario_cost:
 * @worker: with a schedule
 * @soft: (inout): a little is added for each late day, so that a search feels
 *   its way past the day on which a promise is late
 *
 * What lateness costs, and the share that each late promise puts at risk.
 * Without the second, a plan in which nobody has said what lateness costs
 * would give up whole promises for the small change of another.
 *
 * Returns: what lateness comes to in one scenario, minor units
 */
double
_accord_engine_scenario_cost (const AccordEngineWorker *worker,
                              double                   *soft)
{
  const AccordEngineModel *model = worker->model;
  double cost = 0;

  for (uint32_t i = 0; i < model->n_promises; i++)
    {
      const AccordEnginePromise *promise = &model->promises[i];
      int32_t agreed, day;
      double days;

      if (!model->dated[i] || !worker_is_won (worker, i))
        continue;
      agreed = _accord_engine_model_agreed (
        model, i,
        promise->deal == ACCORD_ENGINE_NONE ? 0 : worker->close[promise->deal]);
      if (agreed == ACCORD_ENGINE_NO_DATE)
        continue;
      day = _accord_engine_worker_ready (worker, i);
      days = (uint32_t) day < model->n_days
               ? (double) model->calendar[day] - agreed
               : (double) model->calendar[model->n_days - 1] + 30 - agreed;
      if (days <= 0)
        continue;
      cost += (double) _accord_engine_late_cost (promise, (int64_t) days)
              + (double) promise->share;
      *soft += ((double) promise->share + 1) * 1e-6 * days;
    }

  return cost;
}

/*
 * _accord_engine_scenarios_close:
 * @self: scenarios, also when opening them has failed
 */
void
_accord_engine_scenarios_close (AccordEngineScenarios *self)
{
  for (uint32_t s = 0; self->workers != NULL && s < self->n; s++)
    accord_engine_worker_free (self->workers[s]);
  free (self->workers);
  accord_engine_simulation_free (self->simulation);
}

/*
 * _accord_engine_scenarios_open:
 * @n: how many: the first trials of the model
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_scenarios_open (AccordEngineScenarios *self,
                               AccordEngineModel     *model,
                               uint32_t               n)
{
  self->n = n;
  self->simulation = accord_engine_simulation_new (model, 1);
  self->workers = calloc (n, sizeof *self->workers);
  if (self->simulation == NULL || self->workers == NULL)
    return false;
  for (uint32_t s = 0; s < n; s++)
    {
      self->workers[s] = accord_engine_worker_new (self->simulation);
      if (self->workers[s] == NULL)
        return false;
      _accord_engine_worker_sample (self->workers[s], s);
    }

  return true;
}
