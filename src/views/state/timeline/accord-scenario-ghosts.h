/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

G_BEGIN_DECLS

/**
 * AccordScenarioGhosts:
 *
 * Keeps beside each promise of a scenario, in its timeline, where the plan
 * itself has it.
 */
#define ACCORD_TYPE_SCENARIO_GHOSTS (accord_scenario_ghosts_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioGhosts, accord_scenario_ghosts, ACCORD,
                      SCENARIO_GHOSTS, GObject)

AccordScenarioGhosts *accord_scenario_ghosts_new (AccordPlan          *base,
                                                  AccordForecaster    *before,
                                                  AccordForecaster    *after,
                                                  AccordTimelineScene *scene);

G_END_DECLS
