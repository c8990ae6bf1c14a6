/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which most promise value is kept.
 *
 * What an order can change is what lateness costs and puts at risk: the worth
 * of the plan less its value at risk. It is measured on a fixed
 * set of sampled scenarios, each with a worker of its own that has drawn its
 * luck once. The search begins with the queue as it is and with priority
 * rules, and goes on with moves: a feature, or all features of a promise, to
 * another place. A move is taken when it is no worse than what stood a while
 * ago (E. K. Burke, Y. Bykov, "The Late Acceptance Hill-Climbing Heuristic",
 * EJOR 258, 2017), so that the search gets out of small holes. A forward pass
 * now and then puts the list into the order in which work really starts, as
 * the forward half of a forward-backward pass does; the backward half is the
 * rule by latest starts.
 *
 * Lists hold all nodes; what is pinned keeps its place in them, and what
 * waits is put behind what it waits for. At the end the best order meets the
 * old one on fresh scenarios; if it is no better there, it fitted noise, and
 * the old one is the answer. */

#include "accord-engine-search-private.h"

#include <stdlib.h>
#include <string.h>

#define MEMORY   60 /* moves that late acceptance looks back */
#define PATIENCE 20 /* moves a node without any gain, before a kick */
#define KICKS    4  /* moves of a kick */

typedef struct
{
  AccordEngineSearch *search;
  uint32_t n; /* nodes */
  AccordEngineScenarios scenarios;
  uint32_t *pins;    /* place -> pinned feature, or none */
  bool *is_pinned;   /* by node */
  uint32_t *places;  /* by feature; scratch */
  uint32_t *order;   /* features; scratch */
  uint32_t *current; /* free nodes, first served first */
  uint32_t *trying;
  uint32_t *best;
  uint32_t n_free;
  uint32_t *moved;
  bool *is_moved;    /* by node */
  double *keys;
  double current_cost;
  double best_cost;
  double shares; /* what the plan brings when nothing is late */
} Climb;

/* Gives every feature its place: the pinned ones theirs, the free ones of
 * @list the others. */
static void
fill_places (Climb          *self,
             const uint32_t *list)
{
  const AccordEngineModel *model = self->search->model;
  uint32_t next = 0;

  for (uint32_t place = 0; place < self->n; place++)
    {
      uint32_t f = self->pins[place];

      if (f == ACCORD_ENGINE_NONE)
        f = model->queue[list[next++]];
      self->places[f] = place;
    }
}

/* Puts the free nodes and the pinned ones together into @self->order. Putting
 * what waits behind what it waits for may push a pinned node; so the free
 * ones are sorted among themselves first. */
static bool
merge_pins (Climb          *self,
            const uint32_t *list)
{
  const AccordEngineModel *model = self->search->model;
  const AccordEngineGraph *graph = &self->search->graph;
  uint32_t n = 0;

  fill_places (self, list);
  if (!_accord_engine_graph_sort (graph, self->places, self->order))
    return false;
  if (self->n_free < self->n)
    {
      for (uint32_t k = 0; k < self->n; k++)
        if (!self->is_pinned[model->node_of[self->order[k]]])
          self->moved[n++] = model->node_of[self->order[k]];
      fill_places (self, self->moved);
      if (!_accord_engine_graph_sort (graph, self->places, self->order))
        return false;
    }
  for (uint32_t k = 0; k < self->n; k++)
    self->order[k] = model->node_of[self->order[k]];

  return true;
}

/* What a list costs on average; gives up, with more than @enough, as soon as
 * it is sure to. */
static double
list_cost (Climb           *self,
           const AccordEngineScenarios *scenarios,
           const uint32_t  *list,
           double           enough,
           double          *hard)
{
  double most = enough * scenarios->n, sum = 0, soft = 0;

  if (!merge_pins (self, list))
    return INFINITY;
  for (uint32_t s = 0; s < scenarios->n; s++)
    {
      AccordEngineWorker *worker = scenarios->workers[s];

      _accord_engine_worker_reset (worker);
      _accord_engine_worker_place (worker, self->order, self->n);
      self->search->result->schedules++;
      sum += _accord_engine_scenario_cost (worker, &soft);
      if (sum + soft > most)
        return INFINITY;
    }
  *hard = sum / scenarios->n;

  return (sum + soft) / scenarios->n;
}

