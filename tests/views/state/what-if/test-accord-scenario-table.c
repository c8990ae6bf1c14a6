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

static AccordScenarioTable *
create_table (AccordPlan *plan)
{
  g_autoptr (GPtrArray) open = accord_scenarios_list_open (plan);
  g_autoptr (AccordScenarioComparison) comparison
    = accord_scenario_comparison_new (plan, open, get_today ());
  g_autoptr (GError) error = NULL;

  accord_scenario_comparison_run (comparison, 2000, 2, NULL, &error);
  g_assert_no_error (error);

  return accord_scenario_table_new (comparison);
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
  table = create_table (plan);
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

  table = create_table (plan);
  column = 2; /* the first by name */
  g_assert_cmpstr (accord_scenario_table_get (table, 0, column), ==,
                   "A · A much later one");
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

static guint
find_row (AccordScenarioTable *table,
          const char          *heading)
{
  for (guint i = 0; i < accord_scenario_table_get_n_rows (table); i++)
    if (g_str_has_prefix (accord_scenario_table_get (table, i, 0), heading))
      return i;

  return 0;
}

/* What only a scenario has is a row; what isn't known yet is open, and no
 * difference. */
static void
test_rows (void)
{
  g_autoptr (AccordPlan) plan = create_plan ();
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new ();
  g_autoptr (AccordScenarioComparison) comparison = NULL;
  g_autoptr (AccordScenarioTable) early = NULL;
  g_autoptr (AccordScenarioTable) table = NULL;
  AccordEntity *scenario, *promise;
  guint row;

  scenario = accord_scenarios_create (plan, "More", get_today (), NULL);
  g_ptr_array_add (scenarios, scenario);
  g_assert_true (accord_scenarios_begin_edit (plan, scenario, NULL));
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "A new one");
  g_assert_true (accord_plan_set_from_text (plan, promise, "account",
                                            "Globex", NULL));
  g_assert_true (
    accord_scenarios_end_edit (plan, scenario, "Promise more", NULL));

  comparison
    = accord_scenario_comparison_new (plan, scenarios, get_today ());
  early = accord_scenario_table_new (comparison);
  g_assert_cmpstr (accord_scenario_table_get (early, 1, 1), ==, "…");
  g_assert_false (accord_scenario_table_is_different (early, 1, 2));

  g_assert_true (
    accord_scenario_comparison_run (comparison, 200, 1, NULL, NULL));
  table = accord_scenario_table_new (comparison);
  row = find_row (table, "A new one for Globex");
  g_assert_cmpuint (row, >, 0);
  g_assert_cmpstr (accord_scenario_table_get (table, row, 1), ==, "—");
  g_assert_cmpuint (row, >=, table->first_promise);
  row = find_row (table, "Booked, next quarter");
  g_assert_cmpuint (row, >, 0);
  g_assert_cmpuint (row, <, table->first_promise);
  g_assert_true (
    g_str_has_suffix (accord_scenario_table_get (table, row, 1), " %"));
  g_assert_cmpuint (find_row (table, "Price of added people"), >, 0);
}

static void
test_signs (void)
{
  static const struct
  {
    guint column;
    const char *sign;
  } cases[] = { { 1, "A" }, { 2, "B" }, { 26, "Z" }, { 27, "27" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sign = accord_scenario_table_dup_sign (cases[i].column);

      g_assert_cmpstr (sign, ==, cases[i].sign);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/scenario-table/none", test_none);
  g_test_add_func ("/state/scenario-table/later", test_later);
  g_test_add_func ("/state/scenario-table/rows", test_rows);
  g_test_add_func ("/state/scenario-table/signs", test_signs);

  return g_test_run ();
}
