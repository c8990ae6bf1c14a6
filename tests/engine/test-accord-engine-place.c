/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-text.h"

#include <math.h>

/* Schedules worked out by hand, in tests/data/golden-*.plan. */
static void
test_golden (gconstpointer data)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", data, NULL);
  g_autofree char *text = NULL;
  g_autoptr (PlanText) plan = NULL;
  g_autofree AccordEngineSpan *spans = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  plan = plan_text_new (text);
  g_assert_cmpuint (plan->expected->len, >, 0);
  spans = plan_text_schedule (plan, ACCORD_ENGINE_PLANNED);
  for (guint i = 0; i < plan->expected->len; i++)
    {
      const PlanExpectation *expected
        = &g_array_index (plan->expected, PlanExpectation, i);
      const AccordEngineSpan *span = &spans[expected->feature];

      g_test_message ("%s: %g to %g, expected %g to %g",
                      (char *) plan->feature_names->pdata[expected->feature],
                      span->start, span->end, expected->start, expected->end);
      if (isinf (expected->start))
        g_assert_true (isinf (span->start));
      else
        g_assert_cmpfloat_with_epsilon (span->start, expected->start, 1e-3);
      if (isinf (expected->end))
        g_assert_true (isinf (span->end));
      else
        g_assert_cmpfloat_with_epsilon (span->end, expected->end, 1e-3);
    }
}

/* No day gives more than it has, no part takes more heads than it may, each
 * gets its effort, in plans with all there is. */
static void
test_pieces (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=60\n"
    "team a heads=2,2,1.5,0,3 focus=0.8\n"
    "team b heads=1\n"
    "feature f1 part=a:7:2 part=b:3:1:1\n"
    "feature f2 part=a:4:1\n"
    "feature f3 part=a:6:3 part=b:2:1 rigid\n"
    "feature f4 part=b:0.7\n"
    "feature f5 part=a:12:9\n"
    "after f5 f4\n");
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  AccordEngineSimulation *simulation = accord_engine_simulation_new (model, 1);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  AccordEngineSpan spans[5];
  AccordEnginePiece pieces[1000];
  gsize n = G_N_ELEMENTS (pieces);
  double used[2][60] = { { 0 } }, effort[7] = { 0 };

  accord_engine_worker_schedule (worker, ACCORD_ENGINE_PLANNED, spans, pieces,
                                 &n);
  g_assert_cmpuint (n, >, 7);
  g_assert_cmpuint (n, <=, G_N_ELEMENTS (pieces));
  for (gsize i = 0; i < n; i++)
    {
      used[pieces[i].team][pieces[i].day] += (double) pieces[i].heads;
      effort[pieces[i].part] += (double) pieces[i].heads;
    }
  for (guint t = 0; t < 2; t++)
    for (guint d = 0; d < 60; d++)
      g_assert_cmpfloat (used[t][d], <=,
                         (double) plan->input.teams[t].capacity[d] + 1e-4);
  /* In head-days: effort ÷ focus; a rigid feature takes its heads for as long
   * as its longest part lasts: 2.5 days. */
  g_assert_cmpfloat_with_epsilon (effort[0], 7 / 0.8, 1e-3);
  g_assert_cmpfloat_with_epsilon (effort[1], 3, 1e-3);
  g_assert_cmpfloat_with_epsilon (effort[2], 4 / 0.8, 1e-3);
  g_assert_cmpfloat_with_epsilon (effort[3] + effort[4], 2.5 * 3 + 2.5, 1e-3);
  g_assert_cmpfloat_with_epsilon (effort[5], 0.7, 1e-3);
  g_assert_cmpfloat_with_epsilon (effort[6], 12 / 0.8, 1e-3);
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/place/elastic", "golden-elastic.plan", test_golden);
  g_test_add_data_func ("/place/dependencies", "golden-dependencies.plan",
                        test_golden);
  g_test_add_data_func ("/place/rigid", "golden-rigid.plan", test_golden);
  g_test_add_data_func ("/place/deals", "golden-deals.plan", test_golden);
  g_test_add_data_func ("/place/support", "golden-support.plan", test_golden);
  g_test_add_data_func ("/place/horizon", "golden-horizon.plan", test_golden);
  g_test_add_func ("/place/pieces", test_pieces);
  return g_test_run ();
}
