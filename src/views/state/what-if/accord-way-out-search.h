/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise.h"
#include "accord-ways-out.h"

G_BEGIN_DECLS

/**
 * AccordWayOutSearch:
 *
 * Looks for the ways out for a promise, and anew when the plan has changed.
 */
#define ACCORD_TYPE_WAY_OUT_SEARCH (accord_way_out_search_get_type ())
G_DECLARE_FINAL_TYPE (AccordWayOutSearch, accord_way_out_search, ACCORD,
                      WAY_OUT_SEARCH, GObject)

AccordWayOutSearch *accord_way_out_search_new             (AccordPlan         *plan,
                                                           AccordDay           today);
AccordPromise      *accord_way_out_search_get_promise     (AccordWayOutSearch *self);
void                accord_way_out_search_set_promise     (AccordWayOutSearch *self,
                                                           AccordPromise      *promise);
AccordWaysOut      *accord_way_out_search_get_found       (AccordWayOutSearch *self);
guint               accord_way_out_search_get_size        (AccordWayOutSearch *self);
AccordWayOut       *accord_way_out_search_get             (AccordWayOutSearch *self,
                                                           guint               position);
gboolean            accord_way_out_search_find            (AccordWayOutSearch *self,
                                                           const char         *name,
                                                           guint              *position);
GCancellable       *accord_way_out_search_get_cancellable (AccordWayOutSearch *self);
gboolean            accord_way_out_search_is_busy         (AccordWayOutSearch *self);
const char         *accord_way_out_search_get_message     (AccordWayOutSearch *self);

G_END_DECLS
