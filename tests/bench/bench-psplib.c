/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How short a schedule the best-order search finds for the instances of
 * PSPLIB (R. Kolisch, A. Sprecher, "PSPLIB - A project scheduling problem
 * library", EJOR 96, 1997), through the scheduler that plans use. Each
 * schedule is judged by a checker that shares no code with it. */

#include "accord-bench.h"

#include "accord-engine-sequence.h"
#include "accord-engine-simulation.h"
#include "rcpsp.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  guint64 most_schedules;
  guint64 seed;
  GHashTable *best; /* "parameter instance" -> makespan */
  guint instances;
  guint compared;
  guint optimal;
  guint64 schedules;
  double over_critical_path;
  double over_best;
  double seconds; /* of searching alone */
} Tally;

/* Two numbers from a name like j3010_1.sm: what stands behind the size of the
 * set, and behind the underscore. */
static char *
instance_key (const char *name,
              guint       n_jobs)
{
  g_autofree char *size = g_strdup_printf ("j%u", n_jobs);
  const char *underscore = strchr (name, '_');

  if (!g_str_has_prefix (name, size) || underscore == NULL)
    return NULL;

  return g_strdup_printf (
    "%d %d", (int) g_ascii_strtoll (name + strlen (size), NULL, 10),
    (int) g_ascii_strtoll (underscore + 1, NULL, 10));
}

/* PSPLIB's tables: lines of parameter, instance, makespan and more, among
 * lines of other things. */
static GHashTable *
load_best (const char *path,
           GError    **error)
{
  GHashTable *best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    {
      g_hash_table_unref (best);
      return NULL;
    }
  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      int parameter, instance, makespan;

      if (sscanf (lines[i], "%d %d %d", &parameter, &instance, &makespan)
          == 3)
        g_hash_table_insert (
          best, g_strdup_printf ("%d %d", parameter, instance),
          GINT_TO_POINTER (makespan));
    }

  return best;
}

/* Starts of all activities when the engine schedules them in @order. */
static double *
starts_in_order (RcpspPlan      *plan,
                 const uint32_t *order)
{
  guint n = plan->input.n_features;
  g_autofree AccordEngineSpan *spans = g_new (AccordEngineSpan, n);
  double *starts = g_new (double, n);
  AccordEngineInput input = plan->input;
  AccordEngineProblem problem;
  AccordEngineModel *model;
  AccordEngineSimulation *simulation;
  AccordEngineWorker *worker;

  input.order = order;
  model = accord_engine_model_new (&input, &problem);
  simulation = accord_engine_simulation_new (model, 1);
  worker = accord_engine_worker_new (simulation);
  accord_engine_worker_schedule (worker, ACCORD_ENGINE_PLANNED, spans, NULL,
                                 NULL);
  for (guint i = 0; i < n; i++)
    starts[i] = spans[i].start;
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  accord_engine_model_unref (model);

  return starts;
}

static void
report (Tally       *tally,
        const Rcpsp *rcpsp,
        const char  *name,
        int          makespan,
        int          bound,
        guint64      schedules)
{
  g_autofree char *key = instance_key (name, rcpsp->n - 2);
  int best = 0;

  if (tally->best != NULL && key != NULL)
    best = GPOINTER_TO_INT (g_hash_table_lookup (tally->best, key));
  tally->instances++;
  tally->schedules += schedules;
  tally->over_critical_path += 100.0 * (makespan - bound) / MAX (bound, 1);
  g_print ("{\"instance\": \"%s\", \"makespan\": %d, \"critical_path\": %d, "
           "\"schedules\": %" G_GUINT64_FORMAT,
           name, makespan, bound, schedules);
  if (best > 0)
    {
      tally->compared++;
      tally->optimal += makespan <= best;
      tally->over_best += 100.0 * (makespan - best) / best;
      g_print (", \"best\": %d", best);
    }
  g_print ("}\n");
}

