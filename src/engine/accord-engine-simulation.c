/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trials, and the workers that run them. See accord-engine-model.c for the
 * order of the calls. */

#include "accord-engine-worker-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Trials between two calls of a progress function. */
#define PROGRESS_STEP 64

/**
 * accord_engine_simulation_new:
 * @model: a model
 * @n_trials: how many trials, from 1 to %ACCORD_ENGINE_MAX_TRIALS
 *
 * Returns: (transfer full) (nullable): room for the trials; %NULL when
 *   @n_trials is out of range, or memory has run out
 */
AccordEngineSimulation *
accord_engine_simulation_new (AccordEngineModel *model,
                              uint32_t           n_trials)
{
  AccordEngineSimulation *self;

  if (n_trials == 0 || n_trials > ACCORD_ENGINE_MAX_TRIALS)
    return NULL;
  self = calloc (1, sizeof *self);
  if (self == NULL)
    return NULL;
  self->model = accord_engine_model_ref (model);
  self->n_trials = n_trials;
  self->words = (model->n_promises + 63) / 64;
  self->row_size
    = sizeof (TrialRow) + 2 * (size_t) self->words * sizeof (uint64_t);
  self->rows = calloc (n_trials, self->row_size);
  self->done = calloc (n_trials, sizeof *self->done);
  if (self->rows == NULL || self->done == NULL)
    {
      accord_engine_simulation_free (self);
      return NULL;
    }

  return self;
}

/**
 * accord_engine_simulation_free:
 * @self: (transfer full) (nullable): a simulation whose workers are gone
 */
void
accord_engine_simulation_free (AccordEngineSimulation *self)
{
  if (self == NULL)
    return;
  accord_engine_model_unref (self->model);
  free (self->rows);
  free (self->done);
  free (self);
}

/**
 * accord_engine_simulation_finish:
 * @self: a simulation
 * @workers: all workers that ran trials of it, none of them running
 * @n_workers: how many
 *
 * Puts together what the workers found. Their trials need not be all: the
 * forecast is of those that have been run, so that a first, coarse answer can
 * be had on the way, and the rest be run after.
 *
 * Returns: (transfer full) (nullable): the forecast; %NULL when not one trial
 *   was run, or memory has run out
 */
AccordEngineForecast *
accord_engine_simulation_finish (AccordEngineSimulation *self,
                                 AccordEngineWorker    **workers,
                                 uint32_t                n_workers)
{
  return _accord_engine_forecast_new (self, workers, n_workers);
}

static bool
allocate_trial (AccordEngineWorker      *self,
                const AccordEngineModel *model)
{
  size_t n = (size_t) model->n_nodes + 1, p = (size_t) model->n_parts + 1;
  size_t t = (size_t) model->n_teams + 1, d = (size_t) model->n_deals + 2;

  self->team_scores = calloc (t, sizeof *self->team_scores);
  self->deal_scores = calloc (d, sizeof *self->deal_scores);
  self->slot_release = calloc (d, sizeof *self->slot_release);
  self->close = calloc (d, sizeof *self->close);
  self->won = calloc (d, sizeof *self->won);
  self->release = calloc (n, sizeof *self->release);
  self->stop = calloc (n, sizeof *self->stop);
  self->active = calloc (n, sizeof *self->active);
  self->efforts = calloc (p, sizeof *self->efforts);
  self->scores = calloc (p, sizeof *self->scores);
  self->outside = calloc (n, sizeof *self->outside);
  self->outside_scores = calloc (n, sizeof *self->outside_scores);
  self->starts = calloc (n, sizeof *self->starts);
  self->ends = calloc (n, sizeof *self->ends);
  self->latest = calloc (n, sizeof *self->latest);
  self->node_scores = calloc (n, sizeof *self->node_scores);

  return self->team_scores != NULL && self->deal_scores != NULL
         && self->slot_release != NULL && self->close != NULL
         && self->won != NULL && self->release != NULL && self->stop != NULL
         && self->active != NULL && self->efforts != NULL
         && self->scores != NULL && self->outside != NULL
         && self->outside_scores != NULL && self->starts != NULL
         && self->ends != NULL && self->latest != NULL
         && self->node_scores != NULL;
}

static bool
allocate_capacity (AccordEngineWorker      *self,
                   const AccordEngineModel *model)
{
  size_t t = (size_t) model->n_teams + 1;
  size_t weeks = t * model->n_weeks;

  self->free = calloc (t * model->stride, sizeof *self->free);
  self->capacity = calloc (t, sizeof *self->capacity);
  self->first_free = calloc (t, sizeof *self->first_free);
  self->touched = calloc (t, sizeof *self->touched);
  self->asked = calloc (weeks, sizeof *self->asked);
  self->weeks = calloc (weeks, sizeof *self->weeks);
  if (model->has_attrition)
    self->own_capacity = calloc (t * model->stride, sizeof (float));

  return self->free != NULL && self->capacity != NULL
         && self->first_free != NULL && self->touched != NULL
         && self->asked != NULL && self->weeks != NULL
         && (!model->has_attrition || self->own_capacity != NULL);
}

