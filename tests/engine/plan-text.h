/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-simulation.h"

#include <glib.h>

/* A small plan written as text, so that a test shows what it is about.
 *
 * One thing a line; names are words, and an id is a hash of its name:
 *
 *   set days=20 seed=1 rho_team=0 rho_deal=0 goal=30 dist=pert|triangular|
 *       lognormal|ratios ratios=0.5,1,2 weekday=0 extra=0
 *       order=file
 *       (the queue is as written, whatever the dates)
 *   team NAME heads=1,1,0.5 focus=1 attrition=0 members=0
 *       (the last head count goes on to the horizon)
 *   feature NAME part=TEAM:EFFORT[:PEOPLE[:STEP[:DONE[:REMAINING]]]] ...
 *       [rigid] [early] [begun] [done=DATE] [earliest=DATE] [pin=PLACE]
 *       (EFFORT and REMAINING are low/likely/high, or one number; an effort
 *       of ? is no estimate, a DONE of - is none)
 *   elapsed NAME range=1/2/3        outside work, working days
 *   date NAME range=1/2/3           outside work, dates
 *   after NAME OTHER [ss|ff|sf] [lag=1]
 *   deal NAME chance=0.5 close=1/2/3 amount=100 market=0 [won] [lost]
 *   promise NAME deal=DEAL needs=A,B want=1 agreed=2 after=56 handover=0
 *       share=100 late=10 grace=0 loss=0.02 confidence=0.7
 *       support=TEAM:EFFORT:WEEKS [out]
 *       (a feature in needs may be written A*0.5, which leaves it out)
 *   expect NAME START END           for golden schedules; - is never
 */
typedef struct
{
  AccordEngineInput input;
  GArray *teams;
  GArray *features;
  GArray *parts;
  GArray *dependencies;
  GArray *deals;
  GArray *promises;
  GArray *needs;
  GArray *order;
  GArray *ratios;
  GPtrArray *capacities;
  GPtrArray *team_names;
  GPtrArray *feature_names;
  GPtrArray *deal_names;
  GPtrArray *promise_names;
  GArray *expected; /* PlanExpectation */
  AccordEngineDistribution distribution;
  gboolean is_in_order;
} PlanText;

typedef struct
{
  guint feature;
  double start;
  double end;
} PlanExpectation;

PlanText             *plan_text_new       (const char *text);
void                  plan_text_free      (PlanText   *plan);
guint                 plan_text_feature   (PlanText   *plan,
                                           const char *name);
guint                 plan_text_promise   (PlanText   *plan,
                                           const char *name);
AccordEngineModel    *plan_text_model     (PlanText   *plan);
AccordEngineSpan     *plan_text_schedule  (PlanText   *plan,
                                           guint       trial);
AccordEngineForecast *plan_text_forecast  (PlanText   *plan,
                                           guint       n_trials);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanText, plan_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEngineModel, accord_engine_model_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEngineForecast,
                               accord_engine_forecast_unref)
