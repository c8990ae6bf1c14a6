/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to read a plan for the engine, which happens on the main
 * thread at every edit: the sample plan, or one with so many features. */

#include "accord-bench.h"

#include "accord-forecast.h"
#include "accord-sample.h"
#include "bench-work-plan.h"

/* So often is everything timed. */
#define TIMES 9

/* The shortest of several times: what the machine does besides is none of
 * our business. */
static double
time_input (AccordPlan *plan,
            AccordDay   today)
{
  double shortest = G_MAXDOUBLE;

  for (guint i = 0; i < TIMES; i++)
    {
      double start = bench_seconds ();
      AccordForecastInput *input = accord_forecast_input_new (plan, today);

      shortest = MIN (shortest, bench_seconds () - start);
      accord_forecast_input_unref (input);
    }

  return shortest;
}

/* From the plan to the coarse answer, as at every edit. */
static double
time_coarse (AccordPlan  *plan,
             AccordDay    today,
             guint        n_threads,
             GError     **error)
{
  double shortest = G_MAXDOUBLE;

  for (guint i = 0; i < TIMES; i++)
    {
      double start = bench_seconds ();
      g_autoptr (AccordForecastInput) input
        = accord_forecast_input_new (plan, today);
      g_autoptr (AccordForecast) forecast = accord_forecast_run (
        input, ACCORD_FORECAST_COARSE_TRIALS, n_threads, NULL, plan, error);

      if (forecast == NULL)
        return -1;
      shortest = MIN (shortest, bench_seconds () - start);
    }

  return shortest;
}

static int
measure (AccordPlan *plan,
         AccordDay   today,
         guint       n_threads)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, today);
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autoptr (GError) error = NULL;
  double coarse = time_coarse (plan, today, n_threads, &error);

  if (error != NULL)
    return bench_refuse ("%s", error->message);
  g_print ("{\"features\": %u, \"parts\": %u, \"promises\": %u, "
           "\"days\": %u, \"threads\": %u, \"input_seconds\": %.6f, "
           "\"coarse_seconds\": %.6f}\n",
           flat->n_features, flat->n_parts, flat->n_promises, flat->n_days,
           n_threads, time_input (plan, today), coarse);

  return 0;
}

static int
run (int    argc,
     char **argv)
{
  int features = 0, threads = 2;
  const GOptionEntry entries[] = {
    { "features", 0, 0, G_OPTION_ARG_INT, &features,
      "Features of the plan; without, the sample plan is taken", "N" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &threads, "Threads", "K" },
    G_OPTION_ENTRY_NULL,
  };
  AccordDay today = accord_day_from_ymd (2026, 4, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = NULL;

  if (!bench_parse (entries, bench_input.usage, &argc, &argv))
    return 2;
  if (features < 0 || features > (int) ACCORD_ENGINE_MAX_FEATURES || threads < 1
      || threads > 256)
    return bench_refuse ("--features must be from 0 to %u, and --threads from "
                         "1 to 256.",
                         ACCORD_ENGINE_MAX_FEATURES);
  plan = features == 0 ? accord_sample_new (today, &error)
                       : bench_work_plan_new ((guint) features, today, &error);
  if (plan == NULL)
    return bench_refuse ("%s", error->message);

  return measure (plan, today, (guint) threads);
}

const BenchVerb bench_input = {
  "input",
  "[--features N] [--threads K]",
  run,
};
