/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPromiseInspector:
 *
 * All about the promise that is selected: when it will be ready, what it is
 * made of, what is said against it, and what happened to it.
 */
#define ACCORD_TYPE_PROMISE_INSPECTOR (accord_promise_inspector_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseInspector, accord_promise_inspector, ACCORD,
                      PROMISE_INSPECTOR, AdwBin)

void  accord_promise_inspector_show  (AccordPromiseInspector  *self,
                                      AccordPlan              *plan,
                                      AccordForecaster        *forecaster,
                                      AccordTimelineScene     *scene);

G_END_DECLS
