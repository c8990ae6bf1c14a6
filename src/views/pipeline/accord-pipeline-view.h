/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline.h"
#include "accord-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPipelineView:
 *
 * The deals of an #AccordPipeline as a table: sorted by its columns, edited in
 * place, folded by stage, and dragged to another stage.
 */
#define ACCORD_TYPE_PIPELINE_VIEW (accord_pipeline_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordPipelineView, accord_pipeline_view, ACCORD,
                      PIPELINE_VIEW, AdwBin)

void           accord_pipeline_view_show        (AccordPipelineView  *self,
                                                 AccordPlan          *plan,
                                                 AccordPipeline      *pipeline,
                                                 AccordSelection     *selection,
                                                 AccordDay            today);
GtkColumnView *accord_pipeline_view_get_columns (AccordPipelineView  *self);
gboolean       accord_pipeline_view_focus       (AccordPipelineView  *self);

G_END_DECLS
