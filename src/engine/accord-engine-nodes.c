/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Features and parts, put into the order of the queue. */

#include "accord-engine-model-private.h"

#include "accord-engine-distribution.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Tables found so far, by distribution and parameter. */
typedef struct
{
  AccordEngineDistribution distribution;
  double parameter;
  uint32_t table; /* 0 is free: the deals' tables come first, or a spare */
} Known;

typedef struct
{
  AccordEngineModel *model;
  const AccordEngineInput *input;
  double *ratios;
  Known *known;
  size_t n_known; /* a power of two */
  size_t room;    /* floats that fit into the model's tables */
} Builder;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static Known *
find_known (const Builder           *builder,
            AccordEngineDistribution distribution,
            double                   parameter)
{
  uint64_t bits;
  size_t i;

  memcpy (&bits, &parameter, sizeof bits);
  i = accord_engine_mix (bits + (uint64_t) distribution)
      & (builder->n_known - 1);
  while (builder->known[i].table != 0
         && (builder->known[i].distribution != distribution
             || builder->known[i].parameter != parameter))
    i = (i + 1) & (builder->n_known - 1);

  return &builder->known[i];
}

/* Appends a table; returns its offset, 0 when memory has run out. */
static uint32_t
append_table (Builder                 *builder,
              const AccordEngineShape *shape)
{
  AccordEngineModel *model = builder->model;
  uint32_t offset = model->n_tables;

  if (offset + ACCORD_ENGINE_KNOTS > builder->room)
    {
      size_t room = builder->room * 2 + 64 * ACCORD_ENGINE_KNOTS;
      float *tables = realloc (model->tables, room * sizeof *tables);

      if (tables == NULL)
        return 0;
      model->tables = tables;
      builder->room = room;
    }
  memcpy (model->tables + offset, shape->table, sizeof shape->table);
  model->n_tables += ACCORD_ENGINE_KNOTS;

  return offset;
}

/* Sets the table and the scale of a range; a unit is @unit of the range's. */
static bool
add_range (Builder                 *builder,
           AccordEngineRange        range,
           AccordEngineDistribution distribution,
           const double            *floor,
           double                   unit,
           Range                   *added)
{
  AccordEngineShape shape;
  uint32_t n_ratios = builder->input->n_ratios;
  Known *known = NULL;

  if (distribution == ACCORD_ENGINE_RATIOS && n_ratios == 0)
    distribution = ACCORD_ENGINE_PERT;
  accord_engine_shape_scale (&shape, range, distribution);
  if (floor == NULL)
    known = find_known (builder, distribution, shape.parameter);
  if (known != NULL && known->table != 0)
    added->table = known->table;
  else
    {
      accord_engine_shape_tabulate (&shape, distribution, builder->ratios,
                                    n_ratios);
      if (floor != NULL)
        accord_engine_shape_condition (&shape, *floor);
      added->table = append_table (builder, &shape);
      if (known != NULL)
        *known = (Known){ distribution, shape.parameter, added->table };
    }
  added->base = (float) (shape.base / unit);
  added->span = (float) (shape.span / unit);

  return added->table != 0;
}

static bool
add_part (Builder *builder,
          uint32_t index,
          uint32_t deal_slot)
{
  AccordEngineModel *self = builder->model;
  const AccordEnginePart *from = &builder->input->parts[index];
  AccordEngineRange none = { 0, 0, 0 };
  Part *part = &self->parts[self->n_parts];
  Range range;

  self->part_index[self->n_parts] = index;
  self->n_parts++;
  if (!add_range (builder,
                  from->has_remaining ? from->remaining
                  : from->estimated   ? from->effort
                                      : none,
                  from->distribution,
                  from->done > 0 && !from->has_remaining && from->estimated
                    ? &from->done
                    : NULL,
                  self->focus[from->team], &range))
    return false;
  *part = (Part){
    .key = accord_engine_entity_key (from->id, ACCORD_ENGINE_DRAW_EFFORT),
    .table = range.table,
    .base = range.base,
    .span = range.span,
    .people = (float) from->people,
    .team = from->team,
    .deal = deal_slot,
  };

  return true;
}

/* Heads by team, for a rigid node. */
static void
add_demands (AccordEngineModel *self,
             Node              *node,
             uint32_t          *n_demands)
{
  node->first_demand = *n_demands;
  for (uint32_t k = 0; k < node->n_parts; k++)
    {
      const Part *part = &self->parts[node->first_part + k];
      uint32_t i = node->first_demand;

      while (i < *n_demands && self->demands[i].team != part->team)
        i++;
      if (i == *n_demands)
        self->demands[(*n_demands)++] = (Demand){ part->team, 0 };
      self->demands[i].heads += part->people;
    }
  node->n_demands = *n_demands - node->first_demand;
}

