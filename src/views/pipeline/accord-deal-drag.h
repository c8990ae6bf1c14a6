/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordDealDragFunc:
 * @deal: what was dragged
 * @group: the row of the group that it was dropped on
 * @data: as it was attached
 *
 * A deal was dragged to a stage.
 */
typedef void (*AccordDealDragFunc) (AccordDeal        *deal,
                                    AccordPipelineRow *group,
                                    gpointer           data);

void  accord_deal_drag_attach  (GtkColumnView       *view,
                                AccordPipeline      *pipeline,
                                AccordDealDragFunc   dropped,
                                gpointer             data);

G_END_DECLS
