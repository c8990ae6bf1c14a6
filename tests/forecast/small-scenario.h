/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "small-plan.h"

/* A promise of one feature, which one team makes, and a scenario “Later” that
 * is still empty. */
typedef struct
{
  AccordPlan *plan;
  AccordEntity *team;
  AccordEntity *feature;
  AccordEntity *promise;
  AccordEntity *scenario;
} SmallScenario;

void          small_scenario_init        (SmallScenario *self);
void          small_scenario_clear       (SmallScenario *self);
AccordEntity *small_scenario_create      (SmallScenario *self,
                                          const char    *name);
guint         small_scenario_count_edits (AccordEntity  *scenario);
