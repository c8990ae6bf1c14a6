/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine: when everything that was promised is really ready.
 *
 * Input (accord-engine-input.h)
 *   -> check (accord-engine-check.h): what is wrong is named
 *   -> model (this file): immutable, in the order of the queue
 *   -> simulation and workers (accord-engine-simulation.h): trials
 *   -> forecast (accord-engine-forecast.h): immutable figures
 *
 * and beside it the best order (accord-engine-sequence.h) and the overtime
 * that a date asks for (accord-engine-overtime.h). The calls, in the only
 * order that makes sense:
 *
 *   model = accord_engine_model_new (&input, &problem);
 *   simulation = accord_engine_simulation_new (model, 10000);
 *   for each thread: worker = accord_engine_worker_new (simulation);
 *   in each thread, any number of times, with ranges that don't overlap:
 *     accord_engine_worker_run (worker, first, n, &cancel, NULL, NULL);
 *   forecast = accord_engine_simulation_finish (simulation, workers, n);
 *   accord_engine_worker_free (each); accord_engine_simulation_free ();
 *   accord_engine_model_unref ();     (the forecast holds its own)
 *
 * Nothing is allocated between the first trial and the last. A trial's
 * outcome depends on the model and its number alone, what is added up over
 * trials is whole numbers, and what is not is kept by trial and added up at
 * the end: so the forecast is the same to the bit for any number of threads,
 * any split and whatever was cancelled before.
 *
 * This library is plain C11: no GLib, no clock, no thread of its own, no
 * state but tables of mathematical constants.
 *
 * A model's functions:
 *   accord-engine-model.c     calendar, teams, deals, life cycle
 *   accord-engine-queue.c     the order
 *   accord-engine-nodes.c     features and parts in that order
 *   accord-engine-promises.c  promises, and what a late date does to a chance
 */

#include "accord-engine-model-private.h"

#include "accord-engine-distribution.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What no lateness takes of the chance to win a deal. */
#define LEAST_CHANCE 0.02

/* A calendar for those who have none. */
static int32_t
default_date (uint32_t day)
{
  return (int32_t) (day / 5 * 7 + day % 5);
}

static bool
add_calendar (AccordEngineModel       *self,
              const AccordEngineInput *input)
{
  uint32_t n = input->n_days;
  uint32_t day = 0, first = 0;

  self->calendar = malloc (((size_t) n + 1) * sizeof *self->calendar);
  self->week_of = malloc ((size_t) n * sizeof *self->week_of);
  if (self->calendar == NULL || self->week_of == NULL)
    return false;
  for (uint32_t d = 0; d < n; d++)
    {
      self->calendar[d]
        = input->calendar != NULL ? input->calendar[d] : default_date (d);
      self->week_of[d]
        = ((uint32_t) self->calendar[d] + input->weekday) / 7;
      if (d == 0)
        first = self->week_of[0];
      self->week_of[d] -= first;
    }
  self->first_monday = (int32_t) (first * 7) - (int32_t) input->weekday;
  self->calendar[n] = ACCORD_ENGINE_BEYOND;
  self->n_weeks = self->week_of[n - 1] + 1;
  self->n_dates = (uint32_t) self->calendar[n - 1] + 1;

  self->week_days = malloc (((size_t) self->n_weeks + 1) * sizeof (uint32_t));
  self->day_at = malloc ((size_t) self->n_dates * sizeof *self->day_at);
  if (self->week_days == NULL || self->day_at == NULL)
    return false;
  for (uint32_t w = 0; w <= self->n_weeks; w++)
    {
      while (day < n && self->week_of[day] < w)
        day++;
      self->week_days[w] = day;
    }
  day = 0;
  for (uint32_t date = 0; date < self->n_dates; date++)
    {
      while (self->calendar[day] < (int32_t) date)
        day++;
      self->day_at[date] = day;
    }

  return true;
}

static float
most_heads (const float *capacity,
            uint32_t     n_days)
{
  float highest = 0;

  for (uint32_t d = 0; d < n_days; d++)
    if (capacity[d] > highest)
      highest = capacity[d];

  return highest;
}

/*
 * _accord_engine_members:
 *
 * Returns: how many people a team has, as far as attrition is concerned
 */
