/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordScenario:
 *
 * A what-if: a named set of edits beside the plan.
 */
#define ACCORD_TYPE_SCENARIO (accord_scenario_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenario, accord_scenario,
                      ACCORD, SCENARIO, AccordEntity)

/**
 * AccordScenarioField:
 *
 * The stored properties; the table in accord-scenario.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SCENARIO_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SCENARIO_STATE,
  ACCORD_SCENARIO_MADE_ON,
  ACCORD_SCENARIO_NOTE,
} AccordScenarioField;

G_END_DECLS
