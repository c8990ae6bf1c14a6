/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordMetCriterion:
 *
 * That a deal meets an exit criterion.
 */
#define ACCORD_TYPE_MET_CRITERION (accord_met_criterion_get_type ())
G_DECLARE_FINAL_TYPE (AccordMetCriterion, accord_met_criterion,
                      ACCORD, MET_CRITERION, AccordEntity)

/**
 * AccordMetCriterionField:
 *
 * The stored properties; the table in accord-met-criterion.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_MET_CRITERION_DEAL = ACCORD_ENTITY_N_FIELDS,
  ACCORD_MET_CRITERION_CRITERION,
  ACCORD_MET_CRITERION_MET_ON,
  ACCORD_MET_CRITERION_SAID_BY,
} AccordMetCriterionField;

G_END_DECLS
