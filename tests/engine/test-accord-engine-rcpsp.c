/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-simulation.h"
#include "rcpsp.h"

#include <math.h>

#define NETWORKS 3000

static void
shuffle (GRand *rand,
         guint *order,
         guint  n)
{
  for (guint i = n; i > 1; i--)
    {
      guint k = (guint) g_rand_int_range (rand, 0, (gint32) i);
      guint swap = order[k];

      order[k] = order[i - 1];
      order[i - 1] = swap;
    }
}

/* Rigid work with constant capacity is the standard problem: on thousands of
 * random networks, in random orders, the engine's schedule passes a checker
 * that shares no code with it, and starts everything when the plainest scheme
 * does. */
static void
test_equality (void)
{
  GRand *rand = g_rand_new_with_seed (11);

  for (guint network = 0; network < NETWORKS; network++)
    {
      g_autoptr (Rcpsp) rcpsp
        = rcpsp_new_random (rand, (guint) g_rand_int_range (rand, 2, 40));
      g_autoptr (RcpspPlan) plan = rcpsp_plan_new (rcpsp);
      g_autofree guint *order = g_new (guint, rcpsp->n);
      g_autofree AccordEngineSpan *spans
        = g_new (AccordEngineSpan, rcpsp->n);
      g_autofree double *starts = g_new (double, rcpsp->n);
      g_autofree int *expected = NULL;
      g_autofree char *wrong = NULL;
      AccordEngineProblem problem;
      AccordEngineModel *model;
      AccordEngineSimulation *simulation;
      AccordEngineWorker *worker;
      int makespan;

      for (guint i = 0; i < rcpsp->n; i++)
        order[i] = i;
      shuffle (rand, order, rcpsp->n);
      plan->input.order = order;
      model = accord_engine_model_new (&plan->input, &problem);
      simulation = accord_engine_simulation_new (model, 1);
      worker = accord_engine_worker_new (simulation);
      accord_engine_worker_schedule (worker, ACCORD_ENGINE_PLANNED, spans,
                                     NULL, NULL);
      expected
        = rcpsp_schedule (rcpsp, accord_engine_model_get_queue (model));
      for (guint i = 0; i < rcpsp->n; i++)
        starts[i] = spans[i].start;
      wrong = rcpsp_check (rcpsp, starts, &makespan);
      g_assert_cmpstr (wrong, ==, NULL);
      for (guint i = 0; i < rcpsp->n; i++)
        g_assert_cmpfloat_with_epsilon (starts[i], expected[i], 1e-4);
      accord_engine_worker_free (worker);
      accord_engine_simulation_free (simulation);
      accord_engine_model_unref (model);
    }
  g_rand_free (rand);
}

/* The checker is worth its salt: it sees each kind of mistake. */
static void
test_checker (void)
{
  GRand *rand = g_rand_new_with_seed (3);
  g_autoptr (Rcpsp) rcpsp = rcpsp_new_random (rand, 3);
  double starts[3] = { 0, 2, 4 };
  guint arc[2] = { 0, 1 };
  int makespan;
  g_autofree char *late = NULL, *overbooked = NULL, *fraction = NULL;

  g_rand_free (rand);
  rcpsp->n_resources = 1;
  rcpsp->capacity[0] = 2;
  for (guint i = 0; i < 3; i++)
    {
      rcpsp->duration[i] = 2;
      rcpsp->demand[i][0] = 2;
    }
  g_array_set_size (rcpsp->arcs, 0);
  g_array_append_val (rcpsp->arcs, arc);
  g_assert_null (rcpsp_check (rcpsp, starts, &makespan));
  g_assert_cmpint (makespan, ==, 6);
  g_assert_cmpint (rcpsp_critical_path (rcpsp), ==, 4);
  starts[1] = 1;
  late = rcpsp_check (rcpsp, starts, &makespan);
  g_assert_cmpstr (late, ==, "activity 2 does not wait for 1");
  starts[1] = 3;
  overbooked = rcpsp_check (rcpsp, starts, &makespan);
  g_assert_cmpstr (overbooked, ==, "resource 1 is overbooked on day 4");
  starts[1] = 2.5;
  fraction = rcpsp_check (rcpsp, starts, &makespan);
  g_assert_cmpstr (fraction, ==, "activity 2 starts at 2.5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rcpsp/checker", test_checker);
  g_test_add_func ("/rcpsp/equality", test_equality);
  return g_test_run ();
}
