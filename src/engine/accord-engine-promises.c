/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Promises: what each needs, whose signing releases what, and which features
 * can drive its date. */

#include "accord-engine-model-private.h"

#include <stdlib.h>
#include <string.h>

/* Drivers of one promise beyond its own features: the nearest that they wait
 * for, and no more of them than this. */
#define MAX_DRIVERS 64

/* A list that grows. */
typedef struct
{
  uint32_t *items;
  uint32_t n;
  uint32_t room;
} List;

typedef struct
{
  AccordEngineModel *model;
  const AccordEngineInput *input;
  const AccordEngineGraph *graph;
  uint32_t *stamp; /* of a feature: when it was last seen */
  uint32_t now;
  List found;
  bool *estimated; /* of a feature */
} Builder;

static bool
list_add (List    *list,
          uint32_t item)
{
  if (list->n == list->room)
    {
      uint32_t room = list->room * 2 + 64;
      uint32_t *items = realloc (list->items, room * sizeof *items);

      if (items == NULL)
        return false;
      list->items = items;
      list->room = room;
    }
  list->items[list->n++] = item;

  return true;
}

static bool
has_estimates (const AccordEngineInput *input,
               uint32_t                 f)
{
  const AccordEngineFeature *feature = &input->features[f];

  if (feature->status == ACCORD_ENGINE_DONE
      || feature->kind != ACCORD_ENGINE_WORK)
    return true;
  for (uint32_t k = 0; k < feature->n_parts; k++)
    if (!input->parts[feature->first_part + k].estimated
        && !input->parts[feature->first_part + k].has_remaining)
      return false;

  return feature->n_parts > 0;
}

static bool
visit (Builder *builder,
       uint32_t f)
{
  if (builder->stamp[f] == builder->now)
    return true;
  builder->stamp[f] = builder->now;

  return list_add (&builder->found, f);
}

/* Puts a promise's open features into `found`, its own first, then all that
 * they wait for, the nearest first. */
static bool
find_needed (Builder                   *builder,
             const AccordEnginePromise *promise,
             uint32_t                  *n_own)
{
  const AccordEngineInput *input = builder->input;
  const AccordEngineGraph *graph = builder->graph;

  builder->now++;
  builder->found.n = 0;
  for (uint32_t k = 0; k < promise->n_needs; k++)
    if (!input->needs[promise->first_need + k].left_out
        && !visit (builder, input->needs[promise->first_need + k].feature))
      return false;
  *n_own = builder->found.n;
  for (uint32_t i = 0; i < builder->found.n; i++)
    {
      uint32_t f = builder->found.items[i];

      for (uint32_t k = graph->before_start[f];
           input->features[f].status != ACCORD_ENGINE_DONE
           && k < graph->before_start[f + 1];
           k++)
        if (input->features[graph->before[k]].status != ACCORD_ENGINE_DONE
            && !visit (builder, graph->before[k]))
          return false;
    }

  return true;
}

static bool
add_promise (Builder *builder,
             uint32_t i,
             List    *needs,
             List    *drivers)
{
  AccordEngineModel *self = builder->model;
  const AccordEnginePromise *promise = &self->promises[i];
  uint32_t n_own = 0;

  self->need_start[i] = needs->n;
  self->driver_start[i] = drivers->n;
  if (!promise->takes_part)
    return true;
  if (!find_needed (builder, promise, &n_own))
    return false;
  for (uint32_t k = 0; k < builder->found.n; k++)
    {
      uint32_t f = builder->found.items[k], q = self->node_of[f];

      if (!builder->estimated[f])
        self->missing[i]++;
      if (k < n_own && !list_add (needs, q))
        return false;
      if (!(self->nodes[q].flags & NODE_DONE)
          && (k < n_own || k < n_own + MAX_DRIVERS)
          && !list_add (drivers, q * 2 + (k < n_own)))
        return false;
    }
  self->dated[i] = n_own > 0 && self->missing[i] == 0;

  return true;
}

static bool
keep_drivers (AccordEngineModel *self,
              const List        *drivers)
{
  self->drivers = malloc (((size_t) drivers->n + 1) * sizeof *self->drivers);
  if (self->drivers == NULL)
    return false;
  for (uint32_t k = 0; k < drivers->n; k++)
    self->drivers[k] = (Driver){ drivers->items[k] / 2,
                                 drivers->items[k] % 2 != 0 };

  return true;
}

