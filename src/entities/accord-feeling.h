/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordFeeling:
 *
 * How somebody feels about the plan before a meeting.
 */
#define ACCORD_TYPE_FEELING (accord_feeling_get_type ())
G_DECLARE_FINAL_TYPE (AccordFeeling, accord_feeling,
                      ACCORD, FEELING, AccordEntity)

/**
 * AccordFeelingField:
 *
 * The stored properties; the table in accord-feeling.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_FEELING_MEETING = ACCORD_ENTITY_N_FIELDS,
  ACCORD_FEELING_PERSON,
  ACCORD_FEELING_SIDE,
  ACCORD_FEELING_DAY,
  ACCORD_FEELING_MOOD,
  ACCORD_FEELING_WHY,
} AccordFeelingField;

gboolean accord_feeling_is_shown (AccordFeeling *self);

G_END_DECLS
