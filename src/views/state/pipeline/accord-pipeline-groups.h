/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline-row.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* The groups of the pipeline: a row for each stage, the nearest to winning
 * first, and for deals that have none. */

GPtrArray *accord_pipeline_groups_update (GPtrArray         *groups,
                                          AccordPlan        *plan);
guint      accord_pipeline_groups_find   (GPtrArray         *groups,
                                          AccordPipelineRow *row);

G_END_DECLS
