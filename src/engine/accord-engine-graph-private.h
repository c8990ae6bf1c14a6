/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-check.h"

/* Who waits for whom, both ways round, and an order in which nobody stands
 * ahead of what it waits for. Successors of feature f are
 * after[after_start[f] .. after_start[f + 1]], and so on. */
typedef struct
{
  uint32_t n;
  uint32_t *before_start;
  uint32_t *before;
  uint32_t *after_start;
  uint32_t *after;
  uint32_t *topological;
  uint32_t n_topological; /* less than n where there is a cycle */
} AccordEngineGraph;

bool _accord_engine_graph_init  (AccordEngineGraph       *self,
                                 const AccordEngineInput *input);
void _accord_engine_graph_clear (AccordEngineGraph       *self);
void _accord_engine_graph_cycle (const AccordEngineGraph *self,
                                 const AccordEngineInput *input,
                                 AccordEngineProblem     *problem);
bool _accord_engine_graph_sort  (const AccordEngineGraph *self,
                                 const uint32_t          *ranks,
                                 uint32_t                *order);
