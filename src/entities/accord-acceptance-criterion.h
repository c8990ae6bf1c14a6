/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAcceptanceCriterion:
 *
 * How one will know that a feature is done.
 */
#define ACCORD_TYPE_ACCEPTANCE_CRITERION \
  (accord_acceptance_criterion_get_type ())
G_DECLARE_FINAL_TYPE (AccordAcceptanceCriterion, accord_acceptance_criterion,
                      ACCORD, ACCEPTANCE_CRITERION, AccordEntity)

/**
 * AccordAcceptanceCriterionField:
 *
 * The stored properties; the table in accord-acceptance-criterion.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ACCEPTANCE_CRITERION_FEATURE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ACCEPTANCE_CRITERION_RANK,
  ACCORD_ACCEPTANCE_CRITERION_TEXT,
  ACCORD_ACCEPTANCE_CRITERION_STATE,
} AccordAcceptanceCriterionField;

G_END_DECLS
