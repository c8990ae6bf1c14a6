/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from an edit of a promise that happens, and not in a scenario
 * or a what-if, by whatever door it comes: a step of its life, a drag, an
 * import, or a property set by hand.
 *
 * A date is agreed by two: a change made for one side alone brings the other's
 * word, an offer of that date or one that is accepted by the change. The trail
 * has each date that was agreed, by whom, and why where they say so; where
 * both sides have put their names to one, whoever moves it does. What was kept
 * was delivered, by a day that has come; what was broken, withdrawn or reopened
 * says why; how it ended stands in the trail too.
 *
 * Who takes a step, and says more of it, writes the offer or the outcome into
 * the same change; then there is nothing to be added here.
 */

#include "config.h"

#include "accord-promise-record.h"

#include "accord-choice-types.h"
#include "accord-decision.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-plan-edit.h"
#include "accord-promise-baseline.h"
#include "accord-rules.h"
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

/* Whether the other side than @side has offered the date that is agreed now,
 * whenever that was. */
static gboolean
is_offered (AccordEntity *promise,
            AccordSide    side)
{
  AccordDay date = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  g_autoptr (GPtrArray) offers = accord_entity_list_referrers (
    promise, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE);

  for (guint i = 0; date != ACCORD_DAY_NONE && i < offers->len; i++)
    if (accord_entity_get_day (offers->pdata[i], ACCORD_OFFER_DATE) == date
        && accord_entity_get_choice (offers->pdata[i], ACCORD_OFFER_SIDE)
             != (int) side)
      return TRUE;

  return FALSE;
}

static gboolean
is_agreed (gint64 state)
{
  return state == ACCORD_PROMISE_STATE_AGREED
         || state == ACCORD_PROMISE_STATE_TOLD;
}

static gboolean
check_agreement (AccordEntity      *promise,
                 const AccordValue *before,
                 AccordPlan        *plan,
                 GError           **error)
{
  AccordSide side = accord_rules_get_side (plan);
  gint64 was = before[ACCORD_PROMISE_STATE].integer;
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);
  gboolean agrees = was < ACCORD_PROMISE_STATE_AGREED
                    && state == ACCORD_PROMISE_STATE_AGREED;
  gboolean moves = is_agreed (was) && is_moved (promise, before);

  if (side == ACCORD_SIDE_BOTH || (!agrees && !moves)
      || has_new (promise, plan, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE,
                  ACCORD_OFFER_ACCEPTS, TRUE)
      || is_offered (promise, side))
    return TRUE;

  accord_entity_set_rule_error (
    promise, error, "%s",
    agrees
      ? _("the other side has not offered this date; make it an offer.")
      : _("both sides move what they have agreed on: let one make an offer "
          "and the other agree, or move it for both."));
  return FALSE;
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
  accord_plan_set_integer (plan, offer, ACCORD_OFFER_SIDE, accord_rules_get_side (plan));
  accord_plan_set_day (plan, offer, ACCORD_OFFER_DATE, date);
  accord_plan_set_text (plan, offer, ACCORD_OFFER_WHY,
                        accord_plan_get_why (plan));
  accord_plan_set_integer (plan, offer, ACCORD_OFFER_ACCEPTS, TRUE);
}

/* What is agreed on, first or anew: before that a date is what a side has in
 * mind, and what has ended is corrected. */
