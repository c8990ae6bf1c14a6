/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from an edit of a promise that happens, and not in a scenario
 * or a what-if. Both sides have put their names to a date: whoever moves it,
 * by a step of its life, a drag, an import, or a property set by hand, says
 * why, and the trail has the new date with the reason. What was kept was
 * delivered, by a day that has come; how it ended stands in the trail too.
 *
 * Who takes a step, and says more of it, writes the offer or the outcome into
 * the same change; then there is nothing to be added here.
 */

#include "config.h"

#include "accord-promise-record.h"

#include "accord-choice-types.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-plan-edit.h"
#include "accord-promise-baseline.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static gboolean
is_moved (AccordEntity      *promise,
          const AccordValue *before)
{
  static const guint fields[]
    = { ACCORD_PROMISE_AGREED_DATE, ACCORD_PROMISE_AGREED_AFTER };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (before[fields[i]].integer
        != accord_entity_get_value (promise, fields[i]).integer)
      return TRUE;

  return FALSE;
}

/* Whether the change that is going on has added one of @kind that belongs to
 * @promise and holds @number in @field. */
static gboolean
has_new (AccordEntity *promise,
         AccordPlan   *plan,
         GType         kind,
         guint         owner,
         guint         field,
         gint64        number)
{
  g_autoptr (GPtrArray) all
    = accord_entity_list_referrers (promise, kind, owner);

  for (guint i = 0; i < all->len; i++)
    if (accord_plan_is_new (plan, all->pdata[i])
        && accord_entity_get_value (all->pdata[i], field).integer == number)
      return TRUE;

  return FALSE;
}

/* For whom whoever makes the change says to act. */
static AccordSide
get_side (AccordPlan *plan)
{
  const char *side = accord_plan_get_side (plan);

  return g_strcmp0 (side, "sales") == 0         ? ACCORD_SIDE_SALES
         : g_strcmp0 (side, "engineering") == 0 ? ACCORD_SIDE_ENGINEERING
                                                : ACCORD_SIDE_BOTH;
}

static void
add_offer (AccordEntity *promise,
           AccordPlan   *plan,
           AccordDay     date)
{
  AccordEntity *offer = accord_plan_add (plan, ACCORD_TYPE_OFFER, 0);

  accord_plan_set_reference (plan, offer, ACCORD_OFFER_PROMISE, promise);
  accord_plan_set_day (plan, offer, ACCORD_OFFER_MADE_ON,
                       accord_settings_get_today (plan));
  accord_plan_set_integer (plan, offer, ACCORD_OFFER_SIDE, get_side (plan));
  accord_plan_set_day (plan, offer, ACCORD_OFFER_DATE, date);
  accord_plan_set_text (plan, offer, ACCORD_OFFER_WHY,
                        accord_plan_get_why (plan));
  accord_plan_set_integer (plan, offer, ACCORD_OFFER_ACCEPTS, TRUE);
}

static gboolean
record_move (AccordEntity *promise,
             AccordPlan   *plan,
             GError      **error)
{
  AccordDay date = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);

  if (!accord_promise_baseline_is_signed (ACCORD_PROMISE (promise)))
    return TRUE;

  if (accord_plan_get_why (plan) == NULL)
    {
      accord_entity_set_reason_error (
        promise, error,
        _("both sides have signed its date; say why it moves."));
      return FALSE;
    }
  if (!has_new (promise, plan, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE,
                ACCORD_OFFER_DATE,
                accord_entity_get_value (promise, ACCORD_PROMISE_AGREED_DATE)
                  .integer))
    add_offer (promise, plan, date);

  return TRUE;
}

/**
 * accord_promise_record_outcome:
 * @plan: the plan of @promise, inside a change
 * @kind: whether it was kept or broken
 * @day: when that was settled
 * @cause: (nullable): why
 *
 * Puts into the trail how a promise ended.
 */
void
accord_promise_record_outcome (AccordPromise    *promise,
                               AccordPlan       *plan,
                               AccordOutcomeKind kind,
                               AccordDay         day,
                               const char       *cause)
{
  AccordEntity *outcome = accord_plan_add (plan, ACCORD_TYPE_OUTCOME, 0);

  accord_plan_set_reference (plan, outcome, ACCORD_OUTCOME_PROMISE, promise);
  accord_plan_set_integer (plan, outcome, ACCORD_OUTCOME_KIND, kind);
  accord_plan_set_day (plan, outcome, ACCORD_OUTCOME_DAY, day);
  accord_plan_set_text (plan, outcome, ACCORD_OUTCOME_CAUSE, cause);
}

