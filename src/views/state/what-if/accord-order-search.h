/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordOrderSearch:
 *
 * The search for the best order of the work, by a thread on a copy of the
 * plan, and what it would change. “changed” tells that it has ended; it can
 * be asked to end at any time, with the best that it has by then.
 */
#define ACCORD_TYPE_ORDER_SEARCH (accord_order_search_get_type ())
G_DECLARE_FINAL_TYPE (AccordOrderSearch, accord_order_search, ACCORD,
                      ORDER_SEARCH, GObject)

AccordOrderSearch *accord_order_search_new          (AccordPlan         *plan,
                                                     AccordDay           today,
                                                     double              seconds);
void               accord_order_search_stop         (AccordOrderSearch  *self);
gboolean           accord_order_search_is_busy      (AccordOrderSearch  *self);
double             accord_order_search_get_progress (AccordOrderSearch  *self);
char              *accord_order_search_dup_summary  (AccordOrderSearch  *self);
GPtrArray         *accord_order_search_list_moves   (AccordOrderSearch  *self);
GPtrArray         *accord_order_search_list_effects (AccordOrderSearch  *self);
gboolean           accord_order_search_can_apply    (AccordOrderSearch  *self);
gboolean           accord_order_search_apply        (AccordOrderSearch  *self,
                                                     GError            **error);

G_END_DECLS
