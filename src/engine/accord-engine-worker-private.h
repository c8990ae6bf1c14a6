/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-model-private.h"
#include "accord-engine-simulation.h"

/* Head-days, and days, below which nothing is left. */
#define NOTHING 1e-4f
/* A day that is over by less than this (a minute or so) has not begun: sums of
 * thirds of a day are whole days in spite of rounding. */
#define ROUNDING 2e-3

/* Bins of the load's histograms: 64 to twice a full week, 64 to ten times. */
#define LOAD_BINS 128

typedef struct
{
  uint64_t capacity; /* sums of head-days / 1024 */
  uint64_t booked;
  uint64_t asked;
  uint32_t booked_bins[LOAD_BINS];
  uint32_t asked_bins[LOAD_BINS];
} WeekTally;

typedef struct
{
  int64_t score; /* sums over detailed trials; scores in 1/4096 */
  int64_t score_score;
  int64_t score_day;
  uint32_t last;
} DriverTally;

typedef struct
{
  uint64_t n_won;
  uint64_t n_late; /* past the agreed date */
  uint64_t n_past_want;
  int64_t late_days;
  int64_t late_cost;
  uint64_t n_detailed;
  int64_t day; /* sums over detailed trials */
  int64_t day_day;
} PromiseTally;

/* What one trial comes to, kept until the end; the bits of promises follow:
 * `words` words of won, `words` of late. */
typedef struct
{
  int64_t late_cost;
  int64_t business;
  uint64_t bits[];
} TrialRow;

struct _AccordEngineSimulation
{
  AccordEngineModel *model;
  uint32_t n_trials;
  uint32_t words;
  size_t row_size;
  char *rows;
  uint8_t *done; /* by trial */
};

struct _AccordEngineWorker
{
  AccordEngineSimulation *simulation;
  const AccordEngineModel *model;
  const AccordEngineNormals *normals;

  /* The trial at hand. */
  uint64_t key;
  uint32_t trial;
  float *team_scores;
  float *deal_scores;   /* by slot */
  float *slot_release;  /* day on which a slot's work may start */
  int32_t *close;       /* date, by deal */
  bool *won;            /* by deal */
  float *release;       /* by node; infinite when it is not needed */
  uint32_t *stop;       /* by node: day on which work on it stops */
  uint32_t *active;     /* nodes that take part, in the order of the queue */
  uint32_t n_active;
  float *efforts;       /* by part: head-days */
  float *scores;        /* by part */
  float *outside;       /* by node: days or day */
  float *outside_scores;
  double *starts;
  double *ends;
  uint32_t *unsupported; /* by promise: needs that have not ended yet */

  /* Capacity that is left, by team and day. */
  float *free;
  float *own_capacity;
  const float **capacity;
  uint32_t *first_free; /* by team: no capacity is left before that day */
  uint32_t *touched;    /* by team: nothing was taken from that day on */

  /* Of a detailed trial. */
  float *asked;       /* by team and week */
  double *latest;     /* by node: latest end that the dates allow */
  float *node_scores;

  /* What is asked for by accord_engine_worker_schedule(). */
  AccordEnginePiece *pieces;
  size_t n_pieces;
  size_t most_pieces;

  /* Tallies. */
  uint32_t *histogram; /* by promise and day; the last is beyond */
  PromiseTally *promises;
  DriverTally *drivers;
  WeekTally *weeks;
  uint64_t n_trials;
  uint64_t n_detailed;
  uint64_t n_joint;
  uint64_t sum_won;
  uint64_t sum_kept;
};

static inline TrialRow *
trial_row (const AccordEngineSimulation *self,
           uint32_t                      trial)
{
  return (TrialRow *) (void *) (self->rows + self->row_size * trial);
}

static inline bool
worker_is_won (const AccordEngineWorker *self,
               uint32_t                  promise)
{
  uint32_t deal = self->model->promises[promise].deal;

  return deal == ACCORD_ENGINE_NONE || self->won[deal];
}

void _accord_engine_worker_sample       (AccordEngineWorker *self,
                                         uint32_t            trial);
void _accord_engine_worker_place        (AccordEngineWorker *self,
                                         const uint32_t     *order,
                                         uint32_t            n);
void _accord_engine_worker_reset        (AccordEngineWorker *self);
int32_t _accord_engine_worker_ready     (const AccordEngineWorker *self,
                                         uint32_t            promise);
void _accord_engine_worker_record       (AccordEngineWorker *self);
void _accord_engine_worker_record_loads (AccordEngineWorker *self);
void _accord_engine_worker_find_latest  (AccordEngineWorker *self);
double _accord_engine_worker_duration   (const AccordEngineWorker *self,
                                         uint32_t            q);
int64_t _accord_engine_late_cost        (const AccordEnginePromise *promise,
                                         int64_t             days);
AccordEngineForecast *_accord_engine_forecast_new (AccordEngineSimulation *simulation,
                                                   AccordEngineWorker    **workers,
                                                   uint32_t                n_workers);
