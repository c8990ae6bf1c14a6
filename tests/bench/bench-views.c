/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real window, from the start of its process: each measurement is a child
 * of its own, some times over; the least says what the program costs, the
 * median what it cost on this machine with all that runs beside it. Needs a
 * display, as `xvfb-run` makes one. */

#include "config.h"

#include "accord-bench.h"

#include "accord-new-plan.h"
#include "accord-plan-file.h"
#include "accord-sample.h"
#include "bench-plan.h"
#include "bench-window.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *plan;
  BenchWindowTask task;
} Measurement;

static const Measurement measurements[] = {
  { "start-sample", "sample", BENCH_WINDOW_START },
  { "start-500-promises", "promises-500", BENCH_WINDOW_START },
  { "start-5000-promises", "promises-5000", BENCH_WINDOW_START },
  { "start-10000-deals", "deals-10000", BENCH_WINDOW_START },
  { "drag-sample", "sample", BENCH_WINDOW_DRAG },
  { "drag-500-promises", "promises-500", BENCH_WINDOW_DRAG },
  { "drag-5000-promises", "promises-5000", BENCH_WINDOW_DRAG },
  { "scroll-10000-deals", "deals-10000", BENCH_WINDOW_SCROLL },
  { "search-10000-deals", "deals-10000", BENCH_WINDOW_SEARCH },
};

static const struct
{
  const char *name;
  int n_deals;
  int n_promises;
} plans[] = {
  { "promises-500", 200, 500 },
  { "promises-5000", 1000, 5000 },
  { "deals-10000", 10000, 500 },
};

static int repeat = 3;
static char *only;
static char *folder_path;
static gint64 started;

static const GOptionEntry entries[] = {
  { "repeat", 0, 0, G_OPTION_ARG_INT, &repeat,
    "How often each is measured", "N" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only,
    "Only what has this in its name", "TEXT" },
  { "folder", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &folder_path,
    NULL, NULL },
  { "started", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT64, &started, NULL,
    NULL },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static char *
create_path (const char *folder,
             const char *plan)
{
  g_autofree char *name = g_strconcat (plan, ".accord", NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
make_plan (const char *folder,
           const char *name,
           AccordPlan *plan,
           GError    **error)
{
  g_autofree char *path = create_path (folder, name);
  g_autoptr (AccordPlanFile) file
    = accord_plan_file_create (path, plan, error);

  if (file != NULL)
    accord_plan_file_close (file);

  return file != NULL;
}

static gboolean
is_wanted (const char *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (measurements); i++)
    if (g_str_equal (measurements[i].plan, plan)
        && (only == NULL || strstr (measurements[i].name, only) != NULL))
      return TRUE;

  return FALSE;
}

static gboolean
make_plans (const char *folder,
            GError    **error)
{
  g_autoptr (AccordPlan) sample = accord_sample_new (BENCH_PLAN_AS_OF, error);

  if (sample == NULL || !make_plan (folder, "sample", sample, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (AccordPlan) plan = accord_new_plan (plans[i].name);

      if (!is_wanted (plans[i].name))
        continue;
      if (!bench_plan_fill (plan, plans[i].n_deals, plans[i].n_promises,
                            plans[i].n_promises, error)
          || !make_plan (folder, plans[i].name, plan, error))
        return FALSE;
    }

  return TRUE;
}

/* Lines of a name and a number, into a table of arrays by name. */
static void
take_figures (const char *text,
              GPtrArray  *names,
              GHashTable *figures)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');
      GArray *values;
      double value;

      if (space == NULL)
        continue;
      *space = '\0';
      values = g_hash_table_lookup (figures, lines[i]);
      if (values == NULL)
        {
          char *name = g_strdup (lines[i]);

          values = g_array_new (FALSE, FALSE, sizeof (double));
          g_ptr_array_add (names, name);
          g_hash_table_insert (figures, name, values);
        }
      value = g_ascii_strtod (space + 1, NULL);
      g_array_append_val (values, value);
    }
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (const Measurement *measurement,
        GPtrArray         *names,
        GHashTable        *figures)
{
  for (guint i = 0; i < names->len; i++)
    {
      GArray *values = g_hash_table_lookup (figures, names->pdata[i]);

      g_array_sort (values, compare_values);
      g_print ("{\"bench\": \"views\", \"of\": \"%s\", \"what\": \"%s\", "
               "\"least\": %.3f, \"median\": %.3f, \"runs\": %u}\n",
               measurement->name, (const char *) names->pdata[i],
               g_array_index (values, double, 0),
               g_array_index (values, double, values->len / 2), values->len);
    }
}

static gboolean
measure (const Measurement *measurement,
         const char        *folder,
         GError           **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) figures = g_hash_table_new_full (
    g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (int i = 0; i < repeat; i++)
    {
      g_autofree char *now
        = g_strdup_printf ("--started=%" G_GINT64_FORMAT,
                           g_get_monotonic_time ());
      g_autofree char *said = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (
        G_SUBPROCESS_FLAGS_STDOUT_PIPE, error, "/proc/self/exe", "views",
        "--folder", folder, "--only", measurement->name, now, NULL);

      if (child == NULL
          || !g_subprocess_communicate_utf8 (child, NULL, NULL, &said, NULL,
                                             error)
          || !g_subprocess_wait_check (child, NULL, error))
        return FALSE;
      take_figures (said, names, figures);
    }
  report (measurement, names, figures);

  return TRUE;
}

/* The child's part. */
static int
run_one (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (measurements); i++)
    if (g_str_equal (measurements[i].name, only))
      {
        g_autofree char *path
          = create_path (folder_path, measurements[i].plan);

        return bench_window_run (measurements[i].task, path, started);
      }

  return bench_refuse ("There is no measurement “%s”.", only);
}

static int
run (int    argc,
     char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fine;

  if (!bench_parse (entries, "- the window", &argc, &argv))
    return 2;
  if (folder_path != NULL)
    return run_one ();

  folder = g_dir_make_tmp ("accord-bench-XXXXXX", &error);
  if (folder == NULL)
    return bench_refuse ("%s", error->message);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  fine = make_plans (folder, &error);
  for (guint i = 0; fine && i < G_N_ELEMENTS (measurements); i++)
    if (only == NULL || strstr (measurements[i].name, only) != NULL)
      fine = measure (&measurements[i], folder, &error);
  bench_remove_folder (folder);

  return fine ? 0 : bench_refuse ("%s", error->message);
}

const BenchVerb bench_views = { "views", "[--only TEXT] [--repeat N]", run };
