/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordPromiseOrder:
 * @ACCORD_PROMISE_ORDER_DATE: by agreed, else want date
 * @ACCORD_PROMISE_ORDER_GAP: the latest first
 * @ACCORD_PROMISE_ORDER_CHANCE: the least sure first
 * @ACCORD_PROMISE_ORDER_RISK: those that are late together, and those in
 *   time; among them what is most at risk first
 * @ACCORD_PROMISE_ORDER_ACCOUNT: those of a customer together
 * @ACCORD_PROMISE_ORDER_OWNER: those that one person answers for together
 * @ACCORD_PROMISE_ORDER_TEAM: those that a team works on together
 * @ACCORD_PROMISE_ORDER_TITLE: by title
 *
 * The order of promises in a list. What a promise lacks puts it last. The
 * others that stand together are by date among themselves.
 */
typedef enum
{
  ACCORD_PROMISE_ORDER_DATE,
  ACCORD_PROMISE_ORDER_GAP,
  ACCORD_PROMISE_ORDER_CHANCE,
  ACCORD_PROMISE_ORDER_RISK,
  ACCORD_PROMISE_ORDER_ACCOUNT,
  ACCORD_PROMISE_ORDER_OWNER,
  ACCORD_PROMISE_ORDER_TEAM,
  ACCORD_PROMISE_ORDER_TITLE,
} AccordPromiseOrder;

AccordPromiseOrder  accord_promise_order_from_name (const char          *name);
const char         *accord_promise_order_get_name  (AccordPromiseOrder   order);
gboolean            accord_promise_order_is_forecast
                                                   (AccordPromiseOrder   order);
int                 accord_promise_order_compare   (AccordPromiseOrder   order,
                                                    AccordOutlook       *outlook,
                                                    AccordPromise       *a,
                                                    AccordPromise       *b);
gboolean            accord_promise_order_is_together
                                                   (AccordPromiseOrder   order,
                                                    AccordOutlook       *outlook,
                                                    AccordPromise       *a,
                                                    AccordPromise       *b);
char               *accord_promise_order_dup_heading
                                                   (AccordPromiseOrder   order,
                                                    AccordOutlook       *outlook,
                                                    AccordPromise       *promise);

G_END_DECLS
