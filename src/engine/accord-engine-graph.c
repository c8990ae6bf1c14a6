/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-graph-private.h"

#include <stdlib.h>
#include <string.h>

/* Fills starts and ends of one direction: counting sort by @key. */
static void
fill_lists (const AccordEngineInput *input,
            bool                     by_from,
            uint32_t                *starts,
            uint32_t                *list)
{
  for (uint32_t i = 0; i < input->n_dependencies; i++)
    {
      const AccordEngineDependency *d = &input->dependencies[i];

      starts[(by_from ? d->from : d->to) + 1]++;
    }
  for (uint32_t f = 0; f < input->n_features; f++)
    starts[f + 1] += starts[f];
  for (uint32_t i = input->n_dependencies; i-- > 0;)
    {
      const AccordEngineDependency *d = &input->dependencies[i];
      uint32_t key = by_from ? d->from : d->to;

      /* Filled from the end, so that each list keeps the input's order. */
      list[--starts[key + 1]] = by_from ? d->to : d->from;
    }
  for (uint32_t f = 0; f < input->n_features; f++)
    starts[f] = starts[f + 1];
  starts[input->n_features] = input->n_dependencies;
}

/* A. B. Kahn, "Topological Sorting of Large Networks", CACM 5 (1962). */
static void
sort_topologically (AccordEngineGraph *self,
                    uint32_t          *waits)
{
  uint32_t head = 0, tail = 0;

  for (uint32_t f = 0; f < self->n; f++)
    {
      waits[f] = self->before_start[f + 1] - self->before_start[f];
      if (waits[f] == 0)
        self->topological[tail++] = f;
    }
  while (head < tail)
    {
      uint32_t f = self->topological[head++];

      for (uint32_t k = self->after_start[f]; k < self->after_start[f + 1];
           k++)
        if (--waits[self->after[k]] == 0)
          self->topological[tail++] = self->after[k];
    }
  self->n_topological = tail;
}

/*
 * _accord_engine_graph_init:
 * @input: whose indices have been checked
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_graph_init (AccordEngineGraph       *self,
                           const AccordEngineInput *input)
{
  size_t n = input->n_features, m = input->n_dependencies;
  uint32_t *waits = calloc (n + 1, sizeof *waits);

  *self = (AccordEngineGraph){
    .n = input->n_features,
    .before_start = calloc (n + 2, sizeof (uint32_t)),
    .before = calloc (m + 1, sizeof (uint32_t)),
    .after_start = calloc (n + 2, sizeof (uint32_t)),
    .after = calloc (m + 1, sizeof (uint32_t)),
    .topological = calloc (n + 1, sizeof (uint32_t)),
  };
  if (waits == NULL || self->before_start == NULL || self->before == NULL
      || self->after_start == NULL || self->after == NULL
      || self->topological == NULL)
    {
      free (waits);
      _accord_engine_graph_clear (self);
      return false;
    }

  fill_lists (input, false, self->before_start, self->before);
  fill_lists (input, true, self->after_start, self->after);
  sort_topologically (self, waits);
  free (waits);

  return true;
}

void
_accord_engine_graph_clear (AccordEngineGraph *self)
{
  free (self->before_start);
  free (self->before);
  free (self->after_start);
  free (self->after);
  free (self->topological);
  *self = (AccordEngineGraph){ 0 };
}

/* The next feature that @f waits for and that no sorting has released. */
static uint32_t
blocker (const AccordEngineGraph *self,
         const bool              *sorted,
         uint32_t                 f)
{
  for (uint32_t k = self->before_start[f]; k < self->before_start[f + 1]; k++)
    if (!sorted[self->before[k]])
      return self->before[k];

  return f;
}

/*
 * _accord_engine_graph_cycle:
 * @self: a graph with a cycle
 *
 * Spells the cycle out in @problem. Whoever is left over by the sorting waits
 * for another one left over; following that must come round.
 */