/* Takes @self->trying for the current list when it is good enough. */
static void
consider (Climb  *self,
          double  limit)
{
  double hard = 0;
  double cost
    = list_cost (self, &self->scenarios, self->trying, limit, &hard);
  uint32_t *swap = self->current;

  if (cost > limit)
    return;
  self->current = self->trying;
  self->trying = swap;
  self->current_cost = cost;
  if (cost < self->best_cost)
    {
      self->best_cost = cost;
      _accord_engine_search_report (self->search, self->order, self->n,
                                    self->shares - hard);
    }
}

/* Sets @self->trying to @self->current with the marked nodes moved, in their
 * order, to where @place others stand ahead of them. */
static void
move_marked (Climb   *self,
             uint32_t place)
{
  uint32_t n_moved = 0, out = 0, others = 0;

  for (uint32_t k = 0; k < self->n_free; k++)
    if (self->is_moved[self->current[k]])
      self->moved[n_moved++] = self->current[k];
  for (uint32_t k = 0; k < self->n_free; k++)
    {
      uint32_t q = self->current[k];

      if (self->is_moved[q])
        continue;
      if (others++ == place)
        for (uint32_t i = 0; i < n_moved; i++)
          self->trying[out++] = self->moved[i];
      self->trying[out++] = q;
    }
  if (out < self->n_free)
    for (uint32_t i = 0; i < n_moved; i++)
      self->trying[out++] = self->moved[i];
  for (uint32_t i = 0; i < n_moved; i++)
    self->is_moved[self->moved[i]] = false;
}

/* Marks a random feature, or those of a random promise; returns where the
 * first of them stands. */
static uint32_t
mark_some (Climb *self)
{
  AccordEngineSearch *search = self->search;
  const AccordEngineModel *model = search->model;
  uint32_t at = search_random (search, self->n_free);

  if (model->n_promises > 1 && search_random (search, 2) == 0)
    {
      uint32_t i = search_random (search, model->n_promises);

      for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
           k++)
        {
          uint32_t q = model->drivers[k].node;

          self->is_moved[q]
            = model->drivers[k].own && !self->is_pinned[q];
        }
      for (uint32_t k = 0; k < self->n_free; k++)
        if (self->is_moved[self->current[k]])
          return k;
    }
  self->is_moved[self->current[at]] = true;

  return at;
}

/* Takes a few moves from the best list for better or worse, so that the climb
 * goes on from elsewhere. */
static void
kick (Climb  *self,
      double *memory)
{
  AccordEngineSearch *search = self->search;

  memcpy (self->current, self->best,
          self->n_free * sizeof *self->current);
  for (int k = 0; k < KICKS; k++)
    {
      uint32_t *swap = self->current;

      mark_some (self);
      move_marked (self, search_random (search, self->n_free + 1));
      self->current = self->trying;
      self->trying = swap;
    }
  memcpy (self->trying, self->current,
          self->n_free * sizeof *self->current);
  consider (self, INFINITY);
  for (uint32_t k = 0; k < MEMORY; k++)
    memory[k] = self->current_cost;
}

static void
climb (Climb *self)
{
  AccordEngineSearch *search = self->search;
  double memory[MEMORY], known = self->best_cost;
  uint64_t idle = 0;

  for (uint32_t k = 0; k < MEMORY; k++)
    memory[k] = self->current_cost;
  memcpy (self->best, self->current,
          self->n_free * sizeof *self->current);
  for (uint64_t move = 0; !search_is_over (search) && self->best_cost > 0;
       move++)
    {
      double *then = &memory[move % MEMORY];
      double before = self->current_cost;
      uint32_t at = mark_some (self);
      uint32_t reach = search_random (search, 4) == 0
                         ? self->n_free
                         : 2 + self->n_free / 10;
      uint32_t low = at > reach ? at - reach : 0;
      uint32_t high = at + reach < self->n_free ? at + reach : self->n_free;

      move_marked (self, low + search_random (search, high - low + 1));
      consider (self, *then > before ? *then : before);
      *then = self->current_cost;
      idle = self->current_cost < before ? 0 : idle + 1;
      if (self->best_cost < known)
        {
          known = self->best_cost;
          memcpy (self->best, self->current,
          self->n_free * sizeof *self->current);
        }
      if (idle > PATIENCE * (uint64_t) (self->n_free + 10))
        {
          kick (self, memory);
          idle = 0;
        }
    }
}

