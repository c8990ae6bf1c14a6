/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-amount-text.h"

#include "accord-count-words.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* Decimals stand only where they aren't all nought. */
static char *
format_number (AccordMoney amount,
               int         decimals)
{
  g_autofree char *plain = accord_money_to_string (ABS (amount), decimals);
  char *point = strchr (plain, '.');
  const char *fraction = point != NULL ? point + 1 : "";
  g_autofree char *whole = NULL;

  if (point != NULL)
    *point = '\0';
  whole = accord_digits_to_words (plain);
  if (strspn (fraction, "0") == strlen (fraction))
    return g_steal_pointer (&whole);

  return g_strconcat (whole, localeconv ()->decimal_point, fraction, NULL);
}

/**
 * accord_amount_text_format:
 * @amount: minor units of @currency
 * @currency: (nullable): an ISO 4217 code; %NULL for none
 *
 * Returns: (transfer full): `$420,000`, or the empty text for
 *   %ACCORD_MONEY_NONE
 */
char *
accord_amount_text_format (AccordMoney amount,
                           const char *currency)
{
  g_autofree char *number = NULL;
  const char *sign = amount < 0 ? "−" : "", *symbol;

  if (amount == ACCORD_MONEY_NONE)
    return g_strdup ("");

  number = format_number (amount, accord_currency_decimals (currency));
  if (currency == NULL)
    return g_strconcat (sign, number, NULL);

  symbol = accord_currency_get_symbol (currency);
  if (localeconv ()->p_cs_precedes == 0)
    return g_strconcat (sign, number, "\302\240", symbol, NULL);

  return g_strconcat (sign, symbol, strlen (symbol) == 3 && symbol == currency
                                      ? "\302\240" : "", number, NULL);
}

/* What stands between digits only to be read more easily. */
static gboolean
skip (const char **text,
      const char  *piece)
{
  if (piece == NULL || *piece == '\0' || !g_str_has_prefix (*text, piece))
    return FALSE;

  *text += strlen (piece);
  return TRUE;
}

/* The number as the plan's file would have it: digits and a point. */
static char *
dup_plain (const char *text,
           const char *currency)
{
  const struct lconv *locale = localeconv ();
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    if (skip (&text, locale->decimal_point))
      g_string_append_c (plain, '.');
    else if (skip (&text, "−"))
      g_string_append_c (plain, '-');
    else if (!accord_digits_skip_separator (&text) && !skip (&text, " ")
             && !skip (&text, "\302\240") && !skip (&text, "\342\200\257")
             && !skip (&text, "'") && !skip (&text, currency)
             && !skip (&text, accord_currency_get_symbol (currency)))
      g_string_append_c (plain, *text++);

  return g_string_free (plain, FALSE);
}

/* Takes the letter off the end of @plain: charts write `$454 k`. */
static int
take_scale (char *plain)
{
  static const struct
  {
    char letter;
    int scale;
  } scales[] = { { 'k', 1000 }, { 'K', 1000 }, { 'm', 1000000 },
                 { 'M', 1000000 } };
  gsize length = strlen (plain);

  for (gsize i = 0; length > 1 && i < G_N_ELEMENTS (scales); i++)
    if (plain[length - 1] == scales[i].letter)
      {
        plain[length - 1] = '\0';
        return scales[i].scale;
      }

  return 1;
}

/**
 * accord_amount_text_parse:
 * @text: what a person has typed; empty for no amount
 * @currency: (nullable): an ISO 4217 code; %NULL for none
 * @amount: (out): minor units of @currency
 * @error: return location
 *
 * Takes what accord_amount_text_format() gives, and the same without
 * separators, spaces or currency; a `k` at the end makes it thousands, an `M`
 * millions.
 *
 * Returns: whether @text is an amount
 */
gboolean
accord_amount_text_parse (const char  *text,
                          const char  *currency,
                          AccordMoney *amount,
                          GError     **error)
{
  g_autofree char *plain = NULL;
  int scale;

  g_return_val_if_fail (text != NULL, FALSE);

  plain = dup_plain (text, currency);
  scale = take_scale (plain);
  if (*plain == '\0')
    {
      *amount = ACCORD_MONEY_NONE;
      return TRUE;
    }
  if (accord_money_parse (plain, accord_currency_decimals (currency), amount,
                          NULL)
      && ABS (*amount) <= ACCORD_MONEY_MAX / scale)
    {
      *amount *= scale;
      return TRUE;
    }

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: what the person typed where an amount of money
                * is asked for. */
               _("“%s” is not an amount; write it as 42000 or 42 k."),
               text);
  return FALSE;
}
