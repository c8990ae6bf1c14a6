/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAllocation:
 *
 * How much of a person a team has, and from when to when.
 */
#define ACCORD_TYPE_ALLOCATION (accord_allocation_get_type ())
G_DECLARE_FINAL_TYPE (AccordAllocation, accord_allocation,
                      ACCORD, ALLOCATION, AccordEntity)

/**
 * AccordAllocationField:
 *
 * The stored properties; the table in accord-allocation.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ALLOCATION_PERSON = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ALLOCATION_TEAM,
  ACCORD_ALLOCATION_SHARE,
  ACCORD_ALLOCATION_FIRST_DAY,
  ACCORD_ALLOCATION_LAST_DAY,
} AccordAllocationField;

G_END_DECLS
