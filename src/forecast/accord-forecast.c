/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast.h"

#include "accord-engine-simulation.h"
#include "accord-error.h"
#include "accord-forecast-problem.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Trials that a thread takes at a time: few enough that a cancelled run ends
 * within a frame, many enough that threads don't meet often. */
#define TRIALS_AT_A_TIME 64

struct _AccordForecast
{
  gatomicrefcount ref_count;
  AccordForecastInput *input;
  AccordEngineModel *model;
  AccordEngineForecast *engine;
};

/* One run, shared by its threads. */
typedef struct
{
  guint n_trials;
  const atomic_bool *cancel;
  atomic_uint next;
} Run;

typedef struct
{
  Run *run;
  AccordEngineWorker *worker;
} Job;

static gpointer
run_trials (gpointer data)
{
  Job *job = data;
  Run *run = job->run;

  for (;;)
    {
      guint first = atomic_fetch_add (&run->next, TRIALS_AT_A_TIME);
      guint n;

      if (first >= run->n_trials
          || (run->cancel != NULL && atomic_load (run->cancel)))
        return NULL;
      n = MIN (TRIALS_AT_A_TIME, run->n_trials - first);
      accord_engine_worker_run (job->worker, first, n, run->cancel, NULL, NULL);
    }
}

static gboolean
set_memory_error (GError **error)
{
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                       _ ("There is not enough memory for the forecast."));
  return FALSE;
}

static AccordEngineForecast *
run_threads (AccordEngineSimulation *simulation,
             Run                    *run,
             guint                   n_threads)
{
  g_autofree AccordEngineWorker **workers
    = g_new0 (AccordEngineWorker *, n_threads);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  g_autofree Job *jobs = g_new0 (Job, n_threads);
  AccordEngineForecast *forecast = NULL;
  guint n = 0;

  while (n < n_threads
         && (workers[n] = accord_engine_worker_new (simulation)) != NULL)
    {
      jobs[n] = (Job){ run, workers[n] };
      n++;
    }

  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_new ("forecast", run_trials, &jobs[i]);
  if (n > 0)
    run_trials (&jobs[0]);
  for (guint i = 1; i < n; i++)
    g_thread_join (threads[i]);
  if (n > 0)
    forecast = accord_engine_simulation_finish (simulation, workers, n);
  for (guint i = 0; i < n; i++)
    accord_engine_worker_free (workers[i]);

  return forecast;
}

static AccordEngineForecast *
simulate (AccordEngineModel  *model,
          guint               n_trials,
          guint               n_threads,
          const atomic_bool  *cancel,
          GError            **error)
{
  AccordEngineSimulation *simulation
    = accord_engine_simulation_new (model, n_trials);
  AccordEngineForecast *forecast = NULL;
  Run run = { .n_trials = n_trials, .cancel = cancel };

  if (simulation != NULL)
    {
      atomic_init (&run.next, 0);
      forecast = run_threads (simulation, &run, n_threads);
      accord_engine_simulation_free (simulation);
    }

  if (cancel != NULL && atomic_load (cancel))
    {
      g_clear_pointer (&forecast, accord_engine_forecast_unref);
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                           _ ("The forecast was cancelled."));
    }
  else if (forecast == NULL)
    set_memory_error (error);

  return forecast;
}

/**
 * accord_forecast_run:
 * @input: what to forecast
 * @n_trials: how many trials, from 1 to a million
 * @n_threads: how many threads, from 1 on; the answer is the same with any
 * @cancel: (nullable): ends it when it becomes true
 * @plan: (nullable): where the ids in an error get their names; on the main
 *   thread only
 * @error: return location
 *
 * Runs the whole forecast and waits for it.
 *
 * Returns: (transfer full) (nullable): the forecast; %NULL with
 *   %ACCORD_ERROR_CANCELLED, or with what is wrong with the plan
 */
