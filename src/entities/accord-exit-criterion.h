/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordExitCriterion:
 *
 * What must be so before a deal leaves a stage.
 */
#define ACCORD_TYPE_EXIT_CRITERION (accord_exit_criterion_get_type ())
G_DECLARE_FINAL_TYPE (AccordExitCriterion, accord_exit_criterion,
                      ACCORD, EXIT_CRITERION, AccordEntity)

/**
 * AccordExitCriterionField:
 *
 * The stored properties; the table in accord-exit-criterion.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_EXIT_CRITERION_STAGE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_EXIT_CRITERION_RANK,
  ACCORD_EXIT_CRITERION_TEXT,
  ACCORD_EXIT_CRITERION_CHANCE,
} AccordExitCriterionField;

G_END_DECLS
