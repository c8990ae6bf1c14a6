/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordRole:
 *
 * What somebody works as.
 */
#define ACCORD_TYPE_ROLE (accord_role_get_type ())
G_DECLARE_FINAL_TYPE (AccordRole, accord_role, ACCORD, ROLE, AccordEntity)

/**
 * AccordRoleField:
 *
 * The stored properties; the table in accord-role.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ROLE_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ROLE_COST_PER_DAY,
} AccordRoleField;

G_END_DECLS
