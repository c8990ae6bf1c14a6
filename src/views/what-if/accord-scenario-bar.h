/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordScenarioBar:
 *
 * Says, across the window, that a scenario is tried out, and what can be done
 * with it.
 */
#define ACCORD_TYPE_SCENARIO_BAR (accord_scenario_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioBar, accord_scenario_bar, ACCORD,
                      SCENARIO_BAR, GtkBox)

void accord_scenario_bar_show (AccordScenarioBar *self,
                               const char        *name);

G_END_DECLS
