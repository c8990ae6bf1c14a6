/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deletion.h"

#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

/**
 * accord_deletion_make:
 * @entity: what is not to be there any more
 * @error: return location
 *
 * Deletes @entity with all that it owns, as one change. A promise that was
 * agreed is withdrawn instead, and keeps its deal: %ACCORD_ERROR_RULE says so.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
accord_deletion_make (AccordPlan   *plan,
                      AccordEntity *entity,
                      GError      **error)
{
  g_autofree char *what = NULL, *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_ENTITY (entity), FALSE);

  what = accord_entity_dup_label (entity);
  /* Translators: the name of a change; %s is a deal, a promise, a feature, a
   * person, or what somebody owes. */
  name = g_strdup_printf (_("Delete %s"), what);
  accord_plan_begin (plan, name, NULL);
  accord_plan_remove (plan, entity);

  return accord_plan_commit (plan, error);
}
