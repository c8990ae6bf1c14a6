/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  accord_turns_follow  (GtkWidget         *pane,
                            AccordForecaster  *forecaster,
                            GCallback          follow,
                            gpointer           object);

G_END_DECLS
