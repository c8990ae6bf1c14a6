/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trial-pool.h"

typedef struct
{
  AccordEngineWorker *worker;
  guint n_trials;
  guint chunk;
  guint *next;
} Job;

static gpointer
run_chunks (gpointer data)
{
  Job *job = data;

  for (;;)
    {
      guint first = g_atomic_int_add (job->next, job->chunk);

      if (first >= job->n_trials)
        return NULL;
      accord_engine_worker_run (job->worker, first, job->chunk, NULL, NULL,
                                NULL);
    }
}

AccordEngineForecast *
trial_pool_run (AccordEngineModel *model,
                guint              n_trials,
                guint              n_threads,
                guint              chunk)
{
  AccordEngineSimulation *simulation
    = accord_engine_simulation_new (model, n_trials);
  g_autofree AccordEngineWorker **workers
    = g_new0 (AccordEngineWorker *, n_threads);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  g_autofree Job *jobs = g_new0 (Job, n_threads);
  AccordEngineForecast *forecast;
  guint next = 0;

  for (guint i = 0; i < n_threads; i++)
    {
      workers[i] = accord_engine_worker_new (simulation);
      jobs[i] = (Job){ workers[i], n_trials, chunk, &next };
    }
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("trials", run_chunks, &jobs[i]);
  run_chunks (&jobs[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  forecast = accord_engine_simulation_finish (simulation, workers, n_threads);
  for (guint i = 0; i < n_threads; i++)
    accord_engine_worker_free (workers[i]);
  accord_engine_simulation_free (simulation);

  return forecast;
}
