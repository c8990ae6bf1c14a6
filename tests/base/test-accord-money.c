/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-money.h"

static void
test_round_trip (void)
{
  static const struct
  {
    const char *text;
    int decimals;
    AccordMoney money;
    const char *written; /* NULL: as it was read */
  } cases[] = {
    { "420000.00", 2, 42000000, NULL }, { "420000", 2, 42000000, "420000.00" },
    { "0.5", 2, 50, "0.50" },           { "-12.5", 2, -1250, "-12.50" },
    { "-0.01", 2, -1, NULL },           { "0", 2, 0, "0.00" },
    { "500", 0, 500, NULL },            { "1.234", 3, 1234, NULL },
    { "90071992547409.91", 2, ACCORD_MONEY_MAX, NULL },
    { "9007199254740991", 0, ACCORD_MONEY_MAX, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordMoney money = 7;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (
        accord_money_parse (cases[i].text, cases[i].decimals, &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money, ==, cases[i].money);
      text = accord_money_to_string (money, cases[i].decimals);
      g_assert_cmpstr (text, ==,
                       cases[i].written ? cases[i].written : cases[i].text);
    }
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    "", "-", ".", "1.", ".5", "1.234", "1,000", "1 000", "1e3", "nan", "inf",
    "0x10", "1.2.3", "--1", "+1", "90071992547409.92", "99999999999999999999",
    "$5", "5 ",
  };
  AccordMoney money = 7;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (accord_money_parse (wrong[i], 2, &money, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpint (money, ==, 7);
      g_clear_error (&error);
    }
  g_assert_null (accord_money_to_string (ACCORD_MONEY_NONE, 2));
}

static void
test_currency (void)
{
  g_assert_cmpint (accord_currency_decimals ("EUR"), ==, 2);
  g_assert_cmpint (accord_currency_decimals ("JPY"), ==, 0);
  g_assert_cmpint (accord_currency_decimals ("KWD"), ==, 3);
  g_assert_cmpint (accord_currency_decimals (NULL), ==, 2);
  g_assert_cmpstr (accord_currency_get_symbol ("USD"), ==, "$");
  g_assert_cmpstr (accord_currency_get_symbol ("EUR"), ==, "€");
  g_assert_cmpstr (accord_currency_get_symbol ("CHF"), ==, "CHF");
  g_assert_null (accord_currency_get_symbol (NULL));
  g_assert_true (accord_currency_is_valid ("USD"));
  g_assert_false (accord_currency_is_valid ("usd"));
  g_assert_false (accord_currency_is_valid ("US"));
  g_assert_false (accord_currency_is_valid ("USDX"));
  g_assert_false (accord_currency_is_valid (NULL));
}

static void
test_arithmetic (void)
{
  AccordMoney sum = 7;

  g_assert_true (accord_money_add (150, -50, &sum));
  g_assert_cmpint (sum, ==, 100);
  g_assert_false (accord_money_add (INT64_MAX, 1, &sum));
  g_assert_false (accord_money_add (ACCORD_MONEY_NONE, 1, &sum));
  g_assert_cmpint (accord_money_scale (1001, 0.5), ==, 501);
  g_assert_cmpint (accord_money_scale (-1001, 0.5), ==, -501);
  g_assert_cmpint (accord_money_scale (ACCORD_MONEY_MAX, 1e9), ==,
                   ACCORD_MONEY_MAX);
  g_assert_cmpint (accord_money_scale (ACCORD_MONEY_NONE, 0.5), ==,
                   ACCORD_MONEY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/wrong", test_wrong);
  g_test_add_func ("/money/currency", test_currency);
  g_test_add_func ("/money/arithmetic", test_arithmetic);
  return g_test_run ();
}
