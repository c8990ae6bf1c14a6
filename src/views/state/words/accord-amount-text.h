/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-money.h"

G_BEGIN_DECLS

/* Amounts to the last unit, as the person's locale writes and reads them. A
 * chart's short form, `$1.24 M`, is accord_chart_format_money(). */

char     *accord_amount_text_format  (AccordMoney   amount,
                                      const char   *currency);
gboolean  accord_amount_text_parse   (const char   *text,
                                      const char   *currency,
                                      AccordMoney  *amount,
                                      GError      **error);

G_END_DECLS
