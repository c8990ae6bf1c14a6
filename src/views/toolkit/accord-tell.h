/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What has to be said to the person goes up to the window that a widget is
 * in. */

void  accord_tell       (GtkWidget     *widget,
                         const GError  *problem);
void  accord_tell_done  (GtkWidget     *widget,
                         AccordPlan    *plan);

G_END_DECLS
