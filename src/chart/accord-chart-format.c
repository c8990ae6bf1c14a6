/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, chances, gaps and amounts as a chart writes them: short, and as the
 * person's locale writes them.
 */

#include "config.h"

#include "accord-chart-format.h"

#include "accord-chance-words.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/**
 * accord_chart_format_date:
 * @day: a valid day
 *
 * Returns: (transfer full): @day as the locale writes it in that form
 */
char *
accord_chart_format_date (AccordDay      day,
                          AccordDateForm form)
{
  return accord_day_to_words (day, form);
}

/**
 * accord_chart_format_percent:
 * @share: a share that is a fact, or a load; may exceed 1
 *
 * Returns: (transfer full): `121 %`
 */
char *
accord_chart_format_percent (double share)
{
  return accord_share_to_words (share);
}

/**
 * accord_chart_format_chance:
 * @chance: from 0 to 1, of something that is still open
 *
 * Returns: (transfer full): `76 %`, `> 95 %` or `< 5 %`
 */
char *
accord_chart_format_chance (double chance)
{
  return accord_chance_to_words (chance);
}

/**
 * accord_chart_format_gap:
 * @days: deliverable minus agreed date, in calendar days
 *
 * Returns: (transfer full): `+17 d` late, `−8 d` early, `0 d` to the day
 */
char *
accord_chart_format_gap (int days)
{
  if (days > 0)
    /* Translators: a gap of that many days late; "d" stands for days. The
     * space does not break. */
    return g_strdup_printf (_ ("+%d d"), days);
  if (days < 0)
    /* Translators: a gap of that many days early, behind a minus sign; "d"
     * stands for days. The space does not break. */
    return g_strdup_printf (_ ("−%d d"), -days);

  /* Translators: no gap; "d" stands for days. The space does not break. */
  return g_strdup (_ ("0 d"));
}

/**
 * accord_chart_format_days:
 * @person_days: an effort
 *
 * Returns: (transfer full): the number alone, with one decimal below ten
 */
char *
accord_chart_format_days (double person_days)
{
  int decimals
      = fabs (person_days) < 10 && person_days != round (person_days) ? 1 : 0;

  return g_strdup_printf ("%.*f", decimals, person_days);
}

/* Three digits are enough to compare by eye: 1.24 M, 12.4 M, 124 M. */
static char *
format_amount (double amount)
{
  const char *unit = "";
  double value = fabs (amount);
  int decimals;

  if (value >= 999.5e6)
    {
      /* Translators: behind an amount: thousands of millions. */
      unit = C_ ("amount", "bn");
      value /= 1e9;
    }
  else if (value >= 999.5e3)
    {
      /* Translators: behind an amount: millions. */
      unit = C_ ("amount", "M");
      value /= 1e6;
    }
  else if (value >= 999.5)
    {
      /* Translators: behind an amount: thousands. */
      unit = C_ ("amount", "k");
      value /= 1e3;
    }

  decimals = *unit == '\0' || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  if (fabs (value - round (value)) < 0.005)
    decimals = 0;

  return g_strdup_printf ("%.*f%s%s", decimals, value,
                          *unit == '\0' ? "" : " ", unit);
}

/**
 * accord_chart_format_money:
 * @amount: minor units of @currency
 * @currency: (nullable): an ISO 4217 code; %NULL for none
 *
 * Returns: (transfer full): the amount in at most three digits: `$1.24 M`
 */
char *
accord_chart_format_money (AccordMoney amount,
                           const char *currency)
{
  const struct lconv *locale = localeconv ();
  g_autofree char *number = NULL;
  const char *symbol, *sign;
  int decimals;

  g_return_val_if_fail (amount != ACCORD_MONEY_NONE, NULL);

  decimals = currency != NULL ? accord_currency_decimals (currency) : 2;
  number = format_amount ((double) amount / pow (10, MAX (decimals, 0)));
  sign = amount < 0 ? "−" : "";
  if (currency == NULL)
    return g_strconcat (sign, number, NULL);

  symbol = accord_currency_get_symbol (currency);
  if (locale->p_cs_precedes == 0)
    return g_strconcat (sign, number, " ", symbol, NULL);

  return g_strconcat (sign, symbol, strlen (symbol) == 3 ? " " : "",
                      number, NULL);
}
