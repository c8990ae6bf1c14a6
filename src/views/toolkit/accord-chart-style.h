/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How charts look on the screen: the person's colours, font and size. */

const AccordChartTheme *accord_chart_style_get_theme   (void);
AccordChartText        *accord_chart_style_create_text (GtkWidget   *widget);
double                  accord_chart_style_get_scale   (GtkWidget   *widget);
cairo_t                *accord_chart_style_open_canvas (GtkWidget   *widget,
                                                        GtkSnapshot *snapshot);
void                    accord_chart_style_watch       (GtkWidget   *widget,
                                                        GCallback    changed);

G_END_DECLS