static gboolean
check_delivery (AccordEntity *promise,
                AccordPlan   *plan,
                GError      **error)
{
  AccordDay delivered
    = accord_entity_get_day (promise, ACCORD_PROMISE_DELIVERED_ON);

  if (delivered == ACCORD_DAY_NONE
      && accord_entity_get_choice (promise, ACCORD_PROMISE_STATE)
           == ACCORD_PROMISE_STATE_KEPT)
    accord_entity_set_rule_error (
      promise, error,
      _("a promise is kept when the customer has it; give the day as "
        "delivered-on."));
  else if (delivered != ACCORD_DAY_NONE
           && delivered > accord_settings_get_today (plan))
    accord_entity_set_rule_error (
      promise, error,
      _("it can't have been delivered on a day that has not come yet."));
  else
    return TRUE;

  return FALSE;
}

static void
record_end (AccordEntity *promise,
            AccordPlan   *plan)
{
  AccordOutcomeKind kind
    = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE)
          == ACCORD_PROMISE_STATE_KEPT
        ? ACCORD_OUTCOME_KIND_KEPT
        : ACCORD_OUTCOME_KIND_BROKEN;

  if (!has_new (promise, plan, ACCORD_TYPE_OUTCOME, ACCORD_OUTCOME_PROMISE,
                ACCORD_OUTCOME_KIND, kind))
    accord_promise_record_outcome (ACCORD_PROMISE (promise), plan, kind,
                                   accord_settings_get_today (plan),
                                   accord_plan_get_why (plan));
}

static gboolean
has_ended (int state)
{
  return state == ACCORD_PROMISE_STATE_KEPT
         || state == ACCORD_PROMISE_STATE_BROKEN;
}

/* The customer told its need date to sales. What was revealed for a meeting is
 * held back at its end, whoever ends it. */
static gboolean
check_reveal (AccordEntity      *promise,
              const AccordValue *before,
              AccordPlan        *plan,
              GError           **error)
{
  gboolean was_shown = before[ACCORD_PROMISE_NEED_REVEALED].integer != 0;
  gint64 was_for = before[ACCORD_PROMISE_NEED_REVEALED_FOR].integer;
  gboolean shown
    = accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED);
  gint64 now_for
    = accord_entity_get_reference (promise, ACCORD_PROMISE_NEED_REVEALED_FOR);

  if ((shown == was_shown && now_for == was_for)
      || (was_for != 0 && !shown && now_for == 0)
      || get_side (plan) != ACCORD_SIDE_ENGINEERING)
    return TRUE;

  accord_entity_set_rule_error (
    promise, error,
    _("its need date is for sales to reveal, or to hold back."));
  return FALSE;
}

/**
 * accord_promise_record_edit:
 * @before: the values before the edit
 * @plan: the plan, inside the change that makes it
 * @error: return location
 *
 * Puts into the trail what an edit of @promise means.
 *
 * Returns: %FALSE with %ACCORD_ERROR_REASON where nobody says why, and
 *   %ACCORD_ERROR_RULE where it can't have happened
 */
gboolean
accord_promise_record_edit (AccordPromise     *promise,
                            const AccordValue *before,
                            AccordPlan        *plan,
                            GError           **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  int state = accord_entity_get_choice (entity, ACCORD_PROMISE_STATE);
  gboolean ends = state != before[ACCORD_PROMISE_STATE].integer
                  && has_ended (state);

  if ((is_moved (entity, before) && !record_move (entity, plan, error))
      || !check_reveal (entity, before, plan, error))
    return FALSE;
  if ((ends
       || before[ACCORD_PROMISE_DELIVERED_ON].integer
            != accord_entity_get_value (entity, ACCORD_PROMISE_DELIVERED_ON)
                 .integer)
      && !check_delivery (entity, plan, error))
    return FALSE;
  if (ends)
    record_end (entity, plan);

  return TRUE;
}

static gboolean
moves (const AccordOp *op)
{
  for (guint i = 0; i < op->deltas->len; i++)
    {
      guint field = g_array_index (op->deltas, AccordDelta, i).field;

      if (field == ACCORD_PROMISE_AGREED_DATE
          || field == ACCORD_PROMISE_AGREED_AFTER)
        return TRUE;
    }

  return FALSE;
}

/**
 * accord_promise_record_find_moved:
 * @plan: a plan
 * @change: a change of it that has not been made
 *
 * For whoever may ask for a reason beforehand.
 *
 * Returns: (transfer none) (nullable): the first promise whose signed date
 *   @change moves; it needs a reason
 */
AccordPromise *
accord_promise_record_find_moved (AccordPlan   *plan,
                                  AccordChange *change)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);
      AccordEntity *entity = accord_plan_lookup (plan, op->entity);

      if (op->kind == ACCORD_OP_UPDATE && ACCORD_IS_PROMISE (entity)
          && moves (op)
          && accord_promise_baseline_is_signed (ACCORD_PROMISE (entity)))
        return ACCORD_PROMISE (entity);
    }

  return NULL;
}
