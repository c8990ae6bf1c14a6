/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-promise-standing.h"

G_BEGIN_DECLS

/**
 * AccordPipelineRow:
 *
 * A line of the pipeline: a deal, or the group of a stage with its totals. It
 * stays the same object while its figures change, and notifies `changed` when
 * what a cell shows is another one. Money is in the plan's currency.
 */
#define ACCORD_TYPE_PIPELINE_ROW (accord_pipeline_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordPipelineRow, accord_pipeline_row, ACCORD,
                      PIPELINE_ROW, GObject)

/**
 * AccordPipelineTotals:
 * @n_deals: how many deals
 * @value: what they are worth
 * @weighted: value × chance to win
 */
typedef struct
{
  guint n_deals;
  AccordMoney value;
  AccordMoney weighted;
} AccordPipelineTotals;

AccordPipelineRow          *accord_pipeline_row_new_deal     (AccordDeal                 *deal);
AccordPipelineRow          *accord_pipeline_row_new_group    (AccordEntity               *stage,
                                                              AccordDealState             state);
AccordDeal                 *accord_pipeline_row_get_deal     (AccordPipelineRow          *self);
AccordEntity               *accord_pipeline_row_get_stage    (AccordPipelineRow          *self);
AccordDealState             accord_pipeline_row_get_state    (AccordPipelineRow          *self);

/* Of a deal */
void                        accord_pipeline_row_refresh      (AccordPipelineRow          *self);
const char                 *accord_pipeline_row_get_title    (AccordPipelineRow          *self);
const char                 *accord_pipeline_row_get_sort_key (AccordPipelineRow          *self);
const char                 *accord_pipeline_row_get_search_text
                                                             (AccordPipelineRow          *self);
const char                 *accord_pipeline_row_get_owner    (AccordPipelineRow          *self);
AccordMoney                 accord_pipeline_row_get_value    (AccordPipelineRow          *self);
double                      accord_pipeline_row_get_chance   (AccordPipelineRow          *self);
const AccordPromiseStandings *
accord_pipeline_row_get_standings (AccordPipelineRow *self);
void accord_pipeline_row_count (AccordPipelineRow *self,
                                AccordPromiseStanding standing);
gboolean                    accord_pipeline_row_take_count   (AccordPipelineRow          *self);

/* Of a group */
const AccordPipelineTotals *accord_pipeline_row_get_totals   (AccordPipelineRow          *self);
void                        accord_pipeline_row_set_totals   (AccordPipelineRow          *self,
                                                              const AccordPipelineTotals *totals);
gboolean                    accord_pipeline_row_is_open      (AccordPipelineRow          *self);
void                        accord_pipeline_row_set_open     (AccordPipelineRow          *self,
                                                              gboolean                    open);
void                        accord_pipeline_row_set_searched (AccordPipelineRow          *self,
                                                              gboolean                    searched);

/* Of both */
gboolean                    accord_pipeline_row_is_lit       (AccordPipelineRow          *self);
void                        accord_pipeline_row_set_lit      (AccordPipelineRow          *self,
                                                              gboolean                    lit);
gboolean                    accord_pipeline_row_is_related   (AccordPipelineRow          *self);
void                        accord_pipeline_row_set_related  (AccordPipelineRow          *self,
                                                              gboolean                    related);

void                        accord_pipeline_totals_add       (AccordPipelineTotals       *self,
                                                              AccordPipelineRow          *row);

G_END_DECLS
