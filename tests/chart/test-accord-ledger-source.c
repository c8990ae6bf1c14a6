/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-ledger-source.h"

static void
test_decisions (void)
{
  static const char *const decisions[] = {
    "title=Later; open-since=2026-03-02; decided-on=2026-03-09; "
    "verdict=accept; kind=back-off; gave-way=sales; cost-money=5000",
    "title=Overtime; open-since=2026-02-02; decided-on=2026-02-09; "
    "verdict=stretch; kind=push; gave-way=engineering; cost-money=9000; "
    "cost-days=12; overtime-hours=96",
    "title=Trade; open-since=2026-03-12; decided-on=2026-03-16; "
    "verdict=accept; kind=trade; gave-way=both; cost-money=7000; cost-days=3",
    "title=Nobody; open-since=2026-03-12; decided-on=2026-03-16; "
    "verdict=accept; gave-way=nobody",
    /* Two in a hundred of 100,000, and of the promise's deal. */
    "title=Chance; promise=SSO; open-since=2026-03-22; "
    "decided-on=2026-03-26; verdict=accept; gave-way=sales; cost-money=500; "
    "chance-given=0.02",
    "title=Deal; deal=Renewal; open-since=2026-03-22; "
    "decided-on=2026-03-27; verdict=accept; gave-way=sales; "
    "chance-given=0.1",
    "title=Open; open-since=2026-03-12; gave-way=sales; cost-money=1",
  };
  static const AccordLedgerEntry expected[] = {
    { 0, 20493, ACCORD_LEDGER_ENGINEERING, 900000, 12, 96, "Overtime" },
    { 0, 20521, ACCORD_LEDGER_SALES, 500000, 0, 0, "Later" },
    { 0, 20528, ACCORD_LEDGER_SALES, 350000, 1.5, 0, "Trade" },
    { 0, 20528, ACCORD_LEDGER_ENGINEERING, 350000, 1.5, 0, "Trade" },
    { 0, 20538, ACCORD_LEDGER_SALES, 250000, 0, 0, "Chance" },
    { 0, 20539, ACCORD_LEDGER_SALES, 500000, 0, 0, "Deal" },
  };
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordLedgerData) data = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    accord_test_world_edit (plan, "decision", NULL, decisions[i]);
  data = accord_ledger_source_new (plan, PLANS_AS_OF);

  g_assert_cmpint (data->as_of, ==, PLANS_AS_OF);
  g_assert_cmpstr (data->currency, ==, "EUR");
  g_assert_cmpuint (data->entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AccordLedgerEntry *entry
        = &g_array_index (data->entries, AccordLedgerEntry, i);

      g_assert_cmpint (entry->day, ==, expected[i].day);
      g_assert_cmpint (entry->side, ==, expected[i].side);
      g_assert_cmpint (entry->cost, ==, expected[i].cost);
      g_assert_cmpfloat (entry->days, ==, expected[i].days);
      g_assert_cmpfloat (entry->hours, ==, expected[i].hours);
      g_assert_cmpstr (entry->title, ==, expected[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger-source/decisions", test_decisions);

  return g_test_run ();
}
