/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"

#include <stdatomic.h>

G_BEGIN_DECLS

/**
 * AccordBestOrder:
 * @queue: (element-type gint64): the ids of the features in the order found,
 *   first served first
 * @gain: promise value that it keeps more than today's queue: worth of the
 *   plan less its value at risk, on fresh trials, minor units
 * @gain_error: the standard error of @gain
 * @schedules: how many schedules were tried
 *
 * An order of the work queue in which more promise value is kept.
 */
typedef struct
{
  GArray *queue;
  double gain;
  double gain_error;
  guint64 schedules;
} AccordBestOrder;

/**
 * AccordBestOrderProgress:
 * @gain: promise value that the best order so far keeps more, on the trials
 *   that it was sought on, minor units
 *
 * Called on the thread that searches, after each improvement.
 */
typedef void (*AccordBestOrderProgress) (double   gain,
                                         gpointer data);

AccordBestOrder *accord_best_order_search   (AccordForecastInput      *input,
                                             double                    seconds,
                                             const atomic_bool        *cancel,
                                             AccordBestOrderProgress   progress,
                                             gpointer                  data,
                                             AccordPlan               *plan,
                                             GError                  **error);
AccordChange    *accord_best_order_to_change (AccordBestOrder         *self,
                                              AccordForecastInput     *input,
                                              AccordPlan              *plan,
                                              GError                 **error);
void             accord_best_order_free     (AccordBestOrder          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordBestOrder, accord_best_order_free)

G_END_DECLS
