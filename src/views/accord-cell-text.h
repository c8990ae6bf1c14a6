/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *accord_cell_text_new  (float            xalign);
void        accord_cell_text_set  (GtkInscription  *text,
                                   const char      *words);

G_END_DECLS
