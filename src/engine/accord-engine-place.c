/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Serial schedule generation (J. E. Kelley, "The Critical-Path Method:
 * Resources Planning and Scheduling", 1963) on capacity by day: one node
 * after the other, in the order of the queue, takes what earlier ones left,
 * from the first moment on which it may.
 *
 * A day can be used in part. Of a day, only the amount that is left is known,
 * not when in the day it is left: an elastic part that begins at a fraction f
 * of a day takes at most people × (1 - f) head-days of it, and it ends when
 * its own heads are through, but not before the share of the day's capacity
 * that has been used by then. For a team of one this is exact.
 *
 * A trial's schedule knows the trial's wins in advance. Against a scheme that
 * decides each morning with what is known by then, that changes nothing for
 * elastic work but fractions of a day (0.06 of 55 days); rigid work ends 0.8
 * of 56 days later on average, its single features 5 days apart in one
 * direction or the other. So the average is not flattered, but the date of a
 * rigid feature that comes first in the queue is: heads are kept free for it.
 * Measured by test-accord-engine-chronology.c. */

#include "accord-engine-track-private.h"

#include <math.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Eight days are looked at together: what each could give, the sum of what
 * those before it give, and so what is left to be taken from each; no branch
 * has to be guessed. */
typedef float Four __attribute__ ((vector_size (16)));
typedef int32_t FourMasks __attribute__ ((vector_size (16)));

#define BLOCK 8

static ALWAYS_INLINE Four
load_four (const float *from)
{
  Four four;

  memcpy (&four, from, sizeof four);
  return four;
}

static ALWAYS_INLINE Four
fill_four (float value)
{
  return (Four){ value, value, value, value };
}

static ALWAYS_INLINE Four
least_four (Four a,
            Four b)
{
#ifdef __SSE2__
  return _mm_min_ps (a, b);
#else
  FourMasks less = a < b;

  return (Four) (((FourMasks) a & less) | ((FourMasks) b & ~less));
#endif
}

static ALWAYS_INLINE Four
sums_four (Four x)
{
  const Four nought = { 0, 0, 0, 0 };

  x += __builtin_shufflevector (nought, x, 0, 4, 5, 6);
  x += __builtin_shufflevector (nought, x, 0, 0, 4, 5);

  return x;
}

/* A bit for each lane that is set. */
static ALWAYS_INLINE uint32_t
lanes (FourMasks masks)
{
#ifdef __SSE2__
  return (uint32_t) _mm_movemask_ps ((__m128) masks);
#else
  uint32_t bits = 0;

  for (int i = 0; i < 4; i++)
    bits |= masks[i] != 0 ? 1u << i : 0;
  return bits;
#endif
}

/* What a block of days gives to somebody who wants @left. */
typedef struct
{
  Four could[2]; /* by day: what it could give */
  Four sums[2];  /* that and what those before it could */
} Block;

/* @first is the most that the first day may give. A block is put together in
 * registers: one lane written through memory would cost more than the rest. */
static ALWAYS_INLINE Block
look_at (const float *free,
         uint32_t     day,
         uint32_t     limit,
         float        first,
         float        people)
{
  Four some = { first, people, people, people };
  Four most = fill_four (people);

  if (!LIKELY (day + BLOCK <= limit))
    for (uint32_t i = 0; i < BLOCK; i++)
      if (day + i >= limit)
        {
          some[i % 4] = i < 4 ? 0 : some[i % 4];
          most[i % 4] = i < 4 ? most[i % 4] : 0;
        }

  return (Block){ .could = { least_four (load_four (free + day), some),
                             least_four (load_four (free + day + 4), most) } };
}

static ALWAYS_INLINE void
add_up (Block *block)
{
  block->sums[0] = sums_four (block->could[0]);
  block->sums[1] = sums_four (block->could[1])
                   + fill_four (block->sums[0][3]);
}

/* Takes as much of @left as the block gives, the first days first. */
static ALWAYS_INLINE void
take_block (const Track *track,
            const Block *block,
            uint32_t     day,
            float        left,
            bool         tracing)
{
  for (int half = 0; half < 2; half++)
    {
      float *free = track->free + day + 4 * half;
      Four wanted = fill_four (left) - (block->sums[half] - block->could[half]);
      FourMasks positive = wanted > fill_four (0);
      Four taken = least_four ((Four) ((FourMasks) wanted & positive),
                               block->could[half]);
      Four rest = load_four (free) - taken;

      memcpy (free, &rest, sizeof rest);
      for (uint32_t i = 0; tracing && i < 4; i++)
        if (taken[i] > 0)
          note (track, day + 4 * (uint32_t) half + i, taken[i]);
    }
}

/* When in @day somebody is through who began at @into and takes @heads. */
static ALWAYS_INLINE double
end_within (const Track *track,
            uint32_t     day,
            float        into,
            float        heads,
            float        people)
{
  float capacity = track->capacity[day];
  float end = into + heads / least (people, capacity);
  float used = 1 - track->free[day] / capacity;

  end = end > used ? end : used;

  return day + (double) least (end, 1);
}

/* Places an elastic part; returns when it ends, infinity when that is not
 * before @limit. */
static ALWAYS_INLINE double
place_part (const Track *track,
            double       from,
            float        effort,
            float        people,
            uint32_t     limit,
            double      *start,
            bool         tracing)
{
  uint32_t first = track->worker->first_free[track->team];
  uint32_t day = (uint32_t) from, begin;
  float into = (float) (from - day), left = effort;

  if (effort <= NOTHING)
    {
      *start = from;
      return from;
    }
  into = day < first ? 0 : into;
  day = day < first ? first : day;
  begin = ACCORD_ENGINE_NONE;
  for (; day < limit; day += BLOCK, into = 0)
    {
      float most = least (people, track->capacity[day]) * (1 - into);
      Block block = look_at (track->free, day, limit, most, people);
      const Four nothing = fill_four (NOTHING);
      uint32_t gives, short_of, last;

      gives = lanes (block.could[0] > nothing)
              | lanes (block.could[1] > nothing) << 4;
      if (gives == 0)
        continue;
      add_up (&block);
      take_block (track, &block, day, left, tracing);
      if (begin == ACCORD_ENGINE_NONE)
        {
          uint32_t lane = (uint32_t) __builtin_ctz (gives);

          begin = day + lane;
          *start = begin + (lane == 0 ? (double) into : 0);
        }
      short_of = lanes (block.sums[0] < fill_four (left - NOTHING))
                 | lanes (block.sums[1] < fill_four (left - NOTHING)) << 4;
      last = (uint32_t) __builtin_ctz (~short_of);
      if (last < BLOCK)
        {
          Four before = block.sums[last / 4] - block.could[last / 4];

          close_track (track, day + last + 1);
          return end_within (track, day + last, last == 0 ? into : 0,
                             left - before[last % 4], people);
        }
      left -= block.sums[1][3];
    }
  if (begin != ACCORD_ENGINE_NONE)
    close_track (track, limit);

  return INFINITY;
}

/* When a node may start, and before when it may not end. */
static double
earliest_start (const AccordEngineWorker *self,
                uint32_t                  q,
                double                   *least_end)
{
  const AccordEngineModel *model = self->model;
  const Node *node = &model->nodes[q];
  const Before *before = model->befores + node->first_before;
  double from = (double) self->release[q];

  if (node->earliest > from)
    from = node->earliest;
  for (uint32_t k = 0; k < node->n_before; k++)
    {
      bool by_start = before[k].link == ACCORD_ENGINE_START_START
                      || before[k].link == ACCORD_ENGINE_START_FINISH;
      double moment = (by_start ? self->starts : self->ends)[before[k].node]
                      + before[k].lag;

      if (before[k].link == ACCORD_ENGINE_FINISH_FINISH
          || before[k].link == ACCORD_ENGINE_START_FINISH)
        *least_end = fmax (*least_end, moment);
      else if (moment > from)
        from = moment;
    }

  return from;
}

/* The same for the many nodes that only wait for ends. */
static ALWAYS_INLINE double
plain_start (const AccordEngineWorker *self,
             const Node               *node,
             uint32_t                  q)
{
  const Before *before = self->model->befores + node->first_before;
  double from = (double) self->release[q];

  from = node->earliest > from ? node->earliest : from;
  for (uint32_t k = 0; k < node->n_before; k++)
    {
      double moment = self->ends[before[k].node] + before[k].lag;

      from = moment > from ? moment : from;
    }

  return from;
}

static ALWAYS_INLINE double
place_parts (AccordEngineWorker *self,
             const Node         *node,
             double              from,
             uint32_t            limit,
             double             *start,
             bool                tracing)
{
  const AccordEngineModel *model = self->model;
  double end = from, begin = INFINITY;

  for (uint32_t p = node->first_part; p < node->first_part + node->n_parts;
       p++)
    {
      const Part *part = &model->parts[p];
      Track track = open_track (self, part->team, p);
      double part_start = INFINITY, part_end;

      if (model->new_step[p])
        from = end;
      if (from >= limit)
        {
          end = INFINITY;
          break;
        }
      part_end = place_part (&track, from, self->efforts[p], part->people,
                             limit, &part_start, tracing);
      end = part_end > end ? part_end : end;
      begin = part_start < begin ? part_start : begin;
    }
  *start = begin;

  return end;
}

static double
place_outside (const AccordEngineWorker *self,
               const Node               *node,
               uint32_t                  q,
               double                    from)
{
  double value = (double) self->outside[q];
  double end = node->flags & NODE_ELAPSED ? from + value : fmax (from, value);

  return end <= self->model->n_days ? end : INFINITY;
}

/* Books the support of promises whose last feature has just ended. */
static void
place_support (AccordEngineWorker *self,
               uint32_t            i,
               bool                tracing)
{
  const AccordEngineModel *model = self->model;
  const AccordEnginePromise *promise = &model->promises[i];
  Track track = open_track (self, promise->support_team, ACCORD_ENGINE_NONE);
  uint32_t day = (uint32_t) _accord_engine_worker_ready (self, i) + 1;
  uint32_t end = day + (uint32_t) ceil (5 * promise->support_weeks);
  float rate = (float) (promise->support_effort / 5
                        / model->focus[promise->support_team]);

  if (!worker_is_won (self, i) || day >= model->n_days)
    return;
  end = end < model->n_days ? end : model->n_days;
  for (; day < end; day++)
    take (&track, day, least (rate, track.free[day]), tracing);
  close_track (&track, end);
}

static void
note_end (AccordEngineWorker *self,
          uint32_t            q,
          bool                tracing)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = model->support_start[q]; k < model->support_start[q + 1];
       k++)
    if (--self->unsupported[model->supports[k]] == 0)
      place_support (self, model->supports[k], tracing);
}

