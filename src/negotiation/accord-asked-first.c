/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether it pays to ask before a customer is told a date: counted for the
 * plan, never for a person. */

#include "config.h"

#include "accord-asked-first.h"

#include "accord-deal.h"
#include "accord-decision.h"

#include <math.h>

#define DAYS_PER_WEEK 7

/**
 * accord_promise_get_days_late:
 *
 * Returns: calendar days from the agreed date to the delivery; 0 in time, or
 *   where one of the two is not there
 */
int
accord_promise_get_days_late (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordDay agreed, delivered;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), 0);

  agreed = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);
  delivered = accord_entity_get_day (entity, ACCORD_PROMISE_DELIVERED_ON);
  if (agreed == ACCORD_DAY_NONE || delivered == ACCORD_DAY_NONE)
    return 0;

  return MAX (delivered - agreed, 0);
}

/* What lateness costs at the most: what the promise says, or its share. */
static AccordMoney
get_limit (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordMoney limit
    = accord_entity_get_money (entity, ACCORD_PROMISE_LATE_COST_LIMIT);
  AccordEntity *deal
    = accord_entity_get_referred (entity, ACCORD_PROMISE_DEAL);
  AccordMoney value
    = deal != NULL ? accord_deal_get_value (ACCORD_DEAL (deal))
                   : ACCORD_MONEY_NONE;

  if (limit != ACCORD_MONEY_NONE)
    return limit;

  return value != ACCORD_MONEY_NONE
           ? accord_money_scale (value, accord_promise_get_share (promise))
           : ACCORD_MONEY_MAX;
}

/**
 * accord_promise_get_late_cost:
 *
 * Returns: what coming late has cost, as the forecast counts it: for each
 *   week past the grace, in parts of a week too, up to its limit; 0 in time
 */
AccordMoney
accord_promise_get_late_cost (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordMoney weekly;
  int days;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), 0);

  weekly = accord_entity_get_money (entity, ACCORD_PROMISE_LATE_COST);
  days = accord_promise_get_days_late (promise)
         - (int) accord_entity_get_integer (entity, ACCORD_PROMISE_GRACE);
  if (weekly == ACCORD_MONEY_NONE || days <= 0)
    return 0;

  return MIN (accord_money_scale (weekly, (double) days / DAYS_PER_WEEK),
              get_limit (promise));
}

static double
sum_overtime (AccordEntity *promise)
{
  g_autoptr (GPtrArray) decisions = accord_entity_list_referrers (
    promise, ACCORD_TYPE_DECISION, ACCORD_DECISION_PROMISE);
  double sum = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      double hours = accord_entity_get_number (
        decisions->pdata[i], ACCORD_DECISION_OVERTIME_HOURS);

      if (accord_entity_has_value (decisions->pdata[i],
                                   ACCORD_DECISION_DECIDED_ON)
          && !isnan (hours))
        sum += hours;
    }

  return sum;
}

static void
add_promise (AccordTold   *told,
             AccordEntity *promise)
{
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);
  int days_late = accord_promise_get_days_late (ACCORD_PROMISE (promise));
  AccordMoney sum;

  told->n_promises++;
  told->n_kept += state == ACCORD_PROMISE_STATE_KEPT;
  told->n_late += state == ACCORD_PROMISE_STATE_KEPT && days_late > 0;
  told->n_broken += state == ACCORD_PROMISE_STATE_BROKEN;
  told->days_late += days_late;
  if (accord_money_add (told->late_cost,
                        accord_promise_get_late_cost (
                          ACCORD_PROMISE (promise)),
                        &sum))
    told->late_cost = sum;
  told->overtime_hours += sum_overtime (promise);
}

/**
 * accord_asked_first_count:
 * @counts: (out): the counts
 *
 * Counts the promises that were given a date, and how they fared.
 */
void
accord_asked_first_count (AccordPlan       *plan,
                          AccordAskedFirst *counts)
{
  g_autoptr (GPtrArray) promises = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (plan));
  g_return_if_fail (counts != NULL);

  *counts = (AccordAskedFirst) { 0 };
  promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < promises->len; i++)
    {
      AccordEntity *promise = promises->pdata[i];
      int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);

      if (state < ACCORD_PROMISE_STATE_AGREED
          || state == ACCORD_PROMISE_STATE_WITHDRAWN)
        continue;
      add_promise (accord_entity_get_boolean (
                     promise, ACCORD_PROMISE_BEFORE_ESTIMATE)
                     ? &counts->told
                     : &counts->asked,
                   promise);
    }
}
