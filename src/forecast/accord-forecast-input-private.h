/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"
#include "accord-id-index.h"

G_BEGIN_DECLS

struct _AccordForecastInput
{
  gatomicrefcount ref_count;
  AccordDay as_of;
  AccordEngineInput engine;
  AccordEngineDistribution distribution;
  AccordMoney pay; /* of added people and overtime; held back */
  GArray *calendar; /* int32_t */
  GArray *days;     /* AccordDay: the same, as dates */
  GPtrArray *capacities;
  GArray *teams;
  GArray *features;
  GArray *parts;
  GArray *dependencies;
  GArray *deals;
  GArray *promises;
  GArray *needs;
  GArray *ratios;
  GArray *need_dates;  /* AccordDay, of each promise; none while held back */
  GArray *close_known; /* gboolean, of each promise */
  GArray *certainties; /* AccordCertainty, of each promise */
  AccordIdIndex *promise_index;
  AccordIdIndex *team_index;
  int32_t last_date;  /* of a promise, as far as the horizon follows it */
  gboolean stretched; /* whether overtime lets parts go faster */
  AccordForecastInput *base; /* whose indices it has; NULL where its own */
};

/* Working days that a plan looks ahead at the least and at the most. */
#define ACCORD_HORIZON_LEAST 260
#define ACCORD_HORIZON_MOST  2600

/* What is at hand while an input is put together. Teams come first, then
 * work, then deals: each refers to those before by their index. */
typedef struct
{
  AccordForecastInput *self;
  AccordPlan *plan;
  AccordEntity *settings;
  AccordWorkingDays *working; /* the plan's */
  GPtrArray *all_teams;
  GPtrArray *all_features;
  GPtrArray *all_parts;
  GPtrArray *all_works; /* outside */
  GPtrArray *all_deals;
  GPtrArray *all_promises;
  AccordIdIndex *index; /* of teams, features, outside work, deals and
                         * promises: each in its array */
  GHashTable *children; /* feature → GPtrArray of the features it is divided
                         * into */
  gboolean *divided;    /* of each feature: whether it is in @children */
} AccordInputBuilder;

/* Where what belongs to something goes: to its owner, and there to its
 * place. */
typedef struct
{
  guint32 owner;
  guint32 place;
  AccordEntity *entity;
} AccordInputBerth;

/* Told of each feature that a feature stands for. */
typedef void (*AccordLeafFound) (AccordInputBuilder *builder,
                                 uint32_t            leaf,
                                 gpointer            data);

void     _accord_input_builder_set_index      (AccordInputBuilder *self,
                                               AccordEntity       *entity,
                                               guint               i);
uint32_t _accord_input_builder_get_index      (AccordInputBuilder *self,
                                               AccordEntity       *entity);
uint32_t _accord_input_builder_get_referred   (AccordInputBuilder *self,
                                               AccordEntity       *entity,
                                               guint               field);
int32_t  _accord_input_builder_get_date       (AccordInputBuilder *self,
                                               AccordEntity       *entity,
                                               guint               field);
gboolean _accord_input_builder_get_range      (AccordEntity       *entity,
                                               guint               first,
                                               AccordEngineRange  *range);
gboolean _accord_input_builder_get_date_range (AccordInputBuilder *self,
                                               AccordEntity       *entity,
                                               guint               first,
                                               AccordEngineRange  *range);

GArray  *_accord_input_builder_dup_berths     (AccordInputBuilder *self,
                                               GPtrArray          *entities,
                                               guint               owner_field,
                                               guint               place_field);

void     _accord_forecast_input_set_dates     (AccordForecastInput *self,
                                               AccordEntity        *promise,
                                               guint                index);

void     _accord_input_builder_add_teams      (AccordInputBuilder *self);
void     _accord_input_builder_add_work       (AccordInputBuilder *self);
void     _accord_input_builder_for_each_leaf  (AccordInputBuilder *self,
                                               AccordEntity       *entity,
                                               guint               field,
                                               AccordLeafFound     found,
                                               gpointer            data);
uint32_t _accord_input_builder_add_never      (AccordInputBuilder *self,
                                               AccordEntity       *feature);
void     _accord_input_builder_add_deals      (AccordInputBuilder *self);
void     _accord_input_builder_add_extra      (AccordInputBuilder *self);

G_END_DECLS
