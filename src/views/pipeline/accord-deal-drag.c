/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deal may be dropped on each row of a stage, which lights up as a whole.
 * Elsewhere it is a copy that is dropped: the deal stays.
 */

#include "config.h"

#include "accord-deal-drag.h"

#include "accord-cell.h"
#include "accord-row-drag.h"

typedef struct
{
  GtkColumnView *view; /* owns this */
  AccordPipeline *pipeline;
  AccordDealDragFunc dropped;
  gpointer data;
  AccordPipelineRow *target; /* a group that something is dragged over */
} Drag;

static void
drag_free (gpointer data)
{
  Drag *self = data;

  g_clear_object (&self->target);
  g_clear_object (&self->pipeline);
  g_free (self);
}

static AccordPipelineRow *
get_group_at (Drag  *self,
              double x,
              double y)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  AccordPipelineRow *row = cell != NULL ? accord_cell_get_row (cell) : NULL;

  return row != NULL ? accord_pipeline_get_group (self->pipeline, row) : NULL;
}

static gpointer
get_deal (gpointer row)
{
  return accord_pipeline_row_get_deal (row);
}

static void
set_target (Drag              *self,
            AccordPipelineRow *group)
{
  if (g_set_object (&self->target, group))
    accord_pipeline_light_group (self->pipeline, group);
}

static GdkDragAction
motion (gpointer data,
        double   x,
        double   y)
{
  AccordPipelineRow *group = get_group_at (data, x, y);

  set_target (data, group);

  return group != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave (gpointer data)
{
  set_target (data, NULL);
}

static gboolean
drop (gpointer data,
      gpointer item,
      double   x,
      double   y)
{
  Drag *self = data;
  AccordPipelineRow *group = get_group_at (self, x, y);

  if (group == NULL)
    return FALSE;

  self->dropped (item, group, self->data);
  return TRUE;
}

static const AccordRowDrag drag = {
  .get_type = accord_deal_get_type,
  .column = ACCORD_PIPELINE_BY_TITLE,
  .get_item = get_deal,
  .motion = motion,
  .leave = leave,
  .drop = drop,
};

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
  Drag *self = g_new0 (Drag, 1);

  self->view = view;
  self->pipeline = g_object_ref (pipeline);
  self->dropped = dropped;
  self->data = data;
  accord_row_drag_attach (view, &drag, self, drag_free);
}
