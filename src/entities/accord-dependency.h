/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordDependency:
 *
 * That a feature waits for another, or for outside work.
 */
#define ACCORD_TYPE_DEPENDENCY (accord_dependency_get_type ())
G_DECLARE_FINAL_TYPE (AccordDependency, accord_dependency,
                      ACCORD, DEPENDENCY, AccordEntity)

/**
 * AccordDependencyField:
 *
 * The stored properties; the table in accord-dependency.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_DEPENDENCY_PREDECESSOR = ACCORD_ENTITY_N_FIELDS,
  ACCORD_DEPENDENCY_OUTSIDE_WORK,
  ACCORD_DEPENDENCY_SUCCESSOR,
  ACCORD_DEPENDENCY_TYPE,
  ACCORD_DEPENDENCY_LAG,
} AccordDependencyField;

GPtrArray *  accord_dependency_list_waiting  (AccordEntity  *entity);

G_END_DECLS
