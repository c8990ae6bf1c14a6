/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordWindowGiven:
 * @promise: the promise
 * @day: when its agreed date was given, or %ACCORD_DAY_NONE
 * @window: calendar days from the want to the need date, more than 0
 * @given: how many of them lie before the agreed date: 0 where the customer
 *   gets it when they want it; more than @window where it comes too late
 * @share: @given of @window
 *
 * How much of its window a promise has given away. There is none where the
 * need date is held back.
 */
typedef struct
{
  AccordPromise *promise;
  AccordDay day;
  int window;
  int given;
  double share;
} AccordWindowGiven;

gboolean  accord_window_given_get  (AccordPromise     *promise,
                                    AccordWindowGiven *given);
GArray   *accord_window_given_list (AccordPlan        *plan,
                                    AccordEntity      *deal);

G_END_DECLS
