/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-money.h"
#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordTold:
 * @n_promises: promises that were given a date
 * @n_kept: of these kept, in time or late
 * @n_late: of these kept late
 * @n_broken: of these broken
 * @days_late: calendar days that those delivered came after their agreed
 *   date, together
 * @late_cost: what that cost, minor units
 * @overtime_hours: what the decisions about them cost in overtime
 *
 * How promises fared whose date was given in one way. No names.
 */
typedef struct
{
  guint n_promises;
  guint n_kept;
  guint n_late;
  guint n_broken;
  int days_late;
  AccordMoney late_cost;
  double overtime_hours;
} AccordTold;

/**
 * AccordAskedFirst:
 * @asked: promises whose date was given when there was an estimate
 * @told: promises whose date was given before there was one
 *
 * Asking first against telling first.
 */
typedef struct
{
  AccordTold asked;
  AccordTold told;
} AccordAskedFirst;

void        accord_asked_first_count     (AccordPlan       *plan,
                                          AccordAskedFirst *counts);
int         accord_promise_get_days_late (AccordPromise    *promise);
AccordMoney accord_promise_get_late_cost (AccordPromise    *promise);

G_END_DECLS
