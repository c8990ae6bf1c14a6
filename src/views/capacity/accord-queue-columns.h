/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-work-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the work queue. */

extern const char *const accord_queue_column_ids[];

/**
 * AccordQueueStyle:
 * @today: days of its year are written without the year
 *
 * What the cells need to know.
 */
typedef struct
{
  AccordDay today;
} AccordQueueStyle;

void accord_queue_columns_set_up (GtkColumnView          *view,
                                  const AccordQueueStyle *style);

G_END_DECLS
