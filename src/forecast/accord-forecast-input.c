/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plan → flat input.
 *
 * What the plan does not say is not guessed: a feature without parts or
 * estimates goes in without them, and the engine counts the promises that
 * hang on it as undated. One thing has to be assumed for there to be a
 * forecast at all, and is reported: when a deal closes that nobody has said
 * anything of.
 *
 * Held-back need dates stay outside: nothing that is made of this can betray
 * one.
 */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team-capacity.h"
#include "accord-team.h"


/* Loads by week and correlations are taken from every eighth trial: of ten
 * thousand that is more than a screen can show, and it saves a fifth of the
 * time. */
#define DETAIL_EVERY 8

/* Fewer finished parts than this say nothing about the next one. */
#define FEWEST_RATIOS 5

/* What finished work took, against what was estimated. */
static void
add_ratios (AccordInputBuilder *self)
{
  GArray *ratios = self->self->ratios;

  for (guint i = 0; i < self->all_parts->len; i++)
    {
      AccordEntity *part = self->all_parts->pdata[i];
      double estimate
        = accord_entity_get_number (part, ACCORD_PART_ESTIMATE_LIKELY);
      double actual
        = accord_entity_get_number (part, ACCORD_PART_ACTUAL_EFFORT);

      if (estimate > 0 && actual > 0)
        {
          double ratio = actual / estimate;

          g_array_append_val (ratios, ratio);
        }
    }
}

static AccordEngineDistribution
choose_distribution (AccordInputBuilder *self)
{
  switch (
    accord_entity_get_choice (self->settings, ACCORD_SETTINGS_DISTRIBUTION))
    {
    case ACCORD_DISTRIBUTION_TRIANGULAR:
      return ACCORD_ENGINE_TRIANGULAR;
    case ACCORD_DISTRIBUTION_LOGNORMAL:
      return ACCORD_ENGINE_LOGNORMAL;
    case ACCORD_DISTRIBUTION_EMPIRICAL:
      return self->self->ratios->len >= FEWEST_RATIOS ? ACCORD_ENGINE_RATIOS
                                                      : ACCORD_ENGINE_PERT;
    case ACCORD_DISTRIBUTION_PERT:
    default:
      return ACCORD_ENGINE_PERT;
    }
}

#define SET_ARRAY(self, name)                                                  \
  do                                                                           \
    {                                                                          \
      (self)->engine.name = (gpointer) (self)->name->data;                     \
      (self)->engine.n_##name = (self)->name->len;                             \
    }                                                                          \
  while (0)

static void
finish_engine_input (AccordInputBuilder *self)
{
  AccordForecastInput *input = self->self;
  AccordEntity *settings = self->settings;
  int32_t goal
    = _accord_input_builder_get_date (self, settings, ACCORD_SETTINGS_GOAL_BY);

  SET_ARRAY (input, teams);
  SET_ARRAY (input, features);
  SET_ARRAY (input, parts);
  SET_ARRAY (input, dependencies);
  SET_ARRAY (input, deals);
  SET_ARRAY (input, promises);
  SET_ARRAY (input, needs);
  SET_ARRAY (input, ratios);
  input->engine.calendar = (const int32_t *) (gpointer) input->calendar->data;
  input->engine.n_days = input->calendar->len;
  input->engine.rho_team
    = accord_entity_get_number (settings, ACCORD_SETTINGS_TEAM_CORRELATION);
  input->engine.detail_every = DETAIL_EVERY;
  input->engine.rho_deal
    = accord_entity_get_number (settings, ACCORD_SETTINGS_DEAL_CORRELATION);
  input->engine.goal = goal == ACCORD_ENGINE_NO_DATE ? INT32_MAX : goal;
  input->engine.seed
    = (uint64_t) accord_entity_get_integer (settings, ACCORD_SETTINGS_SEED);
}

static AccordIdIndex *
index_ids (GArray *flat,
           gsize   size)
{
  AccordIdIndex *index = accord_id_index_new (flat->len);

  for (guint i = 0; i < flat->len; i++)
    {
      /* The id is the first member of each. */
      const gint64 *id = (const gint64 *) (gpointer) (flat->data + i * size);

      accord_id_index_insert (index, *id, i);
    }

  return index;
}

