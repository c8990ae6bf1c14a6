/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordHeatPictures:
 *
 * What a heat map looks like, cell by cell: a move of a date changes the loads
 * of a few, and the others need not be drawn again.
 */
typedef struct _AccordHeatPictures AccordHeatPictures;

AccordHeatPictures *accord_heat_pictures_new      (guint                    n_teams,
                                                   guint                    n_weeks);
void                accord_heat_pictures_free     (AccordHeatPictures      *self);
void                accord_heat_pictures_forget   (AccordHeatPictures      *self,
                                                   guint                    team,
                                                   guint                    week);
void                accord_heat_pictures_snapshot (AccordHeatPictures      *self,
                                                   const AccordChartLayout *layout,
                                                   const AccordChartTheme  *theme,
                                                   gboolean                 rtl,
                                                   GtkSnapshot             *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordHeatPictures, accord_heat_pictures_free)

G_END_DECLS
