/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-pipeline-row.h"

G_BEGIN_DECLS

/**
 * AccordDealFilter:
 *
 * Which deals a person wants to see. All that is set must be so; what isn't
 * set asks nothing.
 */
#define ACCORD_TYPE_DEAL_FILTER (accord_deal_filter_get_type ())
G_DECLARE_FINAL_TYPE (AccordDealFilter, accord_deal_filter, ACCORD,
                      DEAL_FILTER, GObject)

/**
 * AccordDealFilterKind:
 * @ACCORD_DEAL_FILTER_STAGE: is in this stage
 * @ACCORD_DEAL_FILTER_OWNER: belongs to this person
 * @ACCORD_DEAL_FILTER_ACCOUNT: is with this account
 */
typedef enum
{
  ACCORD_DEAL_FILTER_STAGE,
  ACCORD_DEAL_FILTER_OWNER,
  ACCORD_DEAL_FILTER_ACCOUNT,
  ACCORD_DEAL_FILTER_N_KINDS,
} AccordDealFilterKind;

AccordDealFilter *accord_deal_filter_new           (void);
gboolean          accord_deal_filter_matches       (AccordDealFilter     *self,
                                                    AccordPipelineRow    *row);
gboolean          accord_deal_filter_is_on         (AccordDealFilter     *self);
gboolean          accord_deal_filter_is_searching  (AccordDealFilter     *self);
void              accord_deal_filter_clear         (AccordDealFilter     *self);
void              accord_deal_filter_set_search    (AccordDealFilter     *self,
                                                    const char           *text);
void              accord_deal_filter_set_entity    (AccordDealFilter     *self,
                                                    AccordDealFilterKind  kind,
                                                    gint64                id);
gint64            accord_deal_filter_get_entity    (AccordDealFilter     *self,
                                                    AccordDealFilterKind  kind);
void              accord_deal_filter_set_late      (AccordDealFilter     *self,
                                                    gboolean              late);
gboolean          accord_deal_filter_get_late      (AccordDealFilter     *self);
void              accord_deal_filter_set_not_asked (AccordDealFilter     *self,
                                                    gboolean              not_asked);
gboolean          accord_deal_filter_get_not_asked (AccordDealFilter     *self);

G_END_DECLS