static bool
add_promises (Builder *builder)
{
  AccordEngineModel *self = builder->model;
  List needs = { 0 }, drivers = { 0 };
  bool done = true;

  for (uint32_t i = 0; done && i < self->n_promises; i++)
    done = add_promise (builder, i, &needs, &drivers);
  self->need_start[self->n_promises] = needs.n;
  self->driver_start[self->n_promises] = drivers.n;
  self->needs = needs.items;
  done = done && keep_drivers (self, &drivers);
  free (drivers.items);

  return done;
}

/* Whose release a promise's features wait for. */
static uint32_t
promise_slot (const AccordEngineModel   *self,
              const AccordEnginePromise *promise)
{
  return promise->deal == ACCORD_ENGINE_NONE ? self->n_deals : promise->deal;
}

/* One more promise of @slot needs node @q. */
static void
add_slot (AccordEngineModel *self,
          uint32_t           q,
          uint32_t           slot)
{
  if (self->nodes[q].flags & NODE_DONE || self->own_slot[q] == slot)
    return;
  if (self->own_slot[q] == self->n_deals + 1)
    self->own_slot[q] = slot;
  else
    {
      self->extra[self->n_extra][0] = q;
      self->extra[self->n_extra++][1] = slot;
    }
}

/* A feature that serves nobody is needed always; one that serves promises, by
 * those it is not left out of; a done one never. Slot n_deals is "always",
 * n_deals + 1 "never". */
static bool
add_slots (Builder *builder)
{
  AccordEngineModel *self = builder->model;
  const AccordEngineInput *input = builder->input;
  uint32_t always = self->n_deals, never = self->n_deals + 1;

  self->own_slot = malloc (((size_t) self->n_nodes + 1) * sizeof (uint32_t));
  self->extra = malloc (((size_t) input->n_needs + 1) * sizeof *self->extra);
  if (self->own_slot == NULL || self->extra == NULL)
    return false;
  for (uint32_t q = 0; q < self->n_nodes; q++)
    self->own_slot[q] = self->nodes[q].flags & NODE_DONE ? never : always;
  for (uint32_t i = 0; i < input->n_promises; i++)
    for (uint32_t k = 0; k < input->promises[i].n_needs; k++)
      self->own_slot[self->node_of
                       [input->needs[input->promises[i].first_need + k]
                          .feature]]
        = never;
  for (uint32_t i = 0; i < input->n_promises; i++)
    for (uint32_t k = self->need_start[i]; k < self->need_start[i + 1]; k++)
      add_slot (self, self->needs[k], promise_slot (self, &self->promises[i]));

  return true;
}

/* The deals that an early node is done for, itself or through others: lists
 * walk up from it. */
static bool
find_early_deals (Builder *builder,
                  uint32_t q,
                  List    *deals)
{
  AccordEngineModel *self = builder->model;
  const AccordEngineGraph *graph = builder->graph;

  builder->now++;
  builder->found.n = 0;
  if (!visit (builder, self->queue[q]))
    return false;
  for (uint32_t i = 0; i < builder->found.n; i++)
    {
      uint32_t f = builder->found.items[i];
      uint32_t slot = self->own_slot[self->node_of[f]];

      if (slot < self->n_deals && !list_add (deals, slot))
        return false;
      for (uint32_t k = graph->after_start[f]; k < graph->after_start[f + 1];
           k++)
        if (!visit (builder, graph->after[k]))
          return false;
    }
  for (uint32_t k = 0; k < self->n_extra; k++)
    if (builder->stamp[self->queue[self->extra[k][0]]] == builder->now
        && self->extra[k][1] < self->n_deals
        && !list_add (deals, self->extra[k][1]))
      return false;

  return true;
}

static bool
add_early (Builder *builder)
{
  AccordEngineModel *self = builder->model;
  List nodes = { 0 }, starts = { 0 }, deals = { 0 };
  bool done = true;

  for (uint32_t q = 0; done && q < self->n_nodes; q++)
    if ((self->nodes[q].flags & NODE_EARLY)
        && !(self->nodes[q].flags & NODE_DONE))
      done = list_add (&nodes, q) && list_add (&starts, deals.n)
             && find_early_deals (builder, q, &deals);
  done = done && list_add (&starts, deals.n);
  self->n_early = nodes.n;
  self->early = nodes.items;
  self->early_start = starts.items;
  self->early_deals = deals.items;

  return done;
}

