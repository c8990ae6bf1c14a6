/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-overtime.h"
#include "plan-text.h"

#include <math.h>

/* One person alone, efforts known: the hours can be worked out. */
static void
test_known (void)
{
  static const struct
  {
    const char *what, *effort;
    gboolean enough;
    double hours, before;
  } cases[] = {
    { "fits in two weeks", "10", TRUE, 0, 1 },
    { "10.5 days in 10: a twentieth of 40 hours", "10.5", TRUE, 2, 0 },
    { "11 days: a tenth", "11", TRUE, 4, 0 },
    { "10.3 days: 1.2 hours, to the next quarter", "10.3", TRUE, 1.25, 0 },
    { "12 days: not even with overtime", "12", FALSE, 5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = g_strdup_printf ("set days=60\nteam t heads=1\nteam u heads=3\n"
                           "feature a part=t:%s pin=0\nfeature b part=u:9\n"
                           "promise p needs=a agreed=11\n",
                           cases[i].effort);
      g_autoptr (PlanText) plan = plan_text_new (text);
      AccordEngineOvertimeOptions options = { .promise = 0, .n_trials = 50 };
      bool teams[2];
      AccordEngineOvertime overtime = { .teams = teams };
      AccordEngineProblem problem;

      g_test_message ("%s", cases[i].what);
      g_assert_true (accord_engine_overtime (&plan->input, &options,
                                             &overtime, &problem));
      g_assert_cmpint (overtime.enough, ==, cases[i].enough);
      g_assert_cmpfloat_with_epsilon (overtime.hours, cases[i].hours, 1e-9);
      g_assert_cmpfloat (overtime.chance_before, ==, cases[i].before);
      g_assert_cmpfloat (overtime.chance, ==, cases[i].enough ? 1 : 0);
      g_assert_true (teams[0]);
      g_assert_false (teams[1]);
      g_assert_cmpfloat_with_epsilon (overtime.heads, 1, 1e-6);
      g_assert_cmpfloat_with_epsilon (overtime.total_hours,
                                      2 * cases[i].hours, 1e-6);
    }
}

/* With luck in it: the confidence is reached, and a step less misses it. The
 * teams of what the promise waits for work overtime, too. */
static void
test_confidence (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=100 rho_team=0.2\nteam t heads=1\nteam u heads=2\n"
    "feature a part=t:8/10/16\nfeature b part=u:4/6/9\nafter b a\n"
    "deal x chance=0.7\npromise p deal=x needs=b agreed=21 confidence=0.8\n");
  AccordEngineOvertimeOptions options = { .n_trials = 1000, .most = 20 };
  bool teams[2];
  AccordEngineOvertime overtime = { .teams = teams };
  AccordEngineProblem problem;

  g_assert_true (accord_engine_overtime (&plan->input, &options, &overtime,
                                         &problem));
  g_assert_true (teams[0] && teams[1]);
  g_assert_true (overtime.enough);
  g_assert_cmpfloat (overtime.chance_before, <, 0.8);
  g_assert_cmpfloat (overtime.chance, >=, 0.8);
  g_assert_cmpfloat (overtime.hours, >, 0);
  options.most = overtime.hours - 0.25;
  g_assert_true (accord_engine_overtime (&plan->input, &options, &overtime,
                                         &problem));
  g_assert_false (overtime.enough);
}

static void
test_refused (void)
{
  g_autoptr (PlanText) plan
    = plan_text_new ("team t heads=1\nfeature a part=t:1\nfeature b part=t:?\n"
                     "promise p needs=a\npromise q needs=b agreed=9\n"
                     "promise r needs=a agreed=9\n");
  atomic_bool cancel = true;

  for (guint i = 0; i < 5; i++)
    {
      AccordEngineOvertimeOptions options
        = { .promise = i, .cancel = i == 2 ? &cancel : NULL };
      AccordEngineOvertime overtime = { 0 };
      AccordEngineProblem problem;

      g_assert_false (accord_engine_overtime (&plan->input, &options,
                                              &overtime, &problem));
      g_assert_cmpint (problem.fault, ==,
                       i == 2 ? ACCORD_ENGINE_FINE : ACCORD_ENGINE_VALUE);
      g_assert_cmpuint (problem.index, ==, i == 2 ? 0 : i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overtime/known", test_known);
  g_test_add_func ("/overtime/confidence", test_confidence);
  g_test_add_func ("/overtime/refused", test_refused);
  return g_test_run ();
}
