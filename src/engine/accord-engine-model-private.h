/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-graph-private.h"
#include "accord-engine-model.h"
#include "accord-engine-random.h"

#include <stdatomic.h>

/* Inside a model, features are called nodes and go by their place in the
 * queue, parts by the place of their nodes: a trial walks all arrays from
 * front to back. Efforts and capacities are in head-days. */

enum
{
  NODE_RIGID = 1 << 0,
  NODE_EARLY = 1 << 1,   /* may go on before its deal is won */
  NODE_DONE = 1 << 2,
  NODE_PLAIN = 1 << 3,   /* waits for ends only */
  NODE_SUPPORT = 1 << 4, /* its end may be a delivery with support */
  NODE_ELAPSED = 1 << 5,
  NODE_DATE = 1 << 6,
  NODE_OUTSIDE = NODE_ELAPSED | NODE_DATE,
};

typedef struct
{
  uint32_t feature;
  uint32_t flags;
  uint32_t first_part;
  uint32_t n_parts;
  uint32_t first_before;
  uint32_t n_before;
  uint32_t first_demand;
  uint32_t n_demands;
  double earliest;
} Node;

typedef struct
{
  uint64_t key;
  uint32_t table; /* index of its first float */
  float base;
  float span;
  float people;
  uint32_t team;
  uint32_t deal; /* slot of the deal's score: 0 for none, else deal + 1 */
} Part;

typedef struct
{
  uint32_t node;
  uint32_t link;
  double lag;
} Before;

/* Heads that a rigid node needs of one team. */
typedef struct
{
  uint32_t team;
  float heads;
} Demand;

/* A feature's share in a promise's ready day; see the drivers. */
typedef struct
{
  uint32_t node;
  bool own;
} Driver;

typedef struct
{
  uint32_t table;
  float base;
  float span;
} Range;

struct _AccordEngineModel
{
  atomic_int ref_count;

  uint32_t n_days;
  uint32_t stride; /* of a team's days in `capacity` */
  uint32_t n_weeks;
  int32_t first_monday; /* date on which week 0 begins */
  int32_t *calendar;   /* n_days + 1; the last is ACCORD_ENGINE_BEYOND */
  uint32_t *day_at;    /* first working day on or after a date */
  uint32_t n_dates;    /* dates in `day_at`; later ones are beyond */
  uint32_t *week_of;   /* n_days */
  uint32_t *week_days; /* n_weeks + 1: first day of each week */

  uint32_t n_teams;
  float *capacity;
  double *focus;
  double *attrition; /* departures per head and working day */
  uint32_t *members;
  uint64_t *team_keys;
  uint64_t *team_ids;
  float *load_unit; /* head-days of a week at full strength */
  bool has_attrition;
  bool has_days_off; /* a team has a day without capacity */

  uint32_t n_nodes;
  Node *nodes;
  uint32_t *queue;    /* node -> feature */
  uint32_t *node_of;  /* feature -> node */
  double *ends;       /* of done nodes; infinite for the others */
  double *starts;     /* the same: a done node has started where it ended */
  uint32_t *own_slot; /* whose release a node waits for itself */
  uint32_t n_extra;   /* further (node, slot) pairs */
  uint32_t (*extra)[2];
  uint32_t n_edges; /* (after, before), the last of the queue first */
  uint32_t (*edges)[2];
  Before *befores;
  uint32_t n_parts;
  Part *parts;
  uint8_t *new_step;    /* a part that begins a step */
  uint32_t *part_index; /* part -> part of the input */
  float *part_weight;   /* of its score in that of its node */
  Demand *demands;
  Range *node_range; /* outside nodes */
  uint64_t *node_key;
  uint32_t n_early;
  uint32_t *early;       /* node */
  uint32_t *early_start; /* n_early + 1 */
  uint32_t *early_deals;

  uint32_t n_tables;
  float *tables;
  float weight_team;
  float weight_deal;
  float weight_own[2]; /* without and with a deal */

  uint32_t n_deals;
  AccordEngineDeal *deals;
  double *chance;
  float *threshold; /* score below which a deal is won */
  Range *close;
  uint64_t *win_keys;
  uint64_t *close_keys;
  uint64_t *deal_keys;
  uint64_t market_key;

  uint32_t n_promises;
  AccordEnginePromise *promises;
  bool *dated;
  uint32_t *missing;
  uint32_t *need_start; /* n_promises + 1 */
  uint32_t *needs;      /* nodes not left out */
  uint32_t *driver_start;
  Driver *drivers;
  uint32_t *support_start; /* n_nodes + 1 */
  uint32_t *supports;      /* promises */
  uint32_t n_supported;
  uint32_t *supported; /* promises with support */

  int32_t goal;
  int64_t won_amount;
  int64_t extra_cost;
  uint32_t detail_every;
  uint64_t seed;
};

/* The first working day on or after @date; the horizon when it is behind it. */
static inline uint32_t
model_day_from (const AccordEngineModel *self,
                int64_t                  date)
{
  if (date <= 0)
    return 0;
  if (date >= self->n_dates)
    return self->n_days;

  return self->day_at[date];
}

bool     _accord_engine_model_rank         (AccordEngineModel       *self,
                                            const AccordEngineInput *input,
                                            const AccordEngineGraph *graph);
bool     _accord_engine_model_add_nodes    (AccordEngineModel       *self,
                                            const AccordEngineInput *input);
bool     _accord_engine_model_add_promises (AccordEngineModel       *self,
                                            const AccordEngineInput *input,
                                            const AccordEngineGraph *graph);
uint32_t _accord_engine_members            (const AccordEngineTeam  *team,
                                            uint32_t                 n_days);
int32_t  _accord_engine_model_agreed       (const AccordEngineModel *self,
                                            uint32_t                 promise,
                                            int32_t                  close);
