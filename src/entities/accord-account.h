/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAccount:
 *
 * A customer organisation.
 */
#define ACCORD_TYPE_ACCOUNT (accord_account_get_type ())
G_DECLARE_FINAL_TYPE (AccordAccount, accord_account,
                      ACCORD, ACCOUNT, AccordEntity)

/**
 * AccordAccountField:
 *
 * The stored properties; the table in accord-account.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ACCOUNT_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ACCOUNT_PARENT,
  ACCORD_ACCOUNT_SECTOR,
  ACCORD_ACCOUNT_REGION,
  ACCORD_ACCOUNT_WEBSITE,
  ACCORD_ACCOUNT_NOTE,
  ACCORD_ACCOUNT_PRIVATE_NOTE,
} AccordAccountField;

G_END_DECLS
