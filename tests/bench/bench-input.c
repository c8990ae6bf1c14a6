/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to read a plan for the engine, which happens on the main
 * thread at every edit: the sample plan, or one with so many features. */

#include "accord-bench.h"

#include "accord-allocation.h"
#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-forecast.h"
#include "accord-new-plan.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-team.h"

#define N_TEAMS  5
#define N_PEOPLE 20

/* Features of a promise. */
#define EACH 20

/* So often is everything timed. */
#define TIMES 9

static AccordEntity *
add_named (AccordPlan *plan,
           GType       kind,
           guint       field,
           const char *word,
           guint       i)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, i);
  AccordEntity *entity = accord_plan_add (plan, kind, 0);

  accord_plan_set_text (plan, entity, field, name);
  return entity;
}

static void
add_teams (AccordPlan    *plan,
           AccordEntity **teams)
{
  for (guint i = 0; i < N_TEAMS; i++)
    teams[i] = add_named (plan, ACCORD_TYPE_TEAM, ACCORD_TEAM_NAME, "Team", i);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      AccordEntity *person
        = add_named (plan, ACCORD_TYPE_PERSON, ACCORD_PERSON_NAME, "Person", i);
      AccordEntity *allocation
        = accord_plan_add (plan, ACCORD_TYPE_ALLOCATION, 0);

      accord_plan_set_reference (plan, allocation, ACCORD_ALLOCATION_PERSON,
                                 person);
      accord_plan_set_reference (plan, allocation, ACCORD_ALLOCATION_TEAM,
                                 teams[i % N_TEAMS]);
    }
}

static AccordEntity *
add_feature (AccordPlan   *plan,
             AccordEntity *team,
             guint         i)
{
  AccordEntity *feature
    = add_named (plan, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_TITLE, "Feature", i);
  AccordEntity *part = accord_plan_add (plan, ACCORD_TYPE_PART, 0);

  accord_plan_set_reference (plan, part, ACCORD_PART_FEATURE, feature);
  accord_plan_set_reference (plan, part, ACCORD_PART_TEAM, team);
  for (guint k = 0; k < 3; k++)
    accord_plan_set_number (plan, part, ACCORD_PART_ESTIMATE_LOW + k,
                            1 + 2 * k);

  return feature;
}

static void
add_link (AccordPlan   *plan,
          GType         kind,
          guint         one_field,
          AccordEntity *one,
          guint         other_field,
          AccordEntity *other)
{
  AccordEntity *link = accord_plan_add (plan, kind, 0);

  accord_plan_set_reference (plan, link, one_field, one);
  accord_plan_set_reference (plan, link, other_field, other);
}

static AccordEntity *
add_promise (AccordPlan *plan,
             guint       i,
             AccordDay   today)
{
  AccordEntity *deal
    = add_named (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_TITLE, "Deal", i);
  AccordEntity *promise
    = add_named (plan, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_TITLE, "Promise", i);

  accord_plan_set_number (plan, deal, ACCORD_DEAL_CHANCE_OVERRIDE, 0.5);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_OVERRIDE_REASON, "Benchmark");
  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_DEAL, deal);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE,
                       today + 30 + (int) (i % 300));
  return promise;
}

static AccordPlan *
make_plan (guint       n_features,
           AccordDay   today,
           GError    **error)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Benchmark");
  AccordEntity *teams[N_TEAMS], *promise = NULL, *before = NULL;

  accord_plan_begin (plan, "Benchmark", NULL);
  add_teams (plan, teams);
  for (guint i = 0; i < n_features; i++)
    {
      AccordEntity *feature = add_feature (plan, teams[i % N_TEAMS], i);

      if (i % EACH == 0)
        promise = add_promise (plan, i / EACH, today);
      add_link (plan, ACCORD_TYPE_PROMISE_FEATURE,
                ACCORD_PROMISE_FEATURE_PROMISE, promise,
                ACCORD_PROMISE_FEATURE_FEATURE, feature);
      if (i % EACH > 1)
        add_link (plan, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_PREDECESSOR,
                  before, ACCORD_DEPENDENCY_SUCCESSOR, feature);
      before = feature;
    }
  if (!accord_plan_commit (plan, error))
    return NULL;

  return g_steal_pointer (&plan);
}

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
                       : make_plan ((guint) features, today, &error);
  if (plan == NULL)
    return bench_refuse ("%s", error->message);

  return measure (plan, today, (guint) threads);
}

const BenchVerb bench_input = {
  "input",
  "[--features N] [--threads K]",
  run,
};
