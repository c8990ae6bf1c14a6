/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordValueAxis:
 * @low: the least value shown, a multiple of @step
 * @high: the greatest value shown, a multiple of @step
 * @step: from one tick to the next: 1, 2 or 5 times a power of ten
 * @start: where @low stands
 * @end: where @high stands; may lie before @start, as up a screen
 *
 * A plain value that turns numbers into places and back.
 */
typedef struct
{
  double low;
  double high;
  double step;
  double start;
  double end;
} AccordValueAxis;

void   accord_value_axis_init         (AccordValueAxis       *self,
                                       double                 low,
                                       double                 high,
                                       double                 start,
                                       double                 end,
                                       double                 min_spacing);
double accord_value_axis_get_position (const AccordValueAxis *self,
                                       double                 value);
double accord_value_axis_get_value    (const AccordValueAxis *self,
                                       double                 position);
guint  accord_value_axis_get_n_ticks  (const AccordValueAxis *self);
double accord_value_axis_get_tick     (const AccordValueAxis *self,
                                       guint                  index);

G_END_DECLS
