/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a trial asks of each team in each week, and what levelling books.
 *
 * Asked is the same sampled work placed backward from the agreed dates, at
 * the most heads each part can use, as if there were no limit on capacity. Of
 * work that would have had to begin before today, all falls between today and
 * the date that asks for it, or into the first week. Work that no date asks
 * for is asked when it is booked. */

#include "accord-engine-worker-private.h"

#include <math.h>
#include <string.h>

static uint32_t
load_bin (float load,
          float unit)
{
  float x = load / unit;

  if (x < 2)
    return x > 0 ? (uint32_t) (x * (LOAD_BINS / 4)) : 0;
  x = LOAD_BINS / 2 + (x - 2) * (LOAD_BINS / 16);

  return x < LOAD_BINS - 1 ? (uint32_t) x : LOAD_BINS - 1;
}

static uint64_t
whole (float load)
{
  return load > 0 ? (uint64_t) (load * 1024 + 0.5f) : 0;
}

static inline double
least (double a,
       double b)
{
  return a < b ? a : b;
}

static inline double
most (double a,
      double b)
{
  return a > b ? a : b;
}

/* Adds @load, spread evenly from @from to @until, to a team's weeks. */
static void
spread (AccordEngineWorker *self,
        uint32_t            team,
        double              from,
        double              until,
        float               load)
{
  const AccordEngineModel *model = self->model;
  float *weeks = self->asked + (size_t) team * model->n_weeks;
  double horizon = model->n_days;
  double rate;
  uint32_t week;

  from = least (most (from, 0), horizon - 0.01);
  until = least (most (until, from + 0.001), horizon);
  week = model->week_of[(uint32_t) from];
  if (until <= model->week_days[week + 1])
    {
      weeks[week] += load;
      return;
    }
  rate = (double) load / (until - from);
  for (; from < until; week++)
    {
      double end = least (until, model->week_days[week + 1]);

      if (end > from)
        weeks[week] += (float) (rate * (end - from));
      from = most (from, end);
      if (week + 1 >= model->n_weeks)
        break;
    }
}

/* How long a node takes with all the heads that it can use. */
static double
unlimited_duration (const AccordEngineWorker *self,
                    const Node               *node,
                    uint32_t                  q)
{
  const AccordEngineModel *model = self->model;
  float sum = 0, step = 0;

  if (node->flags & NODE_ELAPSED)
    return (double) self->outside[q];
  for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
       p++)
    {
      float days = self->efforts[p] / model->parts[p].people;

      if (model->new_step[p] && !(node->flags & NODE_RIGID))
        {
          sum += step;
          step = 0;
        }
      step = days > step ? days : step;
    }

  return (double) (sum + step);
}

/* The latest ends that the agreed dates of won promises allow. */
static void
start_latest (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t q = 0; q < model->n_nodes; q++)
    self->latest[q] = INFINITY;
  for (uint32_t i = 0; i < model->n_promises; i++)
    {
      const AccordEnginePromise *promise = &model->promises[i];
      int32_t date;
      double latest;

      if (!promise->takes_part || !worker_is_won (self, i))
        continue;
      date = _accord_engine_model_agreed (
        model, i,
        promise->deal == ACCORD_ENGINE_NONE ? 0 : self->close[promise->deal]);
      if (date == ACCORD_ENGINE_NO_DATE)
        date = promise->want;
      if (date == ACCORD_ENGINE_NO_DATE)
        continue;
      latest = model_day_from (model, (int64_t) date + 1) - promise->hand_over;
      for (uint32_t k = model->need_start[i]; k < model->need_start[i + 1];
           k++)
        if (latest < self->latest[model->needs[k]])
          self->latest[model->needs[k]] = latest;
    }
}

/* Passes a node's latest times on to what it waits for. */
static void
pass_latest (AccordEngineWorker *self,
             const Node         *node,
             double              start,
             double              end)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = node->first_before;
       k < node->first_before + node->n_before; k++)
    {
      const Before *before = &model->befores[k];
      bool by_end = before->link == ACCORD_ENGINE_FINISH_FINISH
                    || before->link == ACCORD_ENGINE_START_FINISH;
      double latest = (by_end ? end : start) - before->lag;

      if (before->link == ACCORD_ENGINE_START_START
          || before->link == ACCORD_ENGINE_START_FINISH)
        latest += unlimited_duration (self, &model->nodes[before->node],
                                      before->node);
      if (latest < self->latest[before->node])
        self->latest[before->node] = latest;
    }
}

/* The longest part of the step that ends with part @last; *first is its
 * first part. */
