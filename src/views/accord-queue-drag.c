/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drag sits on the view, since a row that is recycled would cancel its
 * own. While it lasts a line shows where the feature will stand, and near an
 * edge the list scrolls. Elsewhere it is a copy that is dropped: the feature
 * stays where it is.
 */

#include "config.h"

#include "accord-queue-drag.h"

#include "accord-cell.h"
#include "accord-drag-escape.h"
#include "accord-view-places.h"

/* Pixels from an edge where the list scrolls, how far each time, and
 * milliseconds between. */
#define EDGE   28.0
#define STEP   10.0
#define PERIOD 25
#define HOT    12 /* of the picture under the pointer, in pixels */

typedef struct
{
  GtkColumnView *view; /* owns this */
  AccordDropLine *line;
  AccordWorkQueue *queue;
  AccordQueueDragFunc dropped;
  gpointer data;
  double y;        /* of the pointer, in the view */
  guint scrolling; /* source, 0 for none */
} Drag;

static void
drag_free (Drag *self)
{
  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_object (&self->queue);
  g_free (self);
}

static GdkContentProvider *
prepare_cb (Drag          *self,
            double         x,
            double         y,
            GtkDragSource *source)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  g_autoptr (GdkPaintable) icon = NULL;
  AccordQueueRow *row;

  if (cell == NULL)
    return NULL;

  row = accord_cell_get_row (cell);
  icon = gtk_widget_paintable_new (
    accord_view_places_find (self->view, row, 0));
  gtk_drag_source_set_icon (source, icon, HOT, HOT);

  return gdk_content_provider_new_typed (ACCORD_TYPE_FEATURE,
                                         accord_queue_row_get_feature (row));
}

/* In front of which position a point lies: the upper half of a row is in
 * front of it. @line says where the line is to be drawn. */
static guint
find_gap (Drag   *self,
          double  x,
          double  y,
          double *line)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  GtkWidget *row = cell != NULL ? accord_cell_get_row_widget (cell) : NULL;
  graphene_rect_t bounds, drawn;
  gboolean below;

  *line = ACCORD_DROP_LINE_NONE;
  if (row == NULL
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->view), &bounds)
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->line), &drawn))
    return g_list_model_get_n_items (G_LIST_MODEL (self->queue));

  below = y > bounds.origin.y + bounds.size.height / 2;
  *line = drawn.origin.y + (below ? drawn.size.height : 0);

  return accord_cell_get_position (cell) + below;
}

static gboolean
scroll_cb (gpointer data)
{
  Drag *self = data;
  GtkAdjustment *adjustment
    = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double height = gtk_widget_get_height (GTK_WIDGET (self->view));
  double step = self->y < height / 2 ? -STEP : STEP;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + step);
  accord_drop_line_set_y (self->line, ACCORD_DROP_LINE_NONE);

  return G_SOURCE_CONTINUE;
}

static GdkDragAction
motion_cb (Drag          *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self->view));
  gboolean edge = y < EDGE || y > height - EDGE;
  double line;

  self->y = y;
  find_gap (self, x, y, &line);
  accord_drop_line_set_y (self->line, line);
  if (edge && self->scrolling == 0)
    self->scrolling = g_timeout_add (PERIOD, scroll_cb, self);
  else if (!edge)
    g_clear_handle_id (&self->scrolling, g_source_remove);

  return GDK_ACTION_MOVE;
}

static void
leave_cb (Drag          *self,
          GtkDropTarget *target)
{
  g_clear_handle_id (&self->scrolling, g_source_remove);
  accord_drop_line_set_y (self->line, ACCORD_DROP_LINE_NONE);
}

static gboolean
drop_cb (Drag          *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  AccordEntity *feature = g_value_get_object (value);
  guint from;
  double line;

  leave_cb (self, target);
  if (!accord_work_queue_find (self->queue, accord_entity_get_id (feature),
                               &from))
    return FALSE;

  self->dropped (accord_work_queue_get (self->queue, from),
                 find_gap (self, x, y, &line), self->data);
  return TRUE;
}

/**
 * accord_queue_drag_attach:
 * @view: a view of @queue
 * @line: shows where it will stand; must outlive @view
 * @dropped: called when a feature was dragged to another place
 * @data: for @dropped; must outlive @view
 *
 * Lets features be dragged from @view, and to another place in it.
 */
void
accord_queue_drag_attach (GtkColumnView      *view,
                          AccordDropLine     *line,
                          AccordWorkQueue    *queue,
                          AccordQueueDragFunc dropped,
                          gpointer            data)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target
    = gtk_drop_target_new (ACCORD_TYPE_FEATURE, GDK_ACTION_MOVE);
  Drag *self = g_new0 (Drag, 1);

  self->view = view;
  self->line = line;
  self->queue = g_object_ref (queue);
  self->dropped = dropped;
  self->data = data;
  g_object_set_data_full (G_OBJECT (view), "accord-queue-drag", self,
                          (GDestroyNotify) drag_free);

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
