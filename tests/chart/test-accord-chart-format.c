/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-format.h"

#include <locale.h>

static void
test_gap (void)
{
  static const struct
  {
    int days;
    const char *text;
  } cases[] = { { 17, "+17 d" }, { -8, "−8 d" }, { 0, "0 d" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_chart_format_gap (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_money (void)
{
  static const struct
  {
    AccordMoney amount;
    const char *currency;
    const char *text;
  } cases[] = {
    { 0, NULL, "0" },
    { 99900, NULL, "999" },
    { 99960, NULL, "1 k" },
    { 124000000, NULL, "1.24 M" },
    { 1240000000, NULL, "12.4 M" },
    { 12400000000, NULL, "124 M" },
    { 240000000000, NULL, "2.40 bn" },
    { -1800000, NULL, "−18 k" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_chart_format_money (cases[i].amount,
                                                         cases[i].currency);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Yen have no minor unit. */
static void
test_money_decimals (void)
{
  g_autofree char *yen = accord_chart_format_money (500, "JPY");
  g_autofree char *dollars = accord_chart_format_money (50000, "USD");

  g_assert_nonnull (g_strrstr (yen, "500"));
  g_assert_nonnull (g_strrstr (dollars, "500"));
}

static void
test_days (void)
{
  static const struct
  {
    double days;
    const char *text;
  } cases[] = { { 0, "0" }, { 2.5, "2.5" }, { 20, "20" }, { 12.4, "12" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_chart_format_days (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
check_dates (const char *const expected[7])
{
  AccordDay day = accord_day_from_ymd (2026, 5, 8);

  for (int form = 0; form < 7; form++)
    {
      g_autofree char *text = accord_chart_format_date (day, form);

      g_assert_cmpstr (text, ==, expected[form]);
    }
}

static void
test_dates (void)
{
  const char *expected[] = { "May 8", "May 8, 2026", "May 8, 2026", "May",
                             "May", "May 2026", "2026" };

  check_dates (expected);
}

static void
test_dates_german (void)
{
  const char *expected[] = { "8 Mai", "8 Mai 2026", "8 Mai 2026", "Mai",
                             "Mai", "Mai 2026", "2026" };

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("there is no German locale on this machine");
      return;
    }
  check_dates (expected);
  setlocale (LC_ALL, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/format/gap", test_gap);
  g_test_add_func ("/chart/format/money", test_money);
  g_test_add_func ("/chart/format/money-decimals", test_money_decimals);
  g_test_add_func ("/chart/format/days", test_days);
  g_test_add_func ("/chart/format/dates", test_dates);
  g_test_add_func ("/chart/format/dates-german", test_dates_german);

  return g_test_run ();
}
