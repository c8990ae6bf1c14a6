/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drags sit on the view, not on its rows: a row that is recycled would cancel
 * its own drag. A deal may be dropped on each row of a stage, which lights up
 * as a whole. Elsewhere it is a copy that is dropped: the deal stays.
 */

#include "config.h"

#include "accord-deal-drag.h"

#include "accord-cell.h"
#include "accord-drag-escape.h"
#include "accord-view-places.h"

#define HOT 12 /* of the picture under the pointer, in pixels */

typedef struct
{
  GtkColumnView *view; /* owns this */
  AccordPipeline *pipeline;
  AccordDealDragFunc dropped;
  gpointer data;
  AccordPipelineRow *target; /* a group that something is dragged over */
} Drag;

static void
drag_free (Drag *self)
{
  g_clear_object (&self->target);
  g_clear_object (&self->pipeline);
  g_free (self);
}

static AccordPipelineRow *
get_row_at (Drag  *self,
            double x,
            double y)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);

  return cell != NULL ? accord_cell_get_row (cell) : NULL;
}

static AccordPipelineRow *
get_group_at (Drag  *self,
              double x,
              double y)
{
  AccordPipelineRow *row = get_row_at (self, x, y);

  return row != NULL ? accord_pipeline_get_group (self->pipeline, row) : NULL;
}

static GdkContentProvider *
prepare_cb (Drag          *self,
            double         x,
            double         y,
            GtkDragSource *source)
{
  AccordPipelineRow *row = get_row_at (self, x, y);
  AccordDeal *deal = row != NULL ? accord_pipeline_row_get_deal (row) : NULL;
  g_autoptr (GdkPaintable) icon = NULL;

  if (deal == NULL)
    return NULL;

  icon = gtk_widget_paintable_new (
    accord_view_places_find (self->view, row, ACCORD_PIPELINE_BY_TITLE));
  gtk_drag_source_set_icon (source, icon, HOT, HOT);

  return gdk_content_provider_new_typed (ACCORD_TYPE_DEAL, deal);
}

static void
set_target (Drag              *self,
            AccordPipelineRow *group)
{
  if (g_set_object (&self->target, group))
    accord_pipeline_light_group (self->pipeline, group);
}

static GdkDragAction
motion_cb (Drag          *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  AccordPipelineRow *group = get_group_at (self, x, y);

  set_target (self, group);

  return group != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (Drag          *self,
          GtkDropTarget *target)
{
  set_target (self, NULL);
}

static gboolean
drop_cb (Drag          *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  AccordPipelineRow *group = get_group_at (self, x, y);

  set_target (self, NULL);
  if (group == NULL)
    return FALSE;

  self->dropped (g_value_get_object (value), group, self->data);
  return TRUE;
}

/**
 * accord_deal_drag_attach:
 * @view: a view of @pipeline
 * @dropped: called when a deal was dragged to a stage
 * @data: for @dropped; must outlive @view
 *
 * Lets deals be dragged from @view, and to its stages.
 */
void
accord_deal_drag_attach (GtkColumnView     *view,
                         AccordPipeline    *pipeline,
                         AccordDealDragFunc dropped,
                         gpointer           data)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target
    = gtk_drop_target_new (ACCORD_TYPE_DEAL, GDK_ACTION_MOVE);
  Drag *self = g_new0 (Drag, 1);

  self->view = view;
  self->pipeline = g_object_ref (pipeline);
  self->dropped = dropped;
  self->data = data;
  g_object_set_data_full (G_OBJECT (view), "accord-deal-drag", self,
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
