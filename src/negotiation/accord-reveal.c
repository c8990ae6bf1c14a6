/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The need date is held back until somebody of sales reveals it, for good or
 * for one meeting. Whoever shows anything asks accord_reveal_get_need(), and
 * gets no date where there is none to be shown: what is made of that can't
 * betray it.
 */

#include "config.h"

#include "accord-reveal.h"

#include "accord-held-back.h"
#include "accord-meeting.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>

/**
 * accord_reveal_get_need:
 *
 * Returns: the need date where it is revealed, else %ACCORD_DAY_NONE
 */
AccordDay
accord_reveal_get_need (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), ACCORD_DAY_NONE);

  return accord_entity_get_boolean (entity, ACCORD_PROMISE_NEED_REVEALED)
           ? accord_entity_get_day (entity, ACCORD_PROMISE_NEED_DATE)
           : ACCORD_DAY_NONE;
}

/**
 * accord_reveal_may:
 * @side: who asks
 * @error: (optional): return location
 *
 * The customer told it to sales.
 *
 * Returns: whether @side may reveal the need date, or hold it back
 */
gboolean
accord_reveal_may (AccordPromise *promise,
                   AccordSide     side,
                   GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  if (side != ACCORD_SIDE_ENGINEERING)
    return TRUE;

  accord_entity_set_rule_error (
    ACCORD_ENTITY (promise), error,
    _("its need date is for sales to reveal, or to hold back."));
  return FALSE;
}

/**
 * accord_reveal_speak:
 * @plan: a plan, inside a change that reveals a need date or holds it back
 *
 * Says that it is for sales, unless whoever does it is of engineering: where
 * there is but a switch, nobody is asked.
 */
void
accord_reveal_speak (AccordPlan *plan)
{
  g_return_if_fail (ACCORD_IS_PLAN (plan) && accord_plan_is_changing (plan));

  if (g_strcmp0 (accord_plan_get_side (plan), "engineering") != 0)
    accord_plan_act_for (plan, "sales");
}

/**
 * accord_reveal_need:
 * @meeting: (nullable): the meeting that it is revealed for; %NULL for good
 * @side: who does it
 * @error: return location
 *
 * Reveals the need date, as one change.
 *
 * Returns: whether it is revealed; %ACCORD_ERROR_RULE where @side may not
 */
gboolean
accord_reveal_need (AccordPromise *promise,
                    AccordPlan    *plan,
                    AccordEntity  *meeting,
                    AccordSide     side,
                    GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (meeting == NULL || ACCORD_IS_MEETING (meeting), FALSE);

  if (!accord_reveal_may (promise, side, error))
    return FALSE;

  accord_plan_begin (plan, _("Reveal a need date"), NULL);
  accord_plan_act_for (plan, "sales");
  accord_plan_set_integer (plan, promise, ACCORD_PROMISE_NEED_REVEALED, TRUE);
  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_NEED_REVEALED_FOR,
                             meeting);

  return accord_plan_commit (plan, error);
}

static void
write_hidden (AccordPlan   *plan,
              AccordEntity *promise)
{
  accord_plan_set_integer (plan, promise, ACCORD_PROMISE_NEED_REVEALED,
                           FALSE);
  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_NEED_REVEALED_FOR,
                             NULL);
}

/**
 * accord_reveal_hide:
 * @side: who does it
 * @error: return location
 *
 * Holds the need date back again, as one change.
 *
 * Returns: whether it is held back; %ACCORD_ERROR_RULE where @side may not
 */
gboolean
accord_reveal_hide (AccordPromise *promise,
                    AccordPlan    *plan,
                    AccordSide     side,
                    GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  if (!accord_reveal_may (promise, side, error))
    return FALSE;

  accord_plan_begin (plan, _("Hold a need date back"), NULL);
  accord_plan_act_for (plan, "sales");
  write_hidden (plan, ACCORD_ENTITY (promise));

  return accord_plan_commit (plan, error);
}

/**
 * accord_reveal_end:
 * @meeting: a meeting that ends
 * @error: return location
 *
 * Holds back what was revealed for @meeting, as one change; none where there
 * is nothing.
 *
 * Returns: whether it is held back
 */
gboolean
accord_reveal_end (AccordPlan   *plan,
                   AccordEntity *meeting,
                   GError      **error)
{
  g_autoptr (GPtrArray) promises = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_MEETING (meeting), FALSE);

  promises = accord_entity_list_referrers (meeting, ACCORD_TYPE_PROMISE,
                                           ACCORD_PROMISE_NEED_REVEALED_FOR);
  accord_plan_begin (plan, _("Hold need dates back"), NULL);
  for (guint i = 0; i < promises->len; i++)
    write_hidden (plan, promises->pdata[i]);

  return accord_plan_commit (plan, error);
}

/**
 * accord_reveal_hides_change:
 *
 * Returns: whether nothing may be told of @change: it touched what is held
 *   back, or could be. Its name and reason could betray that as well
 */
gboolean
accord_reveal_hides_change (AccordChange *change)
{
  g_return_val_if_fail (change != NULL, TRUE);

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_held_back_has_op (accord_change_get_op (change, i)))
      return TRUE;

  return accord_change_is_private (change);
}

/**
 * accord_reveal_get_change_name:
 *
 * Returns: (transfer none): the name of @change, as far as it may be told
 */
const char *
accord_reveal_get_change_name (AccordChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return accord_reveal_hides_change (change)
           ? _("Held back")
           : accord_change_get_name (change);
}

/**
 * accord_reveal_dup_event:
 * @private_too: whether what is held back may be told
 *
 * Returns: (transfer full): what happened: an undo names what it took back
 */
char *
accord_reveal_dup_event (AccordChange *change,
                         gboolean      private_too)
{
  const char *name;

  g_return_val_if_fail (change != NULL, NULL);

  name = private_too ? accord_change_get_name (change)
                     : accord_reveal_get_change_name (change);
  switch (accord_change_get_kind (change))
    {
    case ACCORD_CHANGE_UNDO:
      /* Translators: the name of what somebody did. */
      return g_strdup_printf (_("Taken back: %s"), name);
    case ACCORD_CHANGE_REDO:
      /* Translators: the name of what somebody did. */
      return g_strdup_printf (_("Done again: %s"), name);
    case ACCORD_CHANGE_EDIT:
    default:
      return g_strdup (name);
    }
}
