/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ways-out.h"

G_BEGIN_DECLS

/* Of the worth of the plan: smaller differences are about the same. */
#define ACCORD_WAYS_OUT_SAME_WORTH 0.002

typedef struct _AccordWayOutIdea AccordWayOutIdea;

/**
 * AccordWaysOutCase:
 * @plan: the plan, as it was when the search began
 * @promise: whose ways out are sought
 * @today: the as-of day where the plan does not fix one
 * @base: what is to be expected as things are; %NULL until that is known
 * @ideas: (element-type AccordWayOutIdea): what is to be tried
 * @n_ideas: how many there have been so far
 * @n_added: how many entities the idea that is being had adds so far
 * @adding: what tells its entities from those of others
 *
 * What those know who have ideas; on the main thread.
 */
typedef struct
{
  AccordPlan *plan;
  AccordEntity *promise;
  AccordDay today;
  AccordForecast *base;
  GPtrArray *ideas;
  guint n_ideas;
  guint n_added;
  guint adding;
} AccordWaysOutCase;

/* Called when an idea was tried: gives a better one of the same kind to try
 * instead, or NULL where it is as good as it gets. */
typedef AccordWayOutIdea *(*AccordWayOutRefine) (
  AccordWaysOutCase         *self,
  AccordWayOutIdea          *idea,
  AccordForecastDifference  *tried);

/* A change that might help. Counted references, on the main thread alone. */
struct _AccordWayOutIdea
{
  guint number; /* in the order that they came up */
  AccordWayOutKind kind;
  AccordChange *change;
  char *name;
  char *sales;
  char *engineering;
  AccordDay by;     /* what it sets the agreed date to; NONE: leaves it */
  AccordDay second; /* when the rest of a split promise comes */
  double days;
  double overtime_hours;
  guint n_missed; /* features that the customer does not get, or gets later */
  gboolean cost_known;
  gboolean sales_give;
  gboolean engineering_gives;

  AccordWayOutRefine refine; /* may be NULL */
  gboolean exact; /* it is refined in full too */
  guint round;
  double low;  /* where a refinement by halving stands */
  double high;
  double size; /* what it tries */
};

/* Where halving goes on: between a size that is not enough and one that is. */
typedef struct
{
  double low;
  double high;
  double size;     /* what to try next; NAN where there is nothing left */
  gboolean enough; /* whether what was tried is */
} AccordWayOutHalf;

AccordWayOutIdea *_accord_way_out_idea_new   (AccordWayOutKind      kind,
                                              AccordChange         *change,
                                              char                 *name,
                                              char                 *sales,
                                              char                 *engineering);
AccordWayOutIdea *_accord_way_out_idea_ref   (AccordWayOutIdea     *self);
void              _accord_way_out_idea_unref (AccordWayOutIdea     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordWayOutIdea, _accord_way_out_idea_unref)

void              _accord_ways_out_fill_case (AccordWaysOut       *ways_out,
                                              AccordWaysOutCase    *self);
void              _accord_ways_out_add_idea  (AccordWaysOutCase    *self,
                                              AccordWayOutIdea     *idea);
double            _accord_ways_out_get_confidence
                                             (AccordWaysOutCase    *self);
AccordWayOutHalf  _accord_ways_out_halve     (AccordWaysOutCase    *self,
                                              const AccordWayOutIdea *idea,
                                              AccordForecastDifference *tried,
                                              double                step);
AccordDay         _accord_ways_out_get_start (AccordWaysOutCase    *self);
AccordDay         _accord_ways_out_get_by    (AccordWaysOutCase    *self);
void              _accord_ways_out_begin     (AccordWaysOutCase    *self,
                                              const char           *name);
gpointer          _accord_ways_out_add       (AccordWaysOutCase    *self,
                                              GType                 kind);
AccordChange     *_accord_ways_out_end       (AccordWaysOutCase    *self);
gboolean         *_accord_ways_out_find_needed
                                             (AccordWaysOutCase    *self);
const AccordEnginePromise *_accord_ways_out_find_flat
                                             (AccordForecast       *forecast,
                                              gint64                promise);

/* The teams that it waits for. */
double           *_accord_ways_out_weigh_teams
                                             (AccordWaysOutCase    *self);
gboolean          _accord_ways_out_covers    (AccordEntity         *allocation,
                                              AccordDay             first,
                                              AccordDay             last);
AccordEntity     *_accord_ways_out_add_allocation
                                             (AccordWaysOutCase    *self,
                                              gpointer              person,
                                              gpointer              team,
                                              double                share,
                                              AccordDay             first,
                                              AccordDay             last);

/* Those who have ideas. */
void              _accord_ways_out_add_scope  (AccordWaysOutCase   *self);
void              _accord_ways_out_add_dates  (AccordWaysOutCase   *self);
void              _accord_ways_out_add_queue  (AccordWaysOutCase   *self);
void              _accord_ways_out_add_people (AccordWaysOutCase   *self);
void              _accord_ways_out_add_overtime
                                             (AccordWaysOutCase    *self);
GArray           *_accord_ways_out_search_order
                                             (AccordForecastInput  *input,
                                              const atomic_bool    *cancel);
void              _accord_ways_out_add_order (AccordWaysOutCase    *self,
                                              GArray               *wanted);

AccordForecastInput *_accord_ways_out_read    (AccordWaysOutCase   *self,
                                              AccordChange         *change,
                                              GError              **error);

AccordWayOut     *_accord_way_out_new        (AccordWaysOutCase    *self,
                                              AccordWayOutIdea     *idea,
                                              AccordForecastDifference *difference,
                                              gboolean              coarse);
AccordWayOutIdea *_accord_way_out_get_idea   (AccordWayOut         *self);
void              _accord_way_out_count_others
                                             (AccordForecastDifference *difference,
                                              gint64                own,
                                              AccordWayOutFigures  *figures);
char             *_accord_way_out_spell_others
                                             (AccordForecastDifference *difference,
                                              gint64                own,
                                              AccordPlan           *plan);
GPtrArray        *_accord_ways_out_choose    (GPtrArray            *all);

G_END_DECLS
