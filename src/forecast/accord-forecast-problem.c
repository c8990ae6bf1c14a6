/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast-problem.h"

#include "accord-engine-simulation.h"
#include "accord-error.h"
#include "accord-feature.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The name behind an id; the id itself where there is no plan at hand. */
static char *
dup_name (AccordPlan *plan,
          guint64     id,
          gboolean    opening)
{
  AccordEntity *entity
    = plan != NULL ? accord_plan_lookup (plan, (gint64) id) : NULL;

  if (entity == NULL)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, id);

  return opening ? accord_entity_dup_opening_label (entity)
                 : accord_entity_dup_full_label (entity);
}

static char *
spell_cycle (const AccordEngineProblem *problem,
             AccordPlan                *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problem->n_cycle; i++)
    {
      g_autofree char *name = dup_name (plan, problem->cycle[i], FALSE);

      g_string_append_printf (text, "%s → ", name);
    }
  if (problem->cycle_length > problem->n_cycle)
    g_string_append (text, "…");
  else if (problem->n_cycle > 0)
    {
      g_autofree char *first = dup_name (plan, problem->cycle[0], FALSE);

      g_string_append (text, first);
    }

  return g_string_free (text, FALSE);
}

/**
 * accord_forecast_problem_to_error:
 * @problem: what the engine found wrong
 * @plan: (nullable): where ids have names
 * @error: return location
 */
void
accord_forecast_problem_to_error (const AccordEngineProblem  *problem,
                                  AccordPlan                 *plan,
                                  GError                    **error)
{
  if (problem->fault == ACCORD_ENGINE_CYCLE)
    {
      g_autofree char *cycle = spell_cycle (problem, plan);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: features, each waiting for the one before:
                    * “A” → “B” → “A”. */
                   _ ("These features wait for each other in a circle: %s. "
                      "Remove one of the dependencies."),
                   cycle);
    }
  else if (problem->id != 0)
    {
      g_autofree char *name = dup_name (plan, problem->id, TRUE);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE, "%s: %s.", name,
                   problem->text);
    }
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                 /* Translators: what is wrong, as the engine says it. */
                 _ ("The plan can’t be forecast: %s."), problem->text);
}

static char *
spell_capacity (const AccordEngineProblem *problem,
                AccordPlan                *plan)
{
  g_autofree char *name = dup_name (plan, problem->id, TRUE);

  if (problem->fault == ACCORD_ENGINE_NO_HEADS)
    return g_strdup_printf (
      /* Translators: the name of a feature. */
      _ ("%s needs more people at once than its team ever has; it is never "
         "done."),
      name);

  return g_strdup_printf (
    /* Translators: the name of a team. */
    _ ("%s has work to do, and nobody to do it on any day; give it people."),
    name);
}

/* The first day from which on nobody is in @team; 0 where nobody ever is. */
static guint
find_end (const AccordEngineInput *input,
          const AccordEngineTeam  *team)
{
  guint day = input->n_days;

  while (day > 0 && !(team->capacity[day - 1] > 0))
    day--;

  return day;
}

/* Whether @team has work in @feature, which is never done. */
static gboolean
has_work_in (const AccordEngineInput   *input,
             const AccordEngineFeature *feature,
             guint                      team)
{
  for (guint k = 0; k < feature->n_parts; k++)
    if (input->parts[feature->first_part + k].team == team)
      return TRUE;

  return FALSE;
}

/* When everything goes as planned: what is needed and ends on no day. */
static AccordEngineSpan *
plan_spans (const AccordEngineInput *input)
{
  AccordEngineSpan *spans = g_new0 (AccordEngineSpan, input->n_features + 1);
  AccordEngineProblem problem;
  AccordEngineModel *model = accord_engine_model_new (input, &problem);
  AccordEngineSimulation *simulation
    = model != NULL ? accord_engine_simulation_new (model, 1) : NULL;
  AccordEngineWorker *worker
    = simulation != NULL ? accord_engine_worker_new (simulation) : NULL;

  if (worker != NULL)
    accord_engine_worker_schedule (worker, ACCORD_ENGINE_PLANNED, spans, NULL,
                                   NULL);
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  accord_engine_model_unref (model);

  return spans;
}

