/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-drop-line.h"
#include "accord-work-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordQueueDragFunc:
 * @row: what was dragged
 * @position: in front of which position it was dropped
 * @data: as it was attached
 *
 * A feature was dragged to another place in the queue.
 */
typedef void (*AccordQueueDragFunc) (AccordQueueRow *row,
                                     guint           position,
                                     gpointer        data);

void  accord_queue_drag_attach  (GtkColumnView        *view,
                                 AccordDropLine       *line,
                                 AccordWorkQueue      *queue,
                                 AccordQueueDragFunc   dropped,
                                 gpointer              data);

G_END_DECLS