static void
sort_by_keys (Climb *self)
{
  /* Shell's sort: the lists are short, and few are sorted. */
  for (uint32_t gap = self->n_free / 2; gap > 0; gap /= 2)
    for (uint32_t i = gap; i < self->n_free; i++)
      {
        uint32_t q = self->trying[i], k = i;

        for (; k >= gap && self->keys[self->trying[k - gap]] > self->keys[q];
             k -= gap)
          self->trying[k] = self->trying[k - gap];
        self->trying[k] = q;
      }
}

/* Latest ends that the agreed dates allow, on the plan seen as its medians:
 * a backward pass without a limit on capacity. */
static void
rank_by_latest_start (Climb              *self,
                      AccordEngineWorker *worker)
{
  const AccordEngineModel *model = self->search->model;

  _accord_engine_worker_find_latest (worker);
  for (uint32_t q = 0; q < model->n_nodes; q++)
    self->keys[q] = worker->latest[q]
                    - _accord_engine_worker_duration (worker, q);
}

/* The plan's own work behind a promise, per unit of what its lateness costs:
 * W. E. Smith's rule for one machine (1956). */
static void
rank_by_cost (Climb              *self,
              AccordEngineWorker *worker)
{
  const AccordEngineModel *model = self->search->model;

  for (uint32_t q = 0; q < model->n_nodes; q++)
    self->keys[q] = INFINITY;
  for (uint32_t i = 0; i < model->n_promises; i++)
    {
      const AccordEnginePromise *promise = &model->promises[i];
      double work = 0, cost;

      for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
           k++)
        work += _accord_engine_worker_duration (worker,
                                                model->drivers[k].node);
      cost = promise->late_cost > 0 ? (double) promise->late_cost
                                    : (double) promise->share;
      for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
           k++)
        self->keys[model->drivers[k].node]
          = fmin (self->keys[model->drivers[k].node], work / (cost + 1e-9));
    }
}

/* The order in which work starts in the plan's own schedule. */
static void
rank_by_start (Climb              *self,
               AccordEngineWorker *worker)
{
  if (!merge_pins (self, self->current))
    return;
  _accord_engine_worker_reset (worker);
  _accord_engine_worker_place (worker, self->order, self->n);
  self->search->result->schedules++;
  for (uint32_t q = 0; q < self->n; q++)
    self->keys[q] = worker->starts[q];
}

static void
try_rules (Climb *self)
{
  void (*const rules[]) (Climb *, AccordEngineWorker *)
    = { rank_by_latest_start, rank_by_cost, rank_by_start };
  AccordEngineWorker *worker
    = accord_engine_worker_new (self->scenarios.simulation);

  if (worker == NULL)
    return;
  _accord_engine_worker_sample (worker, ACCORD_ENGINE_PLANNED);
  for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
    {
      if (search_is_over (self->search))
        break;
      memcpy (self->trying, self->current,
              self->n_free * sizeof *self->trying);
      rules[i](self, worker);
      sort_by_keys (self);
      consider (self, self->current_cost);
    }
  accord_engine_worker_free (worker);
}

/* Pinned features keep the place that they have in the model's queue. */
static void
find_pins (Climb *self)
{
  const AccordEngineModel *model = self->search->model;
  const AccordEngineInput *input = self->search->input;

  for (uint32_t q = 0; q < self->n; q++)
    {
      uint32_t f = model->queue[q];

      self->is_pinned[q] = input->features[f].pin != ACCORD_ENGINE_NONE
                           || (model->nodes[q].flags & NODE_DONE);
      self->pins[q] = self->is_pinned[q] ? f : ACCORD_ENGINE_NONE;
      if (!self->is_pinned[q])
        self->current[self->n_free++] = q;
    }
  for (uint32_t i = 0; i < model->n_promises; i++)
    if (model->promises[i].takes_part)
      self->shares += (double) model->promises[i].share
                      * (model->promises[i].deal == ACCORD_ENGINE_NONE
                           ? 1
                           : model->chance[model->promises[i].deal]);
  self->shares -= (double) model->extra_cost;
}

