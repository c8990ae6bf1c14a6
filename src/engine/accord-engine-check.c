/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an input makes sense. Everything that the rest of the engine takes
 * for granted is looked at here, and whatever is wrong is named: the kind of
 * thing, its place, its id and what about it. The first problem found is the
 * one reported. */

#include "accord-engine-check.h"

#include "accord-engine-graph-private.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const AccordEngineInput *input;
  AccordEngineProblem *problem;
} Check;

/* Always false, so that a check can end by returning it. */
static bool
fail (const Check      *check,
      AccordEngineFault fault,
      AccordEngineItem  item,
      uint32_t          index,
      uint64_t          id,
      const char       *text)
{
  AccordEngineProblem *problem = check->problem;

  problem->fault = fault;
  problem->item = item;
  problem->index = index;
  problem->id = id;
  snprintf (problem->text, sizeof problem->text, "%s", text);

  return false;
}

static bool
is_within (double value,
           double low,
           double high)
{
  return value >= low && value <= high; /* and so false for NaN */
}

/* What is wrong with a range, or NULL. Nothing is as long as a millennium. */
static const char *
range_fault (AccordEngineRange range,
             double            lowest)
{
  const double most = 1e6;

  if (!is_within (range.low, -most, most)
      || !is_within (range.likely, -most, most)
      || !is_within (range.high, -most, most))
    return "a value is no number, or far too large";
  if (range.low < lowest)
    return "the lowest value is negative";
  if (range.likely < range.low)
    return "the likely value lies below the lowest one";
  if (range.high < range.likely)
    return "the highest value lies below the likely one";

  return NULL;
}

static bool
check_sizes (const Check *check)
{
  const AccordEngineInput *in = check->input;
  const char *text = NULL;

  if (in->n_days == 0)
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PLAN, 0, 0,
                 "the horizon has no working day");
  if (in->n_days > ACCORD_ENGINE_MAX_DAYS)
    text = "the horizon is longer than 100,000 working days";
  else if (in->n_features > ACCORD_ENGINE_MAX_FEATURES)
    text = "there are more than 200,000 features";
  else if (in->n_parts > 5 * ACCORD_ENGINE_MAX_FEATURES)
    text = "there are more than 1,000,000 parts";
  else if (in->n_dependencies > 20 * ACCORD_ENGINE_MAX_FEATURES
           || in->n_needs > 20 * ACCORD_ENGINE_MAX_FEATURES)
    text = "there are more than 4,000,000 dependencies or needs";
  else if ((uint64_t) in->n_days * in->n_teams > ACCORD_ENGINE_MAX_CELLS)
    text = "there are too many teams for so long a horizon";
  else if ((uint64_t) in->n_days * in->n_promises > ACCORD_ENGINE_MAX_CELLS)
    text = "there are too many promises for so long a horizon";
  else if (in->n_deals > ACCORD_ENGINE_MAX_FEATURES)
    text = "there are more than 200,000 deals";

  return text == NULL
         || fail (check, ACCORD_ENGINE_TOO_LARGE, ACCORD_ENGINE_ITEM_PLAN, 0,
                  0, text);
}

static bool
check_settings (const Check *check)
{
  const AccordEngineInput *in = check->input;
  const char *text = NULL;

  if (!is_within (in->rho_team, 0, 1) || !is_within (in->rho_deal, 0, 1)
      || in->rho_team + in->rho_deal > 1)
    text = "the shares of common error must be from 0 to 1, and so their sum";
  else if (!is_within (in->days_per_year, 0, 366))
    text = "a year has from 0 to 366 working days";
  else if (in->weekday > 6)
    text = "a weekday is from 0 to 6";
  for (uint32_t i = 0; text == NULL && i < in->n_ratios; i++)
    if (!is_within (in->ratios[i], 0, 1e6))
      text = "a ratio of actual to estimated effort is negative or no number";
  if (text != NULL)
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PLAN, 0, 0,
                 text);
  for (uint32_t d = 0; in->calendar != NULL && d < in->n_days; d++)
    if (in->calendar[d] < (d == 0 ? 0 : in->calendar[d - 1] + 1)
        || in->calendar[d] > 10000000)
      return fail (check, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_PLAN, d, 0,
                   "the working days are not in ascending order");

  return true;
}

