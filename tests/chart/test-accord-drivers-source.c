/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-drivers-source.h"

#define TRIALS 400

static void
test_small (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordDriversData) data = NULL;
  g_autoptr (AccordDriversData) none = NULL;
  const AccordDriver *driver;

  accord_test_world_edit (plan, "outside-party", NULL, "name=Vendor");
  accord_test_world_edit (plan, "outside-work", NULL,
                          "title=Certificates; party=Vendor; "
                          "date-low=2026-07-01; date-likely=2026-07-08; "
                          "date-high=2026-07-31");
  accord_test_world_edit (plan, "dependency", NULL,
                          "outside-work=Certificates; successor=Reports");
  forecast = accord_chart_plans_forecast (plan, TRIALS);
  data = accord_drivers_source_new (
    plan, accord_test_world_find (plan, "promise", "Dashboard"), forecast);
  none = accord_drivers_source_new (
    plan, accord_test_world_find (plan, "promise", "Finder"), forecast);

  g_assert_cmpuint (none->drivers->len, ==, 0);
  g_assert_cmpuint (data->drivers->len, ==, 2);
  driver = &g_array_index (data->drivers, AccordDriver, 0);
  g_assert_cmpstr (driver->name, ==, "Reports");
  g_assert_cmpstr (driver->detail, ==, "Platform");
  g_assert_cmpfloat (driver->share, ==, 1);
  driver = &g_array_index (data->drivers, AccordDriver, 1);
  g_assert_cmpstr (driver->name, ==, "Certificates");
  g_assert_cmpstr (driver->detail, ==, "Vendor");
  g_assert_cmpfloat (driver->correlation, >, 0.5);
}

/* Each promise of the sample with a date has something that drives it. */
static void
test_sample (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_sample ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (GPtrArray) promises = accord_plan_dup_current (
    plan, accord_plan_find_kind (plan, "promise"));
  guint n_dated = 0;

  for (guint i = 0; i < promises->len; i++)
    {
      g_autoptr (AccordDriversData) data = accord_drivers_source_new (
        plan, promises->pdata[i], forecast);
      AccordPromiseForecast figures;

      if (!accord_forecast_get_promise (
            forecast, accord_entity_get_id (promises->pdata[i]), &figures)
          || !figures.dated)
        {
          g_assert_cmpuint (data->drivers->len, ==, 0);
          continue;
        }
      n_dated++;
      g_assert_cmpuint (data->drivers->len, >, 0);
    }
  g_assert_cmpuint (n_dated, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drivers-source/small", test_small);
  g_test_add_func ("/drivers-source/sample", test_sample);

  return g_test_run ();
}
