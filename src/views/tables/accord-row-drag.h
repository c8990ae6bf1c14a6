/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordRowDrag:
 * @get_type: the type of what is dragged
 * @column: the number of the column whose cell is the picture of a drag
 * @get_item: what is dragged with a row; %NULL for a row that stays
 * @motion: such a thing is over the view
 * @leave: it is no more
 * @drop: it was dropped; returns whether it was taken
 *
 * What differs from one table whose rows can be dragged to another. Points
 * are in the view.
 */
typedef struct
{
  GType (*get_type) (void);
  guint column;
  gpointer (*get_item) (gpointer row);
  GdkDragAction (*motion) (gpointer data, double x, double y);
  void (*leave) (gpointer data);
  gboolean (*drop) (gpointer data, gpointer item, double x, double y);
} AccordRowDrag;

void  accord_row_drag_attach  (GtkColumnView        *view,
                               const AccordRowDrag  *drag,
                               gpointer              data,
                               GDestroyNotify        destroy);

G_END_DECLS
