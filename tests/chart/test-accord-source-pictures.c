/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of charts that are made of a plan and its forecast: what the
 * sources find out is in them. The same seed gives the same forecast. */

#include "config.h"

#include "accord-chart-compare.h"
#include "accord-chart-kind.h"
#include "accord-chart-plans.h"

#include <string.h>

#define TRIALS 400

typedef struct
{
  const char *chart;
  const char *promise;
  ChartView view;
} Case;

static const Case cases[] = {
  { "timeline", NULL,
    { "source-timeline", ACCORD_CHART_THEME_LIGHT, FALSE, 640, 0 } },
  { "capacity", NULL,
    { "source-capacity", ACCORD_CHART_THEME_PAPER, FALSE, 480, 0 } },
  { "ready", "Dashboard",
    { "source-ready", ACCORD_CHART_THEME_LIGHT, TRUE, 400, 240 } },
  { "funnel", NULL,
    { "source-funnel", ACCORD_CHART_THEME_PAPER, FALSE, 480, 0 } },
};

static const AccordChartKind *
find_kind (const char *name)
{
  guint n;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (kinds[i].name, name) == 0)
      return &kinds[i];

  g_assert_not_reached ();
}

static void
test_picture (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
      = accord_chart_plans_forecast (plan, TRIALS);
  const AccordChartSubject subject = {
    .plan = plan,
    .forecast = forecast,
    .promise = test->promise != NULL
                   ? accord_test_world_find (plan, "promise", test->promise)
                   : NULL,
    .timeline = { .today = PLANS_AS_OF },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChart) chart = accord_chart_kind_create (
      find_kind (test->chart), &subject, &error);

  g_assert_no_error (error);
  accord_chart_compare_assert (chart, &test->view);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/source-pictures/", cases[i].view.name,
                                           NULL);

      g_test_add_data_func (path, &cases[i], test_picture);
    }

  return g_test_run ();
}
