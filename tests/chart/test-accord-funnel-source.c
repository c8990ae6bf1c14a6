/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-funnel-source.h"

static void
test_small (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordFunnelData) data = NULL;
  static const AccordFunnelStage stages[] = {
    { (char *) "Proposal", 2, 7000000, 2800000 },
    { (char *) "Negotiation", 0, 0, 0 },
    /* Without a stage there is no chance to go by. */
    { (char *) "No stage", 1, 1000000, 500000 },
  };

  accord_test_world_edit (plan, "deal", NULL,
                          "title=Second; stage=Proposal; amount=20000");
  accord_test_world_edit (plan, "deal", NULL,
                          "title=Stray; amount=10000; chance-override=0.5; "
                          "override-reason=Half");
  accord_test_world_edit (plan, "deal", NULL,
                          "title=Lost; state=lost; stage=Proposal; "
                          "closed-on=2026-01-05; amount=70000");
  data = accord_funnel_source_new (plan);

  g_assert_cmpstr (data->currency, ==, "EUR");
  g_assert_cmpint (data->won, ==, 10000000);
  g_assert_cmpint (data->goal, ==, 50000000);
  g_assert_cmpuint (data->stages->len, ==, G_N_ELEMENTS (stages));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const AccordFunnelStage *stage
        = &g_array_index (data->stages, AccordFunnelStage, i);

      g_assert_cmpstr (stage->name, ==, stages[i].name);
      g_assert_cmpuint (stage->n_deals, ==, stages[i].n_deals);
      g_assert_cmpint (stage->amount, ==, stages[i].amount);
      g_assert_cmpint (stage->weighted, ==, stages[i].weighted);
    }
  g_assert_cmpint (accord_funnel_data_get_expected (data), ==, 13300000);
}

/* A sum that cannot be counted stays at the largest that can. */
static void
test_overflow (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordFunnelData) data = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Dream", NULL);
  for (guint i = 0; i < 1100; i++)
    {
      g_autofree char *settings = g_strdup_printf (
        "title=Large %u; state=won; closed-on=2026-01-05; "
        "amount=90000000000000",
        i);

      accord_test_world_add (plan, "deal", settings);
    }
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
  data = accord_funnel_source_new (plan);
  g_assert_cmpint (data->won, ==, G_MAXINT64);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funnel-source/small", test_small);
  g_test_add_func ("/funnel-source/overflow", test_overflow);

  return g_test_run ();
}