static bool
check_teams (const Check *check)
{
  const AccordEngineInput *in = check->input;

  for (uint32_t t = 0; t < in->n_teams; t++)
    {
      const AccordEngineTeam *team = &in->teams[t];
      const char *text = NULL;

      if (!is_within (team->focus, 0.01, 100))
        text = "its focus factor must be above 0, at least 0.01";
      else if (!is_within (team->attrition, 0, 100))
        text = "its rate of attrition is negative or no number";
      else if (team->members > 100000)
        text = "it has more than 100,000 members";
      for (uint32_t d = 0; text == NULL && d < in->n_days; d++)
        if (!is_within ((double) team->capacity[d], 0, 1e5))
          text = "its capacity on a day is negative, no number or too large";
      if (text != NULL)
        return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_TEAM, t,
                     team->id, text);
    }

  return true;
}

static bool
check_part (const Check *check,
            uint32_t     index)
{
  const AccordEnginePart *part = &check->input->parts[index];
  const char *text = NULL;

  if (part->team >= check->input->n_teams)
    return fail (check, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_PART, index,
                 part->id, "it belongs to a team that does not exist");
  if (!is_within (part->people, 0.01, 1e5))
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PART, index,
                 part->id, "it needs some people to work on it");
  if (!is_within (part->done, 0, 1e6))
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PART, index,
                 part->id, "what is done is negative or no number");
  if (part->distribution > ACCORD_ENGINE_RATIOS)
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PART, index,
                 part->id, "there is no such distribution");
  if (part->estimated)
    text = range_fault (part->effort, 0);
  if (text == NULL && part->estimated && part->effort.high <= 0)
    text = "the highest value must be above 0";
  if (text == NULL && part->has_remaining)
    text = range_fault (part->remaining, 0);

  return text == NULL
         || fail (check, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART,
                  index, part->id, text);
}

static bool
check_feature (const Check *check,
               uint32_t     f)
{
  const AccordEngineInput *in = check->input;
  const AccordEngineFeature *feature = &in->features[f];
  bool outside = feature->kind != ACCORD_ENGINE_WORK;
  bool dates = feature->kind == ACCORD_ENGINE_OUTSIDE_DATE;
  const char *text = NULL;

  if (feature->kind > ACCORD_ENGINE_OUTSIDE_DATE
      || feature->status > ACCORD_ENGINE_DONE
      || (outside && feature->distribution > ACCORD_ENGINE_TRIANGULAR))
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_FEATURE, f,
                 feature->id, "its kind, status or distribution is unknown");
  if (outside ? feature->n_parts != 0
              : feature->first_part > in->n_parts
                  || feature->n_parts > in->n_parts - feature->first_part)
    return fail (check, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_FEATURE, f,
                 feature->id, "its parts do not exist");
  if (outside)
    text = range_fault (feature->range, dates ? -1e6 : 0);
  if (text != NULL)
    return fail (check, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_FEATURE, f,
                 feature->id, text);
  for (uint32_t k = 1; k < feature->n_parts; k++)
    if (in->parts[feature->first_part + k].step
        < in->parts[feature->first_part + k - 1].step)
      return fail (check, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_FEATURE, f,
                   feature->id, "its steps are not in ascending order");

  return true;
}

static bool
check_features (const Check *check)
{
  const AccordEngineInput *in = check->input;

  for (uint32_t p = 0; p < in->n_parts; p++)
    if (!check_part (check, p))
      return false;
  for (uint32_t f = 0; f < in->n_features; f++)
    if (!check_feature (check, f))
      return false;
  for (uint32_t i = 0; i < in->n_dependencies; i++)
    {
      const AccordEngineDependency *d = &in->dependencies[i];

      if (d->from >= in->n_features || d->to >= in->n_features)
        return fail (check, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_DEPENDENCY,
                     i, 0, "it ties a feature that does not exist");
      if (d->link > ACCORD_ENGINE_START_FINISH
          || !is_within (d->lag, -1e5, 1e5))
        return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEPENDENCY,
                     i, in->features[d->to].id,
                     "its lag is no number or far too long");
    }

  return true;
}

