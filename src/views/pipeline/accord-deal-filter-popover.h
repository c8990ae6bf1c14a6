/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal-filter.h"
#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordDealFilterPopover:
 *
 * Chooses which deals of a plan are shown.
 */
#define ACCORD_TYPE_DEAL_FILTER_POPOVER (accord_deal_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordDealFilterPopover, accord_deal_filter_popover,
                      ACCORD, DEAL_FILTER_POPOVER, GtkPopover)

void  accord_deal_filter_popover_show_filter  (AccordDealFilterPopover *self,
                                               AccordPlan              *plan,
                                               AccordDealFilter        *filter);
void  accord_deal_filter_popover_set_me       (AccordDealFilterPopover *self,
                                               gint64                   me);

G_END_DECLS