static char *
spell_end (const AccordEngineTeam *team,
           AccordDay               last,
           AccordPlan             *plan)
{
  g_autofree char *name = dup_name (plan, team->id, TRUE);
  g_autofree char *day = accord_day_to_string (last);

  return g_strdup_printf (
    /* Translators: the name of a team, and a date. */
    _ ("%s has nobody after %s, and work that is not done by then; give it "
       "people."),
    name, day);
}

/* Teams whose people all end before their work does. */
static void
add_ends (GPtrArray               *sentences,
          const AccordEngineInput *input,
          AccordDay                as_of,
          AccordPlan              *plan)
{
  g_autofree AccordEngineSpan *spans = NULL;

  for (guint t = 0; t < input->n_teams; t++)
    {
      guint end = find_end (input, &input->teams[t]);
      gboolean undone = FALSE;

      if (end == 0 || end == input->n_days)
        continue;
      if (spans == NULL)
        spans = plan_spans (input);
      for (guint f = 0; f < input->n_features && !undone; f++)
        undone = spans[f].needed && isinf (spans[f].end)
                 && has_work_in (input, &input->features[f], t);
      if (undone)
        g_ptr_array_add (sentences,
                         spell_end (&input->teams[t],
                                    as_of + input->calendar[end - 1], plan));
    }
}

/* Promises that must have what was dropped. */
static void
add_dropped (GPtrArray               *sentences,
             const AccordEngineInput *input,
             AccordPlan              *plan)
{
  for (guint i = 0; plan != NULL && i < input->n_promises; i++)
    for (guint k = 0; k < input->promises[i].n_needs; k++)
      {
        const AccordEnginePromise *promise = &input->promises[i];
        const AccordEngineNeeds *need = &input->needs[promise->first_need + k];
        AccordEntity *feature = accord_plan_lookup (
          plan, (gint64) input->features[need->feature].id);
        g_autofree char *name = NULL;
        g_autofree char *missing = NULL;

        if (!promise->takes_part || need->left_out || feature == NULL
            || !ACCORD_IS_FEATURE (feature)
            || accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
                 != ACCORD_FEATURE_STATUS_DROPPED)
          continue;
        name = dup_name (plan, promise->id, TRUE);
        missing = accord_entity_dup_full_label (feature);
        g_ptr_array_add (
          sentences,
          g_strdup_printf (
            /* Translators: the name of a promise, and that of a feature. */
            _ ("%s can’t be delivered: it must have %s, which was dropped."),
            name, missing));
      }
}

/**
 * accord_forecast_problem_list_warnings:
 * @forecast_input: an input that the engine accepts
 * @plan: (nullable): where ids have names
 *
 * Lists promises that can't be delivered because what they must have was
 * dropped, and work that can never be done because nobody is there for it.
 * That is no reason to refuse a forecast, which says "not within the
 * horizon"; this says why.
 *
 * Returns: (transfer full) (element-type utf8): whole sentences, each once
 */
GPtrArray *
accord_forecast_problem_list_warnings (AccordForecastInput *forecast_input,
                                       AccordPlan          *plan)
{
  const AccordEngineInput *input
    = accord_forecast_input_get_engine (forecast_input);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  AccordEngineProblem problem;
  uint32_t from = 0;

  while (accord_engine_check_capacity (input, &from, &problem)
         != ACCORD_ENGINE_FINE)
    {
      g_autofree char *sentence = NULL;

      if (problem.fault == ACCORD_ENGINE_NO_MEMORY)
        break;
      sentence = spell_capacity (&problem, plan);
      if (g_hash_table_contains (seen, sentence))
        continue;
      g_ptr_array_add (sentences, g_steal_pointer (&sentence));
      g_hash_table_add (seen, sentences->pdata[sentences->len - 1]);
    }
  add_ends (sentences, input, accord_forecast_input_get_as_of (forecast_input),
            plan);
  add_dropped (sentences, input, plan);

  return sentences;
}
