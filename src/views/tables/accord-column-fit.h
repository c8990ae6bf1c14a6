/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordColumnFit:
 *
 * Columns that make room for each other: where not all that a person has
 * chosen fit, some give way, and come back when there is room again.
 */
typedef struct _AccordColumnFit AccordColumnFit;

void             accord_column_fit_attach    (GtkColumnView    *view,
                                              const guint      *order,
                                              guint             n_order);
AccordColumnFit *accord_column_fit_of        (GtkColumnView    *view);
void             accord_column_fit_choose    (AccordColumnFit  *self,
                                              guint             column,
                                              gboolean          chosen);
gboolean         accord_column_fit_is_chosen (AccordColumnFit  *self,
                                              guint             column);

G_END_DECLS
