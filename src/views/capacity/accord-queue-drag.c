/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While a drag lasts a line shows where the feature will stand, and near an
 * edge the list scrolls. Elsewhere it is a copy that is dropped: the feature
 * stays where it is.
 */

#include "config.h"

#include "accord-queue-drag.h"

#include "accord-cell.h"
#include "accord-row-drag.h"

/* Pixels from an edge where the list scrolls, how far each time, and
 * milliseconds between. */
#define EDGE   28.0
#define STEP   10.0
#define PERIOD 25

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
drag_free (gpointer data)
{
  Drag *self = data;

  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_object (&self->queue);
  g_free (self);
}

static gpointer
get_feature (gpointer row)
{
  return accord_queue_row_get_feature (row);
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
motion (gpointer data,
        double   x,
        double   y)
{
  Drag *self = data;
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
leave (gpointer data)
{
  Drag *self = data;

  g_clear_handle_id (&self->scrolling, g_source_remove);
  accord_drop_line_set_y (self->line, ACCORD_DROP_LINE_NONE);
}

static gboolean
drop (gpointer data,
      gpointer item,
      double   x,
      double   y)
{
  Drag *self = data;
  guint from;
  double line;

  if (!accord_work_queue_find (self->queue, accord_entity_get_id (item),
                               &from))
    return FALSE;

  self->dropped (accord_work_queue_get (self->queue, from),
                 find_gap (self, x, y, &line), self->data);
  return TRUE;
}

static const AccordRowDrag drag = {
  .get_type = accord_feature_get_type,
  .get_item = get_feature,
  .motion = motion,
  .leave = leave,
  .drop = drop,
};

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
  Drag *self = g_new0 (Drag, 1);

  self->view = view;
  self->line = line;
  self->queue = g_object_ref (queue);
  self->dropped = dropped;
  self->data = data;
  accord_row_drag_attach (view, &drag, self, drag_free);
}