static bool
check_deals (const Check *check)
{
  const AccordEngineInput *in = check->input;

  for (uint32_t i = 0; i < in->n_deals; i++)
    {
      const AccordEngineDeal *deal = &in->deals[i];
      const char *text = range_fault (deal->close, -1e6);

      if (deal->state > ACCORD_ENGINE_DEAL_LOST
          || deal->distribution > ACCORD_ENGINE_TRIANGULAR)
        return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEAL, i,
                     deal->id, "its state or distribution is unknown");
      if (!is_within (deal->chance, 0, 1) || !is_within (deal->market, 0, 1))
        return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEAL, i,
                     deal->id, "a chance must be from 0 to 1");
      if (text != NULL)
        return fail (check, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_DEAL, i,
                     deal->id, text);
    }

  return true;
}

static bool
check_need (const Check *check,
            uint32_t     promise,
            uint32_t     index)
{
  const AccordEngineNeeds *need = &check->input->needs[index];
  uint64_t id = check->input->promises[promise].id;

  if (need->feature >= check->input->n_features)
    return fail (check, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_NEED, index,
                 id, "it names a feature that does not exist");
  if (!is_within (need->factor, 0, 100))
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_NEED, index,
                 id, "the factor of leaving it out is negative or no number");
  if (need->left_out && need->need == ACCORD_ENGINE_MUST)
    return fail (check, ACCORD_ENGINE_LEFT_OUT, ACCORD_ENGINE_ITEM_NEED, index,
                 id, "a must cannot be left out");

  return true;
}

static bool
check_promise (const Check *check,
               uint32_t     i)
{
  const AccordEngineInput *in = check->input;
  const AccordEnginePromise *promise = &in->promises[i];
  const char *text = NULL;

  if ((promise->deal != ACCORD_ENGINE_NONE && promise->deal >= in->n_deals)
      || (promise->support_team != ACCORD_ENGINE_NONE
          && promise->support_team >= in->n_teams)
      || promise->first_need > in->n_needs
      || promise->n_needs > in->n_needs - promise->first_need)
    return fail (check, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_PROMISE, i,
                 promise->id, "its deal, team or features do not exist");
  if (!(promise->confidence > 0 && promise->confidence < 1))
    text = "its confidence must lie between 0 and 1";
  else if (!is_within (promise->hand_over, 0, 1e5))
    text = "its hand-over is negative or far too long";
  else if (promise->share < 0 || promise->late_cost < 0
           || promise->late_limit < 0 || promise->grace < 0)
    text = "its share, its grace or what lateness costs is negative";
  else if (!is_within (promise->late_loss, 0, 1))
    text = "the chance that a late date loses must be from 0 to 1";
  else if (!is_within (promise->support_effort, 0, 1e5)
           || !is_within (promise->support_weeks, 0, 1e5))
    text = "its support is negative or far too much";
  if (text != NULL)
    return fail (check, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PROMISE, i,
                 promise->id, text);
  for (uint32_t k = 0; k < promise->n_needs; k++)
    if (!check_need (check, i, promise->first_need + k))
      return false;

  return true;
}

static bool
check_order (const Check *check)
{
  const AccordEngineInput *in = check->input;
  bool *seen = calloc ((size_t) in->n_features + 1, sizeof *seen);
  bool fine = true;

  if (seen == NULL)
    return fail (check, ACCORD_ENGINE_NO_MEMORY, ACCORD_ENGINE_ITEM_PLAN, 0, 0,
                 "there is not enough memory");
  for (uint32_t k = 0; fine && in->order != NULL && k < in->n_features; k++)
    {
      uint32_t f = in->order[k];

      if (f >= in->n_features || seen[f])
        fine = fail (check, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_PLAN, k, 0,
                     "the queue does not name each feature once");
      else
        seen[f] = true;
    }
  free (seen);

  return fine;
}

static bool
check_cycles (const Check *check)
{
  AccordEngineGraph graph;
  bool fine = true;

  if (!_accord_engine_graph_init (&graph, check->input))
    return fail (check, ACCORD_ENGINE_NO_MEMORY, ACCORD_ENGINE_ITEM_PLAN, 0, 0,
                 "there is not enough memory");
  if (graph.n_topological < graph.n)
    {
      fine = fail (check, ACCORD_ENGINE_CYCLE, ACCORD_ENGINE_ITEM_FEATURE, 0,
                   0, "features wait for one another in a circle");
      _accord_engine_graph_cycle (&graph, check->input, check->problem);
    }
  _accord_engine_graph_clear (&graph);

  return fine;
}