static double
step_duration (const AccordEngineWorker *self,
               const Node               *node,
               uint32_t                  last,
               uint32_t                 *first)
{
  const AccordEngineModel *model = self->model;
  float longest = 0;
  uint32_t p = last + 1;

  do
    {
      float days;

      p--;
      days = self->efforts[p] / model->parts[p].people;
      longest = days > longest ? days : longest;
    }
  while (p > node->first_part
         && (node->flags & NODE_RIGID || !model->new_step[p]));
  *first = p;

  return (double) longest;
}

/* Spreads a node's parts so that each step ends when the next one begins. */
static void
ask_steps (AccordEngineWorker *self,
           const Node         *node,
           double              end)
{
  const AccordEngineModel *model = self->model;
  uint32_t last = node->first_part + node->n_parts, first;

  for (; last > node->first_part; last = first)
    {
      double days = step_duration (self, node, last - 1, &first);

      for (uint32_t p = first; p < last; p++)
        spread (self, model->parts[p].team,
                end - (double) (self->efforts[p] / model->parts[p].people),
                end, self->efforts[p]);
      end -= days;
    }
}

static void
ask_node (AccordEngineWorker *self,
          uint32_t            q)
{
  const AccordEngineModel *model = self->model;
  const Node *node = &model->nodes[q];
  double end = self->latest[q];

  if (end < INFINITY)
    {
      ask_steps (self, node, end);
      return;
    }
  /* Work for a deal that was lost meanwhile has stopped: nobody asks for the
   * rest of it any more. */
  if (self->ends[q] == INFINITY && node->flags & NODE_EARLY
      && self->stop[q] < model->n_days)
    return;
  end = least (self->ends[q], model->n_days);
  for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
       p++)
    spread (self, model->parts[p].team, least (self->starts[q], end), end,
            self->efforts[p]);
}

static void
record_booked (AccordEngineWorker *self,
               uint32_t            t)
{
  const AccordEngineModel *model = self->model;
  const float *free = self->free + (size_t) t * model->stride;
  const float *capacity = self->capacity[t];
  WeekTally *weeks = self->weeks + (size_t) t * model->n_weeks;
  uint32_t touched = self->touched[t];

  for (uint32_t w = 0; w < model->n_weeks; w++)
    {
      float all = 0, booked = 0;
      uint32_t end = model->week_days[w + 1];

      if (model->week_days[w] >= touched && !model->has_attrition)
        break;
      for (uint32_t d = model->week_days[w]; d < end; d++)
        {
          all += capacity[d];
          booked += capacity[d] - free[d];
        }
      weeks[w].capacity += whole (all);
      weeks[w].booked += whole (booked);
      weeks[w].booked_bins[load_bin (booked, model->load_unit[t])]++;
    }
}

static void
record_asked (AccordEngineWorker *self,
              uint32_t            t)
{
  const AccordEngineModel *model = self->model;
  const float *asked = self->asked + (size_t) t * model->n_weeks;
  WeekTally *weeks = self->weeks + (size_t) t * model->n_weeks;

  for (uint32_t w = 0; w < model->n_weeks; w++)
    if (asked[w] > 0)
      {
        weeks[w].asked += whole (asked[w]);
        weeks[w].asked_bins[load_bin (asked[w], model->load_unit[t])]++;
      }
}

/*
 * _accord_engine_worker_duration:
 *
 * Returns: how long a node takes with all the heads that it can use
 */
double
_accord_engine_worker_duration (const AccordEngineWorker *self,
                                uint32_t                  q)
{
  return unlimited_duration (self, &self->model->nodes[q], q);
}

/*
 * _accord_engine_worker_find_latest:
 * @self: a worker after sampling
 *
 * Fills `latest`: by node, the latest end that the agreed dates allow.
 */
void
_accord_engine_worker_find_latest (AccordEngineWorker *self)
{
  start_latest (self);
  for (uint32_t k = self->n_active; k-- > 0;)
    {
      uint32_t q = self->active[k];
      const Node *node = &self->model->nodes[q];

      if (self->latest[q] < INFINITY)
        pass_latest (self, node,
                     self->latest[q] - unlimited_duration (self, node, q),
                     self->latest[q]);
    }
}

/*
 * _accord_engine_worker_record_loads:
 * @self: a worker with a schedule
 *
 * Adds the trial's loads to the tallies. A week without load is not tallied:
 * the bins are short by as many trials.
 */
void
_accord_engine_worker_record_loads (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  memset (self->asked, 0,
          (size_t) model->n_teams * model->n_weeks * sizeof *self->asked);
  _accord_engine_worker_find_latest (self);
  for (uint32_t k = 0; k < self->n_active; k++)
    ask_node (self, self->active[k]);
  for (uint32_t t = 0; t < model->n_teams; t++)
    {
      record_booked (self, t);
      record_asked (self, t);
    }
}
