/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-what-if.h"

#include "accord-error.h"

/* One forecast of several that are made side by side. */
typedef struct
{
  AccordForecastInput *input;
  AccordForecast *forecast;
  GError *error;
} Job;

typedef struct
{
  guint n_trials;
  guint n_threads; /* of each job */
  const atomic_bool *cancel;
} Options;

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  const Options *options = user_data;

  job->forecast
    = accord_forecast_run (job->input, options->n_trials, options->n_threads,
                           options->cancel, NULL, &job->error);
}

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->input, accord_forecast_input_unref);
  g_clear_pointer (&job->forecast, accord_forecast_unref);
  g_clear_error (&job->error);
}

/* The plan as @change would have it; the plan itself stays as it is. */
static AccordForecastInput *
read_changed (AccordPlan   *plan,
              AccordChange *change,
              AccordDay     today,
              GError      **error)
{
  AccordForecastInput *input = NULL;

  accord_plan_begin (plan, accord_change_get_name (change), NULL);
  if (accord_plan_apply (plan, change, FALSE, error))
    input = accord_forecast_input_new (plan, today);
  accord_plan_rollback (plan);

  return input;
}

static gboolean
read_jobs (AccordPlan *plan,
           GPtrArray  *changes,
           AccordDay   today,
           GArray     *jobs,
           GError    **error)
{
  g_array_index (jobs, Job, 0).input = accord_forecast_input_new (plan, today);
  for (guint i = 0; i < changes->len; i++)
    {
      Job *job = &g_array_index (jobs, Job, i + 1);

      job->input = read_changed (plan, changes->pdata[i], today, error);
      if (job->input == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Several forecasts at once, each on one thread, do more in the same time
 * than one after the other on all; a single what-if gets all it can. */
static void
run_jobs (GArray *jobs,
          Options options,
          guint   n_threads)
{
  guint n_side_by_side = MIN (n_threads, jobs->len);
  GThreadPool *pool;

  options.n_threads = MAX (n_threads / n_side_by_side, 1);
  pool = g_thread_pool_new (run_job, &options, (int) n_side_by_side, FALSE,
                            NULL);
  for (guint i = 0; i < jobs->len; i++)
    g_thread_pool_push (pool, &g_array_index (jobs, Job, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

/**
 * accord_what_if_run:
 * @plan: a plan, on the main thread; it stays as it is
 * @changes: (element-type AccordChange): what might be done, each by itself;
 *   accord_plan_take_back() makes them
 * @today: the as-of day where the plan does not fix one
 * @n_trials: how many trials each
 * @n_threads: how many threads in all
 * @cancel: (nullable): ends it when it becomes true
 * @error: return location
 *
 * Forecasts the plan as it is and with each change. All draw the same luck:
 * what differs is the change.
 *
 * Returns: (transfer full) (element-type AccordForecastDifference) (nullable):
 *   a difference for each change
 */
GPtrArray *
accord_what_if_run (AccordPlan        *plan,
                    GPtrArray         *changes,
                    AccordDay          today,
                    guint              n_trials,
                    guint              n_threads,
                    const atomic_bool *cancel,
                    GError           **error)
{
  g_autoptr (GArray) jobs = g_array_new (FALSE, TRUE, sizeof (Job));
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_forecast_difference_unref);
  Options options = { n_trials, 1, cancel };

  g_return_val_if_fail (ACCORD_IS_PLAN (plan) && changes != NULL, NULL);
  g_return_val_if_fail (!accord_plan_is_changing (plan), NULL);

  g_array_set_clear_func (jobs, clear_job);
  g_array_set_size (jobs, changes->len + 1);
  if (!read_jobs (plan, changes, today, jobs, error))
    return NULL;
  run_jobs (jobs, options, MAX (n_threads, 1));

  for (guint i = 0; i < jobs->len; i++)
    {
      Job *job = &g_array_index (jobs, Job, i);

      if (job->forecast == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&job->error));
          return NULL;
        }
      if (i > 0)
        g_ptr_array_add (differences,
                         accord_forecast_difference_new (
                           g_array_index (jobs, Job, 0).forecast,
                           job->forecast));
    }

  return g_steal_pointer (&differences);
}
