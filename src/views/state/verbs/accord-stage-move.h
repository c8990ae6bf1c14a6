/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordStageMove:
 *
 * A deal on its way to another stage: which exit criteria are still missing,
 * which of them somebody says are met now, and why it may go without the
 * rest. Nothing has changed before it is made.
 */
#define ACCORD_TYPE_STAGE_MOVE (accord_stage_move_get_type ())
G_DECLARE_FINAL_TYPE (AccordStageMove, accord_stage_move, ACCORD, STAGE_MOVE,
                      GObject)

AccordStageMove *accord_stage_move_new          (AccordPlan       *plan,
                                                 AccordDeal       *deal,
                                                 AccordEntity     *stage,
                                                 AccordDay         today);
AccordDeal      *accord_stage_move_get_deal     (AccordStageMove  *self);
AccordEntity    *accord_stage_move_get_stage    (AccordStageMove  *self);
GPtrArray       *accord_stage_move_get_missing  (AccordStageMove  *self);
void             accord_stage_move_set_met      (AccordStageMove  *self,
                                                 AccordEntity     *criterion,
                                                 gboolean          met);
void             accord_stage_move_set_reason   (AccordStageMove  *self,
                                                 const char       *reason);
gboolean         accord_stage_move_needs_reason (AccordStageMove  *self);
gboolean         accord_stage_move_is_allowed   (AccordStageMove  *self);
gboolean         accord_stage_move_make         (AccordStageMove  *self,
                                                 GError          **error);

G_END_DECLS
