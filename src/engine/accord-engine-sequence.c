/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The best order: which search answers which goal. */

#include "accord-engine-search-private.h"

#include <stdlib.h>
#include <string.h>

/**
 * accord_engine_sequence:
 * @input: a plan
 * @options: what for, and how long
 * @result: (out): its `order` is the caller's, with room for all features;
 *   the rest is filled in
 * @problem: (out): what is wrong with @input, if anything
 *
 * Searches for a better order of the work queue. It starts from the order
 * that there is, never moves a pinned feature (with the goal of worth), and
 * has a usable answer from the first moment on: better the longer it runs,
 * as good as it is when cancelled.
 *
 * Returns: false with @problem filled in when @input is unfit or memory has
 *   run out
 */
bool
accord_engine_sequence (const AccordEngineInput           *input,
                        const AccordEngineSequenceOptions *options,
                        AccordEngineSequence              *result,
                        AccordEngineProblem               *problem)
{
  AccordEngineSearch self = { .input = input,
                              .options = options,
                              .result = result,
                              .random = options->seed };
  uint32_t *order = result->order;
  bool done;

  *result = (AccordEngineSequence){ .order = order };
  self.model = accord_engine_model_new (input, problem);
  if (self.model == NULL)
    return false;
  memcpy (order, self.model->queue, self.model->n_nodes * sizeof *order);
  self.listed = malloc (((size_t) self.model->n_nodes + 1) * sizeof (bool));
  done = _accord_engine_graph_init (&self.graph, input) && self.listed != NULL;
  if (done && self.model->n_nodes > 0)
    done = options->goal == ACCORD_ENGINE_GOAL_MAKESPAN
             ? _accord_engine_search_makespan (&self)
             : _accord_engine_search_worth (&self);
  _accord_engine_graph_clear (&self.graph);
  free (self.listed);
  accord_engine_model_unref (self.model);
  if (!done)
    {
      problem->fault = ACCORD_ENGINE_NO_MEMORY;
      memcpy (problem->text, "there is not enough memory",
              sizeof "there is not enough memory");
    }

  return done;
}
