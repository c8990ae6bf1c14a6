/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-queue-verbs.h"

#include "accord-need-dialog.h"
#include "accord-part-edit.h"
#include "accord-part.h"
#include "accord-team-dialog.h"
#include "accord-tell.h"

#include <glib/gi18n-lib.h>

/**
 * accord_queue_verbs_pin:
 * @row: a row of @queue
 * @pinned: whether it shall stay where it is, rather than follow the dates
 */
void
accord_queue_verbs_pin (GtkWidget       *widget,
                        AccordWorkQueue *queue,
                        AccordQueueRow  *row,
                        gboolean         pinned)
{
  g_autoptr (GError) error = NULL;

  if (!(pinned ? accord_work_queue_pin (queue, row, &error)
               : accord_work_queue_unpin (queue, row, &error)))
    accord_tell (widget, error);
}

/**
 * accord_queue_verbs_move_to_team:
 * @feature: what another team is to do
 * @team: (nullable): which; %NULL lets the person choose
 *
 * Moves it at once where it has one part, and asks which part otherwise.
 */
void
accord_queue_verbs_move_to_team (GtkWidget     *widget,
                                 AccordPlan    *plan,
                                 AccordFeature *feature,
                                 AccordEntity  *team)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    ACCORD_ENTITY (feature), ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  g_autoptr (GError) error = NULL;

  if (parts->len == 0)
    gtk_widget_activate_action (
      widget, "win.tell", "s",
      _("There is no part of it to move; add one on its page first."));
  else if (team == NULL || parts->len > 1)
    gtk_window_present (
      GTK_WINDOW (accord_team_dialog_new (widget, plan, feature, team)));
  else if (accord_entity_get_referred (parts->pdata[0], ACCORD_PART_TEAM)
           == team)
    return; /* where it is */
  else if (accord_part_edit_set_team (plan, parts->pdata[0], team, &error))
    accord_tell_done (widget, plan);
  else
    accord_tell (widget, error);
}

/**
 * accord_queue_verbs_add_to_promise:
 *
 * Asks which promise shall have @feature, and how much it needs it.
 */
void
accord_queue_verbs_add_to_promise (GtkWidget     *widget,
                                   AccordPlan    *plan,
                                   AccordFeature *feature)
{
  gtk_window_present (
    GTK_WINDOW (accord_need_dialog_new (widget, plan, feature)));
}
