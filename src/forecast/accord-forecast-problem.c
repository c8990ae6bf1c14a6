/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast-problem.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

/* The name behind an id; the id itself where there is no plan at hand. */
static char *
dup_name (AccordPlan *plan,
          guint64     id)
{
  AccordEntity *entity
    = plan != NULL ? accord_plan_lookup (plan, (gint64) id) : NULL;

  if (entity != NULL)
    return accord_entity_dup_full_label (entity);

  return g_strdup_printf ("%" G_GUINT64_FORMAT, id);
}

static char *
spell_cycle (const AccordEngineProblem *problem,
             AccordPlan                *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problem->n_cycle; i++)
    {
      g_autofree char *name = dup_name (plan, problem->cycle[i]);

      g_string_append_printf (text, "%s → ", name);
    }
  if (problem->cycle_length > problem->n_cycle)
    g_string_append (text, "…");
  else if (problem->n_cycle > 0)
    {
      g_autofree char *first = dup_name (plan, problem->cycle[0]);

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
      g_autofree char *name = dup_name (plan, problem->id);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE, "%s: %s.", name,
                   problem->text);
    }
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                 /* Translators: what is wrong, as the engine says it. */
                 _ ("The plan can't be forecast: %s."), problem->text);
}

static char *
spell_capacity (const AccordEngineProblem *problem,
                AccordPlan                *plan)
{
  g_autofree char *name = dup_name (plan, problem->id);

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

/**
 * accord_forecast_problem_list_capacity:
 * @input: an input that the engine accepts
 * @plan: (nullable): where ids have names
 *
 * Lists work that can never be done because nobody is there for it. That is
 * no reason to refuse a forecast, which says "not within the horizon"; this
 * says why.
 *
 * Returns: (transfer full) (element-type utf8): whole sentences, each once
 */
GPtrArray *
accord_forecast_problem_list_capacity (const AccordEngineInput *input,
                                       AccordPlan              *plan)
{
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

  return sentences;
}
