/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-sequence.h"
#include "accord-engine-worker-private.h"

#include <math.h>

/* What a search for a good order has at hand, whatever its goal. Orders are
 * of nodes of `model`. */
typedef struct
{
  const AccordEngineInput *input;
  const AccordEngineSequenceOptions *options;
  AccordEngineModel *model;
  AccordEngineGraph graph;
  AccordEngineSequence *result;
  bool *listed; /* by node; scratch */
  uint64_t random;
} AccordEngineSearch;

/* The next of a sequence of random numbers below @n. */
static inline uint32_t
search_random (AccordEngineSearch *self,
               uint32_t            n)
{
  self->random += UINT64_C (0x9e3779b97f4a7c15);
  return (uint32_t) (((accord_engine_mix (self->random) >> 32) * n) >> 32);
}

static inline bool
search_is_over (const AccordEngineSearch *self)
{
  const AccordEngineSequenceOptions *options = self->options;

  return self->result->schedules >= options->max_schedules
         || (options->cancel != NULL
             && atomic_load_explicit (options->cancel, memory_order_relaxed));
}

/* Trials with a worker each, which has drawn its luck. */
typedef struct
{
  AccordEngineSimulation *simulation;
  AccordEngineWorker **workers;
  uint32_t n;
} AccordEngineScenarios;

bool   _accord_engine_scenarios_open  (AccordEngineScenarios    *self,
                                       AccordEngineModel        *model,
                                       uint32_t                  n);
void   _accord_engine_scenarios_close (AccordEngineScenarios    *self);
double _accord_engine_scenario_cost   (const AccordEngineWorker *worker,
                                       double                   *soft);

void _accord_engine_search_report   (AccordEngineSearch *self,
                                     const uint32_t     *nodes,
                                     uint32_t            n,
                                     double              value);
bool _accord_engine_search_makespan (AccordEngineSearch *self);
AccordEngineModel *_accord_engine_mirror (const AccordEngineInput  *input,
                                          const AccordEngineWorker *worker);
bool _accord_engine_search_worth    (AccordEngineSearch *self);