/* Whatever is not as simple as most nodes are. */
static void
place_special (AccordEngineWorker *self,
               uint32_t            q,
               bool                tracing)
{
  const Node *node = &self->model->nodes[q];
  uint32_t limit
    = node->flags & NODE_EARLY ? self->stop[q] : self->model->n_days;
  double least_end = 0, start = INFINITY, end = INFINITY;
  double from;

  /* A search hands over nodes that nobody needs in this trial too: what is
   * done must go on counting as done. */
  if (self->release[q] == INFINITY)
    return;
  from = fmax (earliest_start (self, q, &least_end), 0);
  if (from < limit && node->flags & NODE_OUTSIDE)
    end = place_outside (self, node, q, start = from);
  else if (from < limit && node->flags & NODE_RIGID)
    end = _accord_engine_place_rigid (
      self, node,
      fmax (from, least_end - _accord_engine_rigid_duration (self, node)),
      limit, &start, tracing);
  else if (from < limit && node->n_parts == 0)
    end = start = from;
  else if (from < limit)
    end = place_parts (self, node, from, limit, &start, tracing);
  end = fmax (end, least_end);
  self->starts[q] = start;
  self->ends[q] = end <= self->model->n_days ? end : INFINITY;
  if (node->flags & NODE_SUPPORT)
    note_end (self, q, tracing);
}