static gboolean
solve (Tally      *tally,
       const char *path,
       const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Rcpsp) rcpsp = rcpsp_load (path, &error);
  g_autoptr (RcpspPlan) plan = NULL;
  g_autofree uint32_t *order = NULL;
  g_autofree double *starts = NULL;
  g_autofree char *wrong = NULL;
  AccordEngineSequenceOptions options
    = { .goal = ACCORD_ENGINE_GOAL_MAKESPAN };
  AccordEngineSequence sequence;
  AccordEngineProblem problem;
  int makespan;
  double start = bench_seconds ();

  if (rcpsp == NULL)
    return bench_refuse ("%s", error->message) == 0;
  plan = rcpsp_plan_new (rcpsp);
  order = g_new (uint32_t, rcpsp->n);
  sequence.order = order;
  options.max_schedules = tally->most_schedules;
  options.seed = tally->seed;
  options.enough = rcpsp_critical_path (rcpsp);
  if (!accord_engine_sequence (&plan->input, &options, &sequence, &problem))
    return bench_refuse ("%s: %s.", path, problem.text) == 0;
  tally->seconds += bench_seconds () - start;
  starts = starts_in_order (plan, order);
  wrong = rcpsp_check (rcpsp, starts, &makespan);
  if (wrong != NULL || fabs (makespan - sequence.value) > 1e-3)
    return bench_refuse ("%s: the schedule is wrong: %s.", path,
                         wrong != NULL ? wrong : "its length is another")
           == 0;
  report (tally, rcpsp, name, makespan, (int) options.enough,
          sequence.schedules);

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *x = g_utf8_collate_key_for_filename (*(char **) a, -1);
  g_autofree char *y = g_utf8_collate_key_for_filename (*(char **) b, -1);

  return strcmp (x, y);
}

static GPtrArray *
list_instances (const char *folder,
                GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sm"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
summarize (const Tally *tally,
           double       seconds)
{
  g_print ("{\"instances\": %u, \"schedules\": %" G_GUINT64_FORMAT
           ", \"over_critical_path_percent\": %.4f, ",
           tally->instances, tally->schedules,
           tally->over_critical_path / tally->instances);
  if (tally->compared > 0)
    g_print ("\"over_best_percent\": %.4f, \"optimal\": %u, ",
             tally->over_best / tally->compared, tally->optimal);
  g_print ("\"schedules_per_second\": %.0f, \"seconds\": %.4f}\n",
           (double) tally->schedules / tally->seconds, seconds);
}

static int
run (int    argc,
     char **argv)
{
  gint64 schedules = 5000, seed = 1;
  g_autofree char *best = NULL;
  const GOptionEntry entries[] = {
    { "schedules", 0, 0, G_OPTION_ARG_INT64, &schedules,
      "Most schedules an instance", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Of the search", "S" },
    { "best", 0, 0, G_OPTION_ARG_FILENAME, &best,
      "Best-known makespans, in PSPLIB’s table format", "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = NULL;
  Tally tally = { 0 };
  double start = bench_seconds ();

  if (!bench_parse (entries, bench_psplib.usage, &argc, &argv))
    return 2;
  if (argc != 2 || schedules < 1)
    return bench_refuse ("Usage: accord-bench psplib %s", bench_psplib.usage);
  tally.most_schedules = (guint64) schedules;
  tally.seed = (guint64) seed;
  if (best != NULL && (tally.best = load_best (best, &error)) == NULL)
    return bench_refuse ("%s", error->message);
  names = list_instances (argv[1], &error);
  if (names->len == 0)
    return bench_refuse ("%s holds no file that ends in .sm%s%s", argv[1],
                         error != NULL ? ": " : ".",
                         error != NULL ? error->message : "");
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path
        = g_build_filename (argv[1], names->pdata[i], NULL);

      if (!solve (&tally, path, names->pdata[i]))
        return 1;
    }
  summarize (&tally, bench_seconds () - start);
  g_clear_pointer (&tally.best, g_hash_table_unref);

  return 0;
}

const BenchVerb bench_psplib = {
  "psplib",
  "DIR --schedules N [--seed S] [--best FILE]",
  run,
};
