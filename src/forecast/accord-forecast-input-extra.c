/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People and hours that are added for a time: what they cost, and how much
 * more of themselves people give who work longer days.
 *
 * A contractor with a last day is added; whoever has none is there anyway.
 * Somebody whom a team has twice on one day works overtime on it: the largest
 * of the shares is their week, the others come on top.
 *
 * Overtime is capacity; but a part that one person does takes no more of it
 * than a head a day, so that longer days would be of no use to it. Where
 * overtime is worked for a promise (its date lies within), the parts that the
 * promise needs take that much more. They keep doing so for good, which counts
 * for nothing once they are done by then. Rigid work takes exactly its heads,
 * and no longer days. */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-allocation.h"
#include "accord-person.h"
#include "accord-staff.h"

#include <math.h>

/* The longest days of a team. */
typedef struct
{
  double factor; /* of its heads on the day with the most overtime; 1: none */
  int32_t until; /* date of the last overtime */
} LongerDays;

static double
share_on (AccordEntity *allocation,
          AccordDay     day)
{
  AccordDay first
    = accord_entity_get_day (allocation, ACCORD_ALLOCATION_FIRST_DAY);
  AccordDay last
    = accord_entity_get_day (allocation, ACCORD_ALLOCATION_LAST_DAY);

  if (day < first || (last != ACCORD_DAY_NONE && day > last))
    return 0;

  return accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE);
}

/* What a day of somebody costs, minor units, and to which of the two sums that
 * is added. */
typedef struct
{
  double per_day; /* 0 where no rate is given */
  gboolean is_price;
} Rate;

/* Prices may be told, and pay is held back. */
typedef struct
{
  double prices;
  double pay;
} Costs;

static Rate
get_rate (AccordEntity *person)
{
  AccordEntity *role = accord_entity_get_referred (person, ACCORD_PERSON_ROLE);
  AccordMoney cost = role != NULL
                       ? accord_entity_get_money (role, ACCORD_ROLE_COST_PER_DAY)
                       : ACCORD_MONEY_NONE;

  if (cost == ACCORD_MONEY_NONE)
    return (Rate) { 0, FALSE };

  return (Rate) { (double) cost,
                  accord_staff_is_for_hire (ACCORD_ROLE (role)) };
}

static GArray *
list_rates (GPtrArray *people)
{
  GArray *rates = g_array_new (FALSE, FALSE, sizeof (Rate));

  for (guint i = 0; i < people->len; i++)
    {
      Rate rate = get_rate (people->pdata[i]);

      g_array_append_val (rates, rate);
    }

  return rates;
}

static void
add_cost (Costs *costs,
          Rate   rate,
          double days)
{
  if (rate.is_price)
    costs->prices += days * rate.per_day;
  else
    costs->pay += days * rate.per_day;
}

static gboolean
is_added (AccordEntity *person)
{
  return accord_entity_get_boolean (person, ACCORD_PERSON_CONTRACTOR)
         && accord_entity_has_value (person, ACCORD_PERSON_ENDS_ON);
}

static gboolean
is_there (AccordEntity *person,
          AccordDay     day)
{
  AccordDay first = accord_entity_get_day (person, ACCORD_PERSON_STARTS_ON);
  AccordDay last = accord_entity_get_day (person, ACCORD_PERSON_ENDS_ON);

  return day >= first && (last == ACCORD_DAY_NONE || day <= last);
}

/* What one person does in a team: all of it, and on top of their week. */
static void
sum_shares (GPtrArray    *allocations,
            AccordEntity *person,
            AccordDay     day,
            double       *total,
            double       *overtime)
{
  double most = 0;

  *total = *overtime = 0;
  if (!is_there (person, day))
    return;
  for (guint i = 0; i < allocations->len; i++)
    if (accord_entity_get_referred (allocations->pdata[i],
                                    ACCORD_ALLOCATION_PERSON)
        == person)
      {
        double share = share_on (allocations->pdata[i], day);

        *total += share;
        most = MAX (most, share);
      }
  *overtime = *total - most;
}

static gboolean
is_twice (GPtrArray *allocations,
          guint      i)
{
  gint64 person = accord_entity_get_reference (allocations->pdata[i],
                                               ACCORD_ALLOCATION_PERSON);

  for (guint k = 0; k < allocations->len; k++)
    if (k != i
        && accord_entity_get_reference (allocations->pdata[k],
                                        ACCORD_ALLOCATION_PERSON)
             == person)
      return TRUE;

  return FALSE;
}

/* The people of a team whose days must be looked at one by one. */
static GPtrArray *
list_added (GPtrArray *allocations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *person = accord_entity_get_referred (
        allocations->pdata[i], ACCORD_ALLOCATION_PERSON);

      if ((is_twice (allocations, i) || is_added (person))
          && g_hash_table_add (seen, person))
        g_ptr_array_add (people, person);
    }

  return people;
}

