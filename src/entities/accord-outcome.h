/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordOutcome:
 *
 * How a deal or a promise ended, and what was learnt.
 */
#define ACCORD_TYPE_OUTCOME (accord_outcome_get_type ())
G_DECLARE_FINAL_TYPE (AccordOutcome, accord_outcome,
                      ACCORD, OUTCOME, AccordEntity)

/**
 * AccordOutcomeField:
 *
 * The stored properties; the table in accord-outcome.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_OUTCOME_DEAL = ACCORD_ENTITY_N_FIELDS,
  ACCORD_OUTCOME_PROMISE,
  ACCORD_OUTCOME_KIND,
  ACCORD_OUTCOME_DAY,
  ACCORD_OUTCOME_CAUSE,
  ACCORD_OUTCOME_LESSON_SALES,
  ACCORD_OUTCOME_LESSON_ENGINEERING,
  ACCORD_OUTCOME_TURN,
} AccordOutcomeField;

G_END_DECLS
