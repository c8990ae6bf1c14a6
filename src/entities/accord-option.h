/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordOption:
 *
 * One of the ways out that were on the table.
 */
#define ACCORD_TYPE_OPTION (accord_option_get_type ())
G_DECLARE_FINAL_TYPE (AccordOption, accord_option, ACCORD, OPTION, AccordEntity)

/**
 * AccordOptionField:
 *
 * The stored properties; the table in accord-option.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_OPTION_DECISION = ACCORD_ENTITY_N_FIELDS,
  ACCORD_OPTION_RANK,
  ACCORD_OPTION_TEXT,
  ACCORD_OPTION_CHOSEN,
  ACCORD_OPTION_CHANCE,
  ACCORD_OPTION_WORTH,
  ACCORD_OPTION_COST,
  ACCORD_OPTION_EFFECT,
} AccordOptionField;

G_END_DECLS
