/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-promise.h"
#include "accord-sheet.h"

G_BEGIN_DECLS

AccordSheet *accord_customer_view_new      (AccordPlan      *plan,
                                            AccordPromise   *promise,
                                            AccordForecast  *forecast,
                                            AccordDay        today,
                                            GError         **error);
char        *accord_customer_view_dup_note (AccordPromise   *promise);

G_END_DECLS
