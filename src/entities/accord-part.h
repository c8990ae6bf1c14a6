/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordPart:
 *
 * What one team does for a feature.
 */
#define ACCORD_TYPE_PART (accord_part_get_type ())
G_DECLARE_FINAL_TYPE (AccordPart, accord_part, ACCORD, PART, AccordEntity)

/**
 * AccordPartField:
 *
 * The stored properties; the table in accord-part.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_PART_FEATURE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_PART_TEAM,
  ACCORD_PART_NAME,
  ACCORD_PART_STEP,
  ACCORD_PART_ESTIMATE_LOW,
  ACCORD_PART_ESTIMATE_LIKELY,
  ACCORD_PART_ESTIMATE_HIGH,
  ACCORD_PART_ESTIMATED_ON,
  ACCORD_PART_ESTIMATED_BY,
  ACCORD_PART_PEOPLE,
  ACCORD_PART_ASSIGNEE,
  ACCORD_PART_DONE_EFFORT,
  ACCORD_PART_REMAINING_LOW,
  ACCORD_PART_REMAINING_LIKELY,
  ACCORD_PART_REMAINING_HIGH,
  ACCORD_PART_ACTUAL_EFFORT,
} AccordPartField;

G_END_DECLS