uint32_t
_accord_engine_members (const AccordEngineTeam *team,
                        uint32_t                n_days)
{
  if (team->members > 0)
    return team->members;

  return (uint32_t) ceilf (most_heads (team->capacity, n_days));
}

static void
add_team (AccordEngineModel       *self,
          const AccordEngineInput *input,
          uint32_t                 t)
{
  const AccordEngineTeam *team = &input->teams[t];
  float *capacity = self->capacity + (size_t) t * self->stride;
  double year = input->days_per_year > 0 ? input->days_per_year : 250;

  memcpy (capacity, team->capacity, input->n_days * sizeof *capacity);
  self->load_unit[t] = 5 * most_heads (capacity, input->n_days);
  if (self->load_unit[t] <= 0)
    self->load_unit[t] = 1;
  for (uint32_t d = 0; d < input->n_days; d++)
    if (capacity[d] <= 0)
      self->has_days_off = true;
  self->focus[t] = team->focus;
  self->attrition[t] = team->attrition / year;
  self->members[t] = _accord_engine_members (team, input->n_days);
  if (team->attrition > 0)
    self->has_attrition = self->has_days_off = true;
  self->team_ids[t] = team->id;
  self->team_keys[t]
    = accord_engine_entity_key (team->id, ACCORD_ENGINE_DRAW_TEAM);
}

static bool
add_teams (AccordEngineModel       *self,
           const AccordEngineInput *input)
{
  size_t n = (size_t) input->n_teams + 1;

  self->n_teams = input->n_teams;
  self->stride = (input->n_days + 31) / 16 * 16;
  self->capacity = calloc (n * self->stride, sizeof *self->capacity);
  self->focus = malloc (n * sizeof *self->focus);
  self->attrition = malloc (n * sizeof *self->attrition);
  self->members = malloc (n * sizeof *self->members);
  self->team_keys = malloc (n * sizeof *self->team_keys);
  self->team_ids = malloc (n * sizeof *self->team_ids);
  self->load_unit = malloc (n * sizeof *self->load_unit);
  if (self->capacity == NULL || self->focus == NULL || self->attrition == NULL
      || self->members == NULL || self->team_keys == NULL
      || self->team_ids == NULL || self->load_unit == NULL)
    return false;
  for (uint32_t t = 0; t < input->n_teams; t++)
    add_team (self, input, t);

  return true;
}

/* Adds a table of what a date comes to, given that it is not over. */
static void
add_close (AccordEngineModel *self,
           uint32_t           i)
{
  const AccordEngineDeal *deal = &self->deals[i];
  AccordEngineShape shape;

  accord_engine_shape_fill (&shape, deal->close, deal->distribution, NULL, 0);
  if (deal->close.low < 0)
    accord_engine_shape_condition (&shape, 0);
  self->close[i] = (Range){ i * ACCORD_ENGINE_KNOTS, (float) shape.base,
                            (float) shape.span };
  memcpy (self->tables + (size_t) i * ACCORD_ENGINE_KNOTS, shape.table,
          sizeof shape.table);
}

/* What is left of a chance to win when @weeks too many go by. The loss by the
 * week is a straight line, and true of the first weeks only: however late,
 * one in fifty stays, so that there is a date to show, and to see that it is
 * hopeless. What was less from the start stays what it was. */
static double
lose_chance (double chance,
             double loss,
             double weeks)
{
  return fmax (chance - loss * weeks, fmin (chance, LEAST_CHANCE));
}

/* P(win | scope, agreed dates): what is left out, and what is agreed later
 * than wanted, takes its toll. */
static void
work_out_chances (AccordEngineModel       *self,
                  const AccordEngineInput *input)
{
  for (uint32_t i = 0; i < input->n_promises; i++)
    {
      const AccordEnginePromise *promise = &input->promises[i];
      int32_t agreed;

      if (!promise->takes_part || promise->deal == ACCORD_ENGINE_NONE)
        continue;
      for (uint32_t k = 0; k < promise->n_needs; k++)
        if (input->needs[promise->first_need + k].left_out)
          self->chance[promise->deal]
            *= input->needs[promise->first_need + k].factor;
      agreed = promise->agreed;
      if (agreed == ACCORD_ENGINE_NO_DATE
          && promise->agreed_after != ACCORD_ENGINE_NO_DATE)
        agreed = (int32_t) lround (input->deals[promise->deal].close.likely)
                 + promise->agreed_after;
      if (agreed != ACCORD_ENGINE_NO_DATE
          && promise->want != ACCORD_ENGINE_NO_DATE && agreed > promise->want)
        self->chance[promise->deal]
          = lose_chance (self->chance[promise->deal], promise->late_loss,
                         ((double) agreed - promise->want) / 7);
    }
}

