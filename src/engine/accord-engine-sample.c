/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A trial's luck: who leaves, which deals are won and when they close, what
 * is needed then, and what it costs in effort. */

#include "accord-engine-worker-private.h"

#include "accord-engine-distribution.h"

#include <math.h>
#include <string.h>

static float
draw (const AccordEngineWorker *self,
      uint64_t                  key)
{
  if (self->trial == ACCORD_ENGINE_PLANNED)
    return 0;

  return accord_engine_draw_normal (self->normals, self->key, key);
}

static double
range_value (const AccordEngineModel *model,
             const Range             *range,
             float                    score)
{
  return (double) (range->base
                   + range->span
                       * accord_engine_table_read (
                         model->tables + range->table, score));
}

/* The day on which a member leaves: constant risk, so exponential. */
static uint32_t
leaving_day (const AccordEngineWorker *self,
             uint32_t                  team,
             uint32_t                  member)
{
  const AccordEngineModel *model = self->model;
  uint64_t key = accord_engine_entity_key (model->team_ids[team],
                                           ACCORD_ENGINE_DRAW_LEAVE + member);
  double day = -log (accord_engine_draw_uniform (self->key, key))
               / model->attrition[team];

  return day < model->n_days ? (uint32_t) day : model->n_days;
}

/* Takes a head's share out of the capacity for each who leaves. */
static void
sample_leaving (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t t = 0; t < model->n_teams; t++)
    {
      const float *base = model->capacity + (size_t) t * model->stride;
      float *own = self->own_capacity + (size_t) t * model->stride;

      self->capacity[t] = base;
      if (model->attrition[t] <= 0 || self->trial == ACCORD_ENGINE_PLANNED)
        continue;
      for (uint32_t m = 0; m < model->members[t]; m++)
        {
          uint32_t day = leaving_day (self, t, m);

          if (day >= model->n_days)
            continue;
          if (self->capacity[t] == base)
            memcpy (own, base, model->n_days * sizeof *own);
          self->capacity[t] = own;
          for (uint32_t d = day; d < model->n_days; d++)
            own[d] -= base[d] / (float) model->members[t];
        }
      if (self->capacity[t] == own)
        for (uint32_t d = 0; d < model->n_days; d++)
          own[d] = own[d] > NOTHING ? own[d] : 0;
    }
}

static bool
draw_win (const AccordEngineWorker *self,
          uint32_t                  deal,
          float                     market)
{
  const AccordEngineModel *model = self->model;
  float common = (float) model->deals[deal].market;
  float score;

  if (self->trial == ACCORD_ENGINE_PLANNED)
    return model->chance[deal] > 0;
  score = draw (self, model->win_keys[deal]);
  if (common > 0)
    score = sqrtf (common) * market + sqrtf (1 - common) * score;

  return score < model->threshold[deal];
}

static void
sample_deals (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;
  float market = draw (self, model->market_key);

  for (uint32_t i = 0; i < model->n_deals; i++)
    {
      const AccordEngineDeal *deal = &model->deals[i];

      self->deal_scores[i + 1]
        = model->weight_deal * draw (self, model->deal_keys[i]);
      self->won[i] = draw_win (self, i, market);
      if (deal->state == ACCORD_ENGINE_DEAL_OPEN)
        self->close[i] = (int32_t) floor (
          range_value (model, &model->close[i],
                       draw (self, model->close_keys[i])));
      else
        self->close[i] = (int32_t) floor (deal->close.likely);
      if (!self->won[i])
        self->slot_release[i] = INFINITY;
      else if (deal->state == ACCORD_ENGINE_DEAL_WON)
        self->slot_release[i] = 0;
      else
        self->slot_release[i]
          = (float) model_day_from (model, self->close[i]);
    }
}

/* The day on which work on an early node that nobody needs stops: when the
 * last of its deals is lost. */
static uint32_t
stopping_day (const AccordEngineWorker *self,
              uint32_t                  early)
{
  const AccordEngineModel *model = self->model;
  uint32_t last = 0;

  for (uint32_t k = model->early_start[early];
       k < model->early_start[early + 1]; k++)
    {
      uint32_t deal = model->early_deals[k];
      uint32_t day
        = model->deals[deal].state == ACCORD_ENGINE_DEAL_OPEN
            ? model_day_from (model, self->close[deal])
            : 0;

      if (day > last)
        last = day;
    }

  return last;
}