static bool
allocate_tallies (AccordEngineWorker      *self,
                  const AccordEngineModel *model)
{
  size_t n = (size_t) model->n_promises + 1;

  self->unsupported = calloc (n, sizeof *self->unsupported);
  self->promises = calloc (n, sizeof *self->promises);
  self->histogram
    = calloc (n * (model->n_days + 1), sizeof *self->histogram);
  self->drivers = calloc ((size_t) model->driver_start[model->n_promises] + 1,
                          sizeof *self->drivers);

  return self->unsupported != NULL && self->promises != NULL
         && self->histogram != NULL && self->drivers != NULL;
}

/**
 * accord_engine_worker_new:
 * @simulation: what it is to work on; must outlive it
 *
 * Returns: (transfer full) (nullable): a worker; %NULL when memory has run
 *   out
 */
AccordEngineWorker *
accord_engine_worker_new (AccordEngineSimulation *simulation)
{
  const AccordEngineModel *model = simulation->model;
  AccordEngineWorker *self = calloc (1, sizeof *self);

  if (self == NULL)
    return NULL;
  self->simulation = simulation;
  self->model = model;
  self->normals = accord_engine_normals ();
  if (!allocate_trial (self, model) || !allocate_capacity (self, model)
      || !allocate_tallies (self, model))
    {
      accord_engine_worker_free (self);
      return NULL;
    }
  for (uint32_t t = 0; t < model->n_teams; t++)
    {
      self->capacity[t] = model->capacity + (size_t) t * model->stride;
      self->touched[t] = model->n_days;
    }
  self->slot_release[model->n_deals + 1] = INFINITY;

  return self;
}

/**
 * accord_engine_worker_free:
 * @self: (transfer full) (nullable): a worker
 */
void
accord_engine_worker_free (AccordEngineWorker *self)
{
  if (self == NULL)
    return;

  void *arrays[] = {
    self->team_scores,    self->deal_scores, self->slot_release,
    self->close,          self->won,         self->release,
    self->stop,           self->active,      self->efforts,
    self->scores,         self->outside,     self->outside_scores,
    self->starts,         self->ends,        self->latest,
    self->node_scores,    self->free,        self->own_capacity,
    (void *) self->capacity, self->first_free, self->touched,
    self->asked,          self->weeks,       self->unsupported,
    self->promises,       self->histogram,   self->drivers,
  };

  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
    free (arrays[i]);
  free (self);
}

/**
 * accord_engine_worker_run:
 * @self: a worker
 * @first: number of the first trial
 * @n: how many; none that was run before by this or another worker
 * @cancel: (nullable): stops before the next trial once it is true
 * @progress: (nullable): called every 64 trials
 * @data: for @progress
 *
 * Runs a range of trials. What a cancelled call has run counts: the rest of
 * the range can be run later, or never.
 *
 * Returns: how many trials were run, from @first on
 */
uint32_t
accord_engine_worker_run (AccordEngineWorker  *self,
                          uint32_t             first,
                          uint32_t             n,
                          const atomic_bool   *cancel,
                          AccordEngineProgress progress,
                          void                *data)
{
  uint32_t last = self->simulation->n_trials;
  uint32_t trial;

  if (first >= last)
    return 0;
  last = n < last - first ? first + n : last;
  for (trial = first; trial < last; trial++)
    {
      if (cancel != NULL
          && atomic_load_explicit (cancel, memory_order_relaxed))
        break;
      _accord_engine_worker_sample (self, trial);
      _accord_engine_worker_reset (self);
      _accord_engine_worker_place (self, self->active, self->n_active);
      _accord_engine_worker_record (self);
      if (progress != NULL && (trial - first + 1) % PROGRESS_STEP == 0)
        progress (trial - first + 1, data);
    }

  return trial - first;
}

/**
 * accord_engine_worker_schedule:
 * @self: a worker
 * @trial: a trial's number, or %ACCORD_ENGINE_PLANNED
 * @spans: (out): start and end of each feature of the input
 * @pieces: (out) (optional): who took what on which day
 * @n_pieces: (inout) (optional): how many fit into @pieces; how many there
 *   are, which may be more, on return
 *
 * Makes the schedule of one trial. The worker's tallies are not affected.
 */
void
accord_engine_worker_schedule (AccordEngineWorker *self,
                               uint32_t            trial,
                               AccordEngineSpan   *spans,
                               AccordEnginePiece  *pieces,
                               size_t             *n_pieces)
{
  const AccordEngineModel *model = self->model;

  self->pieces = pieces;
  self->n_pieces = 0;
  self->most_pieces = n_pieces != NULL ? *n_pieces : 0;
  _accord_engine_worker_sample (self, trial);
  _accord_engine_worker_reset (self);
  _accord_engine_worker_place (self, self->active, self->n_active);
  self->pieces = NULL;
  for (uint32_t q = 0; q < model->n_nodes; q++)
    spans[model->queue[q]]
      = (AccordEngineSpan){ self->starts[q], self->ends[q],
                            self->release[q] < INFINITY };
  if (n_pieces != NULL)
    *n_pieces = self->n_pieces;
}
