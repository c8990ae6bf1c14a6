/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-queue-row.h"
#include "accord-selection.h"

G_BEGIN_DECLS

/**
 * AccordWorkQueue:
 *
 * The work queue as a window shows it: a #GListModel of #AccordQueueRow, the
 * features that are still to be done, first served first. It follows the
 * plan, and the forecast where that shows a change nobody has made yet. Each
 * move is one change, undone by its name.
 */
#define ACCORD_TYPE_WORK_QUEUE (accord_work_queue_get_type ())
G_DECLARE_FINAL_TYPE (AccordWorkQueue, accord_work_queue, ACCORD, WORK_QUEUE,
                      GObject)

AccordWorkQueue *accord_work_queue_new       (AccordPlan       *plan,
                                              AccordOutlook    *outlook,
                                              AccordDay         today);
void             accord_work_queue_follow    (AccordWorkQueue  *self);
void             accord_work_queue_relate    (AccordWorkQueue  *self,
                                              AccordSelection  *selection);
AccordQueueRow  *accord_work_queue_get       (AccordWorkQueue  *self,
                                              guint             position);
gboolean         accord_work_queue_find      (AccordWorkQueue  *self,
                                              gint64            feature,
                                              guint            *position);
gboolean         accord_work_queue_move      (AccordWorkQueue  *self,
                                              AccordQueueRow   *row,
                                              guint             position,
                                              GError          **error);
gboolean         accord_work_queue_pin       (AccordWorkQueue  *self,
                                              AccordQueueRow   *row,
                                              GError          **error);
gboolean         accord_work_queue_unpin     (AccordWorkQueue  *self,
                                              AccordQueueRow   *row,
                                              GError          **error);

G_END_DECLS
