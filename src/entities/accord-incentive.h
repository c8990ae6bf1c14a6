/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordIncentive:
 *
 * A date that matters to one side: a quarter's end, a bonus.
 */
#define ACCORD_TYPE_INCENTIVE (accord_incentive_get_type ())
G_DECLARE_FINAL_TYPE (AccordIncentive, accord_incentive,
                      ACCORD, INCENTIVE, AccordEntity)

/**
 * AccordIncentiveField:
 *
 * The stored properties; the table in accord-incentive.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_INCENTIVE_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_INCENTIVE_DAY,
  ACCORD_INCENTIVE_KIND,
  ACCORD_INCENTIVE_SIDE,
  ACCORD_INCENTIVE_PERSON,
  ACCORD_INCENTIVE_NOTE,
} AccordIncentiveField;

G_END_DECLS
