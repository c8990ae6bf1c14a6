/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"
#include "accord-pipeline-row.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordPipelineRows:
 *
 * The rows of all deals of a plan, which follow it. What of them is shown is
 * the business of #AccordPipeline.
 */
typedef struct _AccordPipelineRows AccordPipelineRows;

AccordPipelineRows *accord_pipeline_rows_new     (AccordPlan         *plan,
                                                  AccordOutlook      *outlook);
void                accord_pipeline_rows_free    (AccordPipelineRows *self);
GPtrArray          *accord_pipeline_rows_get     (AccordPipelineRows *self);
AccordPipelineRow  *accord_pipeline_rows_find    (AccordPipelineRows *self,
                                                  gint64              deal);
gboolean            accord_pipeline_rows_follow  (AccordPipelineRows *self,
                                                  AccordChange       *change);
void                accord_pipeline_rows_refresh (AccordPipelineRows *self);
gboolean            accord_pipeline_rows_count   (AccordPipelineRows *self);

G_END_DECLS
