/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-amount-text.h"

#include <locale.h>

static void
test_format (void)
{
  static const struct
  {
    AccordMoney amount;
    const char *currency;
    const char *text;
  } cases[] = {
    { ACCORD_MONEY_NONE, "USD", "" },
    { 0, NULL, "0" },
    { 42000000, NULL, "420,000" },
    { 42000050, NULL, "420,000.50" },
    { -42000000, NULL, "−420,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = accord_amount_text_format (cases[i].amount, cases[i].currency);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    AccordMoney amount;
  } cases[] = {
    { "", "USD", ACCORD_MONEY_NONE },
    { "  ", "USD", ACCORD_MONEY_NONE },
    { "420000", "USD", 42000000 },
    { "420,000", "USD", 42000000 },
    { "$1,420,000.5", "USD", 142000050 },
    { "$420000.5", "USD", 42000050 },
    { "420 000", "EUR", 42000000 },
    { "420\302\240000 €", "EUR", 42000000 },
    { "CHF 420'000", "CHF", 42000000 },
    { "420000", "JPY", 420000 },
    { "−5", "USD", -500 },
    { "0", "USD", 0 },
    { "$12k", "USD", 1200000 },
    { "1.25 M", "USD", 125000000 },
    { "420 K", "JPY", 420000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordMoney amount;
      g_autoptr (GError) error = NULL;

      accord_amount_text_parse (cases[i].text, cases[i].currency, &amount,
                                &error);
      g_assert_no_error (error);
      g_assert_cmpint (amount, ==, cases[i].amount);
    }
}

static void
test_parse_nonsense (void)
{
  static const char *const texts[]
    = { "much", "4.2.0", "12x", "1e6", "99999999999999999999", "5.001",
        "1,5", "1,50", "1,5000", ",", "420,000,00" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AccordMoney amount;
      g_autoptr (GError) error = NULL;

      g_assert_false (
        accord_amount_text_parse (texts[i], "USD", &amount, &error));
      g_assert_nonnull (strstr (error->message, texts[i]));
    }
}

/* What is written can be read again, in every locale that is there. */
static void
test_round_trip (void)
{
  static const char *const locales[]
    = { "C.UTF-8", "en_US.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8",
        "en_IN.UTF-8", "de_CH.UTF-8" };
  static const AccordMoney amounts[] = { 0, 7, 99999, 123456700, -4200050 };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (amounts); k++)
        {
          g_autofree char *text
            = accord_amount_text_format (amounts[k], "EUR");
          AccordMoney amount;
          g_autoptr (GError) error = NULL;

          accord_amount_text_parse (text, "EUR", &amount, &error);
          g_assert_no_error (error);
          g_assert_cmpint (amount, ==, amounts[k]);
        }
    }
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount-text/format", test_format);
  g_test_add_func ("/amount-text/parse", test_parse);
  g_test_add_func ("/amount-text/parse-nonsense", test_parse_nonsense);
  g_test_add_func ("/amount-text/round-trip", test_round_trip);

  return g_test_run ();
}
