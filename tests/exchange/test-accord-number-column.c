/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-number-column.h"

#include <string.h>

static void
fill (AccordNumberColumn *column,
      const char *const  *values,
      AccordNumberStyle   chosen,
      int                 max_decimals)
{
  accord_number_column_init (column, chosen, max_decimals);
  for (guint i = 0; values[i] != NULL; i++)
    accord_number_column_look (column, values[i], i + 2);
  accord_number_column_decide (column);
}

static void
test_money (void)
{
  static const struct
  {
    const char *values[4];
    AccordNumberStyle chosen;
    const char *first; /* the first value, "?" ambiguous, "!" none */
    const char *currency;
    const char *sentence;
  } cases[] = {
    { { "1054" }, 0, "1054.00", "", "whole" },
    { { "1,234.56" }, 0, "1234.56", "", "decimal point, as “1,234.56”" },
    { { "1.234,56" }, 0, "1234.56", "", "decimal comma" },
    { { "1 234,56" }, 0, "1234.56", "", "decimal comma" },
    { { "1\xc2\xa0" "234,56 €" }, 0, "1234.56", "EUR", "in EUR" },
    { { "1'234.56" }, 0, "1234.56", "", "decimal point" },
    { { "CHF 1’234.50" }, 0, "1234.50", "CHF", "in CHF" },
    { { "$12,400.00" }, 0, "12400.00", "", "decimal point" },
    { { "US$ 5" }, 0, "5.00", "USD", "in USD" },
    { { "EUR 5", "USD 6" }, 0, "5.00", "EUR", "several currencies" },
    { { "12,34,567.00" }, 0, "1234567.00", "", "decimal point" },
    { { "(1,234.50)" }, 0, "-1234.50", "", "decimal point" },
    { { "-12" }, 0, "-12.00", "", "whole" },
    { { "−12,5" }, 0, "-12.50", "", "decimal comma" },
    { { "€ -12.50" }, 0, "-12.50", "EUR", "decimal point" },
    { { "12.50-" }, 0, "-12.50", "", "decimal point" },
    { { "+7" }, 0, "7.00", "", "whole" },
    { { ".5" }, 0, "0.50", "", "decimal point" },
    { { "1.234 kr." }, 0, "1234.00", "", "decimal comma" },
    { { "95,570.69" }, 0, "95570.69", "", "decimal point" },
    /* Three digits behind the only separator are no decimals of money. */
    { { "1,234" }, 0, "1234.00", "", "decimal point" },
    { { "1.234" }, 0, "1234.00", "", "decimal comma" },
    { { "1,234", "1.234" }, 0, "1234.00", "", "decimal point" },
    { { "1,234", "12,5", "13,5" }, 0, "!", "", "decimal comma" },
    { { "12.3400" }, ACCORD_NUMBER_STYLE_POINT, "12.34", "", "as chosen" },
    { { "12.345" }, ACCORD_NUMBER_STYLE_POINT, "!", "", "as chosen" },
    { { "1.234" }, ACCORD_NUMBER_STYLE_COMMA, "1234.00", "", "as chosen" },
    { { "1,23,4" }, 0, "!", "", "whole" },
    { { "1,2345" }, 0, "!", "", "whole" },
    { { "1,234 567" }, 0, "!", "", "whole" },
    { { "12a" }, 0, "!", "", "whole" },
    { { "(12" }, 0, "!", "", "whole" },
    { { "12)" }, 0, "!", "", "whole" },
    { { "5." }, 0, "!", "", "whole" },
    { { "1.0E7" }, 0, "!", "", "whole" },
    { { "NaN" }, 0, "!", "", "whole" },
    { { "-" }, 0, "!", "", "whole" },
    { { "€" }, 0, "!", "", "whole" },
    { { "99999999999999999999" }, 0, "!", "", "whole" },
    { { "11111111111111111111111111111111111111111111111111" }, 0, "!", "",
      "whole" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordNumberColumn column;
      AccordMoney money = 0;
      char currency[ACCORD_CURRENCY_SIZE] = "";
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *sentence = NULL;

      fill (&column, cases[i].values, cases[i].chosen, 2);
      sentence = accord_number_column_describe (&column);
      g_test_message ("case %u: %s", i, sentence);
      if (accord_number_column_parse_money (&column, cases[i].values[0], 2,
                                            &money, currency, &error))
        text = accord_money_to_string (money, 2);
      else
        text = g_strdup (
          g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS) ? "?"
                                                                        : "!");
      g_assert_cmpstr (text, ==, cases[i].first);
      g_assert_cmpstr (currency, ==, cases[i].currency);
      g_assert_nonnull (strstr (sentence, cases[i].sentence));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *values[3];
    const char *first;
  } cases[] = {
    { { "1.234" }, "?" },        { { "1,234" }, "?" },
    { { "1234" }, "1234" },      { { "1.234", "0.5" }, "1.234" },
    { { "1,234", "0,5" }, "1.234" }, { { "1,234", "0.5" }, "1234" },
    { { "-0.25" }, "-0.25" },    { { "1'234" }, "1234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordNumberColumn column;
      double number = 0.0;
      g_autoptr (GError) error = NULL;

      fill (&column, cases[i].values, ACCORD_NUMBER_STYLE_UNKNOWN, -1);
      if (accord_number_column_parse (&column, cases[i].values[0], &number,
                                      &error))
        {
          g_assert_cmpfloat (number, ==,
                             g_ascii_strtod (cases[i].first, NULL));
        }
      else
        {
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS);
          g_assert_cmpstr (cases[i].first, ==, "?");
        }
    }
}

static void
test_currencies_without_decimals (void)
{
  static const char *const values[] = { "¥1,234,567", "¥12,000", NULL };
  AccordNumberColumn column;
  AccordMoney money;

  fill (&column, values, ACCORD_NUMBER_STYLE_UNKNOWN, 0);
  g_assert_true (accord_number_column_parse_money (&column, values[0], 0,
                                                   &money, NULL, NULL));
  g_assert_cmpint (money, ==, 1234567);
}

static void
test_names (void)
{
  AccordNumberStyle style;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_number_style_parse ("comma", &style, &error));
  g_assert_cmpint (style, ==, ACCORD_NUMBER_STYLE_COMMA);
  g_assert_false (accord_number_style_parse ("dot", &style, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-column/money", test_money);
  g_test_add_func ("/number-column/numbers", test_numbers);
  g_test_add_func ("/number-column/no-decimals",
                   test_currencies_without_decimals);
  g_test_add_func ("/number-column/names", test_names);

  return g_test_run ();
}
