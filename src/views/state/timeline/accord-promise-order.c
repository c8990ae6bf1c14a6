/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-order.h"

#include "accord-deal.h"
#include "accord-part.h"
#include "accord-promise-feature.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const names[]
  = { "date", "gap", "chance", "risk", "account", "owner", "team", "title" };

G_STATIC_ASSERT (G_N_ELEMENTS (names) == ACCORD_PROMISE_ORDER_TITLE + 1);

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
 * Returns: (transfer none): `date`, `gap`, `chance`, `risk`, `account`,
 *   `owner`, `team` or `title`
 */
const char *
accord_promise_order_get_name (AccordPromiseOrder order)
{
  g_return_val_if_fail (order < G_N_ELEMENTS (names), names[0]);

  return names[order];
}

/* Who answers for it, else who sells the deal. */
static AccordEntity *
find_owner (AccordEntity *promise)
{
  AccordEntity *owner
    = accord_entity_get_referred (promise, ACCORD_PROMISE_OWNER);
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);

  return owner == NULL && deal != NULL
           ? accord_entity_get_referred (deal, ACCORD_DEAL_OWNER)
           : owner;
}

/* The first of those that have a part in it. */
static AccordEntity *
find_team (AccordEntity *promise)
{
  g_autoptr (GPtrArray) uses = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
        feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);

      for (guint k = 0; k < parts->len; k++)
        if (accord_entity_has_value (parts->pdata[k], ACCORD_PART_TEAM))
          return accord_entity_get_referred (parts->pdata[k],
                                             ACCORD_PART_TEAM);
    }

  return NULL;
}

/* What is to be expected of it; NULL where nobody knows. */
static const AccordPromiseForecast *
find_forecast (AccordOutlook *outlook,
               AccordPromise *promise)
{
  AccordPromiseOutlook *expected = accord_outlook_find (
    outlook, accord_entity_get_id (ACCORD_ENTITY (promise)));

  return expected != NULL ? accord_promise_outlook_get_forecast (expected)
                          : NULL;
}

/* Whether its deliverable date misses the agreed one; what has no gap is
 * unknown. */
typedef enum
{
  RISK_LATE,
  RISK_IN_TIME,
  RISK_UNKNOWN,
} Risk;

static Risk
find_risk (AccordOutlook *outlook,
           AccordPromise *promise)
{
  const AccordPromiseForecast *forecast = find_forecast (outlook, promise);

  if (forecast == NULL || forecast->gap == G_MAXINT)
    return RISK_UNKNOWN;

  return forecast->gap > 0 ? RISK_LATE : RISK_IN_TIME;
}

/* Whose it is, in orders that put those of one together; NULL for nobody's. */
static AccordEntity *
find_holder (AccordPromiseOrder order,
             AccordPromise     *promise)
{
  switch (order)
    {
    case ACCORD_PROMISE_ORDER_ACCOUNT:
      return accord_promise_get_account (promise);
    case ACCORD_PROMISE_ORDER_OWNER:
      return find_owner (ACCORD_ENTITY (promise));
    case ACCORD_PROMISE_ORDER_TEAM:
      return find_team (ACCORD_ENTITY (promise));
    default:
      return NULL;
    }
}

/* By name; none is behind all. */
static int
compare_holders (AccordEntity *a,
                 AccordEntity *b)
{
  g_autofree char *label_a = NULL;
  g_autofree char *label_b = NULL;
  int order;

  if (a == b)
    return 0;
  if (a == NULL || b == NULL)
    return a == NULL ? 1 : -1;

  label_a = accord_entity_dup_label (a);
  label_b = accord_entity_dup_label (b);
  order = g_utf8_collate (label_a, label_b);

  return order != 0 ? order
         : accord_entity_get_id (a) < accord_entity_get_id (b) ? -1
                                                               : 1;
}

static int
compare_groups (AccordPromiseOrder order,
                AccordOutlook     *outlook,
                AccordPromise     *a,
                AccordPromise     *b)
{
  if (order == ACCORD_PROMISE_ORDER_RISK)
    return (int) find_risk (outlook, a) - (int) find_risk (outlook, b);

  return compare_holders (find_holder (order, a), find_holder (order, b));
}

