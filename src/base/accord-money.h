/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * AccordMoney:
 *
 * An amount in minor units (cents) of a currency that stands elsewhere: the
 * plan's, or the deal's own. Never a float.
 */
typedef int64_t AccordMoney;

/** ACCORD_MONEY_NONE: no amount was given, which is not an amount of 0. */
#define ACCORD_MONEY_NONE INT64_MIN
/** ACCORD_MONEY_MAX: the largest amount: 90 trillion with two decimals. It
 * leaves room to add a thousand of them, and each is exact as a double. */
#define ACCORD_MONEY_MAX  INT64_C (9007199254740991)

int          accord_currency_decimals   (const char   *currency);
const char  *accord_currency_get_symbol (const char   *currency);
gboolean     accord_currency_is_valid   (const char   *currency);
gboolean     accord_money_parse         (const char   *text,
                                         int           decimals,
                                         AccordMoney  *money,
                                         GError      **error);
char        *accord_money_to_string     (AccordMoney   money,
                                         int           decimals);
gboolean     accord_money_add           (AccordMoney   a,
                                         AccordMoney   b,
                                         AccordMoney  *sum);
AccordMoney  accord_money_scale         (AccordMoney   money,
                                         double        factor);

G_END_DECLS
