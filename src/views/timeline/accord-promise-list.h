/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-order.h"
#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPromiseList:
 *
 * Which promises the timeline shows, and in which order.
 */
#define ACCORD_TYPE_PROMISE_LIST (accord_promise_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseList, accord_promise_list, ACCORD,
                      PROMISE_LIST, GObject)

AccordPromiseList  *accord_promise_list_new             (void);
void                accord_promise_list_show            (AccordPromiseList   *self,
                                                         AccordPlan          *plan,
                                                         AccordForecaster    *forecaster,
                                                         AccordTimelineScene *scene);
GtkSingleSelection *accord_promise_list_get_rows        (AccordPromiseList   *self);
guint               accord_promise_list_find            (AccordPromiseList   *self,
                                                         AccordEntity        *entity);
char               *accord_promise_list_dup_heading     (AccordPromiseList   *self,
                                                         AccordPromise       *promise,
                                                         AccordPromise       *before);
void                accord_promise_list_set_order       (AccordPromiseList   *self,
                                                         AccordPromiseOrder   order);
AccordPromiseOrder  accord_promise_list_get_order       (AccordPromiseList   *self);
void                accord_promise_list_set_shows_ended (AccordPromiseList   *self,
                                                         gboolean             shows_ended);
gboolean            accord_promise_list_shows_ended     (AccordPromiseList   *self);

G_END_DECLS
