/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordScenarioStorage:
 *
 * Where a plan keeps what happens to it while it shows another plan as a
 * scenario has it: in that scenario. What is undone and redone are the edits
 * of the scenario, and the history is that of the other plan.
 */
#define ACCORD_TYPE_SCENARIO_STORAGE (accord_scenario_storage_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioStorage, accord_scenario_storage, ACCORD,
                      SCENARIO_STORAGE, GObject)

AccordStorage *accord_scenario_storage_new       (AccordPlan             *base,
                                                  AccordEntity           *scenario,
                                                  AccordPlan             *shown);
AccordChange  *accord_scenario_storage_dup_missing
                                                 (AccordScenarioStorage  *self,
                                                  GError                **error);

G_END_DECLS
