/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* Sales asks engineering for the date of something that a deal needs. */

/**
 * AccordDealAsk:
 * @promise: (nullable): a promise that engineering was not asked for; %NULL
 *   makes a new one
 * @title: what the customer would get
 * @want: when they would like it, as typed; empty for no such day
 * @feature: (nullable): work that it needs
 * @today: the day of the asking
 *
 * What is asked.
 */
typedef struct
{
  AccordEntity *promise;
  const char *title;
  const char *want;
  AccordEntity *feature;
  AccordDay today;
} AccordDealAsk;

GPtrArray    *accord_deal_ask_list_drafts  (AccordDeal           *deal);
AccordEntity *accord_deal_ask_make         (AccordPlan           *plan,
                                            AccordDeal           *deal,
                                            const AccordDealAsk  *ask,
                                            GError              **error);

G_END_DECLS
