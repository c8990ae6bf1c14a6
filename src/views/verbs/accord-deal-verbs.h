/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one does with a deal, whether it is dragged, chosen from a menu or
 * called by a screen reader. @widget is where that happens: a dialog belongs
 * to its window, and what went wrong is said there. */

void  accord_deal_verbs_choose_stage  (GtkWidget     *widget,
                                       AccordPlan    *plan,
                                       AccordDeal    *deal,
                                       AccordDay      today);
void  accord_deal_verbs_move          (GtkWidget     *widget,
                                       AccordPlan    *plan,
                                       AccordDeal    *deal,
                                       AccordEntity  *stage,
                                       AccordDay      today);
void  accord_deal_verbs_ask           (GtkWidget     *widget,
                                       AccordPlan    *plan,
                                       AccordDeal    *deal,
                                       AccordEntity  *feature,
                                       AccordDay      today);

G_END_DECLS
