/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"

G_BEGIN_DECLS

/* The work queue as a person sees and orders it. The plan keeps the ranks of
 * features and which are pinned; the queue follows dates where nobody has
 * pinned. These bring the two together, inside a change. */

/**
 * AccordQueueMove:
 * @feature: the id of a feature
 * @from: its place in the queue from 0
 * @to: the place that it moves to
 *
 * A feature that leaves its neighbours. Those that only close ranks don't
 * count as moved.
 */
typedef struct
{
  gint64 feature;
  guint from;
  guint to;
} AccordQueueMove;

GArray *accord_queue_dup        (AccordForecastInput *input,
                                 AccordPlan          *plan,
                                 GError             **error);
GArray *accord_queue_list_moves (GArray              *today,
                                 GArray              *wanted);
void    accord_queue_reorder    (AccordPlan          *plan,
                                 GArray              *today,
                                 GArray              *wanted);
void    accord_queue_move       (AccordPlan          *plan,
                                 GArray              *today,
                                 gint64               feature,
                                 gint64               before);

/* For the best order. */
GArray *_accord_queue_dup_open  (const AccordEngineInput *input,
                                 const uint32_t          *order);

G_END_DECLS