void
_accord_engine_graph_cycle (const AccordEngineGraph *self,
                            const AccordEngineInput *input,
                            AccordEngineProblem     *problem)
{
  bool *sorted = calloc (self->n, sizeof *sorted);
  uint32_t f = 0, length = 1;

  if (sorted == NULL)
    return;
  for (uint32_t k = 0; k < self->n_topological; k++)
    sorted[self->topological[k]] = true;
  while (sorted[f])
    f++;
  for (uint32_t step = 0; step < self->n; step++)
    f = blocker (self, sorted, f); /* by now inside the cycle */

  problem->item = ACCORD_ENGINE_ITEM_FEATURE;
  problem->index = f;
  problem->id = input->features[f].id;
  for (uint32_t g = blocker (self, sorted, f); g != f;
       g = blocker (self, sorted, g))
    length++;
  problem->cycle_length = length;
  problem->n_cycle = length < ACCORD_ENGINE_MAX_CYCLE
                       ? length
                       : ACCORD_ENGINE_MAX_CYCLE;
  /* Walked against the arrows, and so written from the end. */
  for (uint32_t i = problem->n_cycle; i-- > 0;)
    {
      problem->cycle[i] = input->features[f].id;
      f = blocker (self, sorted, f);
    }
  free (sorted);
}

typedef struct
{
  uint32_t rank;
  uint32_t own;
  uint32_t feature;
} Waiting;

static bool
is_ahead (const Waiting *a,
          const Waiting *b)
{
  return a->rank != b->rank ? a->rank < b->rank : a->own < b->own;
}

static void
heap_push (Waiting *heap,
           uint32_t n,
           Waiting  item)
{
  uint32_t i = n;

  while (i > 0 && is_ahead (&item, &heap[(i - 1) / 2]))
    {
      heap[i] = heap[(i - 1) / 2];
      i = (i - 1) / 2;
    }
  heap[i] = item;
}

static Waiting
heap_pop (Waiting *heap,
          uint32_t n)
{
  Waiting top = heap[0], last = heap[n - 1];
  uint32_t i = 0;

  for (uint32_t child = 1; child < n - 1; child = 2 * i + 1)
    {
      if (child + 1 < n - 1 && is_ahead (&heap[child + 1], &heap[child]))
        child++;
      if (!is_ahead (&heap[child], &last))
        break;
      heap[i] = heap[child];
      i = child;
    }
  heap[i] = last;

  return top;
}

/* Fills @order from those that wait for nothing on. */
static void
merge_by_rank (const AccordEngineGraph *self,
               const uint32_t          *own,
               const uint32_t          *ranks,
               uint32_t                *waits,
               Waiting                 *heap,
               uint32_t                *order)
{
  uint32_t n_heap = 0, n = 0;

  for (uint32_t f = 0; f < self->n; f++)
    {
      waits[f] = self->before_start[f + 1] - self->before_start[f];
      if (waits[f] == 0)
        heap_push (heap, n_heap++, (Waiting){ ranks[f], own[f], f });
    }
  while (n_heap > 0)
    {
      uint32_t f = heap_pop (heap, n_heap--).feature;

      order[n++] = f;
      for (uint32_t k = self->after_start[f]; k < self->after_start[f + 1];
           k++)
        {
          uint32_t g = self->after[k];

          if (--waits[g] == 0)
            heap_push (heap, n_heap++, (Waiting){ ranks[g], own[g], g });
        }
    }
}

/*
 * _accord_engine_graph_sort:
 * @self: a graph without a cycle
 * @ranks: a rank for each feature, first is lowest; no two alike
 * @order: (out): the features by rank
 *
 * Puts the features in the order of their ranks, except that what a feature
 * waits for takes on its rank where its own is worse.
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_graph_sort (const AccordEngineGraph *self,
                           const uint32_t          *ranks,
                           uint32_t                *order)
{
  uint32_t *inherited = malloc ((self->n + 1) * sizeof *inherited);
  uint32_t *waits = malloc ((self->n + 1) * sizeof *waits);
  Waiting *heap = malloc ((self->n + 1) * sizeof *heap);
  bool done = inherited != NULL && waits != NULL && heap != NULL;

  if (done)
    {
      memcpy (inherited, ranks, self->n * sizeof *ranks);
      for (uint32_t k = self->n; k-- > 0;)
        {
          uint32_t f = self->topological[k];

          for (uint32_t j = self->after_start[f];
               j < self->after_start[f + 1]; j++)
            if (inherited[self->after[j]] < inherited[f])
              inherited[f] = inherited[self->after[j]];
        }
      merge_by_rank (self, ranks, inherited, waits, heap, order);
    }
  free (inherited);
  free (waits);
  free (heap);

  return done;
}
