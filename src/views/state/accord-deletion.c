/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deletion.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>

/* What was agreed, or has ended, is part of what both sides go by: it is taken
 * back with a reason, not made to vanish. */
static gboolean
check (AccordEntity *entity,
       GError      **error)
{
  int state;

  if (!ACCORD_IS_PROMISE (entity))
    return TRUE;

  state = accord_entity_get_choice (entity, ACCORD_PROMISE_STATE);
  if (state < ACCORD_PROMISE_STATE_AGREED)
    return TRUE;

  accord_entity_set_rule_error (
    entity, error, "%s",
    accord_promise_takes_part (ACCORD_PROMISE (entity))
      ? _("it is agreed, and can't be deleted; withdraw it instead, and say "
          "why.")
      : _("it has ended, and can't be deleted: what became of it is kept."));
  return FALSE;
}

/**
 * accord_deletion_make:
 * @entity: what is not to be there any more
 * @error: return location
 *
 * Deletes @entity with all that it owns, as one change. A promise that was
 * agreed is withdrawn instead: %ACCORD_ERROR_RULE says so.
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

  if (!check (entity, error))
    return FALSE;

  what = accord_entity_dup_label (entity);
  /* Translators: the name of a change; %s is a deal, a promise, a feature, a
   * person, or what somebody owes. */
  name = g_strdup_printf (_("Delete %s"), what);
  accord_plan_begin (plan, name, NULL);
  accord_plan_remove (plan, entity);

  return accord_plan_commit (plan, error);
}
