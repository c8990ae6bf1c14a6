/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordFeatureDropFunc:
 * @widget: what a feature is dragged over
 * @x: where in it
 * @y: where in it
 * @marked: (out): what lights up
 * @data: as it was attached
 *
 * Returns: (transfer none) (nullable): the promise that would get the
 *   feature; %NULL where there is none
 */
typedef AccordEntity *(*AccordFeatureDropFunc) (GtkWidget  *widget,
                                                double      x,
                                                double      y,
                                                GtkWidget **marked,
                                                gpointer    data);

void  accord_feature_drop_attach  (GtkWidget              *widget,
                                   AccordPlan             *plan,
                                   AccordFeatureDropFunc   find,
                                   gpointer                data);

G_END_DECLS
