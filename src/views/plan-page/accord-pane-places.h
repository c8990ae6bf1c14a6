/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-edge-pane.h"

G_BEGIN_DECLS

/**
 * AccordPanePlaces:
 *
 * Where the panes of a page meet: each plan has its own places, which are kept
 * when somebody moves an edge, and found again when the plan is shown.
 */
typedef struct _AccordPanePlaces AccordPanePlaces;

AccordPanePlaces *accord_pane_places_new       (GtkPaned         *timeline,
                                                GtkPaned         *sides,
                                                AccordEdgePane   *inspector);
void              accord_pane_places_free      (AccordPanePlaces *self);
void              accord_pane_places_recall    (AccordPanePlaces *self,
                                                gint64            plan);
void              accord_pane_places_set_saves (AccordPanePlaces *self,
                                                gboolean          saves);
void              accord_pane_places_close     (AccordPanePlaces *self);

G_END_DECLS
