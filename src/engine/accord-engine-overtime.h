/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-model.h"

#include <stdatomic.h>

/**
 * AccordEngineOvertimeOptions:
 * @promise: index of the promise whose agreed date asks for it
 * @week_hours: hours that a head works in a week; 0 for 40
 * @most: most extra hours per person and week; 0 for 5
 * @step: answers are exact to this many hours; 0 for 0.25
 * @n_trials: of each forecast; 0 for 2000
 * @cancel: may be %NULL
 */
typedef struct
{
  uint32_t promise;
  double week_hours;
  double most;
  double step;
  uint32_t n_trials;
  const atomic_bool *cancel;
} AccordEngineOvertimeOptions;

/**
 * AccordEngineOvertime:
 * @enough: whether @hours reach the promise's confidence; false is "not even
 *   with overtime"
 * @hours: extra hours per person and week: 0 when none are asked for
 * @chance_before: by the agreed date, without overtime
 * @chance: by the agreed date, with @hours
 * @heads: people who work them, on average from now to the agreed date
 * @total_hours: all of them together
 * @teams: `n_teams` flags, the caller's: which teams work them; may be %NULL
 */
typedef struct
{
  bool enough;
  double hours;
  double chance_before;
  double chance;
  double heads;
  double total_hours;
  bool *teams;
} AccordEngineOvertime;

bool accord_engine_overtime (const AccordEngineInput           *input,
                             const AccordEngineOvertimeOptions *options,
                             AccordEngineOvertime              *result,
                             AccordEngineProblem               *problem);
