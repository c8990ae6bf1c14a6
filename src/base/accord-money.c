/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-money.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* ISO 4217 currencies whose minor unit is not a hundredth. */
static const struct
{
  const char *code;
  int decimals;
} unusual_currencies[] = {
  { "BHD", 3 }, { "BIF", 0 }, { "CLF", 4 }, { "CLP", 0 }, { "DJF", 0 },
  { "GNF", 0 }, { "IQD", 3 }, { "ISK", 0 }, { "JOD", 3 }, { "JPY", 0 },
  { "KMF", 0 }, { "KRW", 0 }, { "KWD", 3 }, { "LYD", 3 }, { "OMR", 3 },
  { "PYG", 0 }, { "RWF", 0 }, { "TND", 3 }, { "UGX", 0 }, { "UYI", 0 },
  { "UYW", 4 }, { "VND", 0 }, { "VUV", 0 }, { "XAF", 0 }, { "XOF", 0 },
  { "XPF", 0 },
};

/**
 * accord_currency_is_valid:
 *
 * Returns: whether @currency has the form of an ISO 4217 code: three capitals
 */
gboolean
accord_currency_is_valid (const char *currency)
{
  return currency != NULL && strlen (currency) == 3
         && g_ascii_isupper (currency[0]) && g_ascii_isupper (currency[1])
         && g_ascii_isupper (currency[2]);
}

/**
 * accord_currency_decimals:
 * @currency: (nullable): an ISO 4217 code
 *
 * Returns: how many decimals the currency's amounts have: 2 for nearly all,
 *   and for what is not known
 */
int
accord_currency_decimals (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (unusual_currencies); i++)
    if (g_strcmp0 (unusual_currencies[i].code, currency) == 0)
      return unusual_currencies[i].decimals;

  return 2;
}

/**
 * accord_currency_get_symbol:
 * @currency: (nullable): an ISO 4217 code
 *
 * Returns: (transfer none) (nullable): its sign, such as `$`; @currency itself where it
 *   has none that all know
 */
const char *
accord_currency_get_symbol (const char *currency)
{
  static const char *const symbols[][2] = {
    { "USD", "$" }, { "EUR", "€" }, { "GBP", "£" }, { "JPY", "¥" },
    { "CNY", "¥" }, { "INR", "₹" }, { "KRW", "₩" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strcmp0 (symbols[i][0], currency) == 0)
      return symbols[i][1];

  return currency;
}

static gboolean
append_digit (int64_t *value,
              int      digit)
{
  return !__builtin_mul_overflow (*value, INT64_C (10), value)
         && !__builtin_add_overflow (*value, (int64_t) digit, value)
         && *value <= ACCORD_MONEY_MAX;
}

/* Reads digits with at most @decimals of them behind a point. */
static gboolean
parse_decimal (const char *text,
               int         decimals,
               int64_t    *value)
{
  int fraction = -1;

  *value = 0;
  if (!g_ascii_isdigit (*text))
    return FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == '.' && fraction < 0)
        {
          if (!g_ascii_isdigit (text[1]))
            return FALSE;
          fraction = 0;
          continue;
        }
      if (!g_ascii_isdigit (*text) || (fraction >= 0 && ++fraction > decimals)
          || !append_digit (value, *text - '0'))
        return FALSE;
    }

  for (int i = MAX (fraction, 0); i < decimals; i++)
    if (!append_digit (value, 0))
      return FALSE;

  return TRUE;
}

/**
 * accord_money_parse:
 * @text: a decimal number in major units, such as `420000.00` or `-12.5`
 * @decimals: decimals of the currency, 0 to 4
 * @money: (out): the amount in minor units
 * @error: return location
 *
 * Reads what accord_money_to_string() writes: a point, no grouping, no more
 * decimals than the currency has.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where @text is no such number
 */
gboolean
accord_money_parse (const char  *text,
                    int          decimals,
                    AccordMoney *money,
                    GError     **error)
{
  gboolean negative;
  int64_t value;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (money != NULL, FALSE);
  g_return_val_if_fail (decimals >= 0 && decimals <= 4, FALSE);

  negative = *text == '-';
  if (!parse_decimal (text + (negative ? 1 : 0), decimals, &value))
    {
      g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text), 40));

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   ngettext ("“%s” is not an amount; write digits with at "
                             "most %d decimal behind a point, for example "
                             "420000 or 420000.50.",
                             "“%s” is not an amount; write digits with at "
                             "most %d decimals behind a point, for example "
                             "420000 or 420000.50.",
                             decimals),
                   shown, decimals);
      return FALSE;
    }

  *money = negative ? -value : value;
  return TRUE;
}

/**
 * accord_money_to_string:
 * @money: an amount, or %ACCORD_MONEY_NONE
 * @decimals: decimals of the currency, 0 to 4
 *
 * Returns: (transfer full) (nullable): the amount in major units, the same in
 *   every locale; %NULL for %ACCORD_MONEY_NONE
 */
char *
accord_money_to_string (AccordMoney money,
                        int         decimals)
{
  int64_t unit = 1;
  uint64_t magnitude;

  g_return_val_if_fail (decimals >= 0 && decimals <= 4, NULL);

  if (money == ACCORD_MONEY_NONE)
    return NULL;

  for (int i = 0; i < decimals; i++)
    unit *= 10;
  magnitude = (uint64_t) (money < 0 ? -money : money);

  if (decimals == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, money < 0 ? "-" : "",
                            magnitude);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          money < 0 ? "-" : "", magnitude / (uint64_t) unit,
                          decimals, magnitude % (uint64_t) unit);
}

/**
 * accord_money_add:
 * @a: an amount
 * @b: another in the same currency
 * @sum: (out): their sum
 *
 * Returns: %FALSE where the sum does not fit, or one is %ACCORD_MONEY_NONE
 */
gboolean
accord_money_add (AccordMoney  a,
                  AccordMoney  b,
                  AccordMoney *sum)
{
  g_return_val_if_fail (sum != NULL, FALSE);

  return a != ACCORD_MONEY_NONE && b != ACCORD_MONEY_NONE
         && !__builtin_add_overflow (a, b, sum) && *sum != ACCORD_MONEY_NONE;
}

/**
 * accord_money_scale:
 * @money: an amount, or %ACCORD_MONEY_NONE
 * @factor: a finite factor, such as a chance
 *
 * Returns: @money × @factor, rounded half away from zero and held within
 *   ±%ACCORD_MONEY_MAX; %ACCORD_MONEY_NONE stays that
 */
AccordMoney
accord_money_scale (AccordMoney money,
                    double      factor)
{
  double product;

  g_return_val_if_fail (isfinite (factor), ACCORD_MONEY_NONE);

  if (money == ACCORD_MONEY_NONE)
    return ACCORD_MONEY_NONE;

  product = (double) money * factor;

  return (AccordMoney) round (CLAMP (product, -(double) ACCORD_MONEY_MAX,
                                     (double) ACCORD_MONEY_MAX));
}
