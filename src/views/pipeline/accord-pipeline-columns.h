/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the pipeline: what each shows of a deal and of a group. The
 * columns stand in the order of #AccordPipelineOrder. */

/** ACCORD_PIPELINE_N_COLUMNS: as many as there are orders. */
#define ACCORD_PIPELINE_N_COLUMNS (ACCORD_PIPELINE_BY_PROMISES + 1)

extern const char *const accord_pipeline_column_ids[];

/**
 * AccordPipelineStyle:
 * @plan: whose currency it is
 * @today: days of its year are written without the year
 *
 * What the cells need to know.
 */
typedef struct
{
  AccordPlan *plan;
  AccordDay today;
} AccordPipelineStyle;

void accord_pipeline_columns_set_up (GtkColumnView             *view,
                                     const AccordPipelineStyle *style);

G_END_DECLS
