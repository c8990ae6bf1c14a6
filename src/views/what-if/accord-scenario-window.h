/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordScenarioWindow:
 *
 * The scenarios of a plan side by side: made, copied, changed, put on the plan
 * as it is now, adopted or dropped. The one that is chosen can be shown in the
 * plan's window.
 */
#define ACCORD_TYPE_SCENARIO_WINDOW (accord_scenario_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordScenarioWindow, accord_scenario_window, ACCORD,
                      SCENARIO_WINDOW, AdwWindow)

GtkWidget *accord_scenario_window_new  (GtkWindow            *parent,
                                        AccordPlan           *plan,
                                        AccordTimelineScene  *scene);
void       accord_scenario_window_choose
                                       (AccordScenarioWindow *self,
                                        AccordEntity         *scenario);

G_END_DECLS
