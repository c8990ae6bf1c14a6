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
accord_forecast_problem_to_error (const AccordEngineProblem *problem,
                                  AccordPlan                *plan,
                                  GError                   **error)
{
  if (problem->fault == ACCORD_ENGINE_CYCLE)
    {
      g_autofree char *cycle = spell_cycle (problem, plan);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: features, each waiting for the one before:
                    * “A” → “B” → “A”. */
                   _("These features wait for each other in a circle: %s. "
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
                 _("The plan can't be forecast: %s."), problem->text);
}
