/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of a comparison: the plan, or what a scenario makes of it, read on
 * the main thread. */

#include "config.h"

#include "accord-scenario-column-private.h"

#include "accord-account.h"
#include "accord-promise.h"
#include "accord-scenarios.h"
#include "accord-team.h"

#include <math.h>

/* The share of people that is booked is told for a quarter. */
#define WEEKS_BOOKED 13

void
_accord_scenario_column_init (AccordScenarioColumn *self,
                              AccordEntity         *scenario)
{
  *self = (AccordScenarioColumn){
    .scenario = scenario != NULL ? g_object_ref (scenario) : NULL,
    .teams = g_array_new (FALSE, FALSE, sizeof (gint64)),
  };
}

void
_accord_scenario_column_clear (gpointer column)
{
  AccordScenarioColumn *self = column;

  g_clear_object (&self->scenario);
  g_clear_pointer (&self->input, accord_forecast_input_unref);
  g_clear_pointer (&self->teams, g_array_unref);
  g_clear_pointer (&self->forecast, accord_forecast_unref);
  g_clear_error (&self->error);
}

void
_accord_compared_promise_free (gpointer promise)
{
  AccordComparedPromise *self = promise;

  g_free (self->title);
  g_free (self->customer);
  g_free (self);
}

static GHashTable *
index_promises (GPtrArray *promises)
{
  GHashTable *known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < promises->len; i++)
    g_hash_table_add (known,
                      &((AccordComparedPromise *) promises->pdata[i])->id);

  return known;
}

static AccordComparedPromise *
describe_promise (AccordEntity *promise,
                  gboolean      in_plan)
{
  AccordComparedPromise *self = g_new (AccordComparedPromise, 1);
  AccordEntity *account
    = accord_promise_get_account (ACCORD_PROMISE (promise));

  *self = (AccordComparedPromise){
    .id = accord_entity_get_id (promise),
    .title = accord_entity_dup_label (promise),
    .customer
    = account != NULL
        ? g_strdup (accord_entity_get_text (account, ACCORD_ACCOUNT_NAME))
        : NULL,
    .in_plan = in_plan,
  };

  return self;
}

static void
note_promises (AccordScenarioColumn *self,
               AccordPlan           *plan,
               GPtrArray            *promises)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GHashTable) known = index_promises (promises);

  for (guint i = 0; i < all->len; i++)
    {
      gint64 id = accord_entity_get_id (all->pdata[i]);

      if (accord_promise_takes_part (all->pdata[i])
          && !g_hash_table_contains (known, &id))
        g_ptr_array_add (promises, describe_promise (all->pdata[i],
                                                     self->scenario == NULL));
    }
}

static void
note_teams (AccordScenarioColumn *self,
            AccordPlan           *plan)
{
  g_autoptr (GPtrArray) teams = accord_plan_dup_current (plan,
                                                         ACCORD_TYPE_TEAM);

  for (guint i = 0; i < teams->len; i++)
    {
      gint64 id = accord_entity_get_id (teams->pdata[i]);

      g_array_append_val (self->teams, id);
    }
}

/* The plan as it stands, inside the change that makes it the scenario's. */
static void
read_standing (AccordScenarioColumn *self,
               AccordPlan           *plan,
               AccordDay             today,
               GPtrArray            *promises)
{
  self->input = accord_forecast_input_new (plan, today);
  note_promises (self, plan, promises);
  note_teams (self, plan);
}

/*
 * _accord_scenario_column_read:
 * @promises: (element-type AccordComparedPromise): gets those that it does not
 *   have yet
 *
 * Reads @plan as the scenario has it, outside of a change.
 */
void
_accord_scenario_column_read (AccordScenarioColumn *self,
                              AccordPlan           *plan,
                              AccordDay             today,
                              GPtrArray            *promises)
{
  g_autoptr (AccordChange) change = NULL;

  if (self->scenario == NULL)
    {
      read_standing (self, plan, today, promises);
      return;
    }

  change = accord_scenarios_to_change (plan, self->scenario, &self->error);
  if (change == NULL)
    {
      g_autofree char *name = accord_entity_dup_opening_label (self->scenario);

      g_prefix_error (&self->error, "%s: ", name);
      return;
    }

  accord_plan_begin (plan, accord_change_get_name (change), NULL);
  if (accord_plan_apply (plan, change, FALSE, &self->error))
    read_standing (self, plan, today, promises);
  accord_plan_rollback (plan);
}

/*
 * _accord_scenario_column_get_booked:
 *
 * Returns: the share of all teams that is booked in the quarter that comes, or
 *   NaN
 */
double
_accord_scenario_column_get_booked (AccordScenarioColumn *self)
{
  double booked = 0, capacity = 0;
  guint n_weeks;

  if (self->forecast == NULL)
    return NAN;

  n_weeks = MIN (accord_forecast_get_n_weeks (self->forecast), WEEKS_BOOKED);
  for (guint i = 0; i < self->teams->len; i++)
    {
      const AccordEngineLoad *load = accord_forecast_get_load (
        self->forecast, g_array_index (self->teams, gint64, i));

      for (guint week = 0; load != NULL && week < n_weeks; week++)
        {
          booked += load[week].booked;
          capacity += load[week].capacity;
        }
    }

  return capacity > 0 ? booked / capacity : NAN;
}
