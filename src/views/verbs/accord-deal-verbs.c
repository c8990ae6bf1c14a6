/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-verbs.h"

#include "accord-ask-dialog.h"
#include "accord-deal-edit.h"
#include "accord-stage-dialog.h"
#include "accord-stage-move.h"
#include "accord-stage.h"
#include "accord-tell.h"

static void
open_stage_dialog (GtkWidget    *widget,
                   AccordPlan   *plan,
                   AccordDeal   *deal,
                   AccordEntity *stage,
                   AccordDay     today)
{
  gtk_window_present (GTK_WINDOW (
    accord_stage_dialog_new (widget, plan, deal, stage, today)));
}

/**
 * accord_deal_verbs_choose_stage:
 * @today: the day on which it goes there
 *
 * Asks where @deal shall go. The next stage is what one wants mostly.
 */
void
accord_deal_verbs_choose_stage (GtkWidget  *widget,
                                AccordPlan *plan,
                                AccordDeal *deal,
                                AccordDay   today)
{
  AccordEntityList *stages = accord_plan_get_list (plan, ACCORD_TYPE_STAGE);
  AccordEntity *stage
    = accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE);
  guint position;

  if (stage != NULL && accord_entity_list_find (stages, stage, &position)
      && position + 1 < accord_entity_list_get_size (stages))
    stage = accord_entity_list_get (stages, position + 1);
  open_stage_dialog (widget, plan, deal, stage, today);
}

/**
 * accord_deal_verbs_move:
 * @stage: (nullable): where @deal shall go; %NULL for none
 * @today: the day on which it goes there
 *
 * Moves @deal, or asks first for the criteria that are missing.
 */
void
accord_deal_verbs_move (GtkWidget    *widget,
                        AccordPlan   *plan,
                        AccordDeal   *deal,
                        AccordEntity *stage,
                        AccordDay     today)
{
  g_autoptr (AccordStageMove) move
    = accord_stage_move_new (plan, deal, stage, today);
  g_autoptr (GError) error = NULL;

  if (accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE)
      == stage)
    return;

  if (accord_stage_move_needs_reason (move))
    open_stage_dialog (widget, plan, deal, stage, today);
  else if (accord_stage_move_make (move, &error))
    accord_tell_done (widget, plan);
  else
    accord_tell (widget, error);
}

/**
 * accord_deal_verbs_ask:
 * @feature: (nullable): work that @deal needs
 * @today: the day of the asking
 *
 * Asks what engineering is to be asked for.
 */
void
accord_deal_verbs_ask (GtkWidget    *widget,
                       AccordPlan   *plan,
                       AccordDeal   *deal,
                       AccordEntity *feature,
                       AccordDay     today)
{
  gtk_window_present (
    GTK_WINDOW (accord_ask_dialog_new (widget, plan, deal, feature, today)));
}
