/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordWaysOutDialog:
 *
 * The ways out for a promise beside the plan: what one would do shows there
 * while it is chosen here, and applying it is one step to undo.
 */
#define ACCORD_TYPE_WAYS_OUT_DIALOG (accord_ways_out_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordWaysOutDialog, accord_ways_out_dialog, ACCORD,
                      WAYS_OUT_DIALOG, AdwWindow)

GtkWidget *accord_ways_out_dialog_new  (GtkWindow            *parent,
                                        AccordPlan           *plan,
                                        AccordForecaster     *forecaster,
                                        AccordTimelineScene  *scene,
                                        AccordPromise        *promise);

G_END_DECLS
