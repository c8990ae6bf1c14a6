/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordDeal:
 *
 * A possible sale.
 */
#define ACCORD_TYPE_DEAL (accord_deal_get_type ())
G_DECLARE_FINAL_TYPE (AccordDeal, accord_deal, ACCORD, DEAL, AccordEntity)

/**
 * AccordDealField:
 *
 * The stored properties; the table in accord-deal.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_DEAL_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_DEAL_ACCOUNT,
  ACCORD_DEAL_STAGE,
  ACCORD_DEAL_STATE,
  ACCORD_DEAL_AMOUNT,
  ACCORD_DEAL_CURRENCY,
  ACCORD_DEAL_EXCHANGE_RATE,
  ACCORD_DEAL_CHANCE_OVERRIDE,
  ACCORD_DEAL_OVERRIDE_REASON,
  ACCORD_DEAL_SAID_CHANCE,
  ACCORD_DEAL_SAID_STAGE,
  ACCORD_DEAL_CLOSE_EARLY,
  ACCORD_DEAL_CLOSE_LIKELY,
  ACCORD_DEAL_CLOSE_LATE,
  ACCORD_DEAL_CLOSED_ON,
  ACCORD_DEAL_OWNER,
  ACCORD_DEAL_PROBLEM,
  ACCORD_DEAL_NEXT_STEP,
  ACCORD_DEAL_FORECAST_CATEGORY,
  ACCORD_DEAL_CREATED_ON,
  ACCORD_DEAL_STAGE_SINCE,
  ACCORD_DEAL_ENGINEERING_SINCE,
  ACCORD_DEAL_PARKED_UNTIL,
  ACCORD_DEAL_PARKED_BECAUSE,
  ACCORD_DEAL_CONFIRMED_ON,
  ACCORD_DEAL_NOTE,
  ACCORD_DEAL_COMMISSION,
  ACCORD_DEAL_PRIVATE_NOTE,
} AccordDealField;

double       accord_deal_get_chance  (AccordDeal *self);
AccordMoney  accord_deal_get_value   (AccordDeal *self);

G_END_DECLS
