/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-cell.h"

G_BEGIN_DECLS

/* What the columns of the tables are made of. */

GtkWidget *accord_cell_columns_create_text   (void);
GtkWidget *accord_cell_columns_create_day    (void);
GtkWidget *accord_cell_columns_create_number (void);
void       accord_cell_columns_fill          (GtkColumnView        *view,
                                              const AccordCellKind *kinds,
                                              guint                 n_kinds,
                                              gpointer              data);

G_END_DECLS