static bool
gives_support (const AccordEngineModel *self,
               uint32_t                 i)
{
  const AccordEnginePromise *promise = &self->promises[i];

  return self->dated[i] && promise->support_team != ACCORD_ENGINE_NONE
         && promise->support_effort > 0 && promise->support_weeks > 0;
}

/* Lists by node the promises whose support may begin when it ends. */
static bool
add_supports (AccordEngineModel *self)
{
  size_t n = (size_t) self->n_nodes + 1;
  uint32_t total = 0;

  self->support_start = calloc (n + 1, sizeof *self->support_start);
  self->supported
    = malloc (((size_t) self->n_promises + 1) * sizeof *self->supported);
  self->supports = malloc (((size_t) self->need_start[self->n_promises] + 1)
                           * sizeof *self->supports);
  if (self->support_start == NULL || self->supported == NULL
      || self->supports == NULL)
    return false;
  for (uint32_t i = 0; i < self->n_promises; i++)
    if (gives_support (self, i))
      {
        self->supported[self->n_supported++] = i;
        for (uint32_t k = self->need_start[i]; k < self->need_start[i + 1];
             k++)
          self->support_start[self->needs[k] + 1]++;
      }
  for (uint32_t q = 0; q < self->n_nodes; q++)
    {
      if (self->support_start[q + 1] > 0)
        self->nodes[q].flags |= NODE_SUPPORT;
      total += self->support_start[q + 1];
      self->support_start[q + 1] = total;
    }
  for (uint32_t s = self->n_supported; s-- > 0;)
    {
      uint32_t i = self->supported[s];

      for (uint32_t k = self->need_start[i]; k < self->need_start[i + 1]; k++)
        self->supports[--self->support_start[self->needs[k] + 1]] = i;
    }
  for (uint32_t q = 0; q < self->n_nodes; q++)
    self->support_start[q] = self->support_start[q + 1];
  self->support_start[self->n_nodes] = total;

  return true;
}

/*
 * _accord_engine_model_agreed:
 * @close: date on which the promise's deal closes; for a date relative to it
 *
 * Returns: the agreed date of a promise, %ACCORD_ENGINE_NO_DATE without one
 */
int32_t
_accord_engine_model_agreed (const AccordEngineModel *self,
                             uint32_t                 promise,
                             int32_t                  close)
{
  const AccordEnginePromise *p = &self->promises[promise];

  if (p->agreed != ACCORD_ENGINE_NO_DATE
      || p->agreed_after == ACCORD_ENGINE_NO_DATE
      || p->deal == ACCORD_ENGINE_NONE)
    return p->agreed;

  return close + p->agreed_after;
}

/*
 * _accord_engine_model_add_promises:
 * @self: a model with its nodes in place
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_model_add_promises (AccordEngineModel       *self,
                                   const AccordEngineInput *input,
                                   const AccordEngineGraph *graph)
{
  size_t n = (size_t) input->n_promises + 1;
  size_t features = (size_t) input->n_features + 1;
  Builder builder = {
    .model = self,
    .input = input,
    .graph = graph,
    .stamp = calloc (features, sizeof (uint32_t)),
    .estimated = malloc (features * sizeof (bool)),
  };
  bool done;

  self->n_promises = input->n_promises;
  self->promises = malloc (n * sizeof *self->promises);
  self->dated = calloc (n, sizeof *self->dated);
  self->missing = calloc (n, sizeof *self->missing);
  self->need_start = calloc (n + 1, sizeof *self->need_start);
  self->driver_start = calloc (n + 1, sizeof *self->driver_start);
  done = builder.stamp != NULL && builder.estimated != NULL
         && self->promises != NULL && self->dated != NULL
         && self->missing != NULL && self->need_start != NULL
         && self->driver_start != NULL;
  for (uint32_t f = 0; done && f < input->n_features; f++)
    builder.estimated[f] = has_estimates (input, f);
  if (done && input->n_promises > 0)
    memcpy (self->promises, input->promises,
            input->n_promises * sizeof *self->promises);
  done = done && add_promises (&builder) && add_slots (&builder)
         && add_early (&builder) && add_supports (self);
  free (builder.stamp);
  free (builder.estimated);
  free (builder.found.items);

  return done;
}
