/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-money.h"

G_BEGIN_DECLS

/**
 * AccordFunnelStage:
 * @name: the stage
 * @n_deals: how many deals are in it
 * @amount: what they add up to
 * @weighted: what they add up to, each times its chance to win
 */
typedef struct
{
  char *name;
  guint n_deals;
  AccordMoney amount;
  AccordMoney weighted;
} AccordFunnelStage;

/**
 * AccordFunnelData:
 * @currency: (nullable): the plan's currency
 * @won: what is won already
 * @goal: the shared goal, or %ACCORD_MONEY_NONE
 * @stages: (element-type AccordFunnelStage): from first to last
 *
 * The pipeline by stage. Reference-counted.
 */
typedef struct
{
  char *currency;
  AccordMoney won;
  AccordMoney goal;
  GArray *stages;
} AccordFunnelData;

AccordFunnelData *accord_funnel_data_new          (const char             *currency,
                                                   AccordMoney             won,
                                                   AccordMoney             goal);
AccordFunnelData *accord_funnel_data_ref          (AccordFunnelData       *self);
void              accord_funnel_data_unref        (AccordFunnelData       *self);
void              accord_funnel_data_add          (AccordFunnelData       *self,
                                                   const char             *name,
                                                   guint                   n_deals,
                                                   AccordMoney             amount,
                                                   AccordMoney             weighted);
AccordMoney       accord_funnel_data_get_expected (const AccordFunnelData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFunnelData, accord_funnel_data_unref)

G_END_DECLS
