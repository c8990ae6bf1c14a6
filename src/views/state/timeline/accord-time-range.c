/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-time-range.h"

#include <math.h>

/* One may look a little past the content, and never lose it. */
#define MOST_OF_CONTENT 2.0

static void
hold (AccordTimeRange *self)
{
  double most = MAX (ACCORD_TIME_RANGE_LEAST,
                     MOST_OF_CONTENT * self->content_length);
  double middle = self->first + self->length / 2;
  double end = self->content_first + self->content_length;

  self->length = CLAMP (self->length, ACCORD_TIME_RANGE_LEAST, most);
  self->first = CLAMP (middle, self->content_first, end) - self->length / 2;
}

/**
 * accord_time_range_init:
 * @first: the first day that there is something to see on
 * @last: the last one
 *
 * Looks at all of it.
 */
void
accord_time_range_init (AccordTimeRange *self,
                        AccordDay        first,
                        AccordDay        last)
{
  g_return_if_fail (self != NULL);

  *self = (AccordTimeRange) { 0 };
  accord_time_range_set_content (self, first, last);
  accord_time_range_fit (self);
}

/**
 * accord_time_range_set_content:
 * @first: the first day that there is something to see on
 * @last: the last one
 *
 * One who looks at everything goes on doing so; else what is seen stays where
 * it is.
 */
void
accord_time_range_set_content (AccordTimeRange *self,
                               AccordDay        first,
                               AccordDay        last)
{
  gboolean fit;

  g_return_if_fail (self != NULL);
  g_return_if_fail (accord_day_is_valid (first) && accord_day_is_valid (last));

  fit = accord_time_range_is_fit (self);
  self->content_first = first;
  self->content_length = MAX (1.0, (double) last - first + 1);
  if (fit)
    accord_time_range_fit (self);
}

/**
 * accord_time_range_fit:
 *
 * Looks at everything that there is.
 */
void
accord_time_range_fit (AccordTimeRange *self)
{
  g_return_if_fail (self != NULL);

  self->first = self->content_first;
  self->length = self->content_length;
  hold (self);
}

/**
 * accord_time_range_is_fit:
 *
 * Returns: whether one looks at everything, and nothing else
 */
gboolean
accord_time_range_is_fit (const AccordTimeRange *self)
{
  AccordTimeRange fit;

  g_return_val_if_fail (self != NULL, FALSE);

  fit = *self;
  fit.first = fit.content_first;
  fit.length = fit.content_length;
  hold (&fit);

  return fabs (fit.first - self->first) < 1e-9
         && fabs (fit.length - self->length) < 1e-9;
}

/**
 * accord_time_range_look_like:
 * @other: what somebody has looked at till now
 *
 * Looks at the same part of time; at everything where @other does.
 */
void
accord_time_range_look_like (AccordTimeRange       *self,
                             const AccordTimeRange *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  if (accord_time_range_is_fit (other))
    {
      accord_time_range_fit (self);
      return;
    }

  self->first = other->first;
  self->length = other->length;
  hold (self);
}

/**
 * accord_time_range_zoom:
 * @about: the moment that stays where it is, in days
 * @factor: more than 1 to look more closely
 */
void
accord_time_range_zoom (AccordTimeRange *self,
                        double           about,
                        double           factor)
{
  double share, length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (factor > 0);

  share = (about - self->first) / self->length;
  length = MAX (ACCORD_TIME_RANGE_LEAST, self->length / factor);
  length = MIN (length, MAX (ACCORD_TIME_RANGE_LEAST,
                             MOST_OF_CONTENT * self->content_length));
  self->first = about - share * length;
  self->length = length;
  hold (self);
}

/**
 * accord_time_range_pan:
 * @days: how far to look later
 */
void
accord_time_range_pan (AccordTimeRange *self,
                       double           days)
{
  g_return_if_fail (self != NULL);

  self->first += days;
  hold (self);
}

/**
 * accord_time_range_get_days:
 * @first: (out): the first day seen
 * @last: (out): the last day seen
 */
void
accord_time_range_get_days (const AccordTimeRange *self,
                            AccordDay             *first,
                            AccordDay             *last)
{
  double start;

  g_return_if_fail (self != NULL);

  start = round (self->first);
  *first = (AccordDay) CLAMP (start, ACCORD_DAY_MIN, ACCORD_DAY_MAX);
  *last = (AccordDay) CLAMP (start + round (self->length) - 1, *first,
                             ACCORD_DAY_MAX);
}
