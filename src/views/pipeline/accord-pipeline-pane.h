/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPipelinePane:
 *
 * The sales side: deals grouped by stage, searched, filtered, sorted, edited
 * in place and dragged to another stage.
 */
#define ACCORD_TYPE_PIPELINE_PANE (accord_pipeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (AccordPipelinePane, accord_pipeline_pane, ACCORD,
                      PIPELINE_PANE, AdwBin)

void  accord_pipeline_pane_show    (AccordPipelinePane  *self,
                                    AccordPlan          *plan,
                                    AccordForecaster    *forecaster,
                                    AccordSelection     *selection,
                                    AccordDay            today);
void  accord_pipeline_pane_search  (AccordPipelinePane  *self);

guint     accord_pipeline_pane_count_missed
                                  (AccordPipelinePane  *self);
gboolean  accord_pipeline_pane_focus  (AccordPipelinePane  *self);

G_END_DECLS
