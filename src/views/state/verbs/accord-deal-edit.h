/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What a person does to a deal in the pipeline, each as one change that can be
 * undone by its name. Texts are as typed; a value that is the same as before
 * changes nothing. */

AccordDeal *accord_deal_edit_add        (AccordPlan    *plan,
                                         AccordEntity  *stage,
                                         const char    *title,
                                         GError       **error);
gboolean    accord_deal_edit_set_amount (AccordPlan    *plan,
                                         AccordDeal    *deal,
                                         const char    *amount,
                                         GError       **error);
gboolean    accord_deal_edit_parse_chance
                                        (const char    *text,
                                         double        *chance,
                                         GError       **error);
gboolean    accord_deal_edit_set_chance (AccordPlan    *plan,
                                         AccordDeal    *deal,
                                         double         chance,
                                         const char    *reason,
                                         GError       **error);
gboolean    accord_deal_edit_set_close  (AccordPlan    *plan,
                                         AccordDeal    *deal,
                                         const char    *early,
                                         const char    *likely,
                                         const char    *late,
                                         AccordDay      today,
                                         GError       **error);
gboolean    accord_deal_edit_set_owner  (AccordPlan    *plan,
                                         AccordDeal    *deal,
                                         AccordEntity  *owner,
                                         GError       **error);
gboolean    accord_deal_edit_is_met     (AccordDeal    *deal,
                                         AccordEntity  *criterion);
gboolean    accord_deal_edit_set_met    (AccordPlan    *plan,
                                         AccordDeal    *deal,
                                         AccordEntity  *criterion,
                                         gboolean       met,
                                         AccordDay      today,
                                         GError       **error);
const char *accord_deal_edit_get_plan_currency
                                        (AccordPlan    *plan);
const char *accord_deal_edit_get_currency
                                        (AccordPlan    *plan,
                                         AccordDeal    *deal);

G_END_DECLS
