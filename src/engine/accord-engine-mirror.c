/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan seen in a mirror: what waited is waited for, the last step comes
 * first. Its schedule, read from its end, is a backward pass. */

#include "accord-engine-search-private.h"

#include <stdlib.h>

typedef struct
{
  AccordEngineInput input;
  AccordEngineFeature *features;
  AccordEngineDependency *dependencies;
  AccordEnginePart *parts;
} Mirror;

/* A feature without a date: whatever holds it back holds it back from the
 * other side. What takes no part is done. */
static void
turn_feature (Mirror                  *self,
              const AccordEngineInput *input,
              uint32_t                 f,
              bool                     is_active)
{
  const AccordEngineFeature *from = &input->features[f];
  AccordEngineFeature *to = &self->features[f];

  *to = *from;
  to->earliest = 0;
  to->status = is_active ? ACCORD_ENGINE_OPEN : ACCORD_ENGINE_DONE;
  to->ended = -1;
  to->before_won = false;
  to->pin = ACCORD_ENGINE_NONE;
  if (from->kind == ACCORD_ENGINE_OUTSIDE_DATE)
    {
      to->kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
      to->range = (AccordEngineRange){ 0, 0, 0 };
    }
  for (uint32_t k = 0; k < from->n_parts; k++)
    {
      AccordEnginePart *part = &self->parts[from->first_part + k];

      *part = input->parts[from->first_part + from->n_parts - 1 - k];
      part->step = UINT32_MAX - part->step;
    }
}

static AccordEngineDependency
turn_dependency (const AccordEngineDependency *from)
{
  static const AccordEngineLink links[] = {
    [ACCORD_ENGINE_FINISH_START] = ACCORD_ENGINE_FINISH_START,
    [ACCORD_ENGINE_START_START] = ACCORD_ENGINE_FINISH_FINISH,
    [ACCORD_ENGINE_FINISH_FINISH] = ACCORD_ENGINE_START_START,
    [ACCORD_ENGINE_START_FINISH] = ACCORD_ENGINE_START_FINISH,
  };

  return (AccordEngineDependency){ from->to, from->from, links[from->link],
                                   from->lag };
}

static AccordEngineModel *
turn (Mirror                   *self,
      const AccordEngineInput  *input,
      const AccordEngineWorker *worker)
{
  AccordEngineProblem problem;

  for (uint32_t f = 0; f < input->n_features; f++)
    turn_feature (self, input, f,
                  worker->release[worker->model->node_of[f]] < INFINITY);
  for (uint32_t i = 0; i < input->n_dependencies; i++)
    self->dependencies[i] = turn_dependency (&input->dependencies[i]);
  self->input = *input;
  self->input.features = self->features;
  self->input.dependencies = self->dependencies;
  self->input.parts = self->parts;
  self->input.n_promises = self->input.n_needs = self->input.n_deals = 0;
  self->input.order = NULL;

  return accord_engine_model_new (&self->input, &problem);
}

/*
 * _accord_engine_mirror:
 * @worker: after sampling the plan: tells what takes part
 *
 * Returns: (transfer full) (nullable): the model of the plan in a mirror,
 *   with the capacity as it is; %NULL when memory has run out
 */
AccordEngineModel *
_accord_engine_mirror (const AccordEngineInput  *input,
                       const AccordEngineWorker *worker)
{
  size_t n = (size_t) input->n_features + 1, m = input->n_dependencies + 1;
  Mirror self = {
    .features = malloc (n * sizeof *self.features),
    .dependencies = malloc (m * sizeof *self.dependencies),
    .parts = malloc (((size_t) input->n_parts + 1) * sizeof *self.parts),
  };
  AccordEngineModel *model = NULL;

  if (self.features != NULL && self.dependencies != NULL
      && self.parts != NULL)
    model = turn (&self, input, worker);
  free (self.features);
  free (self.dependencies);
  free (self.parts);

  return model;
}
