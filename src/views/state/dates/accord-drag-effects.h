/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-forecaster.h"

G_BEGIN_DECLS

/**
 * AccordDragEffects:
 *
 * What a change that is only previewed does to everybody: what the forecaster
 * says of it, compared with the plan as it was when it began.
 *
 * begin → find … → end.
 */
#define ACCORD_TYPE_DRAG_EFFECTS (accord_drag_effects_get_type ())
G_DECLARE_FINAL_TYPE (AccordDragEffects, accord_drag_effects, ACCORD,
                      DRAG_EFFECTS, GObject)

AccordDragEffects *accord_drag_effects_new    (AccordPlan         *plan,
                                               AccordForecaster   *forecaster,
                                               AccordDay           today);
void               accord_drag_effects_begin  (AccordDragEffects  *self);
void               accord_drag_effects_end    (AccordDragEffects  *self);
const AccordPromiseDifference *
                   accord_drag_effects_find   (AccordDragEffects  *self,
                                               gint64              promise);

G_END_DECLS
