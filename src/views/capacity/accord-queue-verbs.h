/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-feature.h"
#include "accord-work-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one does with work in the queue other than moving it there, whether it
 * is dragged, chosen from a menu or called by a screen reader. @widget is
 * where that happens: a dialog belongs to its window, and what went wrong is
 * said there. */

void  accord_queue_verbs_pin             (GtkWidget        *widget,
                                          AccordWorkQueue  *queue,
                                          AccordQueueRow   *row,
                                          gboolean          pinned);
void  accord_queue_verbs_move_to_team    (GtkWidget        *widget,
                                          AccordPlan       *plan,
                                          AccordFeature    *feature,
                                          AccordEntity     *team);
void  accord_queue_verbs_add_to_promise  (GtkWidget        *widget,
                                          AccordPlan       *plan,
                                          AccordFeature    *feature);

G_END_DECLS