/* The least first; what is missing is more than all. */
static double
get_key (AccordPromiseOrder order,
         AccordOutlook     *outlook,
         AccordPromise     *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordDay day = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);
  const AccordPromiseForecast *forecast;

  switch (order)
    {
    case ACCORD_PROMISE_ORDER_TITLE:
      return 0;
    case ACCORD_PROMISE_ORDER_GAP:
    case ACCORD_PROMISE_ORDER_CHANCE:
    case ACCORD_PROMISE_ORDER_RISK:
      break;
    default:
      if (day == ACCORD_DAY_NONE)
        day = accord_entity_get_day (entity, ACCORD_PROMISE_WANT_DATE);
      return day != ACCORD_DAY_NONE ? day : HUGE_VAL;
    }

  forecast = find_forecast (outlook, promise);
  if (forecast == NULL || day == ACCORD_DAY_NONE)
    return HUGE_VAL;
  if (order == ACCORD_PROMISE_ORDER_RISK)
    return -(double) forecast->value_at_risk;
  if (order == ACCORD_PROMISE_ORDER_CHANCE)
    return isnan (forecast->by_agreed.value) ? HUGE_VAL
                                             : forecast->by_agreed.value;

  return forecast->gap != G_MAXINT ? -forecast->gap : HUGE_VAL;
}

/**
 * accord_promise_order_is_forecast:
 *
 * Returns: whether the order, or who stands together, hangs on the forecast
 */
gboolean
accord_promise_order_is_forecast (AccordPromiseOrder order)
{
  return order == ACCORD_PROMISE_ORDER_GAP
         || order == ACCORD_PROMISE_ORDER_CHANCE
         || order == ACCORD_PROMISE_ORDER_RISK;
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
  int groups = compare_groups (order, outlook, a, b);
  double key_a = get_key (order, outlook, a);
  double key_b = get_key (order, outlook, b);
  gint64 id_a = accord_entity_get_id (ACCORD_ENTITY (a));
  gint64 id_b = accord_entity_get_id (ACCORD_ENTITY (b));
  int titles;

  if (groups != 0)
    return groups;
  if (key_a != key_b)
    return key_a < key_b ? -1 : 1;

  titles = g_utf8_collate (
    accord_entity_get_text (ACCORD_ENTITY (a), ACCORD_PROMISE_TITLE),
    accord_entity_get_text (ACCORD_ENTITY (b), ACCORD_PROMISE_TITLE));

  return titles != 0 ? titles : (id_a > id_b) - (id_a < id_b);
}

/**
 * accord_promise_order_is_together:
 * @outlook: what is to be expected
 *
 * Returns: whether @a and @b stand together, under the same heading
 */
gboolean
accord_promise_order_is_together (AccordPromiseOrder order,
                                  AccordOutlook     *outlook,
                                  AccordPromise     *a,
                                  AccordPromise     *b)
{
  return compare_groups (order, outlook, a, b) == 0;
}

static const char *
name_nobody (AccordPromiseOrder order)
{
  switch (order)
    {
    case ACCORD_PROMISE_ORDER_ACCOUNT:
      return _ ("No account");
    case ACCORD_PROMISE_ORDER_OWNER:
      return _ ("No owner");
    default:
      return _ ("No team yet");
    }
}

/**
 * accord_promise_order_dup_heading:
 * @outlook: what is to be expected
 *
 * Returns: (transfer full) (nullable): what stands above @promise and those
 *   that it is together with; %NULL in orders that put nothing together
 */
char *
accord_promise_order_dup_heading (AccordPromiseOrder order,
                                  AccordOutlook     *outlook,
                                  AccordPromise     *promise)
{
  static const char *const risks[]
    = { N_ ("Late"), N_ ("In time"), N_ ("No date, or no estimate") };
  AccordEntity *holder;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  switch (order)
    {
    case ACCORD_PROMISE_ORDER_RISK:
      return g_strdup (_ (risks[find_risk (outlook, promise)]));
    case ACCORD_PROMISE_ORDER_ACCOUNT:
    case ACCORD_PROMISE_ORDER_OWNER:
    case ACCORD_PROMISE_ORDER_TEAM:
      holder = find_holder (order, promise);
      return holder != NULL ? accord_entity_dup_label (holder)
                            : g_strdup (name_nobody (order));
    default:
      return NULL;
    }
}
