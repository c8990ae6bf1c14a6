/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-ledger-chart.h"

static void
test_order (void)
{
  g_autoptr (AccordLedgerData) data = accord_ledger_data_new (1000, NULL);
  static const AccordDay days[] = { 50, 10, 30, 50, 5 };
  static const gint64 order[] = { 4, 1, 2, 0, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AccordLedgerEntry entry = { i, days[i], ACCORD_LEDGER_SALES, 100, 0, 0,
                                  "x" };

      accord_ledger_data_add (data, &entry);
    }
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (g_array_index (data->entries, AccordLedgerEntry, i).id,
                     ==, order[i]);
}

static void
test_balance (void)
{
  g_autoptr (AccordLedgerData) data = accord_samples_ledger ();
  static const AccordMoney balances[] = { -1800000, 800000,   -100000,
                                          1100000,  -2000000, -1600000 };

  for (guint i = 0; i < G_N_ELEMENTS (balances); i++)
    g_assert_cmpint (accord_ledger_data_get_balance (data, i), ==,
                     balances[i]);
}

/* What sales gave stands above what engineering gave, each at its day. */
static void
test_sides (void)
{
  g_autoptr (AccordLedgerData) data = accord_samples_ledger ();
  g_autoptr (AccordChart) chart = accord_ledger_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 900, 400, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  double lowest_sales = 0, highest_engineering = 1e9;
  gboolean found[6] = { FALSE };

  for (double y = body->y; y < body->y + body->height; y++)
    for (double x = body->x; x < body->x + body->width; x++)
      {
        AccordChartHit hit = accord_chart_layout_hit (layout, x, y);
        const AccordLedgerEntry *entry;

        if (hit.part != ACCORD_CHART_PART_BAR)
          continue;
        entry = &g_array_index (data->entries, AccordLedgerEntry, hit.row);
        if (hit.day != entry->day)
          continue;
        found[hit.row] = TRUE;
        if (entry->side == ACCORD_LEDGER_SALES)
          lowest_sales = MAX (lowest_sales, y);
        else
          highest_engineering = MIN (highest_engineering, y);
      }
  for (int i = 0; i < 6; i++)
    g_assert_true (found[i]);
  /* The reach of a pointer goes a little beyond the line between them. */
  g_assert_cmpfloat (lowest_sales - highest_engineering, <=, 14);
}

/* What was decided on one day stands side by side, and each can be pointed
 * at. */
static void
test_one_day (void)
{
  g_autoptr (AccordLedgerData) data = accord_ledger_data_new (1000, NULL);
  g_autoptr (AccordChart) chart = accord_ledger_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 900, 400, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = NULL;
  const AccordChartRect *body;
  double columns[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      AccordLedgerEntry entry = { i,   990, ACCORD_LEDGER_SALES, 1000, 0, 0,
                                  "x" };

      accord_ledger_data_add (data, &entry);
    }
  layout = accord_chart_layout (chart, text, &frame);
  body = accord_chart_layout_get_body (layout);
  /* Along the lower part of the bars, where no label stands. */
  for (double x = body->x; x < body->x + body->width; x++)
    for (double y = body->y + body->height * 0.6; y < body->y + body->height;
         y += 4)
      {
        AccordChartHit hit = accord_chart_layout_hit (layout, x, y);

        if (hit.part == ACCORD_CHART_PART_BAR)
          {
            columns[hit.row]++;
            break;
          }
      }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpfloat (columns[i], >=, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/ledger-chart/order", test_order);
  g_test_add_func ("/chart/ledger-chart/balance", test_balance);
  g_test_add_func ("/chart/ledger-chart/sides", test_sides);
  g_test_add_func ("/chart/ledger-chart/one-day", test_one_day);

  return g_test_run ();
}
