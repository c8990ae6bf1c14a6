/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline.h"

G_BEGIN_DECLS

/* What the deals come to, in one line. */

char *accord_pipeline_summary_dup (AccordPipeline *pipeline,
                                   AccordPlan     *plan);

G_END_DECLS
