/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ACCORD_HEAT_CELL_NAME: in place of a week, for the name of a team. */
#define ACCORD_HEAT_CELL_NAME G_MAXUINT

/**
 * AccordHeatCell:
 *
 * What can be pointed at, focused and opened over a cell of a heat map; the
 * chart below draws it.
 */
#define ACCORD_TYPE_HEAT_CELL (accord_heat_cell_get_type ())
G_DECLARE_FINAL_TYPE (AccordHeatCell, accord_heat_cell, ACCORD, HEAT_CELL,
                      GtkWidget)

GtkWidget *accord_heat_cell_new       (guint           team,
                                       guint           week);
guint      accord_heat_cell_get_team  (AccordHeatCell *self);
guint      accord_heat_cell_get_week  (AccordHeatCell *self);
void       accord_heat_cell_set_label (AccordHeatCell *self,
                                       const char     *label);

G_END_DECLS
