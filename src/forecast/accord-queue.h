/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"

G_BEGIN_DECLS

/* The work queue as a person sees and orders it. The plan keeps the ranks of
 * features and which are pinned; the queue follows dates where nobody has
 * pinned. These bring the two together, inside a change. */

GArray *accord_queue_dup     (AccordForecastInput *input,
                              AccordPlan          *plan,
                              GError             **error);
void    accord_queue_reorder (AccordPlan          *plan,
                              GArray              *today,
                              GArray              *wanted);
void    accord_queue_move    (AccordPlan          *plan,
                              GArray              *today,
                              gint64               feature,
                              gint64               before);

G_END_DECLS
