/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine on instances that others made: PSPLIB, where it is at hand, at
 * $ACCORD_DATA or beside the project. Skipped elsewhere. */

#include "accord-engine-sequence.h"
#include "rcpsp.h"

#include <math.h>

static char *
find_folder (const char *set)
{
  const char *data = g_getenv ("ACCORD_DATA");
  g_autofree char *beside
    = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", NULL);
  g_autofree char *folder
    = g_build_filename (data != NULL ? data : beside, "psplib", set, NULL);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder)
                                                  : NULL;
}

/* A short search, whose value no schedule of the order may miss: reckoned by
 * the plainest scheme, judged by the checker. */
static void
assert_instance (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Rcpsp) rcpsp = rcpsp_load (path, &error);
  g_autoptr (RcpspPlan) plan = NULL;
  g_autofree uint32_t *order = NULL;
  g_autofree int *starts = NULL;
  g_autofree double *moments = NULL;
  g_autofree char *wrong = NULL;
  AccordEngineSequenceOptions options
    = { .goal = ACCORD_ENGINE_GOAL_MAKESPAN, .max_schedules = 200 };
  AccordEngineSequence sequence;
  AccordEngineProblem problem;
  int makespan;

  g_assert_no_error (error);
  plan = rcpsp_plan_new (rcpsp);
  order = g_new (uint32_t, rcpsp->n);
  moments = g_new (double, rcpsp->n);
  sequence.order = order;
  options.enough = rcpsp_critical_path (rcpsp);
  g_assert_true (accord_engine_sequence (&plan->input, &options, &sequence,
                                         &problem));
  starts = rcpsp_schedule (rcpsp, order);
  for (guint i = 0; i < rcpsp->n; i++)
    moments[i] = starts[i];
  wrong = rcpsp_check (rcpsp, moments, &makespan);
  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpfloat_with_epsilon (sequence.value, makespan, 1e-3);
  g_assert_cmpint (makespan, >=, rcpsp_critical_path (rcpsp));
}

static void
test_set (gconstpointer data)
{
  g_autofree char *folder = find_folder (data);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    {
      g_test_skip ("PSPLIB is not at hand.");
      return;
    }
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sm"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        assert_instance (path);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/psplib/j30", "j30.sm", test_set);
  g_test_add_data_func ("/psplib/j60", "j60.sm", test_set);
  return g_test_run ();
}