static bool
open_climb (Climb              *self,
            AccordEngineSearch *search)
{
  const AccordEngineSequenceOptions *options = search->options;
  size_t n = (size_t) search->model->n_nodes + 1;

  *self = (Climb){ .search = search, .n = search->model->n_nodes };
  self->pins = malloc (n * sizeof *self->pins);
  self->is_pinned = malloc (n * sizeof *self->is_pinned);
  self->places = malloc (n * sizeof *self->places);
  self->order = malloc (n * sizeof *self->order);
  self->current = malloc (n * sizeof *self->current);
  self->trying = malloc (n * sizeof *self->trying);
  self->best = malloc (n * sizeof *self->best);
  self->moved = malloc (n * sizeof *self->moved);
  self->is_moved = calloc (n, sizeof *self->is_moved);
  self->keys = malloc (n * sizeof *self->keys);
  if (self->pins == NULL || self->is_pinned == NULL || self->places == NULL
      || self->order == NULL || self->current == NULL || self->trying == NULL
      || self->best == NULL || self->moved == NULL || self->is_moved == NULL
      || self->keys == NULL)
    return false;
  find_pins (self);

  return _accord_engine_scenarios_open (&self->scenarios, search->model,
                         options->scenarios > 0 ? options->scenarios : 64);
}

static void
close_climb (Climb *self)
{
  _accord_engine_scenarios_close (&self->scenarios);
  free (self->pins);
  free (self->is_pinned);
  free (self->places);
  free (self->order);
  free (self->current);
  free (self->trying);
  free (self->best);
  free (self->moved);
  free (self->is_moved);
  free (self->keys);
}

static double
fresh_cost (AccordEngineWorker *worker,
            const uint32_t     *order,
            uint32_t            n)
{
  double soft = 0;

  _accord_engine_worker_reset (worker);
  _accord_engine_worker_place (worker, order, n);

  return _accord_engine_scenario_cost (worker, &soft);
}

/* Compares the result with the queue that there was on scenarios that the
 * search has not seen, and takes it back when it is worse. */
static bool
confirm (Climb *self)
{
  AccordEngineSearch *search = self->search;
  const AccordEngineModel *model = search->model;
  AccordEngineSequence *result = search->result;
  double n = search->options->fresh > 0 ? search->options->fresh : 512;
  AccordEngineWorker *worker
    = accord_engine_worker_new (self->scenarios.simulation);
  double sum = 0, squares = 0;

  if (worker == NULL)
    return false;
  for (uint32_t k = 0; k < self->n; k++)
    {
      self->places[k] = k;
      self->order[k] = model->node_of[result->order[k]];
    }
  for (uint32_t s = 0; s < n; s++)
    {
      double gain;

      _accord_engine_worker_sample (worker, self->scenarios.n + s);
      gain = fresh_cost (worker, self->places, self->n)
             - fresh_cost (worker, self->order, self->n);
      sum += gain;
      squares += gain * gain;
    }
  accord_engine_worker_free (worker);
  result->confirmed = sum / n;
  result->confirmed_error
    = n > 1 ? sqrt (fmax (squares - sum * sum / n, 0) / (n - 1) / n) : NAN;
  if (sum < 0)
    {
      memcpy (result->order, model->queue, self->n * sizeof (uint32_t));
      result->value = result->start_value;
      result->confirmed = result->confirmed_error = 0;
    }

  return true;
}

/*
 * _accord_engine_search_worth:
 *
 * Searches until the options say that it is enough, and confirms.
 *
 * Returns: false when there is not enough memory
 */
bool
_accord_engine_search_worth (AccordEngineSearch *search)
{
  Climb self;
  double hard = 0;
  bool done = open_climb (&self, search);

  if (done)
    {
      self.current_cost
        = list_cost (&self, &self.scenarios, self.current, INFINITY, &hard);
      self.best_cost = self.current_cost;
      search->result->value = self.shares - hard;
      search->result->start_value = search->result->value;
      if (self.n_free > 1 && self.best_cost > 0)
        {
          try_rules (&self);
          climb (&self);
        }
      done = search->options->fresh == UINT32_MAX || confirm (&self);
    }
  close_climb (&self);

  return done;
}
