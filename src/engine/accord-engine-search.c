/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the searches for different goals have in common. */

#include "accord-engine-search-private.h"

#include <string.h>

/*
 * _accord_engine_search_report:
 * @nodes: a better order, of all nodes that take part
 * @n: how many they are
 * @value: what the goal comes to in it
 *
 * Makes it the result. Nodes that take no part go to the end.
 */
void
_accord_engine_search_report (AccordEngineSearch *self,
                              const uint32_t     *nodes,
                              uint32_t            n,
                              double              value)
{
  const AccordEngineModel *model = self->model;
  AccordEngineSequence *result = self->result;

  memset (self->listed, 0, model->n_nodes * sizeof *self->listed);
  for (uint32_t k = 0; k < n; k++)
    {
      result->order[k] = model->queue[nodes[k]];
      self->listed[nodes[k]] = true;
    }
  for (uint32_t q = 0; q < model->n_nodes; q++)
    if (!self->listed[q])
      result->order[n++] = model->queue[q];
  result->value = value;
  if (self->options->progress != NULL)
    self->options->progress (result, self->options->data);
}
