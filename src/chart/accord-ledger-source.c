/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ledger-source.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-decision.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-source-private.h"

#include <math.h>

static double
number_or_zero (AccordEntity *entity,
                guint         field)
{
  double number = accord_entity_get_number (entity, field);

  return isnan (number) ? 0 : number;
}

/* What it costs in money, and what it takes from the chance to win the deal. */
static AccordMoney
get_cost (AccordEntity *decision)
{
  AccordEntity *promise
    = accord_entity_get_referred (decision, ACCORD_DECISION_PROMISE);
  AccordEntity *deal
    = promise != NULL
        ? accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL)
        : accord_entity_get_referred (decision, ACCORD_DECISION_DEAL);
  AccordMoney cost
    = accord_entity_get_money (decision, ACCORD_DECISION_COST_MONEY);
  double chance = number_or_zero (decision, ACCORD_DECISION_CHANCE_GIVEN);
  AccordMoney value
    = deal != NULL ? accord_deal_get_value (ACCORD_DEAL (deal)) : 0;
  AccordMoney sum;

  if (cost == ACCORD_MONEY_NONE)
    cost = 0;
  if (value == ACCORD_MONEY_NONE)
    return cost;

  return accord_money_add (cost, accord_money_scale (value, chance), &sum)
           ? sum
           : ACCORD_MONEY_MAX;
}

/* Where both gave way, each gave half of what it cost. */
static void
add_decision (AccordLedgerData *data,
              AccordEntity     *decision)
{
  int gave_way = accord_entity_get_choice (decision, ACCORD_DECISION_GAVE_WAY);
  AccordDay day = accord_entity_get_day (decision, ACCORD_DECISION_DECIDED_ON);
  double part = gave_way == ACCORD_GAVE_WAY_BOTH ? 0.5 : 1;
  AccordLedgerEntry entry = {
    .id = accord_entity_get_id (decision),
    .day = day,
    .cost = accord_money_scale (get_cost (decision), part),
    .days = part * number_or_zero (decision, ACCORD_DECISION_COST_DAYS),
    .hours = part * number_or_zero (decision, ACCORD_DECISION_OVERTIME_HOURS),
    .title = accord_entity_get_text (decision, ACCORD_DECISION_TITLE),
  };

  if (day == ACCORD_DAY_NONE)
    return;
  if (gave_way == ACCORD_GAVE_WAY_SALES || gave_way == ACCORD_GAVE_WAY_BOTH)
    {
      entry.side = ACCORD_LEDGER_SALES;
      accord_ledger_data_add (data, &entry);
    }
  if (gave_way == ACCORD_GAVE_WAY_ENGINEERING
      || gave_way == ACCORD_GAVE_WAY_BOTH)
    {
      entry.side = ACCORD_LEDGER_ENGINEERING;
      accord_ledger_data_add (data, &entry);
    }
}

/**
 * accord_ledger_source_new:
 * @plan: a plan
 * @today: the "as of" day where the plan fixes none
 *
 * Returns: (transfer full): the decisions in which a side gave way, and what
 *   that cost. What nobody has decided yet has no place in it, nor what cost
 *   nobody anything
 */
AccordLedgerData *
accord_ledger_source_new (AccordPlan *plan,
                          AccordDay   today)
{
  g_autoptr (GPtrArray) decisions = NULL;
  AccordLedgerData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  data = accord_ledger_data_new (
    _accord_source_get_as_of (plan, NULL, today),
    accord_entity_get_text (accord_plan_get_root (plan),
                            ACCORD_SETTINGS_CURRENCY));
  decisions = accord_plan_dup_current (plan, ACCORD_TYPE_DECISION);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (data, decisions->pdata[i]);

  return data;
}
