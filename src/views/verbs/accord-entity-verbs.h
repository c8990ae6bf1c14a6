/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one does with a thing of any kind, by a key, a menu or a screen reader.
 * @widget is where that happens. */

void  accord_entity_verbs_delete  (GtkWidget     *widget,
                                   AccordPlan    *plan,
                                   AccordEntity  *entity);

G_END_DECLS
