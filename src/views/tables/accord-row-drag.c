/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drags sit on the view, not on its rows: a row that is recycled would cancel
 * its own drag. Outside the view it is a copy that is dropped.
 */

#include "config.h"

#include "accord-row-drag.h"

#include "accord-cell.h"
#include "accord-drag-escape.h"
#include "accord-view-places.h"

#define HOT 12 /* of the picture under the pointer, in pixels */

typedef struct
{
  GtkColumnView *view; /* owns this */
  const AccordRowDrag *drag;
  gpointer data;
  GDestroyNotify destroy;
} Attached;

static void
attached_free (Attached *self)
{
  self->destroy (self->data);
  g_free (self);
}

static GdkContentProvider *
prepare_cb (Attached      *self,
            double         x,
            double         y,
            GtkDragSource *source)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  gpointer row = cell != NULL ? accord_cell_get_row (cell) : NULL;
  gpointer item = row != NULL ? self->drag->get_item (row) : NULL;
  g_autoptr (GdkPaintable) icon = NULL;

  if (item == NULL)
    return NULL;

  icon = gtk_widget_paintable_new (
    accord_view_places_find (self->view, row, self->drag->column));
  gtk_drag_source_set_icon (source, icon, HOT, HOT);

  return gdk_content_provider_new_typed (self->drag->get_type (), item);
}

static GdkDragAction
motion_cb (Attached      *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  return self->drag->motion (self->data, x, y);
}

static void
leave_cb (Attached      *self,
          GtkDropTarget *target)
{
  self->drag->leave (self->data);
}

static gboolean
drop_cb (Attached      *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  self->drag->leave (self->data);

  return self->drag->drop (self->data, g_value_get_object (value), x, y);
}

/**
 * accord_row_drag_attach:
 * @view: a view of #AccordCell
 * @drag: what can be dragged; must stay
 * @data: for @drag
 * @destroy: frees @data, which goes with @view
 *
 * Lets rows be dragged from @view, and things like them be dropped there.
 * @drag's leave is called before its drop.
 */
void
accord_row_drag_attach (GtkColumnView       *view,
                        const AccordRowDrag *drag,
                        gpointer             data,
                        GDestroyNotify       destroy)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target
    = gtk_drop_target_new (drag->get_type (), GDK_ACTION_MOVE);
  Attached *self = g_new (Attached, 1);

  *self = (Attached) { view, drag, data, destroy };
  g_object_set_data_full (G_OBJECT (view), "accord-row-drag", self,
                          (GDestroyNotify) attached_free);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view),
                             GTK_EVENT_CONTROLLER (source));
  accord_drag_escape_attach (source);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view),
                             GTK_EVENT_CONTROLLER (target));
}
