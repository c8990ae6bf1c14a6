/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers to places and back, with ticks at round numbers. */

#include "config.h"

#include "accord-value-axis.h"

#include <math.h>

/* The least of 1, 2, 5 × 10ⁿ that is not less than @rough. */
static double
round_step (double rough)
{
  double power = pow (10, floor (log10 (rough)));
  double part = rough / power;

  if (part <= 1.0000001)
    return power;
  if (part <= 2.0000001)
    return 2 * power;
  if (part <= 5.0000001)
    return 5 * power;

  return 10 * power;
}

/**
 * accord_value_axis_init:
 * @low: the least value to be shown
 * @high: the greatest value to be shown
 * @start: where the least stands
 * @end: where the greatest stands
 * @min_spacing: the least distance of two ticks, more than 0
 *
 * Widens the range to whole steps. A range of nothing becomes 0 to 1 above
 * @low.
 */
void
accord_value_axis_init (AccordValueAxis *self,
                        double           low,
                        double           high,
                        double           start,
                        double           end,
                        double           min_spacing)
{
  double n_steps;

  g_return_if_fail (self != NULL);
  g_return_if_fail (min_spacing > 0);

  if (!isfinite (low) || !isfinite (high) || high <= low)
    {
      low = isfinite (low) ? low : 0;
      high = low + 1;
    }

  n_steps = MAX (1, floor (fabs (end - start) / min_spacing));
  self->step = round_step ((high - low) / n_steps);
  self->low = floor (low / self->step + 1e-9) * self->step;
  self->high = ceil (high / self->step - 1e-9) * self->step;
  self->start = start;
  self->end = end;
}

/**
 * accord_value_axis_get_position:
 *
 * Returns: where @value stands; beyond the ends where it is out of range
 */
double
accord_value_axis_get_position (const AccordValueAxis *self,
                                double                 value)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->start
         + (value - self->low) / (self->high - self->low)
               * (self->end - self->start);
}

/**
 * accord_value_axis_get_value:
 *
 * Returns: what stands at @position
 */
double
accord_value_axis_get_value (const AccordValueAxis *self,
                             double                 position)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->end == self->start)
    return self->low;

  return self->low
         + (position - self->start) / (self->end - self->start)
               * (self->high - self->low);
}

/**
 * accord_value_axis_get_n_ticks:
 *
 * Returns: how many ticks there are; at least two
 */
guint
accord_value_axis_get_n_ticks (const AccordValueAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) lround ((self->high - self->low) / self->step) + 1;
}

/**
 * accord_value_axis_get_tick:
 * @index: less than accord_value_axis_get_n_ticks()
 *
 * Returns: the value at that tick; 0 is exactly 0
 */
double
accord_value_axis_get_tick (const AccordValueAxis *self,
                            guint                  index)
{
  g_return_val_if_fail (self != NULL, 0);

  return (round (self->low / self->step) + index) * self->step;
}
