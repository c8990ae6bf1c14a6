/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordLimit:
 *
 * A technical limitation of a feature that must not be glossed over.
 */
#define ACCORD_TYPE_LIMIT (accord_limit_get_type ())
G_DECLARE_FINAL_TYPE (AccordLimit, accord_limit, ACCORD, LIMIT, AccordEntity)

/**
 * AccordLimitField:
 *
 * The stored properties; the table in accord-limit.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_LIMIT_FEATURE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_LIMIT_TEXT,
  ACCORD_LIMIT_CUSTOMER_TEXT,
  ACCORD_LIMIT_UNTIL,
} AccordLimitField;

G_END_DECLS