static void
settle_deal (AccordEngineModel *self,
             uint32_t           i)
{
  const AccordEngineDeal *deal = &self->deals[i];

  self->chance[i] = fmin (fmax (self->chance[i], 0), 1);
  if (deal->state == ACCORD_ENGINE_DEAL_WON)
    {
      self->chance[i] = 1;
      self->won_amount += deal->amount;
    }
  else if (deal->state == ACCORD_ENGINE_DEAL_LOST)
    self->chance[i] = 0;
  self->threshold[i]
    = self->chance[i] <= 0   ? -INFINITY
      : self->chance[i] >= 1 ? INFINITY
                             : (float) accord_engine_normal_quantile (
                                 self->chance[i]);
  self->win_keys[i]
    = accord_engine_entity_key (deal->id, ACCORD_ENGINE_DRAW_WIN);
  self->close_keys[i]
    = accord_engine_entity_key (deal->id, ACCORD_ENGINE_DRAW_CLOSE);
  self->deal_keys[i]
    = accord_engine_entity_key (deal->id, ACCORD_ENGINE_DRAW_DEAL);
  add_close (self, i);
}

static bool
add_deals (AccordEngineModel       *self,
           const AccordEngineInput *input)
{
  size_t n = (size_t) input->n_deals + 1;

  self->n_deals = input->n_deals;
  self->n_tables = input->n_deals * ACCORD_ENGINE_KNOTS;
  self->deals = malloc (n * sizeof *self->deals);
  self->chance = malloc (n * sizeof *self->chance);
  self->threshold = malloc (n * sizeof *self->threshold);
  self->close = malloc (n * sizeof *self->close);
  self->win_keys = malloc (n * sizeof *self->win_keys);
  self->close_keys = malloc (n * sizeof *self->close_keys);
  self->deal_keys = malloc (n * sizeof *self->deal_keys);
  self->tables = malloc (n * ACCORD_ENGINE_KNOTS * sizeof *self->tables);
  if (self->deals == NULL || self->chance == NULL || self->threshold == NULL
      || self->close == NULL || self->win_keys == NULL
      || self->close_keys == NULL || self->deal_keys == NULL
      || self->tables == NULL)
    return false;
  for (uint32_t i = 0; i < input->n_deals; i++)
    {
      self->deals[i] = input->deals[i];
      self->chance[i] = input->deals[i].chance;
    }
  work_out_chances (self, input);
  for (uint32_t i = 0; i < input->n_deals; i++)
    settle_deal (self, i);
  self->market_key
    = accord_engine_entity_key (0, ACCORD_ENGINE_DRAW_MARKET);

  return true;
}

static void
add_settings (AccordEngineModel       *self,
              const AccordEngineInput *input)
{
  self->n_days = input->n_days;
  self->goal = input->goal;
  self->extra_cost = input->extra_cost;
  self->detail_every = input->detail_every > 0 ? input->detail_every : 1;
  self->seed = input->seed;
  self->weight_team = (float) sqrt (input->rho_team);
  self->weight_deal = (float) sqrt (input->rho_deal);
  self->weight_own[0] = (float) sqrt (1 - input->rho_team);
  self->weight_own[1]
    = (float) sqrt (fmax (1 - input->rho_team - input->rho_deal, 0));
}

static bool
build (AccordEngineModel       *self,
       const AccordEngineInput *input)
{
  size_t n = (size_t) input->n_features + 1;
  AccordEngineGraph graph;
  bool done;

  add_settings (self, input);
  self->n_nodes = input->n_features;
  self->queue = malloc (n * sizeof *self->queue);
  self->node_of = malloc (n * sizeof *self->node_of);
  if (self->queue == NULL || self->node_of == NULL
      || !add_calendar (self, input) || !add_teams (self, input)
      || !add_deals (self, input)
      || !_accord_engine_graph_init (&graph, input))
    return false;
  done = _accord_engine_model_rank (self, input, &graph);
  for (uint32_t q = 0; done && q < self->n_nodes; q++)
    self->node_of[self->queue[q]] = q;
  done = done && _accord_engine_model_add_nodes (self, input)
         && _accord_engine_model_add_promises (self, input, &graph);
  _accord_engine_graph_clear (&graph);

  return done;
}