static gboolean
record_move (AccordEntity      *promise,
             const AccordValue *before,
             AccordPlan        *plan,
             GError           **error)
{
  AccordDay date = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  gboolean is_signed
    = accord_promise_baseline_is_signed (ACCORD_PROMISE (promise));
  const char *why = accord_plan_get_why (plan);
  gint64 was = before[ACCORD_PROMISE_STATE].integer;
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);
  gboolean agrees = was < ACCORD_PROMISE_STATE_AGREED
                    && state == ACCORD_PROMISE_STATE_AGREED;

  if (is_signed && is_moved (promise, before) && why == NULL)
    {
      accord_entity_set_reason_error (
        promise, error,
        _("both sides have signed its date; say why it moves."));
      return FALSE;
    }
  if (!agrees
      && (!is_moved (promise, before)
          || (!is_signed && (!is_agreed (was) || !is_agreed (state)))))
    return TRUE;
  if ((date != ACCORD_DAY_NONE || why != NULL)
      && !has_new (promise, plan, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE,
                   ACCORD_OFFER_DATE,
                   accord_entity_get_value (promise,
                                            ACCORD_PROMISE_AGREED_DATE)
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
      _("it can’t have been delivered on a day that has not come yet."));
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

/**
 * accord_promise_record_decision:
 * @plan: the plan of @promise, inside a change
 * @kind: whether it is taken back, or taken up again
 * @day: when that is decided
 * @why: the reason
 *
 * Puts into the trail that a promise is withdrawn or reopened.
 *
 * Returns: (transfer none): the decision
 */
AccordEntity *
accord_promise_record_decision (AccordPromise     *promise,
                                AccordPlan        *plan,
                                AccordDecisionKind kind,
                                AccordDay          day,
                                const char        *why)
{
  AccordEntity *decision = accord_plan_add (plan, ACCORD_TYPE_DECISION, 0);
  gboolean is_off = kind == ACCORD_DECISION_KIND_BACK_OFF;

  accord_plan_set_text (plan, decision, ACCORD_DECISION_TITLE,
                        is_off ? _("Withdraw the promise")
                               : _("Reopen the promise"));
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_PROMISE, promise);
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_KIND, kind);
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_VERDICT,
                           is_off ? ACCORD_VERDICT_DECLINE
                                  : ACCORD_VERDICT_ACCEPT);
  accord_plan_set_day (plan, decision, ACCORD_DECISION_OPEN_SINCE, day);
  accord_plan_set_day (plan, decision, ACCORD_DECISION_DECIDED_ON, day);
  accord_plan_set_text (plan, decision, ACCORD_DECISION_REASON, why);

  return decision;
}

static gboolean
has_ended (int state)
{
  return state == ACCORD_PROMISE_STATE_KEPT
         || state == ACCORD_PROMISE_STATE_BROKEN;
}

/* A promise is given up, taken up again, or no longer agreed, with a reason
 * that the other side can read. */
static gboolean
record_turn (AccordEntity *promise,
             gint64        was,
             int           state,
             AccordPlan   *plan,
             GError      **error)
{
  gboolean reopened
    = was >= ACCORD_PROMISE_STATE_KEPT && state < ACCORD_PROMISE_STATE_KEPT;
  gboolean undone = was >= ACCORD_PROMISE_STATE_AGREED
                    && state < ACCORD_PROMISE_STATE_AGREED;
  gboolean withdrawn = state == ACCORD_PROMISE_STATE_WITHDRAWN;
  AccordDecisionKind kind = reopened ? ACCORD_DECISION_KIND_PUSH
                                     : ACCORD_DECISION_KIND_BACK_OFF;

  if (!reopened && !undone && !withdrawn
      && state != ACCORD_PROMISE_STATE_BROKEN)
    return TRUE;
  if (accord_plan_get_why (plan) == NULL)
    {
      accord_entity_set_reason_error (promise, error, _("say why."));
      return FALSE;
    }
  if ((reopened || withdrawn)
      && !has_new (promise, plan, ACCORD_TYPE_DECISION,
                   ACCORD_DECISION_PROMISE, ACCORD_DECISION_KIND, kind))
    accord_promise_record_decision (ACCORD_PROMISE (promise), plan, kind,
                                    accord_settings_get_today (plan),
                                    accord_plan_get_why (plan));

  return TRUE;
}

/* The customer told its need date to sales: whoever reveals it says that it is
 * for them. What was revealed for a meeting is held back at its end, whoever
 * ends it. */
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
      || accord_rules_get_side (plan) == ACCORD_SIDE_SALES)
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
  gint64 was = before[ACCORD_PROMISE_STATE].integer;
  gboolean ends = state != was && has_ended (state);

  if (!check_agreement (entity, before, plan, error)
      || !record_move (entity, before, plan, error)
      || (state != was && !record_turn (entity, was, state, plan, error))
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