/* Needed is what serves a won deal, or none at all, and all that it waits
 * for; it may start when the first of the won deals that need it closes. */
static void
find_needed (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;
  float *release = self->release;

  for (uint32_t q = 0; q < model->n_nodes; q++)
    release[q] = self->slot_release[model->own_slot[q]];
  for (uint32_t k = 0; k < model->n_extra; k++)
    {
      float day = self->slot_release[model->extra[k][1]];

      if (day < release[model->extra[k][0]])
        release[model->extra[k][0]] = day;
    }
  for (uint32_t k = 0; k < model->n_edges; k++)
    {
      float day = release[model->edges[k][0]];
      float before = release[model->edges[k][1]];

      release[model->edges[k][1]] = day < before ? day : before;
    }
  for (uint32_t e = 0; e < model->n_early; e++)
    {
      uint32_t q = model->early[e];

      self->stop[q] = model->n_days;
      if (release[q] == INFINITY)
        self->stop[q] = stopping_day (self, e);
      if (self->stop[q] > 0)
        release[q] = 0;
    }
}

static void
list_active (AccordEngineWorker *self)
{
  uint32_t n = 0;

  for (uint32_t q = 0; q < self->model->n_nodes; q++)
    {
      self->active[n] = q;
      n += self->release[q] < INFINITY;
    }
  self->n_active = n;
}

static void
sample_outside (AccordEngineWorker *self,
                uint32_t            q)
{
  const AccordEngineModel *model = self->model;
  double value;

  self->outside_scores[q] = draw (self, model->node_key[q]);
  value = range_value (model, &model->node_range[q], self->outside_scores[q]);
  if (model->nodes[q].flags & NODE_DATE)
    value = 1.0 + model_day_from (model, (int64_t) floor (value));
  self->outside[q] = (float) value;
}

/* The loop that a forecast spends a good part of its time in. */
static void
sample_efforts (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;
  const AccordEngineNormals *normals = self->normals;
  const float *tables = model->tables;
  float own[2] = { model->weight_own[0], model->weight_own[1] };
  uint64_t key = self->key;

  for (uint32_t k = 0; k < self->n_active; k++)
    {
      const Node *node = &model->nodes[self->active[k]];

      if (node->flags & NODE_OUTSIDE)
        sample_outside (self, self->active[k]);
      for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
           p++)
        {
          const Part *part = &model->parts[p];
          float z = own[part->deal > 0]
                      * accord_engine_draw_normal (normals, key, part->key)
                    + self->team_scores[part->team]
                    + self->deal_scores[part->deal];

          self->scores[p] = z;
          self->efforts[p]
            = part->base
              + part->span * accord_engine_table_read (tables + part->table, z);
        }
    }
}

/* Every effort is its median. */
static void
plan_efforts (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = 0; k < self->n_active; k++)
    {
      const Node *node = &model->nodes[self->active[k]];

      if (node->flags & NODE_OUTSIDE)
        sample_outside (self, self->active[k]);
      for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
           p++)
        {
          const Part *part = &model->parts[p];

          self->scores[p] = 0;
          self->efforts[p]
            = part->base
              + part->span
                  * accord_engine_table_read (model->tables + part->table, 0);
        }
    }
}

/*
 * _accord_engine_worker_sample:
 * @trial: its number, or %ACCORD_ENGINE_PLANNED
 *
 * Fills in all that is left to luck in a trial.
 */
void
_accord_engine_worker_sample (AccordEngineWorker *self,
                              uint32_t            trial)
{
  const AccordEngineModel *model = self->model;

  self->trial = trial;
  self->key = accord_engine_trial_key (model->seed, trial);
  if (model->has_attrition)
    sample_leaving (self);
  for (uint32_t t = 0; t < model->n_teams; t++)
    self->team_scores[t]
      = model->weight_team * draw (self, model->team_keys[t]);
  sample_deals (self);
  find_needed (self);
  list_active (self);
  if (trial == ACCORD_ENGINE_PLANNED)
    plan_efforts (self);
  else
    sample_efforts (self);
}