AccordForecast *
accord_forecast_run (AccordForecastInput  *input,
                     guint                 n_trials,
                     guint                 n_threads,
                     const atomic_bool    *cancel,
                     AccordPlan           *plan,
                     GError              **error)
{
  AccordEngineProblem problem = { 0 };
  AccordEngineModel *model;
  AccordEngineForecast *engine;
  AccordForecast *self;

  g_return_val_if_fail (input != NULL && n_threads > 0, NULL);

  if (n_trials < 1 || n_trials > ACCORD_ENGINE_MAX_TRIALS)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("A forecast needs from 1 to %u trials."),
                   ACCORD_ENGINE_MAX_TRIALS);
      return NULL;
    }

  model = accord_engine_model_new (accord_forecast_input_get_engine (input),
                                   &problem);
  if (model == NULL)
    {
      accord_forecast_problem_to_error (&problem, plan, error);
      return NULL;
    }
  engine = simulate (model, n_trials, n_threads, cancel, error);
  if (engine == NULL)
    {
      accord_engine_model_unref (model);
      return NULL;
    }

  self = g_new (AccordForecast, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->input = accord_forecast_input_ref (input);
  self->model = model;
  self->engine = engine;

  return self;
}

/**
 * accord_forecast_ref:
 *
 * Returns: (transfer full): @self
 */