static AccordForecastInput *
new_empty (void)
{
  AccordForecastInput *self = g_new0 (AccordForecastInput, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->calendar = g_array_new (FALSE, FALSE, sizeof (int32_t));
  self->days = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  self->capacities = g_ptr_array_new_with_free_func (g_free);
  self->teams = g_array_new (FALSE, FALSE, sizeof (AccordEngineTeam));
  self->features = g_array_new (FALSE, FALSE, sizeof (AccordEngineFeature));
  self->parts = g_array_new (FALSE, FALSE, sizeof (AccordEnginePart));
  self->dependencies
    = g_array_new (FALSE, FALSE, sizeof (AccordEngineDependency));
  self->deals = g_array_new (FALSE, FALSE, sizeof (AccordEngineDeal));
  self->promises = g_array_new (FALSE, FALSE, sizeof (AccordEnginePromise));
  self->needs = g_array_new (FALSE, FALSE, sizeof (AccordEngineNeeds));
  self->ratios = g_array_new (FALSE, FALSE, sizeof (double));
  self->need_dates = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  self->close_known = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->certainties = g_array_new (FALSE, FALSE, sizeof (AccordCertainty));

  return self;
}

static void
open_builder (AccordInputBuilder  *self,
              AccordForecastInput *input,
              AccordPlan          *plan)
{
  AccordEntity *settings = accord_plan_get_root (plan);

  *self = (AccordInputBuilder){
    .self = input,
    .plan = plan,
    .settings = settings,
    .working = accord_team_capacity_dup_calendar (
      accord_entity_get_referred (settings, ACCORD_SETTINGS_CALENDAR)),
    .all_teams = accord_plan_dup_current (plan, ACCORD_TYPE_TEAM),
    .all_features = accord_plan_dup_current (plan, ACCORD_TYPE_FEATURE),
    .all_parts = accord_plan_dup_current (plan, ACCORD_TYPE_PART),
    .all_works = accord_plan_dup_current (plan, ACCORD_TYPE_OUTSIDE_WORK),
    .all_deals = accord_plan_dup_current (plan, ACCORD_TYPE_DEAL),
    .all_promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE),
  };
  self->index = accord_id_index_new (
    self->all_teams->len + self->all_features->len + self->all_works->len
    + self->all_deals->len + self->all_promises->len);
}

static void
clear_builder (AccordInputBuilder *self)
{
  accord_working_days_unref (self->working);
  g_ptr_array_unref (self->all_teams);
  g_ptr_array_unref (self->all_features);
  g_ptr_array_unref (self->all_parts);
  g_ptr_array_unref (self->all_works);
  g_ptr_array_unref (self->all_deals);
  g_ptr_array_unref (self->all_promises);
  accord_id_index_free (self->index);
  g_hash_table_unref (self->children);
  g_free (self->divided);
}

/**
 * accord_forecast_input_new:
 * @plan: a plan; inside a change, as it is just now
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): what the engine has to know of @plan
 */
AccordForecastInput *
accord_forecast_input_new (AccordPlan *plan,
                           AccordDay   today)
{
  AccordForecastInput *self = new_empty ();
  AccordInputBuilder builder;
  AccordDay as_of;

  open_builder (&builder, self, plan);
  as_of = accord_entity_get_day (builder.settings, ACCORD_SETTINGS_AS_OF);
  self->as_of = as_of != ACCORD_DAY_NONE ? as_of : today;
  add_ratios (&builder);
  self->distribution = choose_distribution (&builder);
  _accord_input_builder_add_teams (&builder);
  _accord_input_builder_add_work (&builder);
  _accord_input_builder_add_deals (&builder);
  _accord_input_builder_add_extra (&builder);
  finish_engine_input (&builder);
  clear_builder (&builder);
  self->promise_index
    = index_ids (self->promises, sizeof (AccordEnginePromise));
  self->team_index = index_ids (self->teams, sizeof (AccordEngineTeam));

  return self;
}

/**
 * accord_forecast_input_ref:
 *
 * Returns: (transfer full): @self
 */
AccordForecastInput *
accord_forecast_input_ref (AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_forecast_input_unref:
 * @self: (transfer full): an input
 */
void
accord_forecast_input_unref (AccordForecastInput *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->calendar);
  g_array_unref (self->days);
  g_ptr_array_unref (self->capacities);
  g_array_unref (self->teams);
  g_array_unref (self->features);
  g_array_unref (self->parts);
  g_array_unref (self->dependencies);
  g_array_unref (self->deals);
  g_array_unref (self->promises);
  g_array_unref (self->needs);
  g_array_unref (self->ratios);
  g_array_unref (self->need_dates);
  g_array_unref (self->close_known);
  g_array_unref (self->certainties);
  if (self->base != NULL)
    accord_forecast_input_unref (self->base);
  else
    {
      accord_id_index_free (self->promise_index);
      accord_id_index_free (self->team_index);
    }
  g_free (self);
}