static void
add_weights (AccordEngineModel       *self,
             const AccordEngineInput *input,
             const Node              *node)
{
  double sum = 0;

  for (uint32_t k = 0; k < node->n_parts; k++)
    sum += input->parts[self->part_index[node->first_part + k]].effort.likely;
  for (uint32_t k = 0; k < node->n_parts; k++)
    {
      uint32_t p = node->first_part + k;
      double likely = input->parts[self->part_index[p]].effort.likely;

      self->part_weight[p]
        = (float) (sum > 0 ? likely / sum : 1.0 / node->n_parts);
      self->new_step[p]
        = k > 0
          && input->parts[self->part_index[p]].step
               != input->parts[self->part_index[p - 1]].step;
    }
}

/* When a done feature ended, in working days; 0 is this morning. */
static double
day_of_end (const AccordEngineModel *self,
            int32_t                  ended)
{
  if (ended < -1)
    return ((double) ended + 1) * 5 / 7;

  return model_day_from (self, (int64_t) ended + 1);
}

static bool
add_outside (Builder *builder,
             uint32_t q)
{
  AccordEngineModel *self = builder->model;
  const AccordEngineFeature *feature
    = &builder->input->features[self->queue[q]];
  bool is_date = feature->kind == ACCORD_ENGINE_OUTSIDE_DATE;
  double today = 0;

  self->nodes[q].flags |= is_date ? NODE_DATE : NODE_ELAPSED;
  return add_range (builder, feature->range, feature->distribution,
                    is_date && feature->range.low < 0 ? &today : NULL, 1,
                    &self->node_range[q]);
}

static bool
add_node (Builder        *builder,
          const uint32_t *deal_slots,
          uint32_t        q,
          uint32_t       *n_demands)
{
  AccordEngineModel *self = builder->model;
  uint32_t f = self->queue[q];
  const AccordEngineFeature *feature = &builder->input->features[f];
  Node *node = &self->nodes[q];

  *node = (Node){
    .feature = f,
    .flags = (feature->rigid ? NODE_RIGID : 0)
             | (feature->before_won || feature->status == ACCORD_ENGINE_BEGUN
                  ? NODE_EARLY
                  : 0)
             | (feature->status == ACCORD_ENGINE_DONE ? NODE_DONE : 0),
    .first_part = self->n_parts,
    .n_parts = feature->n_parts,
    .earliest = model_day_from (self, feature->earliest),
  };
  self->node_key[q]
    = accord_engine_entity_key (feature->id, ACCORD_ENGINE_DRAW_OUTSIDE);
  self->ends[q] = node->flags & NODE_DONE ? day_of_end (self, feature->ended)
                                          : INFINITY;
  self->starts[q] = self->ends[q];
  if (feature->kind != ACCORD_ENGINE_WORK)
    return add_outside (builder, q);
  for (uint32_t k = 0; k < feature->n_parts; k++)
    if (!add_part (builder, feature->first_part + k, deal_slots[f]))
      return false;
  add_weights (self, builder->input, node);
  add_demands (self, node, n_demands);

  return true;
}

/* The slot of the deal that a feature's error has in common with others: of
 * all the deals it was ever meant for, the one with the lowest id, so that
 * leaving it out of a promise changes no draw. */
static void
find_deal_slots (const AccordEngineInput *input,
                 uint32_t                *slots)
{
  memset (slots, 0, input->n_features * sizeof *slots);
  for (uint32_t i = 0; i < input->n_promises; i++)
    {
      const AccordEnginePromise *promise = &input->promises[i];

      for (uint32_t k = 0;
           promise->deal != ACCORD_ENGINE_NONE && k < promise->n_needs; k++)
        {
          uint32_t *slot
            = &slots[input->needs[promise->first_need + k].feature];

          if (*slot == 0
              || input->deals[promise->deal].id < input->deals[*slot - 1].id)
            *slot = promise->deal + 1;
        }
    }
}

static int
compare_befores (const void *left,
                 const void *right)
{
  const Before *a = left, *b = right;

  return (a->node > b->node) - (a->node < b->node);
}

