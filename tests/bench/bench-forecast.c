/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a forecast takes, on a generated plan or on one in a file.
 * `seconds` is all of it: making the model, the trials, the figures. */

#include "accord-bench.h"

#include "accord-engine-worker-private.h"
#include "accord-forecast-input.h"
#include "accord-kinds.h"
#include "accord-plan-file.h"
#include "generated-plan.h"
#include "trial-pool.h"

typedef struct
{
  AccordEngineWorker *worker;
  guint first;
  guint last;
  guint64 placements;
} Floor;

static gpointer
sample_alone (gpointer data)
{
  Floor *job = data;

  for (guint trial = job->first; trial < job->last; trial++)
    {
      _accord_engine_worker_sample (job->worker, trial);
      job->placements += job->worker->n_active;
    }

  return NULL;
}

/* The same trials, but for the scheduling and the figures. */
static double
sampling_floor (AccordEngineModel *model,
                guint              n_trials,
                guint              n_threads,
                guint64           *placements)
{
  AccordEngineSimulation *simulation
    = accord_engine_simulation_new (model, n_trials);
  g_autofree Floor *jobs = g_new0 (Floor, n_threads);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  double start;

  for (guint i = 0; i < n_threads; i++)
    jobs[i] = (Floor){ accord_engine_worker_new (simulation),
                       (guint) ((guint64) n_trials * i / n_threads),
                       (guint) ((guint64) n_trials * (i + 1) / n_threads), 0 };
  start = bench_seconds ();
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("floor", sample_alone, &jobs[i]);
  sample_alone (&jobs[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  start = bench_seconds () - start;
  for (guint i = 0; i < n_threads; i++)
    {
      *placements += jobs[i].placements;
      accord_engine_worker_free (jobs[i].worker);
    }
  accord_engine_simulation_free (simulation);

  return start;
}

/* One schedule of everything, at median efforts: the model included. */
static double
plan_once (const AccordEngineInput *input)
{
  AccordEngineProblem problem;
  double start = bench_seconds ();
  AccordEngineModel *model = accord_engine_model_new (input, &problem);
  AccordEngineSimulation *simulation = accord_engine_simulation_new (model, 1);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  g_autofree AccordEngineSpan *spans
    = g_new (AccordEngineSpan, input->n_features);

  accord_engine_worker_schedule (worker, ACCORD_ENGINE_PLANNED, spans, NULL,
                                 NULL);
  start = bench_seconds () - start;
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  accord_engine_model_unref (model);

  return start;
}

static int
measure (const AccordEngineInput *input,
         guint                    n_trials,
         guint                    n_threads)
{
  AccordEngineProblem problem;
  AccordEngineModel *model;
  AccordEngineForecast *forecast;
  const AccordEngineTotals *totals;
  guint64 placements = 0;
  glong before = bench_peak_kib (), peak;
  double start = bench_seconds (), prepared, seconds, floor_seconds;

  model = accord_engine_model_new (input, &problem);
  if (model == NULL)
    return bench_refuse ("The plan is unfit: %s.", problem.text);
  prepared = bench_seconds () - start;
  forecast = trial_pool_run (model, n_trials, n_threads, 64);
  seconds = bench_seconds () - start;
  peak = bench_peak_kib ();
  if (forecast == NULL)
    return bench_refuse ("There is not enough memory.");
  totals = accord_engine_forecast_get_totals (forecast);
  floor_seconds = sampling_floor (model, n_trials, n_threads, &placements);
  g_print ("{\"items\": %u, \"trials\": %u, \"threads\": %u, "
           "\"detail_every\": %u, "
           "\"seconds\": %.6f, \"prepare_seconds\": %.6f, "
           "\"trials_per_second\": %.1f, \"placements_per_second\": %.0f, "
           "\"peak_kib\": %ld, \"extra_kib\": %ld, "
           "\"sampling_floor_seconds\": %.6f, \"plan_seconds\": %.6f, "
           "\"days\": %u, \"joint\": %.6f, \"kept\": %.4f, "
           "\"worth\": %.2f}\n",
           input->n_features, n_trials, n_threads, input->detail_every,
           seconds, prepared,
           n_trials / seconds, (double) placements / seconds, peak,
           peak - before, floor_seconds, plan_once (input), input->n_days,
           totals->joint.value, totals->kept, totals->worth / 100);
  accord_engine_forecast_unref (forecast);
  accord_engine_model_unref (model);

  return 0;
}

static int
measure_file (const char *path,
              guint       n_trials,
              guint       n_threads)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file
    = accord_plan_file_open (path, ACCORD_OPEN_READ, plan, &error);
  g_autoptr (AccordForecastInput) input = NULL;

  if (file == NULL)
    return bench_refuse ("%s", error->message);
  input = accord_forecast_input_new (plan, accord_day_today ());

  return measure (accord_forecast_input_get_engine (input), n_trials,
                  n_threads);
}

static int
run (int    argc,
     char **argv)
{
  int items = 1000, trials = 10000, threads = 2;
  gint64 seed = 1;
  double effort = 4;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "items", 0, 0, G_OPTION_ARG_INT, &items, "Features of the plan", "N" },
    { "trials", 0, 0, G_OPTION_ARG_INT, &trials, "Trials", "T" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &threads, "Threads", "K" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Of plan and trials", "S" },
    { "effort", 0, 0, G_OPTION_ARG_DOUBLE, &effort,
      "Mean person-days of a feature", "DAYS" },
    { "plan", 0, 0, G_OPTION_ARG_FILENAME, &path,
      "A plan, instead of a generated one", "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GeneratedPlan) plan = NULL;

  if (!bench_parse (entries, bench_forecast.usage, &argc, &argv))
    return 2;
  if (items < 1 || items > (int) ACCORD_ENGINE_MAX_FEATURES)
    return bench_refuse ("--items must be from 1 to %u; %d was given.",
                         ACCORD_ENGINE_MAX_FEATURES, items);
  if (trials < 1 || trials > (int) ACCORD_ENGINE_MAX_TRIALS)
    return bench_refuse ("--trials must be from 1 to %u; %d was given.",
                         ACCORD_ENGINE_MAX_TRIALS, trials);
  if (threads < 1 || threads > 256 || !(effort > 0 && effort <= 1000))
    return bench_refuse ("--threads must be from 1 to 256, and --effort above "
                         "0 and at most 1000.");
  if (path != NULL)
    return measure_file (path, (guint) trials, (guint) threads);
  plan = generated_plan_new ((guint) items, effort, (guint64) seed);

  return measure (&plan->input, (guint) trials, (guint) threads);
}

const BenchVerb bench_forecast = {
  "forecast",
  "--items N|--plan FILE --trials T --threads K [--seed S] [--effort DAYS]",
  run,
};
