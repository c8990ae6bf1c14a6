/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordScenarioEdit:
 *
 * One value that a scenario changes.
 */
#define ACCORD_TYPE_SCENARIO_EDIT (accord_scenario_edit_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioEdit, accord_scenario_edit,
                      ACCORD, SCENARIO_EDIT, AccordEntity)

/**
 * AccordScenarioEditField:
 *
 * The stored properties; the table in accord-scenario-edit.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SCENARIO_EDIT_SCENARIO = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SCENARIO_EDIT_RANK,
  ACCORD_SCENARIO_EDIT_KIND,
  ACCORD_SCENARIO_EDIT_ENTITY_KIND,
  ACCORD_SCENARIO_EDIT_ENTITY,
  ACCORD_SCENARIO_EDIT_PROPERTY,
  ACCORD_SCENARIO_EDIT_FROM_TEXT,
  ACCORD_SCENARIO_EDIT_TO_TEXT,
} AccordScenarioEditField;

G_END_DECLS
