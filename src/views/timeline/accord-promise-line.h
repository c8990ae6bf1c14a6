/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-row.h"

G_BEGIN_DECLS

/**
 * AccordPromiseLine:
 *
 * A line of the timeline: a promise, and above the first of those that stand
 * together their heading.
 */
#define ACCORD_TYPE_PROMISE_LINE (accord_promise_line_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseLine, accord_promise_line, ACCORD,
                      PROMISE_LINE, GtkBox)

GtkWidget        *accord_promise_line_new         (AccordTimelineScene *scene);
AccordPromiseRow *accord_promise_line_get_row     (AccordPromiseLine   *self);
void              accord_promise_line_set_heading (AccordPromiseLine   *self,
                                                   const char          *heading);

G_END_DECLS
