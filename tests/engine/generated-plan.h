/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-input.h"

#include <glib.h>

/* A made-up plan of any size, the same for the same numbers: five teams of
 * four, deals of 10 to 30 features, 1.4 predecessors and one part a feature
 * on average. */
typedef struct
{
  AccordEngineInput input;
  GArray *capacity; /* float, teams × days */
  GArray *teams;
  GArray *features;
  GArray *parts;
  GArray *dependencies;
  GArray *deals;
  GArray *promises;
  GArray *needs;
} GeneratedPlan;

GeneratedPlan *generated_plan_new  (guint          n_features,
                                    double         mean_effort,
                                    guint64        seed);
void           generated_plan_free (GeneratedPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GeneratedPlan, generated_plan_free)
