/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-deal.h"
#include "accord-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordDealPart:
 *
 * What of a deal is edited in place.
 */
typedef enum
{
  ACCORD_DEAL_PART_AMOUNT,
  ACCORD_DEAL_PART_CHANCE,
  ACCORD_DEAL_PART_CLOSE,
  ACCORD_DEAL_PART_OWNER,
  ACCORD_DEAL_N_PARTS,
} AccordDealPart;

/**
 * AccordDealEditor:
 *
 * Edits one thing of a deal, at the cell that shows it. What can't be is said
 * where it was typed; nothing has changed then.
 */
#define ACCORD_TYPE_DEAL_EDITOR (accord_deal_editor_get_type ())
G_DECLARE_FINAL_TYPE (AccordDealEditor, accord_deal_editor, ACCORD,
                      DEAL_EDITOR, GtkPopover)

GtkWidget *accord_deal_editor_new   (void);
void       accord_deal_editor_edit  (AccordDealEditor *self,
                                     AccordPlan       *plan,
                                     AccordDeal       *deal,
                                     AccordDealPart    part,
                                     AccordDay         today);

G_END_DECLS
