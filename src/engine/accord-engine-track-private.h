/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-worker-private.h"

#if defined(__GNUC__)
#define ALWAYS_INLINE inline __attribute__ ((always_inline))
#define LIKELY(x) __builtin_expect (!!(x), 1)
#else
#define ALWAYS_INLINE inline
#define LIKELY(x) (x)
#endif

/* One team's days while something is placed on them. */
typedef struct
{
  AccordEngineWorker *worker;
  float *free;
  const float *capacity;
  uint32_t team;
  uint32_t part;
} Track;

static ALWAYS_INLINE float
least (float a,
       float b)
{
  return a < b ? a : b;
}

static ALWAYS_INLINE Track
open_track (AccordEngineWorker *self,
            uint32_t            team,
            uint32_t            part)
{
  return (Track){ self, self->free + (size_t) team * self->model->stride,
                  self->capacity[team], team, part };
}

static inline void
note (const Track *track,
      uint32_t     day,
      float        heads)
{
  AccordEngineWorker *self = track->worker;
  uint32_t part = track->part == ACCORD_ENGINE_NONE
                    ? ACCORD_ENGINE_NONE
                    : self->model->part_index[track->part];

  if (self->n_pieces < self->most_pieces)
    self->pieces[self->n_pieces]
      = (AccordEnginePiece){ part, track->team, day, heads };
  self->n_pieces++;
}

static ALWAYS_INLINE void
take (const Track *track,
      uint32_t     day,
      float        heads,
      bool         tracing)
{
  track->free[day] -= heads;
  if (tracing)
    note (track, day, heads);
}

/* Remembers how far the track is used, and from where on it is free. */
static ALWAYS_INLINE void
close_track (const Track *track,
             uint32_t     until)
{
  AccordEngineWorker *self = track->worker;
  uint32_t first = self->first_free[track->team];

  if (self->touched[track->team] < until)
    self->touched[track->team] = until;
  while (first < self->model->n_days && track->free[first] <= NOTHING)
    first++;
  self->first_free[track->team] = first;
}

double _accord_engine_rigid_duration (const AccordEngineWorker *self,
                                      const Node               *node);
double _accord_engine_place_rigid    (AccordEngineWorker       *self,
                                      const Node               *node,
                                      double                    from,
                                      uint32_t                  limit,
                                      double                   *start,
                                      bool                      tracing);