/* Who waits for whom, in terms of nodes. */
static void
add_befores (AccordEngineModel       *self,
             const AccordEngineInput *input)
{
  uint32_t n = 0;

  for (uint32_t i = 0; i < input->n_dependencies; i++)
    self->nodes[self->node_of[input->dependencies[i].to]].n_before++;
  for (uint32_t q = 0; q < self->n_nodes; q++)
    {
      self->nodes[q].first_before = n;
      self->nodes[q].flags |= NODE_PLAIN;
      n += self->nodes[q].n_before;
      self->nodes[q].n_before = 0;
    }
  for (uint32_t i = 0; i < input->n_dependencies; i++)
    {
      const AccordEngineDependency *d = &input->dependencies[i];
      Node *node = &self->nodes[self->node_of[d->to]];

      if (d->link != ACCORD_ENGINE_FINISH_START)
        node->flags &= ~(uint32_t) NODE_PLAIN;
      self->befores[node->first_before + node->n_before++]
        = (Before){ self->node_of[d->from], d->link, d->lag };
    }
  for (uint32_t q = self->n_nodes; q-- > 0;)
    {
      const Node *node = &self->nodes[q];

      qsort (self->befores + node->first_before, node->n_before,
             sizeof *self->befores, compare_befores);
      for (uint32_t k = 0;
           !(node->flags & NODE_DONE) && k < node->n_before; k++)
        {
          uint32_t before = self->befores[node->first_before + k].node;

          if (self->nodes[before].flags & NODE_DONE)
            continue;
          self->edges[self->n_edges][0] = q;
          self->edges[self->n_edges++][1] = before;
        }
    }
}

static bool
allocate (AccordEngineModel       *self,
          const AccordEngineInput *input)
{
  size_t n = (size_t) input->n_features + 1, p = (size_t) input->n_parts + 1;
  size_t m = (size_t) input->n_dependencies + 1;

  self->nodes = calloc (n, sizeof *self->nodes);
  self->ends = malloc (n * sizeof *self->ends);
  self->starts = malloc (n * sizeof *self->starts);
  self->node_range = calloc (n, sizeof *self->node_range);
  self->node_key = malloc (n * sizeof *self->node_key);
  self->befores = malloc (m * sizeof *self->befores);
  self->edges = malloc (m * sizeof *self->edges);
  self->parts = malloc (p * sizeof *self->parts);
  self->new_step = calloc (p, sizeof *self->new_step);
  self->part_index = malloc (p * sizeof *self->part_index);
  self->part_weight = malloc (p * sizeof *self->part_weight);
  self->demands = malloc (p * sizeof *self->demands);

  return self->nodes != NULL && self->ends != NULL && self->starts != NULL
         && self->node_range != NULL && self->node_key != NULL
         && self->befores != NULL && self->edges != NULL
         && self->parts != NULL && self->new_step != NULL
         && self->part_index != NULL && self->part_weight != NULL
         && self->demands != NULL;
}

static bool
start_builder (Builder                 *builder,
               AccordEngineModel       *self,
               const AccordEngineInput *input)
{
  AccordEngineShape spare = { 0 };

  *builder = (Builder){ .model = self, .input = input };
  for (builder->n_known = 64; builder->n_known < 2 * (size_t) input->n_parts
                                                   + 2 * input->n_features;)
    builder->n_known *= 2;
  builder->room = ((size_t) input->n_deals + 1) * ACCORD_ENGINE_KNOTS;
  builder->known = calloc (builder->n_known, sizeof *builder->known);
  builder->ratios
    = malloc (((size_t) input->n_ratios + 1) * sizeof *builder->ratios);
  if (builder->known == NULL || builder->ratios == NULL)
    return false;
  if (input->n_ratios > 0)
    memcpy (builder->ratios, input->ratios,
            input->n_ratios * sizeof *builder->ratios);
  qsort (builder->ratios, input->n_ratios, sizeof *builder->ratios,
         compare_doubles);
  if (self->n_tables == 0)
    append_table (builder, &spare); /* so that no offset is 0 */

  return true;
}

/*
 * _accord_engine_model_add_nodes:
 * @self: a model with its queue in place
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_model_add_nodes (AccordEngineModel       *self,
                                const AccordEngineInput *input)
{
  uint32_t *deal_slots
    = malloc (((size_t) input->n_features + 1) * sizeof *deal_slots);
  uint32_t n_demands = 0;
  Builder builder = { 0 };
  bool done = deal_slots != NULL && allocate (self, input)
              && start_builder (&builder, self, input);

  if (done)
    find_deal_slots (input, deal_slots);
  for (uint32_t q = 0; done && q < self->n_nodes; q++)
    done = add_node (&builder, deal_slots, q, &n_demands);
  if (done)
    add_befores (self, input);
  free (deal_slots);
  free (builder.known);
  free (builder.ratios);

  return done;
}
