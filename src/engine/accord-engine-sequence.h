/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-model.h"

#include <stdatomic.h>

/**
 * AccordEngineGoal:
 * @ACCORD_ENGINE_GOAL_WORTH: most worth of the plan less its value at risk,
 *   over sampled scenarios: the value of the promises that are kept
 * @ACCORD_ENGINE_GOAL_MAKESPAN: earliest end of everything, every effort
 *   being its median
 *
 * What a best order is best for.
 */
typedef enum
{
  ACCORD_ENGINE_GOAL_WORTH,
  ACCORD_ENGINE_GOAL_MAKESPAN,
} AccordEngineGoal;

/**
 * AccordEngineSequence:
 * @order: the order: feature indices, first served first; `n_features` many,
 *   the caller's. Usable at any time between two calls.
 * @value: what the goal comes to in it: minor units on the scenarios that the
 *   search was made on, or working days
 * @start_value: the same for the queue that the model came with
 * @confirmed: with %ACCORD_ENGINE_GOAL_WORTH: minor units of it gained over
 *   the model's queue on fresh scenarios
 * @confirmed_error: standard error of @confirmed
 * @schedules: how many schedules were generated
 */
typedef struct
{
  uint32_t *order;
  double value;
  double start_value;
  double confirmed;
  double confirmed_error;
  uint64_t schedules;
} AccordEngineSequence;

/**
 * AccordEngineSequenceOptions:
 * @goal: what for
 * @scenarios: trials that each order is tried on, with
 *   %ACCORD_ENGINE_GOAL_WORTH; 0 for 64
 * @fresh: trials for the confirmation; 0 for 512, UINT32_MAX for none
 * @max_schedules: stop after so many generated schedules; an order tried on
 *   64 scenarios is 64 schedules, a forward-backward pass is two
 * @seed: of the search, not of the scenarios
 * @enough: with %ACCORD_ENGINE_GOAL_MAKESPAN: a lower bound, at which the
 *   search stops; 0 for none
 * @cancel: stops at once, with the best so far; may be %NULL
 * @progress: called after each improvement; may be %NULL
 * @data: for @progress
 */
typedef struct
{
  AccordEngineGoal goal;
  uint32_t scenarios;
  uint32_t fresh;
  uint64_t max_schedules;
  uint64_t seed;
  double enough;
  const atomic_bool *cancel;
  void (*progress) (const AccordEngineSequence *best,
                    void                       *data);
  void *data;
} AccordEngineSequenceOptions;

bool accord_engine_sequence (const AccordEngineInput           *input,
                             const AccordEngineSequenceOptions *options,
                             AccordEngineSequence              *result,
                             AccordEngineProblem               *problem);
