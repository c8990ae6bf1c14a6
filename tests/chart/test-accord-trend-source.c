/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-trend-source.h"

#define TRIALS 400

static AccordPlan *
new_plan (void)
{
  AccordPlan *plan = accord_chart_plans_new_small ();

  /* The later one first: the order is that of the days. */
  accord_test_world_edit (plan, "snapshot", NULL,
                          "name=April; taken-on=2026-04-07");
  accord_test_world_edit (plan, "snapshot", NULL,
                          "name=March; taken-on=2026-03-10");
  accord_test_world_edit (plan, "snapshot-row", NULL,
                          "snapshot=April; promise=SSO; title=SSO 2; "
                          "agreed-date=2026-04-20; "
                          "deliverable-date=2026-04-22");
  accord_test_world_edit (plan, "snapshot-row", NULL,
                          "snapshot=March; promise=SSO; title=SSO 1; "
                          "agreed-date=2026-04-15");
  accord_test_world_edit (plan, "snapshot-row", NULL,
                          "snapshot=March; promise=Gone; title=Gone; "
                          "agreed-date=2026-04-15");

  return plan;
}

static const AccordTrendPoint *
get_point (AccordTrendData *data,
           guint            series,
           guint            i)
{
  GArray *points
    = g_array_index (data->series, AccordTrendSeries, series).points;

  g_assert_cmpuint (i, <, points->len);
  return &g_array_index (points, AccordTrendPoint, i);
}

static void
test_snapshots (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();
  g_autoptr (AccordTrendData) data
    = accord_trend_source_new (plan, NULL, NULL, PLANS_AS_OF);

  /* Not what is withdrawn, nor what no snapshot knows. */
  g_assert_cmpuint (data->series->len, ==, 1);
  g_assert_cmpstr (g_array_index (data->series, AccordTrendSeries, 0).title,
                   ==, "SSO");
  g_assert_cmpint (get_point (data, 0, 0)->meeting, ==,
                   accord_day_from_ymd (2026, 3, 10));
  g_assert_cmpint (get_point (data, 0, 0)->ready, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (get_point (data, 0, 1)->ready, ==,
                   accord_day_from_ymd (2026, 4, 22));
  g_assert_true (accord_trend_data_is_moved (data, 0, 1));
}

static void
test_now (void)
{
  g_autoptr (AccordPlan) plan = new_plan ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  AccordEntity *promise = accord_test_world_find (plan, "promise", "SSO");
  g_autoptr (AccordTrendData) before
    = accord_trend_source_new (plan, forecast, promise, PLANS_AS_OF);
  g_autoptr (AccordTrendData) after = NULL;

  g_assert_cmpuint (before->series->len, ==, 1);
  g_assert_cmpint (get_point (before, 0, 2)->meeting, ==, PLANS_AS_OF);
  g_assert_cmpint (get_point (before, 0, 2)->ready, ==, PLANS_AS_OF + 4);
  g_assert_cmpint (get_point (before, 0, 2)->agreed, ==, PLANS_AS_OF + 2);

  /* A snapshot of today says it already. */
  accord_test_world_edit (plan, "snapshot", NULL,
                          "name=Today; taken-on=2026-04-20");
  accord_test_world_edit (plan, "snapshot-row", NULL,
                          "snapshot=Today; promise=SSO; title=SSO; "
                          "deliverable-date=2026-05-01");
  after = accord_trend_source_new (plan, forecast, promise, PLANS_AS_OF);
  g_assert_cmpuint (
    g_array_index (after->series, AccordTrendSeries, 0).points->len, ==, 3);
  g_assert_cmpint (get_point (after, 0, 2)->ready, ==,
                   accord_day_from_ymd (2026, 5, 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-source/snapshots", test_snapshots);
  g_test_add_func ("/trend-source/now", test_now);

  return g_test_run ();
}