/* Heads of a team on a day without anybody's overtime. */
static double
count_heads (GPtrArray *allocations,
             AccordDay  day)
{
  double heads = 0;

  for (guint i = 0; i < allocations->len; i++)
    if (is_there (accord_entity_get_referred (allocations->pdata[i],
                                              ACCORD_ALLOCATION_PERSON),
                  day))
      heads += share_on (allocations->pdata[i], day);

  return heads;
}

/* Adds up what a team's added people and hours cost, day by day. */
static LongerDays
add_team (AccordInputBuilder *self,
          AccordEntity       *team,
          Costs              *costs)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    team, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);
  g_autoptr (GPtrArray) people = list_added (allocations);
  g_autoptr (GArray) rates = list_rates (people);
  LongerDays longer = { 1, -1 };

  for (guint d = 0; people->len > 0 && d < self->self->days->len; d++)
    {
      AccordDay day = g_array_index (self->self->days, AccordDay, d);
      double extra = 0, heads;

      for (guint i = 0; i < people->len; i++)
        {
          double total, overtime;

          sum_shares (allocations, people->pdata[i], day, &total, &overtime);
          add_cost (costs, g_array_index (rates, Rate, i),
                    is_added (people->pdata[i]) ? total : overtime);
          extra += overtime;
        }
      if (extra <= 0)
        continue;
      heads = count_heads (allocations, day) - extra;
      longer.factor = MAX (longer.factor, 1 + extra / MAX (heads, extra));
      longer.until = day - self->self->as_of;
    }

  return longer;
}

static int32_t
promise_date (AccordInputBuilder        *self,
              const AccordEnginePromise *promise)
{
  if (promise->agreed != ACCORD_ENGINE_NO_DATE)
    return promise->agreed;
  if (promise->agreed_after != ACCORD_ENGINE_NO_DATE
      && promise->deal != ACCORD_ENGINE_NONE)
    return promise->agreed_after
           + (int32_t) MAX (g_array_index (self->self->deals, AccordEngineDeal,
                                           promise->deal)
                              .close.likely,
                            0);

  return promise->want;
}

/* By feature, whether a promise with a date until which overtime is worked
 * needs it, itself or through others. */
static gboolean *
find_urgent (AccordInputBuilder *self,
             int32_t             until)
{
  AccordForecastInput *input = self->self;
  gboolean *urgent = g_new0 (gboolean, input->features->len + 1);
  gboolean more = TRUE;

  for (guint i = 0; i < input->promises->len; i++)
    {
      const AccordEnginePromise *promise
        = &g_array_index (input->promises, AccordEnginePromise, i);
      int32_t date = promise_date (self, promise);

      if (!promise->takes_part || date == ACCORD_ENGINE_NO_DATE || date < 0
          || date > until)
        continue;
      for (guint k = 0; k < promise->n_needs; k++)
        {
          const AccordEngineNeeds *need = &g_array_index (
            input->needs, AccordEngineNeeds, promise->first_need + k);

          urgent[need->feature] |= !need->left_out;
        }
    }
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < input->dependencies->len; i++)
        {
          const AccordEngineDependency *d = &g_array_index (
            input->dependencies, AccordEngineDependency, i);

          if (urgent[d->to] && !urgent[d->from])
            urgent[d->from] = more = TRUE;
        }
    }

  return urgent;
}

/* Lets the parts of a team that overtime is worked for take it. */
static void
stretch_parts (AccordInputBuilder *self,
               guint               team,
               const LongerDays   *longer)
{
  AccordForecastInput *input = self->self;
  g_autofree gboolean *urgent = find_urgent (self, longer->until);

  input->stretched = TRUE;

  for (guint f = 0; f < input->features->len; f++)
    {
      const AccordEngineFeature *feature
        = &g_array_index (input->features, AccordEngineFeature, f);

      for (guint k = 0; urgent[f] && !feature->rigid && k < feature->n_parts;
           k++)
        {
          AccordEnginePart *part = &g_array_index (
            input->parts, AccordEnginePart, feature->first_part + k);

          if (part->team == team)
            part->people *= longer->factor;
        }
    }
}

/*
 * _accord_input_builder_add_extra:
 *
 * Adds what added people and overtime cost, and lets work profit from longer
 * days. Teams, work and deals have been added before.
 *
 * The engine takes prices off the worth of the plan, and no pay: from two
 * worths that differ by somebody's hour one could work out what they earn.
 * Overtime is told in hours, and what it costs in pay is kept beside.
 */
void
_accord_input_builder_add_extra (AccordInputBuilder *self)
{
  Costs costs = { 0, 0 };

  for (guint t = 0; t < self->all_teams->len; t++)
    {
      LongerDays longer = add_team (self, self->all_teams->pdata[t], &costs);

      if (longer.factor > 1)
        stretch_parts (self, t, &longer);
    }
  self->self->engine.extra_cost = llround (costs.prices);
  self->self->pay = llround (costs.pay);
}