/**
 * accord_engine_model_new:
 * @input: what to simulate; not needed any more afterwards
 * @problem: (out): what is wrong with it, if anything
 *
 * Checks @input and makes it ready.
 *
 * Returns: (transfer full) (nullable): the model; %NULL with @problem filled
 *   in when @input is unfit, or memory has run out
 */
AccordEngineModel *
accord_engine_model_new (const AccordEngineInput *input,
                         AccordEngineProblem     *problem)
{
  AccordEngineModel *self;

  if (accord_engine_check (input, problem) != ACCORD_ENGINE_FINE)
    return NULL;
  self = calloc (1, sizeof *self);
  if (self != NULL)
    {
      atomic_init (&self->ref_count, 1);
      if (build (self, input))
        return self;
      accord_engine_model_unref (self);
    }
  problem->fault = ACCORD_ENGINE_NO_MEMORY;
  memcpy (problem->text, "there is not enough memory",
          sizeof "there is not enough memory");

  return NULL;
}

/**
 * accord_engine_model_ref:
 *
 * Returns: (transfer full): @self
 */
AccordEngineModel *
accord_engine_model_ref (AccordEngineModel *self)
{
  atomic_fetch_add_explicit (&self->ref_count, 1, memory_order_relaxed);
  return self;
}

/**
 * accord_engine_model_unref:
 * @self: (transfer full) (nullable): a model
 */
void
accord_engine_model_unref (AccordEngineModel *self)
{
  if (self == NULL
      || atomic_fetch_sub_explicit (&self->ref_count, 1, memory_order_acq_rel)
           != 1)
    return;

  void *arrays[] = {
    self->calendar,     self->day_at,        self->week_of,
    self->week_days,    self->capacity,      self->focus,
    self->attrition,    self->members,       self->team_keys,
    self->team_ids,     self->load_unit,     self->nodes,
    self->queue,        self->node_of,       self->ends,
    self->starts,       self->own_slot,      self->extra,
    self->edges,        self->befores,       self->parts,
    self->new_step,     self->part_index,    self->part_weight,
    self->demands,      self->node_range,    self->node_key,
    self->early,        self->early_start,   self->early_deals,
    self->tables,       self->deals,         self->chance,
    self->threshold,    self->close,         self->win_keys,
    self->close_keys,   self->deal_keys,     self->promises,
    self->dated,        self->missing,       self->need_start,
    self->needs,        self->driver_start,  self->drivers,
    self->support_start, self->supports,     self->supported,
  };

  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
    free (arrays[i]);
  free (self);
}

/**
 * accord_engine_model_get_queue:
 *
 * Returns: (transfer none): the work queue, as feature indices
 */
const uint32_t *
accord_engine_model_get_queue (const AccordEngineModel *self)
{
  return self->queue;
}

/**
 * accord_engine_model_get_chance:
 * @deal: index of a deal
 *
 * Returns: the chance to win it, with what is left out and when it is agreed
 */
double
accord_engine_model_get_chance (const AccordEngineModel *self,
                                uint32_t                 deal)
{
  return self->chance[deal];
}

/**
 * accord_engine_model_get_n_weeks:
 *
 * Returns: how many calendar weeks there are from that of the first working
 *   day to that of the last
 */
uint32_t
accord_engine_model_get_n_weeks (const AccordEngineModel *self)
{
  return self->n_weeks;
}

/**
 * accord_engine_model_get_week_date:
 * @week: from 0
 *
 * Returns: the date of its Monday; may be before 0 for the first
 */
int32_t
accord_engine_model_get_week_date (const AccordEngineModel *self,
                                   uint32_t                 week)
{
  return self->first_monday + (int32_t) (week * 7);
}

/**
 * accord_engine_model_get_date:
 * @day: a working day
 *
 * Returns: its date; %ACCORD_ENGINE_BEYOND behind the horizon
 */
int32_t
accord_engine_model_get_date (const AccordEngineModel *self,
                              int32_t                  day)
{
  if (day < 0)
    return day;
  if ((uint32_t) day >= self->n_days)
    return ACCORD_ENGINE_BEYOND;

  return self->calendar[day];
}
