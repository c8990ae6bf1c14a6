/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline-row.h"

G_BEGIN_DECLS

/**
 * AccordPipelineOrder:
 *
 * What the deals of a group are sorted by.
 */
typedef enum
{
  ACCORD_PIPELINE_BY_TITLE,
  ACCORD_PIPELINE_BY_VALUE,
  ACCORD_PIPELINE_BY_CHANCE,
  ACCORD_PIPELINE_BY_CLOSE,
  ACCORD_PIPELINE_BY_OWNER,
  ACCORD_PIPELINE_BY_PROMISES,
} AccordPipelineOrder;

int accord_pipeline_order_compare (AccordPipelineOrder  order,
                                   gboolean             descending,
                                   AccordPipelineRow   *a,
                                   AccordPipelineRow   *b);

G_END_DECLS
