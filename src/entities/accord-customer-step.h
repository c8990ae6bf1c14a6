/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordCustomerStep:
 *
 * A step that the customer must take before signing.
 */
#define ACCORD_TYPE_CUSTOMER_STEP (accord_customer_step_get_type ())
G_DECLARE_FINAL_TYPE (AccordCustomerStep, accord_customer_step,
                      ACCORD, CUSTOMER_STEP, AccordEntity)

/**
 * AccordCustomerStepField:
 *
 * The stored properties; the table in accord-customer-step.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_CUSTOMER_STEP_DEAL = ACCORD_ENTITY_N_FIELDS,
  ACCORD_CUSTOMER_STEP_RANK,
  ACCORD_CUSTOMER_STEP_NAME,
  ACCORD_CUSTOMER_STEP_DAYS_LOW,
  ACCORD_CUSTOMER_STEP_DAYS_LIKELY,
  ACCORD_CUSTOMER_STEP_DAYS_HIGH,
  ACCORD_CUSTOMER_STEP_DONE_ON,
  ACCORD_CUSTOMER_STEP_NOTE,
} AccordCustomerStepField;

G_END_DECLS
