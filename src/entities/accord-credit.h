/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordCredit:
 *
 * Who did the work behind a good outcome.
 */
#define ACCORD_TYPE_CREDIT (accord_credit_get_type ())
G_DECLARE_FINAL_TYPE (AccordCredit, accord_credit, ACCORD, CREDIT, AccordEntity)

/**
 * AccordCreditField:
 *
 * The stored properties; the table in accord-credit.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_CREDIT_OUTCOME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_CREDIT_PERSON,
  ACCORD_CREDIT_TEXT,
} AccordCreditField;

G_END_DECLS
