/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-part-edit.h"

#include "accord-allocation.h"
#include "accord-part.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

static gboolean
works_for (AccordEntity *person,
           AccordEntity *team)
{
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);

  for (guint i = 0; i < allocations->len; i++)
    if (accord_entity_get_referred (allocations->pdata[i],
                                    ACCORD_ALLOCATION_TEAM)
        == team)
      return TRUE;

  return FALSE;
}

/**
 * accord_part_edit_set_team:
 * @part: a part of a feature
 * @team: who is to do it
 * @error: return location
 *
 * Hands @part to @team. Who was to do it alone stays so only where they work
 * for @team as well.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_part_edit_set_team (AccordPlan   *plan,
                           AccordEntity *part,
                           AccordEntity *team,
                           GError      **error)
{
  AccordEntity *feature, *assignee;
  g_autofree char *what = NULL, *whom = NULL, *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PART (part), FALSE);
  g_return_val_if_fail (ACCORD_IS_ENTITY (team), FALSE);

  feature = accord_entity_get_referred (part, ACCORD_PART_FEATURE);
  assignee = accord_entity_get_referred (part, ACCORD_PART_ASSIGNEE);
  what = accord_entity_dup_label (feature);
  whom = accord_entity_dup_label (team);
  /* Translators: the name of a change: a feature, and a team. */
  name = g_strdup_printf (_("Move “%s” to %s"), what, whom);
  accord_plan_begin (plan, name, NULL);
  accord_plan_set_reference (plan, part, ACCORD_PART_TEAM, team);
  if (assignee != NULL && !works_for (assignee, team))
    accord_plan_set_reference (plan, part, ACCORD_PART_ASSIGNEE, NULL);

  return accord_plan_commit (plan, error);
}
