/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordInspector:
 *
 * All about the deal, promise, feature, person or team that is selected,
 * edited in place. Each kind has a page, a Blueprint without a class: which
 * rows and which facts it has stands there.
 */
#define ACCORD_TYPE_INSPECTOR (accord_inspector_get_type ())
G_DECLARE_FINAL_TYPE (AccordInspector, accord_inspector, ACCORD, INSPECTOR,
                      AdwBin)

void  accord_inspector_show  (AccordInspector      *self,
                              AccordPlan           *plan,
                              AccordForecaster     *forecaster,
                              AccordTimelineScene  *scene);

gboolean  accord_inspector_focus  (AccordInspector  *self);

G_END_DECLS
