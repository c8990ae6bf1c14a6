/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-money.h"

G_BEGIN_DECLS

/**
 * AccordNumberStyle:
 * @ACCORD_NUMBER_STYLE_UNKNOWN: not decided
 * @ACCORD_NUMBER_STYLE_POINT: 1,234.56 or 1'234.56 or 1 234.56
 * @ACCORD_NUMBER_STYLE_COMMA: 1.234,56 or 1 234,56
 *
 * What stands before the decimals.
 */
typedef enum
{
  ACCORD_NUMBER_STYLE_UNKNOWN,
  ACCORD_NUMBER_STYLE_POINT,
  ACCORD_NUMBER_STYLE_COMMA,
} AccordNumberStyle;

/** ACCORD_CURRENCY_SIZE: room for a currency code and the final NUL. */
#define ACCORD_CURRENCY_SIZE 4

/**
 * AccordNumberColumn:
 * @chosen: the style that was given from outside, or unknown
 * @max_decimals: how many decimals a value can have, or −1 for any number
 * @style: the style that was decided
 * @is_ambiguous: whether nothing decides what `1,234` is
 * @n_values: how many values were seen
 * @n_only: how many can be read in one style only, by style
 * @witness: the first such value, by style
 * @witness_line: its line
 * @unclear: the first value that is one number in one style and another in
 *   the other
 * @currency: the currency that the first value with one names, or ""
 * @is_mixed: whether another value names another currency
 *
 * The numbers of a column: looks over all values, decides what their
 * separators mean, says so, and reads them. A plain value without resources.
 */
typedef struct
{
  AccordNumberStyle chosen;
  int max_decimals;
  AccordNumberStyle style;
  gboolean is_ambiguous;
  guint64 n_values;
  guint64 n_only[3];
  char witness[3][32];
  guint64 witness_line[3];
  char unclear[32];
  char currency[ACCORD_CURRENCY_SIZE];
  gboolean is_mixed;
} AccordNumberColumn;

void     accord_number_column_init        (AccordNumberColumn       *self,
                                           AccordNumberStyle         chosen,
                                           int                       max_decimals);
void     accord_number_column_look        (AccordNumberColumn       *self,
                                           const char               *text,
                                           guint64                   line);
void     accord_number_column_decide      (AccordNumberColumn       *self);
gboolean accord_number_column_parse       (const AccordNumberColumn *self,
                                           const char               *text,
                                           double                   *number,
                                           GError                  **error);
gboolean accord_number_column_parse_money (const AccordNumberColumn *self,
                                           const char               *text,
                                           int                       decimals,
                                           AccordMoney              *money,
                                           char                     *currency,
                                           GError                  **error);
char    *accord_number_column_describe    (const AccordNumberColumn *self);

gboolean accord_number_style_parse        (const char               *name,
                                           AccordNumberStyle        *style,
                                           GError                  **error);

const char *accord_number_style_to_string (AccordNumberStyle style);

G_END_DECLS
