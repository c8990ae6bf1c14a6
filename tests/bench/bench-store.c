/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a large plan takes to open, and one edit of it. The plan is made
 * by this process and opened by a child, so that the child's peak is that of
 * opening alone. */

#include "accord-bench.h"

#include "accord-kinds.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-plan-file.h"
#include "accord-promise.h"
#include "bench-plan.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <time.h>

#define N_EDITS 20

static int n_deals = 10000;
static int n_promises = 20000;
static int n_features = 20000;
static char *file_path;

static const GOptionEntry entries[] = {
  { "deals", 0, 0, G_OPTION_ARG_INT, &n_deals, "Number of deals", "N" },
  { "promises", 0, 0, G_OPTION_ARG_INT, &n_promises, "Number of promises",
    "N" },
  { "features", 0, 0, G_OPTION_ARG_INT, &n_features, "Number of features",
    "N" },
  { "file", 0, 0, G_OPTION_ARG_FILENAME, &file_path,
    "Measure this plan, and change it, instead of a generated one", "PATH" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static gboolean
make (const char *path,
      double     *seconds,
      GError    **error)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Large plan");
  g_autoptr (AccordPlanFile) file = NULL;
  double start = bench_seconds ();

  if (!bench_plan_fill (plan, n_deals, n_promises, n_features, error))
    return FALSE;
  file = accord_plan_file_create (path, plan, error);
  *seconds = bench_seconds () - start;

  return file != NULL;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* One `set` each, the day's backup not among them. What the disk takes to say
 * that it has it depends on who else uses it: the processor's part is told
 * apart. */
static gboolean
measure_edits (AccordPlan *plan,
               double     *median,
               double     *processor,
               GError    **error)
{
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  double seconds[N_EDITS];
  clock_t begun = 0;

  for (int i = -1; i < N_EDITS; i++)
    {
      double start = bench_seconds ();

      if (i == 0)
        begun = clock ();
      accord_plan_begin (plan, "Set", NULL);
      accord_plan_set_day (plan, accord_entity_list_get (promises, 0),
                           ACCORD_PROMISE_WANT_DATE, 21000 + i);
      if (!accord_plan_commit (plan, error))
        return FALSE;
      if (i >= 0)
        seconds[i] = bench_seconds () - start;
    }
  *processor = (double) (clock () - begun) / CLOCKS_PER_SEC / N_EDITS;
  qsort (seconds, N_EDITS, sizeof *seconds, compare_numbers);
  *median = (seconds[N_EDITS / 2 - 1] + seconds[N_EDITS / 2]) / 2;

  return TRUE;
}

static int
open_and_edit (const char *path)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (AccordPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  double start = bench_seconds ();
  double opened, edit = 0, processor = 0;
  glong peak;

  file = accord_plan_file_open (path, ACCORD_OPEN_WRITE, plan, &error);
  opened = bench_seconds () - start;
  peak = bench_peak_kib ();
  if (file == NULL || !measure_edits (plan, &edit, &processor, &error))
    return bench_refuse ("%s", error->message);

  g_print ("{\"bench\": \"store\", \"entities\": %u, \"open_seconds\": %.3f,"
           " \"open_peak_kib\": %ld, \"set_ms\": %.2f,"
           " \"set_processor_ms\": %.2f, \"peak_kib\": %ld}\n",
           accord_plan_get_size (plan), opened, peak, edit * 1000,
           processor * 1000, bench_peak_kib ());
  return 0;
}

static int
run_child (const char *path,
           GError    **error)
{
  g_autoptr (GSubprocess) child
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, error, "/proc/self/exe",
                        "store", "--file", path, NULL);

  return child != NULL && g_subprocess_wait_check (child, NULL, error) ? 0 : 2;
}

static int
bench_store_run (int    argc,
                 char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  double seconds = 0;
  int status = 2;

  if (!bench_parse (entries, "- a large plan’s file", &argc, &argv))
    return 2;
  if (file_path != NULL)
    return open_and_edit (file_path);

  folder = g_dir_make_tmp ("accord-bench-XXXXXX", &error);
  if (folder == NULL)
    return bench_refuse ("%s", error->message);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  path = g_build_filename (folder, "large.accord", NULL);
  if (make (path, &seconds, &error))
    {
      g_print ("{\"bench\": \"store\", \"make_seconds\": %.3f}\n", seconds);
      status = run_child (path, &error);
    }
  bench_remove_folder (folder);

  return error != NULL ? bench_refuse ("%s", error->message) : status;
}

const BenchVerb bench_store = {
  "store", "[--deals N] [--promises N] [--features N] [--file PLAN]",
  bench_store_run
};
