/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day-words.h"
#include "accord-money.h"

G_BEGIN_DECLS

char *accord_chart_format_date    (AccordDay       day,
                                   AccordDateForm  form);
char *accord_chart_format_percent (double          share);
char *accord_chart_format_chance  (double          chance);
char *accord_chart_format_gap     (int             days);
char *accord_chart_format_days    (double          person_days);
char *accord_chart_format_money   (AccordMoney     amount,
                                   const char     *currency);

G_END_DECLS
