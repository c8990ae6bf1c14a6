/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-table.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenarios.h"

static AccordDay
get_today (void)
{
  return accord_day_from_ymd (2026, 3, 2);
}

static AccordPlan *
create_plan (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (get_today (), &error);

  g_assert_no_error (error);
  return plan;
}

/* Nothing to compare with. */
static void
test_none (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = accord_scenarios_list_open (plan);
  g_autoptr (AccordScenarioTable) table = NULL;

  for (guint i = 0; i < open->len; i++)
    g_assert_true (
      accord_scenarios_drop (plan, open->pdata[i], NULL, &error));
  table = accord_scenario_table_new (plan, get_today (), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_scenario_table_get_n_rows (table), ==, 0);
}

/* A promise that is agreed on for later has other figures; the plan's are the
 * ones that others differ from. */
static void
test_later (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordScenarioTable) table = NULL;
  AccordEntity *scenario, *promise;
  guint column, n_different = 0;

  scenario = accord_scenarios_create (plan, "A much later one", get_today (),
                                      &error);
  g_assert_no_error (error);
  promise = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO roll-out",
                              &error);
  g_assert_true (accord_scenarios_begin_edit (plan, scenario, &error));
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_AGREED_DATE,
                       accord_day_from_ymd (2026, 9, 1));
  g_assert_true (
    accord_scenarios_end_edit (plan, scenario, "Agree later", &error));
  g_assert_no_error (error);

  table = accord_scenario_table_new (plan, get_today (), &error);
  g_assert_no_error (error);
  column = 2; /* the first by name */
  g_assert_cmpstr (accord_scenario_table_get (table, 0, column), ==,
                   "A much later one");
  for (guint i = 1; i < accord_scenario_table_get_n_rows (table); i++)
    {
      g_assert_false (accord_scenario_table_is_different (table, i, 1));
      if (g_str_has_prefix (accord_scenario_table_get (table, i, 0),
                            "SSO roll-out"))
        {
          g_assert_true (
            accord_scenario_table_is_different (table, i, column));
          n_different++;
        }
    }
  g_assert_cmpuint (n_different, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/scenario-table/none", test_none);
  g_test_add_func ("/state/scenario-table/later", test_later);

  return g_test_run ();
}
