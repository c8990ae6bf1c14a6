/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-overtime.h"

#include "accord-engine-overtime.h"
#include "accord-error.h"
#include "accord-forecast-problem.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

/* What was kept, broken or withdrawn may well have an agreed date. */
static gboolean
check_takes_part (AccordPlan *plan,
                  gint64      promise,
                  GError    **error)
{
  AccordEntity *entity
    = plan != NULL ? accord_plan_lookup (plan, promise) : NULL;
  g_autofree char *name = NULL;

  if (entity == NULL
      || accord_promise_takes_part (ACCORD_PROMISE (entity)))
    return TRUE;

  name = accord_entity_dup_opening_label (entity);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               /* Translators: the name of a promise. */
               _("%s was kept, broken or withdrawn; no overtime is needed for "
                 "it."),
               name);
  return FALSE;
}

/**
 * accord_overtime_find:
 * @promise: the id of a promise with an agreed date
 * @hours_per_week: what a person works in a week
 * @most: extra hours per person and week that nobody may be asked beyond
 * @cancel: (nullable): ends it when it becomes true
 * @plan: (nullable): where the ids in an error get their names
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the agreed date asks for
 */
AccordOvertime *
accord_overtime_find (AccordForecastInput *input,
                      gint64               promise,
                      double               hours_per_week,
                      double               most,
                      const atomic_bool   *cancel,
                      AccordPlan          *plan,
                      GError             **error)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autofree bool *teams = g_new0 (bool, MAX (flat->n_teams, 1));
  AccordEngineOvertime found = { .teams = teams };
  AccordEngineProblem problem = { 0 };
  AccordEngineOvertimeOptions options = {
    .promise = accord_forecast_input_find_promise (input, promise),
    .week_hours = hours_per_week,
    .most = most,
    .cancel = cancel,
  };
  AccordOvertime *self;

  if (options.promise == ACCORD_FORECAST_NOT_FOUND)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _("The forecast does not know this promise."));
      return NULL;
    }
  if (!check_takes_part (plan, promise, error))
    return NULL;
  if (!accord_engine_overtime (flat, &options, &found, &problem))
    {
      accord_forecast_problem_to_error (&problem, plan, error);
      return NULL;
    }

  self = g_new (AccordOvertime, 1);
  *self = (AccordOvertime) {
    found.enough, found.hours,       found.chance_before,
    found.chance, found.heads,       found.total_hours,
    g_array_new (FALSE, FALSE, sizeof (gint64)),
  };
  for (guint i = 0; i < flat->n_teams; i++)
    if (teams[i])
      {
        gint64 id = accord_forecast_input_get_team (input, i);

        g_array_append_val (self->teams, id);
      }

  return self;
}

/**
 * accord_overtime_free:
 * @self: (transfer full): an answer
 */
void
accord_overtime_free (AccordOvertime *self)
{
  g_array_unref (self->teams);
  g_free (self);
}
