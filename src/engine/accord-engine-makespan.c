/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which everything is over soonest.
 *
 * A genetic algorithm on lists of nodes with two populations, after D. Debels
 * and M. Vanhoucke, "A Bi-Population Based Genetic Algorithm for the
 * Resource-Constrained Project Scheduling Problem" (2005): one of schedules
 * that are pushed to the left, one of schedules pushed to the right. Children
 * of the one are decoded in the other direction and make up the other, so
 * that each generation is a forward or a backward pass (V. Valls, F.
 * Ballestín, S. Quintanilla, "Justification and RCPSP: a technique that
 * pays", EJOR 165, 2005) and a child costs one schedule; only the shortest
 * schedules are justified without being crossed. Lists are crossed as in S.
 * Hartmann, "A Competitive Genetic Algorithm for Resource-Constrained Project
 * Scheduling", Naval Research Logistics 45 (1998).
 *
 * Backward, the same scheduler works on the plan seen in a mirror: capacity
 * from the end of the schedule to its beginning, dependencies turned round.
 * The mirror knows no release and no earliest start; the forward pass does,
 * and only forward schedules count. */

#include "accord-engine-genetic-private.h"

#include <stdlib.h>
#include <string.h>

/* Points the worker at the capacity before @end, seen from there. */
static void
set_mirror (Genetic *self,
            double   end)
{
  Direction *way = &self->ways[1];
  const AccordEngineModel *model = way->model;
  uint32_t last = self->is_constant ? model->n_days : (uint32_t) ceil (end);

  if (last > model->n_days)
    last = model->n_days;
  for (uint32_t t = 0; t < model->n_teams && !self->is_constant; t++)
    {
      way->worker->capacity[t] = way->mirrored
                                 + (size_t) t * 2 * model->stride
                                 + (model->n_days - last);
      way->worker->touched[t] = model->n_days;
    }
}

/* Generates the schedule of a list, and makes the list the order in which it
 * is to be read in the other direction: by ends after a forward pass, by
 * starts after a backward one. */
static void
decode (Genetic    *self,
        int         backward,
        Individual *child)
{
  Direction *way = &self->ways[backward];
  AccordEngineWorker *worker = way->worker;
  uint32_t *list = child->list;
  double length = 0;

  for (uint32_t k = 0; k < self->n; k++)
    way->order[k]
      = way->node_of[list[backward ? self->n - 1 - k : k]];
  _accord_engine_worker_reset (worker);
  _accord_engine_worker_place (worker, way->order, self->n);
  self->search->result->schedules++;
  child->hash = 0;
  for (uint32_t k = 0; k < self->n; k++)
    {
      double end = worker->ends[way->node_of[list[k]]];

      length = end > length ? end : length;
      self->keys[list[k]] = backward ? -end : end;
      /* The same schedule is the same, whatever list it came from. */
      child->hash += accord_engine_mix (
        ((uint64_t) list[k] << 40)
        + (uint64_t) (end < 1e6 ? end * 1024 + 0.5 : 0));
    }
  child->length = length;
  child->is_justified = false;
  _accord_engine_list_sort (list, self->n, self->keys, self->scratch);
}

/* Decodes a child; a forward schedule may be the best so far. What was read
 * is kept in `order` for the report. */
static void
judge (Genetic    *self,
       int         backward,
       Individual *child,
       double      before)
{
  Direction *way = &self->ways[backward];

  if (backward)
    set_mirror (self, before);
  decode (self, backward, child);
  if (!backward && child->length < self->best)
    {
      self->best = child->length;
      _accord_engine_search_report (self->search, way->order, self->n,
                                    child->length);
    }
}

static const Individual *
choose (Genetic *self,
        int      from)
{
  uint32_t n = self->n_people;
  const Individual *a = &self->people[from][search_random (self->search, n)];
  const Individual *b = &self->people[from][search_random (self->search, n)];

  return a->length <= b->length ? a : b;
}

/* Moves of a mutation: the shorter the list, the sooner all are alike, and the
 * more it takes. */
static double
usual_moves (const Genetic *self)
{
  return fmin (fmax (75.0 / self->n, 0.5), 3);
}

/* Whether the child is to take the place of @other: when it is no worse, and
 * not one more of the same. */
static bool
is_welcome (Genetic          *self,
            int               to,
            const Individual *other)
{
  if (other->length <= 0)
    return true;
  for (uint32_t i = 0; i < self->n_people; i++)
    if (self->people[to][i].hash == self->child.hash)
      {
        self->moves = fmin (self->moves * 1.3, self->n / 3.0);
        return false;
      }
  self->moves = fmax (self->moves * 0.97, usual_moves (self));

  return self->child.length <= other->length;
}

/* Makes a child of two, with a middle of a quarter to three quarters of its
 * length from the second one. */
static void
conceive (Genetic          *self,
          const Individual *one,
          const Individual *other)
{
  AccordEngineSearch *search = self->search;
  uint32_t length = self->n / 4 + search_random (search, self->n / 2 + 1);
  uint32_t from = search_random (search, self->n - length + 1);

  if (search_random (search, 2) == 0)
    _accord_engine_list_cross (self, one->list, other->list, from,
                               from + length, self->child.list);
  else
    _accord_engine_list_cross (self, other->list, one->list, from,
                               from + length, self->child.list);
  _accord_engine_list_mutate (self, self->child.list, self->moves / self->n);
}

/* Who makes room for a child: the one at its own place until all places are
 * taken, then the longest of that one and three others. */
static Individual *
choose_to_go (Genetic *self,
              int      to,
              uint32_t place)
{
  Individual *longest = &self->people[to][place];

  for (int k = 0; k < 3 && longest->length > 0; k++)
    {
      uint32_t i = search_random (self->search, self->n_people);
      Individual *other = &self->people[to][i];

      if (other->length > longest->length)
        longest = other;
    }

  return longest;
}

static double
shortest_of (const Genetic *self,
             int            from)
{
  double shortest = INFINITY;

  for (uint32_t i = 0; i < self->n_people; i++)
    shortest = fmin (shortest, self->people[from][i].length);

  return shortest;
}

/* The list of the next child. A schedule than which none is shorter is, once,
 * pushed to the other side as it is: what crossing would add to that is more
 * often a loss the better the schedule, so there the plain pass pays. */
static void
beget (Genetic    *self,
       int         from,
       double      shortest,
       Individual *parent)
{
  if (parent->length > shortest || parent->is_justified)
    {
      conceive (self, parent, choose (self, from));
      return;
    }
  parent->is_justified = true;
  memcpy (self->child.list, parent->list, self->n * sizeof *parent->list);
}

/* Children of the population @from make up the other one. */
static bool
breed (Genetic *self,
       int      from)
{
  AccordEngineSearch *search = self->search;
  double shortest = shortest_of (self, from);
  int to = 1 - from;

  for (uint32_t i = 0; i < self->n_people; i++)
    {
      Individual *parent = &self->people[from][i];
      Individual *other = choose_to_go (self, to, i);
      Individual swap = *other;

      if (search_is_over (search) || self->best <= search->options->enough)
        return false;
      beget (self, from, shortest, parent);
      judge (self, to, &self->child, parent->length);
      if (!is_welcome (self, to, other))
        continue;
      *other = self->child;
      self->child = swap;
    }

  return true;
}

static bool
found (Genetic *self)
{
  AccordEngineSearch *search = self->search;
  const AccordEngineModel *model = search->model;
  double *tails = calloc ((size_t) model->n_nodes + 1, sizeof *tails);
  const uint32_t *active = self->ways[0].worker->active;

  if (tails == NULL)
    return false;
  _accord_engine_list_tails (self, tails);
  for (uint32_t q = 0; q < model->n_nodes; q++)
    self->keys[q] = -INFINITY; /* of what is done, for good */
  for (uint32_t i = 0; i < self->n_people; i++)
    {
      Individual *person = &self->people[0][i];

      if (i == 0)
        memcpy (person->list, active, self->n * sizeof *active);
      else
        _accord_engine_list_draw (self, tails, active,
                                  (double) i / self->n_people, person->list);
      judge (self, 0, person, 0);
      if (i == 0)
        search->result->start_value = person->length;
      if (search_is_over (search) || self->best <= search->options->enough)
        break;
    }
  free (tails);

  return true;
}

static bool
open_way (Genetic *self,
          int      backward)
{
  Direction *way = &self->ways[backward];
  const AccordEngineModel *model = self->search->model;
  size_t n = (size_t) model->n_nodes + 1;

  if (!backward)
    way->model = accord_engine_model_ref (self->search->model);
  else
    way->model = _accord_engine_mirror (self->search->input,
                                        self->ways[0].worker);
  if (way->model == NULL)
    return false;
  way->simulation = accord_engine_simulation_new (way->model, 1);
  way->node_of = malloc (n * sizeof *way->node_of);
  way->order = malloc (n * sizeof *way->order);
  if (way->simulation == NULL || way->node_of == NULL || way->order == NULL)
    return false;
  way->worker = accord_engine_worker_new (way->simulation);
  if (way->worker == NULL)
    return false;
  for (uint32_t q = 0; q < model->n_nodes; q++)
    way->node_of[q] = way->model->node_of[model->queue[q]];
  _accord_engine_worker_sample (way->worker, ACCORD_ENGINE_PLANNED);

  return true;
}

/* The capacity of the forward way, seen from the horizon. */
static bool
fill_mirror (Genetic *self)
{
  const AccordEngineModel *model = self->ways[0].model;
  Direction *way = &self->ways[1];

  self->is_constant = true;
  /* As many days of nothing behind, for a view that begins late. */
  way->mirrored = calloc ((size_t) (model->n_teams + 1) * 2 * model->stride,
                          sizeof *way->mirrored);
  if (way->mirrored == NULL)
    return false;
  for (uint32_t t = 0; t < model->n_teams; t++)
    for (uint32_t d = 0; d < model->n_days; d++)
      {
        const float *capacity = model->capacity + (size_t) t * model->stride;

        self->is_constant &= capacity[d] == capacity[0];
        way->mirrored[(size_t) t * 2 * model->stride + model->n_days - 1 - d]
          = capacity[d];
      }

  return true;
}

/* The longer the search, the more people: 85 for 5,000 schedules. */
static uint32_t
count_people (const AccordEngineSequenceOptions *options)
{
  double schedules = fmin ((double) options->max_schedules, 50000);

  return (uint32_t) fmax (85 * sqrt (schedules / 5000), 10);
}

static bool
open_people (Genetic *self,
             int      way)
{
  size_t n = (size_t) self->search->model->n_nodes + 1;

  self->people[way]
    = calloc (self->n_people, sizeof *self->people[way]);
  if (self->people[way] == NULL)
    return false;
  for (uint32_t i = 0; i < self->n_people; i++)
    {
      self->people[way][i].list = malloc (n * sizeof (uint32_t));
      if (self->people[way][i].list == NULL)
        return false;
    }

  return true;
}

static bool
open_genetic (Genetic            *self,
              AccordEngineSearch *search)
{
  size_t n = (size_t) search->model->n_nodes + 1;

  *self = (Genetic){ .search = search,
                     .best = INFINITY,
                     .n_people = count_people (search->options) };
  self->keys = calloc (n, sizeof *self->keys);
  self->scratch = malloc (n * sizeof *self->scratch);
  self->taken = malloc (n * sizeof *self->taken);
  self->child.list = malloc (n * sizeof (uint32_t));
  if (self->keys == NULL || self->scratch == NULL || self->taken == NULL
      || self->child.list == NULL)
    return false;
  for (int way = 0; way < 2; way++)
    if (!open_people (self, way))
      return false;
  if (!open_way (self, 0) || !open_way (self, 1) || !fill_mirror (self))
    return false;
  self->n = self->ways[0].worker->n_active;
  self->moves = usual_moves (self);

  return true;
}

static void
close_genetic (Genetic *self)
{
  for (int w = 0; w < 2; w++)
    {
      Direction *way = &self->ways[w];

      accord_engine_worker_free (way->worker);
      accord_engine_simulation_free (way->simulation);
      accord_engine_model_unref (way->model);
      free (way->node_of);
      free (way->order);
      free (way->mirrored);
      for (uint32_t i = 0; self->people[w] != NULL && i < self->n_people; i++)
        free (self->people[w][i].list);
      free (self->people[w]);
    }
  free (self->child.list);
  free (self->keys);
  free (self->scratch);
  free (self->taken);
}

/*
 * _accord_engine_search_makespan:
 *
 * Searches until the options say that it is enough.
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_search_makespan (AccordEngineSearch *search)
{
  Genetic *self = malloc (sizeof *self);
  bool done;

  if (self == NULL)
    return false;
  done = open_genetic (self, search) && found (self);
  for (int from = 0; done && breed (self, from);)
    from = 1 - from;
  close_genetic (self);
  free (self);

  return done;
}
