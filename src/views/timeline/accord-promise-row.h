/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPromiseRow:
 *
 * One row of the timeline: it can have the focus, says in words what it
 * shows, and moves the agreed date by keys. What it can do are actions of the
 * class, so that a screen reader can call them.
 */
#define ACCORD_TYPE_PROMISE_ROW (accord_promise_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseRow, accord_promise_row, ACCORD,
                      PROMISE_ROW, GtkWidget)

GtkWidget      *accord_promise_row_new          (AccordTimelineScene  *scene);
AccordPromise  *accord_promise_row_get_promise  (AccordPromiseRow     *self);
void            accord_promise_row_set_promise  (AccordPromiseRow     *self,
                                                 AccordPromise        *promise);
void            accord_promise_row_come_into_view
                                                (AccordPromiseRow     *self);

G_END_DECLS
