/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-order.h"

#include <math.h>

static const char *const names[] = { "date", "gap", "chance", "title" };

/**
 * accord_promise_order_from_name:
 * @name: (nullable): as accord_promise_order_get_name() gives it
 *
 * Returns: the order of that name; by date where there is none
 */
AccordPromiseOrder
accord_promise_order_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      return (AccordPromiseOrder) i;

  return ACCORD_PROMISE_ORDER_DATE;
}

/**
 * accord_promise_order_get_name:
 *
 * Returns: (transfer none): `date`, `gap`, `chance` or `title`
 */
const char *
accord_promise_order_get_name (AccordPromiseOrder order)
{
  g_return_val_if_fail (order < G_N_ELEMENTS (names), names[0]);

  return names[order];
}

/* The least first; what is missing is more than all. */
static double
get_key (AccordPromiseOrder order,
         AccordOutlook     *outlook,
         AccordPromise     *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordDay day = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);
  AccordPromiseOutlook *expected;
  const AccordPromiseForecast *forecast;

  if (order == ACCORD_PROMISE_ORDER_TITLE)
    return 0;
  if (order == ACCORD_PROMISE_ORDER_DATE)
    {
      if (day == ACCORD_DAY_NONE)
        day = accord_entity_get_day (entity, ACCORD_PROMISE_WANT_DATE);
      return day != ACCORD_DAY_NONE ? day : HUGE_VAL;
    }

  expected = accord_outlook_find (outlook, accord_entity_get_id (entity));
  if (expected == NULL || day == ACCORD_DAY_NONE)
    return HUGE_VAL;
  forecast = accord_promise_outlook_get_forecast (expected);
  if (order == ACCORD_PROMISE_ORDER_CHANCE)
    return isnan (forecast->by_agreed.value) ? HUGE_VAL
                                             : forecast->by_agreed.value;

  return forecast->gap != G_MAXINT ? -forecast->gap : HUGE_VAL;
}

/**
 * accord_promise_order_compare:
 * @outlook: what is to be expected
 *
 * Equals are in the order of their titles, then of their ids, so that the
 * order is always the same.
 *
 * Returns: less than 0 where @a comes before @b, more than 0 where after
 */
int
accord_promise_order_compare (AccordPromiseOrder order,
                              AccordOutlook     *outlook,
                              AccordPromise     *a,
                              AccordPromise     *b)
{
  double key_a = get_key (order, outlook, a);
  double key_b = get_key (order, outlook, b);
  gint64 id_a = accord_entity_get_id (ACCORD_ENTITY (a));
  gint64 id_b = accord_entity_get_id (ACCORD_ENTITY (b));
  int titles;

  if (key_a != key_b)
    return key_a < key_b ? -1 : 1;

  titles = g_utf8_collate (
    accord_entity_get_text (ACCORD_ENTITY (a), ACCORD_PROMISE_TITLE),
    accord_entity_get_text (ACCORD_ENTITY (b), ACCORD_PROMISE_TITLE));

  return titles != 0 ? titles : (id_a > id_b) - (id_a < id_b);
}
