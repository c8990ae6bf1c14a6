/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordDecision:
 *
 * What the two sides settled, or have yet to.
 */
#define ACCORD_TYPE_DECISION (accord_decision_get_type ())
G_DECLARE_FINAL_TYPE (AccordDecision, accord_decision,
                      ACCORD, DECISION, AccordEntity)

/**
 * AccordDecisionField:
 *
 * The stored properties; the table in accord-decision.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_DECISION_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_DECISION_PROMISE,
  ACCORD_DECISION_DEAL,
  ACCORD_DECISION_MEETING,
  ACCORD_DECISION_KIND,
  ACCORD_DECISION_VERDICT,
  ACCORD_DECISION_OPEN_SINCE,
  ACCORD_DECISION_DECIDED_ON,
  ACCORD_DECISION_DECIDED_BY,
  ACCORD_DECISION_GAVE_WAY,
  ACCORD_DECISION_COST_DAYS,
  ACCORD_DECISION_COST_MONEY,
  ACCORD_DECISION_OVERTIME_HOURS,
  ACCORD_DECISION_CHANCE_GIVEN,
  ACCORD_DECISION_REASON,
  ACCORD_DECISION_REVIEW_ON,
  ACCORD_DECISION_TURN,
} AccordDecisionField;

G_END_DECLS
