/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal-filter.h"
#include "accord-outlook.h"
#include "accord-pipeline-order.h"
#include "accord-selection.h"

G_BEGIN_DECLS

/**
 * AccordPipeline:
 *
 * The sales pipeline as a window shows it: a #GListModel of
 * #AccordPipelineRow, each stage's group and behind it, while the group is
 * open, those of its deals that the filter lets through. The stage nearest to
 * winning comes first. It follows the plan.
 */
#define ACCORD_TYPE_PIPELINE (accord_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (AccordPipeline, accord_pipeline, ACCORD, PIPELINE,
                      GObject)

AccordPipeline             *accord_pipeline_new           (AccordPlan           *plan,
                                                           AccordOutlook        *outlook);
AccordDealFilter           *accord_pipeline_get_filter    (AccordPipeline       *self);
void                        accord_pipeline_set_order     (AccordPipeline       *self,
                                                           AccordPipelineOrder   order,
                                                           gboolean              descending);
void                        accord_pipeline_follow        (AccordPipeline       *self);
void                        accord_pipeline_toggle        (AccordPipeline       *self,
                                                           AccordPipelineRow    *group);
void                        accord_pipeline_unfold        (AccordPipeline       *self,
                                                           AccordPipelineRow    *row);
AccordPipelineRow          *accord_pipeline_find_deal     (AccordPipeline       *self,
                                                           gint64                deal);
AccordPipelineRow          *accord_pipeline_get_group     (AccordPipeline       *self,
                                                           AccordPipelineRow    *row);
gboolean                    accord_pipeline_find_row      (AccordPipeline       *self,
                                                           AccordPipelineRow    *row,
                                                           guint                *position);
void                        accord_pipeline_light_group   (AccordPipeline       *self,
                                                           AccordPipelineRow    *group);
void                        accord_pipeline_relate        (AccordPipeline       *self,
                                                           AccordSelection      *selection);
guint                       accord_pipeline_get_n_open    (AccordPipeline       *self);
guint                       accord_pipeline_get_n_hidden  (AccordPipeline       *self);
const AccordPipelineTotals *accord_pipeline_get_totals    (AccordPipeline       *self);

G_END_DECLS