static ALWAYS_INLINE void
place_all (AccordEngineWorker *self,
           const uint32_t     *order,
           uint32_t            n,
           bool                tracing)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = 0; k < n; k++)
    {
      uint32_t q = order[k];
      const Node *node = &model->nodes[q];
      double from;

      if (!LIKELY ((node->flags & ~(uint32_t) NODE_SUPPORT) == NODE_PLAIN
                   && node->n_parts > 0))
        {
          place_special (self, q, tracing);
          continue;
        }
      from = plain_start (self, node, q);
      if (LIKELY (from < model->n_days))
        self->ends[q] = place_parts (self, node, from, model->n_days,
                                     &self->starts[q], tracing);
      if (node->flags & NODE_SUPPORT)
        note_end (self, q, tracing);
    }
}

/*
 * _accord_engine_worker_reset:
 *
 * Gives all capacity back, and forgets all spans.
 */
void
_accord_engine_worker_reset (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t t = 0; t < model->n_teams; t++)
    {
      size_t n = model->has_attrition ? model->n_days : self->touched[t];

      memcpy (self->free + (size_t) t * model->stride, self->capacity[t],
              n * sizeof *self->free);
      self->touched[t] = 0;
      self->first_free[t] = 0;
    }
  memcpy (self->ends, model->ends, model->n_nodes * sizeof *self->ends);
  memcpy (self->starts, model->starts, model->n_nodes * sizeof *self->starts);
}

/* Promises whose features are all done are in support from today. */
static void
begin_support (AccordEngineWorker *self)
{
  const AccordEngineModel *model = self->model;

  for (uint32_t k = 0; k < model->n_supported; k++)
    {
      uint32_t i = model->supported[k];
      uint32_t open = 0;

      for (uint32_t j = model->need_start[i]; j < model->need_start[i + 1];
           j++)
        open += !(model->nodes[model->needs[j]].flags & NODE_DONE);
      self->unsupported[i] = open;
      if (open == 0)
        place_support (self, i, self->pieces != NULL);
    }
}

/*
 * _accord_engine_worker_place:
 * @self: a worker after sampling and resetting
 * @order: nodes, none ahead of what it waits for
 * @n: how many
 *
 * Generates the schedule.
 */
void
_accord_engine_worker_place (AccordEngineWorker *self,
                             const uint32_t     *order,
                             uint32_t            n)
{
  begin_support (self);
  if (self->pieces != NULL)
    place_all (self, order, n, true);
  else
    place_all (self, order, n, false);
}