/**
 * accord_engine_check:
 * @input: any input whose arrays are as long as it says
 * @problem: (out): what is wrong, if anything
 *
 * Looks for everything that makes an input unfit to be simulated.
 * accord_engine_model_new() does so itself.
 *
 * Returns: %ACCORD_ENGINE_FINE, or the fault that @problem describes
 */
AccordEngineFault
accord_engine_check (const AccordEngineInput *input,
                     AccordEngineProblem     *problem)
{
  const Check check = { input, problem };
  bool fine;

  memset (problem, 0, sizeof *problem);
  fine = check_sizes (&check) && check_settings (&check)
         && check_teams (&check) && check_features (&check)
         && check_deals (&check);
  for (uint32_t i = 0; fine && i < input->n_promises; i++)
    fine = check_promise (&check, i);
  (void) (fine && check_order (&check) && check_cycles (&check));

  return problem->fault;
}

static float
highest_capacity (const AccordEngineInput *input,
                  uint32_t                 team)
{
  float highest = 0;

  for (uint32_t d = 0; d < input->n_days; d++)
    if (input->teams[team].capacity[d] > highest)
      highest = input->teams[team].capacity[d];

  return highest;
}

/* Heads that a rigid feature needs of one team. */
static double
rigid_heads (const AccordEngineInput   *input,
             const AccordEngineFeature *feature,
             uint32_t                   team)
{
  double heads = 0;

  for (uint32_t k = 0; k < feature->n_parts; k++)
    if (input->parts[feature->first_part + k].team == team)
      heads += input->parts[feature->first_part + k].people;

  return heads;
}

static bool
check_feature_capacity (const Check *check,
                        const float *highest,
                        uint32_t     f)
{
  const AccordEngineInput *in = check->input;
  const AccordEngineFeature *feature = &in->features[f];

  for (uint32_t k = 0;
       feature->status != ACCORD_ENGINE_DONE && k < feature->n_parts; k++)
    {
      uint32_t team = in->parts[feature->first_part + k].team;

      if (highest[team] <= 0)
        return fail (check, ACCORD_ENGINE_NO_CAPACITY,
                     ACCORD_ENGINE_ITEM_TEAM, team, in->teams[team].id,
                     "it has work to do, and nobody to do it on any day");
      if (feature->rigid
          && rigid_heads (in, feature, team) > (double) highest[team] + 1e-4)
        return fail (check, ACCORD_ENGINE_NO_HEADS,
                     ACCORD_ENGINE_ITEM_FEATURE, f, feature->id,
                     "it needs more people at once than its team ever has");
    }

  return true;
}

/**
 * accord_engine_check_capacity:
 * @input: an input that accord_engine_check() finds fine
 * @from: (inout): index of the feature to begin with; behind the one at fault
 *   on return, so that the next call goes on
 * @problem: (out): what is wrong, if anything
 *
 * Looks for work that can never be done because nobody is there for it. That
 * does not make an input unfit: such work is not within the horizon, and the
 * forecast says so. A caller who knows people's names says it better.
 *
 * Returns: %ACCORD_ENGINE_FINE when there is no (further) problem
 */
AccordEngineFault
accord_engine_check_capacity (const AccordEngineInput *input,
                              uint32_t                *from,
                              AccordEngineProblem     *problem)
{
  const Check check = { input, problem };
  float *highest = malloc (((size_t) input->n_teams + 1) * sizeof *highest);

  memset (problem, 0, sizeof *problem);
  if (highest == NULL)
    {
      fail (&check, ACCORD_ENGINE_NO_MEMORY, ACCORD_ENGINE_ITEM_PLAN, 0, 0,
            "there is not enough memory");
      return problem->fault;
    }
  for (uint32_t t = 0; t < input->n_teams; t++)
    highest[t] = highest_capacity (input, t);
  while (*from < input->n_features
         && check_feature_capacity (&check, highest, *from))
    (*from)++;
  if (*from < input->n_features)
    (*from)++;
  free (highest);

  return problem->fault;
}
