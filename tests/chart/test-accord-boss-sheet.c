/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-boss-sheet.h"

#include "accord-chart-plans.h"
#include "accord-ledger-source.h"
#include "accord-test-world.h"

#include <string.h>

static void
add_decision (AccordPlan *plan,
              const char *settings)
{
  g_autofree char *all = g_strconcat (
    "title=D; open-since=2026-04-01; decided-on=2026-04-02; verdict=accept; ",
    settings, NULL);

  accord_test_world_edit (plan, "decision", NULL, all);
}

/* Each side's part of what both gave is half of it. */
static void
test_sums (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordLedgerData) ledger = NULL;
  AccordLedgerSum sales, engineering;

  add_decision (plan, "gave-way=sales; cost-money=1000; cost-days=2");
  add_decision (plan, "gave-way=both; cost-money=500; overtime-hours=10");
  add_decision (plan, "gave-way=nobody; cost-money=99");
  ledger = accord_ledger_source_new (plan, 20000);
  accord_ledger_data_sum (ledger, ACCORD_LEDGER_SALES, &sales);
  accord_ledger_data_sum (ledger, ACCORD_LEDGER_ENGINEERING, &engineering);
  g_assert_cmpuint (sales.n_times, ==, 2);
  g_assert_cmpint (sales.cost, ==, 125000);
  g_assert_cmpfloat (sales.days, ==, 2);
  g_assert_cmpfloat (sales.hours, ==, 5);
  g_assert_cmpuint (engineering.n_times, ==, 1);
  g_assert_cmpint (engineering.cost, ==, 25000);
}

/* What is told of windows needs a need date that is revealed. */
static void
test_windows (void)
{
  for (int revealed = 0; revealed < 2; revealed++)
    {
      g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
      g_autoptr (AccordSheet) sheet = NULL;
      g_autofree char *markdown = NULL;

      accord_test_world_edit (plan, "promise", "SSO",
                              "want-date=2026-06-01; agreed-date=2026-06-11; "
                              "need-date=2026-06-21");
      accord_test_world_edit (plan, "promise", "SSO",
                              revealed ? "need-revealed=yes"
                                       : "need-revealed=no");
      sheet = accord_boss_sheet_new (plan, 20000);
      markdown = accord_sheet_to_markdown (sheet);
      g_assert_cmpint (strstr (markdown, "10 of 20 days") != NULL, ==,
                       revealed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boss-sheet/sums", test_sums);
  g_test_add_func ("/boss-sheet/windows", test_windows);
  return g_test_run ();
}
