/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-kind.h"
#include "accord-chart-plans.h"

/* Each can be made of a plan, and is called as its page is. */
static void
test_all (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast = accord_chart_plans_forecast (plan, 64);
  const AccordChartSubject subject = {
    .plan = plan,
    .forecast = forecast,
    .promise = accord_test_world_find (plan, "promise", "SSO"),
    .timeline = { .today = PLANS_AS_OF },
  };
  guint n;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n);

  g_assert_cmpuint (n, >=, 9);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordChart) chart
          = accord_chart_kind_create (&kinds[i], &subject, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (accord_chart_get_name (chart), ==, kinds[i].name);
      g_assert_cmpstr (accord_chart_get_title (chart), ==,
                       accord_chart_kind_get_title (&kinds[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart-kind/all", test_all);

  return g_test_run ();
}
