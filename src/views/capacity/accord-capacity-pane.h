/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordCapacityPane:
 *
 * The engineering side: what the teams are asked by week, the work in order,
 * the people, and what outside parties owe.
 */
#define ACCORD_TYPE_CAPACITY_PANE (accord_capacity_pane_get_type ())
G_DECLARE_FINAL_TYPE (AccordCapacityPane, accord_capacity_pane, ACCORD,
                      CAPACITY_PANE, AdwBin)

void  accord_capacity_pane_show  (AccordCapacityPane  *self,
                                  AccordPlan          *plan,
                                  AccordForecaster    *forecaster,
                                  AccordSelection     *selection,
                                  AccordDay            today);

gboolean  accord_capacity_pane_focus  (AccordCapacityPane  *self);

G_END_DECLS