/**
 * accord_forecast_input_get_engine:
 *
 * Returns: (transfer none): the flat arrays
 */
const AccordEngineInput *
accord_forecast_input_get_engine (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->engine;
}

/**
 * accord_forecast_input_get_distribution:
 *
 * Returns: how estimates are sampled. Where the plan asks for its own ratios
 *   of actual to estimated effort and has too few of them, that is PERT
 */
AccordEngineDistribution
accord_forecast_input_get_distribution (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_ENGINE_PERT);

  return self->distribution;
}

/**
 * accord_forecast_input_get_as_of:
 *
 * Returns: the day that is date 0
 */
AccordDay
accord_forecast_input_get_as_of (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->as_of;
}

/**
 * accord_forecast_input_get_pay:
 *
 * Held back: who shows it must have been asked for what is.
 *
 * Returns: what added people and overtime cost in pay, minor units; what they
 *   cost in prices is the engine's extra cost
 */
AccordMoney
accord_forecast_input_get_pay (const AccordForecastInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pay;
}

/**
 * accord_forecast_input_find_promise:
 * @id: the id of a promise
 *
 * Returns: its index, or %ACCORD_FORECAST_NOT_FOUND
 */
guint
accord_forecast_input_find_promise (const AccordForecastInput *self,
                                    gint64                     id)
{
  return accord_id_index_find (self->promise_index, id);
}

/**
 * accord_forecast_input_find_team:
 * @id: the id of a team
 *
 * Returns: its index, or %ACCORD_FORECAST_NOT_FOUND
 */
guint
accord_forecast_input_find_team (const AccordForecastInput *self,
                                 gint64                     id)
{
  return accord_id_index_find (self->team_index, id);
}

/**
 * accord_forecast_input_get_promise:
 *
 * Returns: the id of the promise at @index
 */
gint64
accord_forecast_input_get_promise (const AccordForecastInput *self,
                                   guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_promises, 0);

  return (gint64) self->engine.promises[index].id;
}

/**
 * accord_forecast_input_get_feature:
 *
 * Returns: the id of the feature, or of the outside work, at @index
 */
gint64
accord_forecast_input_get_feature (const AccordForecastInput *self,
                                   guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_features, 0);

  return (gint64) self->engine.features[index].id;
}

/**
 * accord_forecast_input_get_team:
 *
 * Returns: the id of the team at @index
 */
gint64
accord_forecast_input_get_team (const AccordForecastInput *self,
                                guint                      index)
{
  g_return_val_if_fail (index < self->engine.n_teams, 0);

  return (gint64) self->engine.teams[index].id;
}

/**
 * accord_forecast_input_get_need_date:
 * @promise: the index of a promise
 *
 * Returns: its need date where that has been revealed, else %ACCORD_DAY_NONE.
 *   It enters no figure of the engine
 */
AccordDay
accord_forecast_input_get_need_date (const AccordForecastInput *self,
                                     guint                      promise)
{
  g_return_val_if_fail (promise < self->need_dates->len, ACCORD_DAY_NONE);

  return g_array_index (self->need_dates, AccordDay, promise);
}

/**
 * accord_forecast_input_knows_close:
 * @promise: the index of a promise
 *
 * Returns: whether somebody has said when its deal closes; if not, a usual
 *   time was assumed
 */
gboolean
accord_forecast_input_knows_close (const AccordForecastInput *self,
                                   guint                      promise)
{
  g_return_val_if_fail (promise < self->close_known->len, FALSE);

  return g_array_index (self->close_known, gboolean, promise);
}

/**
 * accord_forecast_input_get_certainty:
 * @promise: the index of a promise
 *
 * Returns: how certain its work is as long as it has not begun
 */
AccordCertainty
accord_forecast_input_get_certainty (const AccordForecastInput *self,
                                     guint                      promise)
{
  g_return_val_if_fail (promise < self->certainties->len,
                        ACCORD_CERTAINTY_POSSIBLE);

  return g_array_index (self->certainties, AccordCertainty, promise);
}

/**
 * accord_forecast_input_to_day:
 * @date: a date of the engine
 *
 * Returns: the day; %ACCORD_DAY_NONE for no date, %ACCORD_DAY_MAX for one
 *   beyond the horizon
 */
AccordDay
accord_forecast_input_to_day (const AccordForecastInput *self,
                              gint32                     date)
{
  if (date == ACCORD_ENGINE_NO_DATE)
    return ACCORD_DAY_NONE;
  if (date == ACCORD_ENGINE_BEYOND)
    return ACCORD_DAY_MAX;

  return accord_day_add (self->as_of, date);
}
