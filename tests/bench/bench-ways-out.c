/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes until the first way out for the worst promise is there,
 * and until all are, in full: on the sample plan, or on one with so many
 * features. */

#include "accord-bench.h"

#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-ways-out.h"
#include "bench-work-plan.h"

/* So often is everything timed. */
#define TIMES 5

typedef struct
{
  double start;
  double first; /* 0 until it is there */
  gboolean done;
  GError *error;
} Timing;

static void
first_cb (Timing *timing)
{
  if (timing->first == 0)
    timing->first = bench_seconds () - timing->start;
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Timing *timing = data;

  accord_ways_out_find_finish (ACCORD_WAYS_OUT (object), result,
                               &timing->error);
  timing->done = TRUE;
}

/* The one that is least likely to be on time, and has a date at all. */
static gint64
find_worst (AccordPlan *plan,
            AccordDay   today)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, today);
  g_autoptr (AccordForecast) forecast
    = accord_forecast_run (input, 1000, 1, NULL, plan, NULL);
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  double least = 2;
  gint64 worst = 0;

  for (guint i = 0; i < promises->len; i++)
    {
      gint64 id = accord_entity_get_id (promises->pdata[i]);
      AccordPromiseForecast figures;
      double chance;

      if (!accord_forecast_get_promise (forecast, id, &figures)
          || !figures.dated)
        continue;
      chance = figures.by_agreed.value >= 0 ? figures.by_agreed.value
                                            : figures.by_want.value;
      if (chance < least)
        {
          least = chance;
          worst = id;
        }
    }

  return worst;
}

static int
time_plan (AccordPlan *plan,
           AccordDay   today,
           guint       n_features)
{
  double first = G_MAXDOUBLE, all = G_MAXDOUBLE;
  guint n_found = 0, n_tried = 0;
  gint64 worst = find_worst (plan, today);

  for (guint i = 0; i < TIMES; i++)
    {
      g_autoptr (AccordWaysOut) ways
        = accord_ways_out_new (plan, worst, today);
      Timing timing = { .start = bench_seconds () };

      g_signal_connect_swapped (ways, "items-changed", G_CALLBACK (first_cb),
                                &timing);
      accord_ways_out_find_async (ways, NULL, found_cb, &timing);
      while (!timing.done)
        g_main_context_iteration (NULL, TRUE);
      if (timing.error != NULL)
        return bench_refuse ("%s", timing.error->message);
      all = MIN (all, bench_seconds () - timing.start);
      if (timing.first > 0)
        first = MIN (first, timing.first);
      n_found = g_list_model_get_n_items (G_LIST_MODEL (ways));
      n_tried = accord_ways_out_get_n_tried (ways);
    }

  g_print ("{\"features\": %u, \"first_seconds\": %.3f, \"all_seconds\": "
           "%.3f, \"tried\": %u, \"found\": %u}\n",
           n_features, first, all, n_tried, n_found);
  return 0;
}

static int
run (int    argc,
     char **argv)
{
  int features = 0;
  const GOptionEntry entries[] = {
    { "features", 0, 0, G_OPTION_ARG_INT, &features,
      "Features of the plan; the sample plan unless given", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  AccordDay today = accord_day_from_ymd (2026, 4, 20);

  if (!bench_parse (entries, bench_ways_out.usage, &argc, &argv))
    return 2;

  plan = features > 0 ? bench_work_plan_new ((guint) features, today, &error)
                      : accord_sample_new (today, &error);
  if (plan == NULL)
    return bench_refuse ("%s", error->message);

  return time_plan (plan, today, (guint) MAX (features, 0));
}

const BenchVerb bench_ways_out = { "ways-out", "[--features N]", run };
