/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work queue: who gets the people first.
 *
 * An unpinned feature is ranked by the earliest agreed (else want) date among
 * the promises it serves, then by expected value per person-week, then by id.
 * A pinned one stays where it was put. Nobody stands ahead of what it waits
 * for: a predecessor takes on the better rank of its successor. */

#include "accord-engine-model-private.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  int64_t date;
  double value; /* per person-week */
  uint64_t id;
  uint32_t feature;
  uint32_t pin;
} Rank;

static int
compare_ranks (const void *left,
               const void *right)
{
  const Rank *a = left, *b = right;

  if (a->date != b->date)
    return a->date < b->date ? -1 : 1;
  if (a->value != b->value)
    return a->value > b->value ? -1 : 1;
  if (a->id != b->id)
    return a->id < b->id ? -1 : 1;

  return a->feature < b->feature ? -1 : 1;
}

static int
compare_pins (const void *left,
              const void *right)
{
  const Rank *a = *(Rank *const *) left, *b = *(Rank *const *) right;

  if (a->pin != b->pin)
    return a->pin < b->pin ? -1 : 1;

  return compare_ranks (a, b);
}

/* The date that a promise is ranked by. A date relative to the signing is
 * reckoned from the likely close. */
static int64_t
promise_date (const AccordEngineInput   *input,
              const AccordEnginePromise *promise)
{
  if (promise->agreed != ACCORD_ENGINE_NO_DATE)
    return promise->agreed;
  if (promise->agreed_after != ACCORD_ENGINE_NO_DATE
      && promise->deal != ACCORD_ENGINE_NONE)
    return (int64_t) llround (input->deals[promise->deal].close.likely)
           + promise->agreed_after;
  if (promise->want != ACCORD_ENGINE_NO_DATE)
    return promise->want;

  return INT64_MAX;
}

static void
rank_by_promises (const AccordEngineModel *self,
                  const AccordEngineInput *input,
                  Rank                    *ranks)
{
  for (uint32_t i = 0; i < input->n_promises; i++)
    {
      const AccordEnginePromise *promise = &input->promises[i];
      double chance = promise->deal == ACCORD_ENGINE_NONE
                        ? 1
                        : self->chance[promise->deal];
      int64_t date = promise_date (input, promise);

      for (uint32_t k = 0; promise->takes_part && k < promise->n_needs; k++)
        {
          const AccordEngineNeeds *need
            = &input->needs[promise->first_need + k];
          Rank *rank = &ranks[need->feature];

          if (need->left_out
              || (promise->deal != ACCORD_ENGINE_NONE
                  && input->deals[promise->deal].state
                       == ACCORD_ENGINE_DEAL_LOST))
            continue;
          rank->value += chance * (double) promise->share;
          if (date < rank->date)
            rank->date = date;
        }
    }
}

static double
person_weeks (const AccordEngineInput   *input,
              const AccordEngineFeature *feature)
{
  double days = 0;

  for (uint32_t k = 0; k < feature->n_parts; k++)
    {
      const AccordEnginePart *part = &input->parts[feature->first_part + k];

      if (part->has_remaining)
        days += part->remaining.likely;
      else if (part->estimated)
        days += fmax (part->effort.likely - part->done, 0);
    }

  return fmax (days, 0.1) / 5;
}

/* @order with the pinned features put where they were pinned. */
static void
place_pins (const uint32_t *order,
            uint32_t        n,
            Rank           *ranks,
            Rank          **pinned,
            uint32_t        n_pinned,
            uint32_t       *places)
{
  uint32_t next = 0, k = 0;

  qsort (pinned, n_pinned, sizeof *pinned, compare_pins);
  for (uint32_t place = 0; place < n; place++)
    {
      while (k < n && ranks[order[k]].pin != ACCORD_ENGINE_NONE)
        k++;
      if (next < n_pinned && (pinned[next]->pin <= place || k == n))
        places[pinned[next++]->feature] = place;
      else
        places[order[k++]] = place;
    }
}

static bool
sort_queue (AccordEngineModel       *self,
            const AccordEngineGraph *graph,
            Rank                    *ranks,
            Rank                    *sorted,
            uint32_t                *places,
            Rank                   **pinned)
{
  uint32_t n = self->n_nodes, n_pinned = 0;

  qsort (sorted, n, sizeof *sorted, compare_ranks);
  for (uint32_t k = 0; k < n; k++)
    places[sorted[k].feature] = k;
  for (uint32_t f = 0; f < n; f++)
    if (ranks[f].pin != ACCORD_ENGINE_NONE)
      pinned[n_pinned++] = &ranks[f];
  if (!_accord_engine_graph_sort (graph, places, self->queue))
    return false;
  if (n_pinned == 0)
    return true;
  place_pins (self->queue, n, ranks, pinned, n_pinned, places);

  return _accord_engine_graph_sort (graph, places, self->queue);
}

/*
 * _accord_engine_model_rank:
 * @self: a model whose deals are in place
 *
 * Fills @self->queue.
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_model_rank (AccordEngineModel       *self,
                           const AccordEngineInput *input,
                           const AccordEngineGraph *graph)
{
  size_t n = (size_t) input->n_features + 1;
  Rank *ranks = malloc (n * sizeof *ranks);
  Rank *sorted = malloc (n * sizeof *sorted);
  Rank **pinned = malloc (n * sizeof *pinned);
  uint32_t *places = malloc (n * sizeof *places);
  bool done = ranks != NULL && sorted != NULL && pinned != NULL
              && places != NULL;

  if (done && input->order != NULL)
    {
      for (uint32_t k = 0; k < input->n_features; k++)
        places[input->order[k]] = k;
      done = _accord_engine_graph_sort (graph, places, self->queue);
    }
  else if (done)
    {
      for (uint32_t f = 0; f < input->n_features; f++)
        ranks[f] = (Rank){ INT64_MAX, 0, input->features[f].id, f,
                           input->features[f].pin };
      rank_by_promises (self, input, ranks);
      for (uint32_t f = 0; f < input->n_features; f++)
        {
          ranks[f].value /= person_weeks (input, &input->features[f]);
          sorted[f] = ranks[f];
        }
      done = sort_queue (self, graph, ranks, sorted, places, pinned);
    }
  free (ranks);
  free (sorted);
  free (pinned);
  free (places);

  return done;
}
