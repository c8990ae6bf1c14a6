/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-calibration-source.h"
#include "accord-chart-plans.h"

static const AccordCalibrationPoint *
find_point (AccordCalibrationData *data,
            const char            *label)
{
  for (guint i = 0; i < data->points->len; i++)
    {
      const AccordCalibrationPoint *point
        = &g_array_index (data->points, AccordCalibrationPoint, i);

      if (g_str_equal (point->label, label))
        return point;
    }

  return NULL;
}

static void
test_none (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordCalibrationData) data
    = accord_calibration_source_new (plan);

  /* Nothing was said of the deal that was won, and no effort is known. */
  g_assert_cmpuint (data->points->len, ==, 0);
}

static void
test_deals (void)
{
  static const char *const deals[] = {
    "title=A; state=won; closed-on=2026-01-05; stage=Won; said-chance=0.9",
    "title=B; state=lost; closed-on=2026-01-05; said-chance=0.8",
    "title=C; state=lost; closed-on=2026-01-05; stage=Proposal; "
    "said-chance=0.8",
    "title=D; state=won; closed-on=2026-01-05; stage=Won; said-chance=1",
    "title=E; state=won; closed-on=2026-01-05; stage=Won; said-chance=0.6",
    "title=F; stage=Proposal; said-chance=0.5",
    "title=G; state=won; closed-on=2026-01-05; stage=Won; said-chance=0.6; "
    "said-stage=Proposal",
  };
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordCalibrationData) data = NULL;
  const AccordCalibrationPoint *point;

  for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
    accord_test_world_edit (plan, "deal", NULL, deals[i]);
  data = accord_calibration_source_new (plan);

  g_assert_cmpuint (data->points->len, ==, 3);
  point = find_point (data, "Proposal");
  g_assert_cmpuint (point->n_said, ==, 2);
  g_assert_cmpuint (point->n_happened, ==, 1);
  g_assert_cmpfloat_with_epsilon (point->said, 0.7, 1e-12);
  point = find_point (data, "said 80–100 %");
  g_assert_cmpuint (point->n_said, ==, 3);
  g_assert_cmpuint (point->n_happened, ==, 2);
  g_assert_cmpfloat_with_epsilon (point->said, 0.9, 1e-12);
  point = find_point (data, "said 60–80 %");
  g_assert_cmpuint (point->n_said, ==, 1);
  g_assert_cmpint (point->kind, ==, ACCORD_CALIBRATION_DEALS);
}

/* How sure a range from 2 over 4 to 10 is of its ends. Of the triangle a
 * quarter lies below 4; of the beta distribution of PERT, with 2 and 4 as its
 * parameters, 1 - 0.75⁵ - 5 × 0.25 × 0.75⁴. */
static void
test_estimates (void)
{
  static const struct
  {
    const char *distribution;
    double low, likely, high, epsilon;
  } cases[] = {
    { "distribution=triangular", 0, 0.25, 1, 0.005 },
    { "distribution=pert", 0, 0.3672, 1, 0.005 },
    { "distribution=lognormal", 0.05, 0.50, 0.95, 0.12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
      g_autoptr (AccordCalibrationData) data = NULL;

      accord_test_world_edit (plan, "settings", "Small",
                              cases[i].distribution);
      accord_test_world_edit (plan, "part", "Build login",
                              "estimate-low=2; estimate-likely=4; "
                              "estimate-high=10; actual-effort=3");
      accord_test_world_edit (plan, "part", "Build reports",
                              "estimate-low=2; estimate-likely=4; "
                              "estimate-high=10; actual-effort=12");
      data = accord_calibration_source_new (plan);

      g_assert_cmpuint (data->points->len, ==, 3);
      g_assert_cmpfloat_with_epsilon (find_point (data, "low")->said,
                                      cases[i].low, cases[i].epsilon);
      g_assert_cmpfloat_with_epsilon (find_point (data, "likely")->said,
                                      cases[i].likely, cases[i].epsilon);
      g_assert_cmpfloat_with_epsilon (find_point (data, "high")->said,
                                      cases[i].high, cases[i].epsilon);
      g_assert_cmpuint (find_point (data, "low")->n_happened, ==, 0);
      g_assert_cmpuint (find_point (data, "likely")->n_happened, ==, 1);
      g_assert_cmpuint (find_point (data, "high")->n_happened, ==, 1);
      g_assert_cmpuint (find_point (data, "high")->n_said, ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calibration-source/none", test_none);
  g_test_add_func ("/calibration-source/deals", test_deals);
  g_test_add_func ("/calibration-source/estimates", test_estimates);

  return g_test_run ();
}