AccordForecast *
accord_forecast_ref (AccordForecast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_forecast_unref:
 * @self: (transfer full): a forecast
 */
void
accord_forecast_unref (AccordForecast *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  accord_forecast_input_unref (self->input);
  accord_engine_model_unref (self->model);
  accord_engine_forecast_unref (self->engine);
  g_free (self);
}

/**
 * accord_forecast_get_input:
 *
 * Returns: (transfer none): what was forecast
 */
AccordForecastInput *
accord_forecast_get_input (AccordForecast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->input;
}

/**
 * accord_forecast_get_model:
 *
 * Returns: (transfer none): what the trials were made of, to make some of
 *   them once more
 */
AccordEngineModel *
accord_forecast_get_model (AccordForecast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->model;
}

/**
 * accord_forecast_get_engine:
 *
 * Returns: (transfer none): the figures as the engine gives them
 */
AccordEngineForecast *
accord_forecast_get_engine (AccordForecast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->engine;
}

/**
 * accord_forecast_get_totals:
 *
 * Returns: (transfer none): what the plan comes to; money in minor units
 */
const AccordEngineTotals *
accord_forecast_get_totals (AccordForecast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return accord_engine_forecast_get_totals (self->engine);
}

static AccordMoney
to_money (double amount)
{
  return isnan (amount) ? 0 : (AccordMoney) llround (amount);
}

static AccordDay
quantile_day (AccordForecast *self,
              guint           index,
              double          p)
{
  return accord_forecast_input_to_day (
    self->input, accord_engine_forecast_get_quantile (self->engine, index, p));
}

static AccordEngineChance
chance_by_day (AccordForecast *self,
               guint           index,
               AccordDay       day)
{
  AccordEngineChance unknown = { NAN, NAN };

  if (day == ACCORD_DAY_NONE)
    return unknown;

  return accord_engine_forecast_get_chance_by (
    self->engine, index, day - accord_forecast_input_get_as_of (self->input));
}

static int
to_gap (int32_t gap)
{
  return gap == ACCORD_ENGINE_NO_DATE || gap == ACCORD_ENGINE_BEYOND ? G_MAXINT
                                                                     : gap;
}

static void
fill_dates (AccordForecast                   *self,
            guint                             index,
            const AccordEnginePromiseFigures *figures,
            AccordPromiseForecast            *promise)
{
  promise->p10 = quantile_day (self, index, 0.1);
  promise->p50 = quantile_day (self, index, 0.5);
  promise->p90 = quantile_day (self, index, 0.9);
  promise->deliverable
    = accord_forecast_input_to_day (self->input, figures->deliverable);
  promise->gap = to_gap (figures->gap);
  promise->by_want = figures->by_want;
  promise->by_agreed = figures->by_agreed;
  promise->by_need = chance_by_day (
    self, index, accord_forecast_input_get_need_date (self->input, index));
  promise->lateness = figures->lateness;
  promise->late_cost = to_money (figures->late_cost);
  promise->value_at_risk = to_money (figures->value_at_risk);
}

static AccordLack
find_lack (AccordForecast                   *self,
           guint                             index,
           const AccordEnginePromiseFigures *figures)
{
  const AccordEnginePromise *promise
    = &accord_forecast_input_get_engine (self->input)->promises[index];

  if (!promise->takes_part)
    return ACCORD_LACK_PART;
  if (figures->missing > 0)
    return ACCORD_LACK_ESTIMATES;
  if (!figures->dated)
    return ACCORD_LACK_FEATURES;

  return figures->n_won > 0 ? ACCORD_LACK_NOTHING : ACCORD_LACK_WIN;
}

/**
 * accord_promise_forecast_dup_lack:
 *
 * Returns: (transfer full) (nullable): what @promise lacks to have a date, in
 *   words; %NULL where it has one
 */
char *
accord_promise_forecast_dup_lack (const AccordPromiseForecast *promise)
{
  g_return_val_if_fail (promise != NULL, NULL);

  switch (promise->lack)
    {
    case ACCORD_LACK_PART:
      return g_strdup (_ ("no longer to be delivered"));
    case ACCORD_LACK_FEATURES:
      return g_strdup (_ ("no features"));
    case ACCORD_LACK_ESTIMATES:
      return g_strdup_printf (
        /* Translators: how many features. */
        g_dngettext (GETTEXT_PACKAGE, "%u feature without estimate",
                     "%u features without estimate", promise->missing),
        promise->missing);
    case ACCORD_LACK_WIN:
      return g_strdup (_ ("the deal is lost, or has no chance"));
    case ACCORD_LACK_NOTHING:
    default:
      return NULL;
    }
}

/**
 * accord_forecast_get_promise:
 * @id: the id of a promise
 * @promise: (out): what is to be expected of it
 *
 * Returns: %FALSE where the forecast knows no such promise
 */
gboolean
accord_forecast_get_promise (AccordForecast        *self,
                             gint64                 id,
                             AccordPromiseForecast *promise)
{
  AccordEngineChance unknown = { NAN, NAN };
  const AccordEnginePromiseFigures *figures;
  guint index;

  g_return_val_if_fail (self != NULL && promise != NULL, FALSE);

  index = accord_forecast_input_find_promise (self->input, id);
  if (index == ACCORD_FORECAST_NOT_FOUND)
    return FALSE;

  figures = accord_engine_forecast_get_promise (self->engine, index);
  *promise = (AccordPromiseForecast){
    .dated = figures->dated && figures->n_won > 0,
    .lack = find_lack (self, index, figures),
    .missing = figures->missing,
    .close_known = accord_forecast_input_knows_close (self->input, index),
    .p10 = ACCORD_DAY_NONE,
    .p50 = ACCORD_DAY_NONE,
    .deliverable = ACCORD_DAY_NONE,
    .p90 = ACCORD_DAY_NONE,
    .gap = G_MAXINT,
    .win_chance = figures->chance,
    .by_want = unknown,
    .by_agreed = unknown,
    .by_need = unknown,
    .lateness = NAN,
  };
  if (promise->dated)
    fill_dates (self, index, figures, promise);

  return TRUE;
}

/**
 * accord_forecast_get_quantile:
 * @id: the id of a promise
 * @p: from 0 to 1
 *
 * Returns: the day by which it is ready with chance @p; %ACCORD_DAY_NONE
 *   where it has no date, %ACCORD_DAY_MAX beyond the horizon
 */
AccordDay
accord_forecast_get_quantile (AccordForecast *self,
                              gint64          id,
                              double          p)
{
  AccordPromiseForecast promise;

  if (!accord_forecast_get_promise (self, id, &promise) || !promise.dated)
    return ACCORD_DAY_NONE;

  return quantile_day (self,
                       accord_forecast_input_find_promise (self->input, id), p);
}

/**
 * accord_forecast_get_chance_by:
 * @id: the id of a promise
 * @day: any day
 *
 * Returns: the chance that it is ready by the end of @day, with its standard
 *   error; NaN where it has no date
 */
AccordEngineChance
accord_forecast_get_chance_by (AccordForecast *self,
                               gint64          id,
                               AccordDay       day)
{
  AccordPromiseForecast promise;

  if (!accord_forecast_get_promise (self, id, &promise) || !promise.dated)
    return (AccordEngineChance){ NAN, NAN };

  return chance_by_day (
    self, accord_forecast_input_find_promise (self->input, id), day);
}

/**
 * accord_forecast_dup_drivers:
 * @id: the id of a promise
 *
 * Returns: (transfer full) (element-type AccordForecastDriver): what its date
 *   hangs on, the most often last first
 */
GArray *
accord_forecast_dup_drivers (AccordForecast *self,
                             gint64          id)
{
  GArray *drivers = g_array_new (FALSE, FALSE, sizeof (AccordForecastDriver));
  guint index = accord_forecast_input_find_promise (self->input, id);
  const AccordEngineDriver *flat;
  uint32_t n = 0;

  if (index == ACCORD_FORECAST_NOT_FOUND)
    return drivers;

  flat = accord_engine_forecast_get_drivers (self->engine, index, &n);
  for (guint i = 0; i < n; i++)
    {
      AccordForecastDriver driver
        = { accord_forecast_input_get_feature (self->input, flat[i].feature),
            flat[i].last, flat[i].correlation };

      g_array_append_val (drivers, driver);
    }

  return drivers;
}

/**
 * accord_forecast_get_n_weeks:
 *
 * Returns: how many weeks the horizon has
 */
guint
accord_forecast_get_n_weeks (AccordForecast *self)
{
  return accord_engine_model_get_n_weeks (
    accord_engine_forecast_get_model (self->engine));
}

/**
 * accord_forecast_get_week:
 * @week: less than their number
 *
 * Returns: the first day of the week
 */
AccordDay
accord_forecast_get_week (AccordForecast *self,
                          guint           week)
{
  return accord_forecast_input_to_day (
    self->input, accord_engine_model_get_week_date (
                   accord_engine_forecast_get_model (self->engine), week));
}

/**
 * accord_forecast_get_load:
 * @team: the id of a team
 *
 * Returns: (transfer none) (nullable): what each week asks of the team and
 *   gives it, as many as there are weeks
 */
const AccordEngineLoad *
accord_forecast_get_load (AccordForecast *self,
                          gint64          team)
{
  guint index = accord_forecast_input_find_team (self->input, team);
  uint32_t n_weeks = 0;

  if (index == ACCORD_FORECAST_NOT_FOUND)
    return NULL;

  return accord_engine_forecast_get_load (self->engine, index, &n_weeks);
}

/**
 * accord_forecast_list_deliverable:
 * @plan: whose promises to look up
 *
 * Returns: (transfer full) (element-type gint64 AccordDay): the deliverable
 *   dates of the promises that have one, by the address of their ids
 */
GHashTable *
accord_forecast_list_deliverable (AccordForecast *self,
                                  AccordPlan     *plan)
{
  AccordEntityList *promises;
  GHashTable *dates;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  promises = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  dates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      gint64 id = accord_entity_get_id (accord_entity_list_get (promises, i));
      AccordPromiseForecast promise;

      if (accord_forecast_get_promise (self, id, &promise) && promise.dated
          && accord_day_is_valid (promise.deliverable))
        g_hash_table_insert (dates, g_memdup2 (&id, sizeof id),
                             GINT_TO_POINTER (promise.deliverable));
    }

  return dates;
}
