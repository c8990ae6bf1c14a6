/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-capacity-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordHeatMap:
 *
 * What is asked of the teams by week, as the chart draws it, with cells that
 * can be focused and opened. It shows as many weeks as there is room for.
 */
#define ACCORD_TYPE_HEAT_MAP (accord_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (AccordHeatMap, accord_heat_map, ACCORD, HEAT_MAP,
                      GtkWidget)

void       accord_heat_map_set_loads (AccordHeatMap      *self,
                                      AccordCapacityData *loads);
void       accord_heat_map_mark      (AccordHeatMap      *self,
                                      AccordEntity       *team);
GtkWidget *accord_heat_map_get_cell  (AccordHeatMap      *self,
                                      guint               team,
                                      guint               week);

G_END_DECLS
