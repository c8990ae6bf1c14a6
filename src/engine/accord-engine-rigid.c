/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rigid work: all heads together, on consecutive days.
 *
 * A rigid node needs its heads on whole days: as much as it takes must be
 * left on each day of the window. It begins at a fraction of a day only when
 * what it waits for ended there. */

#include "accord-engine-track-private.h"

#include <math.h>

/*
 * _accord_engine_rigid_duration:
 *
 * Returns: how many working days a rigid node takes
 */
double
_accord_engine_rigid_duration (const AccordEngineWorker *self,
                               const Node               *node)
{
  double longest = 0;

  for (uint32_t k = 0; k < node->n_parts; k++)
    {
      uint32_t p = node->first_part + k;
      double days
        = (double) (self->efforts[p] / self->model->parts[p].people);

      if (days > longest)
        longest = days;
    }

  return longest;
}

/* Whether one of the teams has no capacity at all on @day, so that it is no
 * working day of the node. */
static bool
is_day_off (const AccordEngineWorker *self,
            const Node               *node,
            uint32_t                  day)
{
  const Demand *demands = self->model->demands + node->first_demand;

  for (uint32_t k = 0; k < node->n_demands; k++)
    if (self->capacity[demands[k].team][day] <= 0)
      return true;

  return false;
}

/* Whether all heads are there for a share of @day. */
static ALWAYS_INLINE bool
has_heads (const AccordEngineWorker *self,
           const Node               *node,
           uint32_t                  day,
           float                     share)
{
  const Demand *demands = self->model->demands + node->first_demand;
  const float *free = self->free + day;

  for (uint32_t k = 0; k < node->n_demands; k++)
    if (free[(size_t) demands[k].team * self->model->stride]
        < demands[k].heads * share - NOTHING)
      return false;

  return true;
}

/* The last day of the window from (*day, *into) on that lacks heads, or the
 * horizon when none does; *end is then where the window ends. */
static uint32_t
find_gap (const AccordEngineWorker *self,
          const Node               *node,
          double                    duration,
          uint32_t                 *day,
          float                    *into,
          double                   *end)
{
  const AccordEngineModel *model = self->model;
  float left = (float) duration;
  uint32_t gap = model->n_days;
  uint32_t d = *day;
  float from = *into;

  while (d < model->n_days)
    {
      float share = least (left, 1 - from);

      if (model->has_days_off && is_day_off (self, node, d))
        {
          if (d == *day) /* not begun: begins on the next morning */
            {
              (*day)++;
              *into = 0;
            }
          d++;
          from = 0;
          continue;
        }
      if (!has_heads (self, node, d, share))
        gap = d;
      left -= share;
      if (left <= NOTHING)
        {
          *end = d + (double) (from + share);
          return gap;
        }
      from = 0;
      d++;
    }
  *end = INFINITY;

  return gap;
}

static void
take_window (AccordEngineWorker *self,
             const Node         *node,
             uint32_t            day,
             float               into,
             float               duration,
             bool                tracing)
{
  const AccordEngineModel *model = self->model;
  const Demand *demands = model->demands + node->first_demand;

  for (uint32_t k = 0; k < node->n_demands; k++)
    {
      Track track = open_track (self, demands[k].team, node->first_part);
      float left = duration, from = into;
      uint32_t d = day;

      for (; left > NOTHING; d++)
        {
          float share = least (left, 1 - from);

          if (model->has_days_off && is_day_off (self, node, d))
            continue;
          take (&track, d, share * demands[k].heads, tracing);
          left -= share;
          from = 0;
        }
      close_track (&track, d);
    }
}

/*
 * _accord_engine_place_rigid:
 * @from: moment from which it may start
 * @limit: day on which work on it stops
 * @start: (out): when it starts
 *
 * Returns: when it ends; infinity when that is not within the horizon
 */
double
_accord_engine_place_rigid (AccordEngineWorker *self,
                            const Node         *node,
                            double              from,
                            uint32_t            limit,
                            double             *start,
                            bool                tracing)
{
  const AccordEngineModel *model = self->model;
  double duration = _accord_engine_rigid_duration (self, node);
  uint32_t day = (uint32_t) from, gap;
  float into = (float) (from - day);
  double end;

  if (duration <= (double) NOTHING || node->n_demands == 0)
    {
      *start = from;
      return from;
    }
  if (into > 1 - NOTHING)
    {
      day++;
      into = 0;
    }
  for (uint32_t k = 0; k < node->n_demands; k++)
    {
      uint32_t first
        = self->first_free[model->demands[node->first_demand + k].team];

      if (day < first)
        {
          day = first;
          into = 0;
        }
    }
  while ((gap = find_gap (self, node, duration, &day, &into, &end))
         < model->n_days)
    {
      day = gap + 1;
      into = 0;
    }
  if (end == INFINITY || day >= limit)
    return INFINITY;

  *start = day + (double) into;
  duration = fmin (duration, limit - *start); /* work that stops */
  take_window (self, node, day, into, (float) duration, tracing);

  return end;
}
