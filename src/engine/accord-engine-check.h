/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-input.h"

/**
 * AccordEngineFault:
 * @ACCORD_ENGINE_FINE: nothing is wrong
 * @ACCORD_ENGINE_CYCLE: features wait for one another in a circle; the
 *   problem lists their ids in the order in which they wait
 * @ACCORD_ENGINE_ESTIMATE: an estimate is out of order, negative, no number,
 *   or all nought
 * @ACCORD_ENGINE_VALUE: another number is out of its range
 * @ACCORD_ENGINE_INDEX: something points at nothing
 * @ACCORD_ENGINE_ORDER: the queue names a feature twice or not at all, or
 *   parts or days are not in ascending order
 * @ACCORD_ENGINE_LEFT_OUT: a must is left out
 * @ACCORD_ENGINE_TOO_LARGE: more than the engine takes on
 * @ACCORD_ENGINE_NO_CAPACITY: a team has work and nobody to do it, ever
 * @ACCORD_ENGINE_NO_HEADS: a rigid feature needs more heads at once than its
 *   team ever has
 * @ACCORD_ENGINE_NO_MEMORY: there is not enough memory
 *
 * What can be wrong with an input.
 */
typedef enum
{
  ACCORD_ENGINE_FINE,
  ACCORD_ENGINE_CYCLE,
  ACCORD_ENGINE_ESTIMATE,
  ACCORD_ENGINE_VALUE,
  ACCORD_ENGINE_INDEX,
  ACCORD_ENGINE_ORDER,
  ACCORD_ENGINE_LEFT_OUT,
  ACCORD_ENGINE_TOO_LARGE,
  ACCORD_ENGINE_NO_CAPACITY,
  ACCORD_ENGINE_NO_HEADS,
  ACCORD_ENGINE_NO_MEMORY,
} AccordEngineFault;

/** AccordEngineItem: what kind of thing is at fault. */
typedef enum
{
  ACCORD_ENGINE_ITEM_PLAN,
  ACCORD_ENGINE_ITEM_TEAM,
  ACCORD_ENGINE_ITEM_FEATURE,
  ACCORD_ENGINE_ITEM_PART,
  ACCORD_ENGINE_ITEM_DEPENDENCY,
  ACCORD_ENGINE_ITEM_DEAL,
  ACCORD_ENGINE_ITEM_PROMISE,
  ACCORD_ENGINE_ITEM_NEED,
} AccordEngineItem;

#define ACCORD_ENGINE_MAX_CYCLE 32

/**
 * AccordEngineProblem:
 * @fault: what is wrong
 * @item: what kind of thing it is wrong with
 * @index: where that thing stands in its array
 * @id: its id; 0 for what has none
 * @text: what is wrong, in English, without a name: the caller has the names
 *   ("the highest value lies below the likely one")
 * @cycle: ids of the features of a cycle; each waits for the one before it,
 *   and the first for the last
 * @n_cycle: how many ids are in @cycle
 * @cycle_length: how long the cycle is, which may be more
 */
typedef struct
{
  AccordEngineFault fault;
  AccordEngineItem item;
  uint32_t index;
  uint64_t id;
  char text[160];
  uint64_t cycle[ACCORD_ENGINE_MAX_CYCLE];
  uint32_t n_cycle;
  uint32_t cycle_length;
} AccordEngineProblem;

AccordEngineFault accord_engine_check          (const AccordEngineInput *input,
                                                AccordEngineProblem     *problem);
AccordEngineFault accord_engine_check_capacity (const AccordEngineInput *input,
                                                uint32_t                *from,
                                                AccordEngineProblem     *problem);
