/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-input.h"

#include <glib.h>

#define RCPSP_MAX_RESOURCES 8

/* A resource-constrained project: activities of whole duration, constant
 * capacities. The first activity is the source, the last the sink, where the
 * file has them. */
typedef struct
{
  guint n;
  guint n_resources;
  int capacity[RCPSP_MAX_RESOURCES];
  int *duration;
  int (*demand)[RCPSP_MAX_RESOURCES];
  GArray *arcs; /* pairs of guint: before, after */
} Rcpsp;

/* The same as a plan: rigid features, a team for each resource. */
typedef struct
{
  AccordEngineInput input;
  AccordEngineTeam teams[RCPSP_MAX_RESOURCES];
  float *capacity;
  AccordEngineFeature *features;
  AccordEnginePart *parts;
  AccordEngineDependency *dependencies;
} RcpspPlan;

Rcpsp     *rcpsp_load          (const char   *path,
                                GError      **error);
Rcpsp     *rcpsp_new_random    (GRand        *rand,
                                guint         n);
void       rcpsp_free          (Rcpsp        *self);
int        rcpsp_critical_path (const Rcpsp  *self);
int       *rcpsp_schedule      (const Rcpsp  *self,
                                const guint  *order);
char      *rcpsp_check         (const Rcpsp  *self,
                                const double *starts,
                                int          *makespan);
RcpspPlan *rcpsp_plan_new      (const Rcpsp  *self);
void       rcpsp_plan_free     (RcpspPlan    *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rcpsp, rcpsp_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RcpspPlan, rcpsp_plan_free)
