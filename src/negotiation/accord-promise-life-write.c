/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step of a promise's life writes: the promise itself, and what stands
 * in its trail from then on. Inside a change. */

#include "config.h"

#include "accord-promise-life-private.h"

#include "accord-ask.h"
#include "accord-decision.h"
#include "accord-offer.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-promise-baseline.h"
#include "accord-promise-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What everything here works on. */
typedef struct
{
  AccordPlan *plan;
  AccordEntity *promise;
  const AccordLifeMove *move;
  gboolean estimated;
} Writing;

static int
get_state (const Writing *self)
{
  return accord_entity_get_choice (self->promise, ACCORD_PROMISE_STATE);
}

static void
set_state (const Writing      *self,
           AccordPromiseState  state)
{
  accord_plan_set_integer (self->plan, self->promise, ACCORD_PROMISE_STATE,
                           state);
}

static void
set_day (const Writing *self,
         guint          field,
         AccordDay      day)
{
  accord_plan_set_day (self->plan, self->promise, field, day);
}

static AccordEntity *
add_offer (const Writing *self)
{
  const AccordLifeMove *move = self->move;
  AccordEntity *offer = accord_plan_add (self->plan, ACCORD_TYPE_OFFER, 0);

  accord_plan_set_reference (self->plan, offer, ACCORD_OFFER_PROMISE,
                             self->promise);
  accord_plan_set_day (self->plan, offer, ACCORD_OFFER_MADE_ON, move->day);
  accord_plan_set_integer (self->plan, offer, ACCORD_OFFER_SIDE, move->side);
  accord_plan_set_reference (self->plan, offer, ACCORD_OFFER_PERSON,
                             move->person);
  accord_plan_set_day (self->plan, offer, ACCORD_OFFER_DATE, move->date);
  accord_plan_set_number (self->plan, offer, ACCORD_OFFER_CONFIDENCE,
                          move->confidence);
  accord_plan_set_text (self->plan, offer, ACCORD_OFFER_SCOPE, move->scope);
  accord_plan_set_text (self->plan, offer, ACCORD_OFFER_WHY, move->why);

  return offer;
}

/* The date is agreed now. */
static void
add_acceptance (const Writing *self)
{
  accord_plan_set_integer (self->plan, add_offer (self), ACCORD_OFFER_ACCEPTS,
                           TRUE);
}

static void
add_ask (const Writing *self)
{
  AccordEntity *ask = accord_plan_add (self->plan, ACCORD_TYPE_ASK, 0);
  g_autofree char *label = accord_entity_dup_label (self->promise);
  g_autofree char *text
    /* Translators: a promise. */
    = g_strdup_printf (_("When can the customer have %s?"), label);

  accord_plan_set_integer (self->plan, ask, ACCORD_ASK_KIND,
                           ACCORD_ASK_KIND_DATE);
  accord_plan_set_text (self->plan, ask, ACCORD_ASK_TEXT, text);
  accord_plan_set_integer (self->plan, ask, ACCORD_ASK_SIDE,
                           ACCORD_SIDE_SALES);
  accord_plan_set_reference (self->plan, ask, ACCORD_ASK_PROMISE,
                             self->promise);
  accord_plan_set_reference (self->plan, ask, ACCORD_ASK_ASKED_BY,
                             self->move->person);
  accord_plan_set_day (self->plan, ask, ACCORD_ASK_ASKED_ON, self->move->day);
}

/* Sales asks once, and may say again what it wants. */
static void
write_ask (const Writing *self)
{
  if (get_state (self) == ACCORD_PROMISE_STATE_DRAFT
      || get_state (self) == ACCORD_PROMISE_STATE_ANSWERED)
    add_ask (self);
  if (self->move->date != ACCORD_DAY_NONE)
    {
      add_offer (self);
      set_day (self, ACCORD_PROMISE_WANT_DATE, self->move->date);
    }
  set_state (self, ACCORD_PROMISE_STATE_ASKED);
}

/* What engineering says of a date answers what sales asked for one, also where
 * sales takes it. */
static void
answer_asks (const Writing *self)
{
  g_autoptr (GPtrArray) asks = accord_entity_list_referrers (
    self->promise, ACCORD_TYPE_ASK, ACCORD_ASK_PROMISE);
  g_autofree char *date = self->move->date != ACCORD_DAY_NONE
                            ? accord_day_to_string (self->move->date)
                            : NULL;
  const char *answer = date != NULL                ? date
                       : self->move->scope != NULL ? self->move->scope
                                                   : self->move->why;
  gboolean taken = self->move->side == ACCORD_SIDE_SALES;

  for (guint i = 0; i < asks->len; i++)
    {
      AccordEntity *ask = asks->pdata[i];

      if (accord_entity_has_value (ask, ACCORD_ASK_ANSWERED_ON)
          || accord_entity_get_choice (ask, ACCORD_ASK_KIND)
               != ACCORD_ASK_KIND_DATE
          || accord_entity_get_choice (ask, ACCORD_ASK_SIDE)
               == ACCORD_SIDE_ENGINEERING)
        continue;
      accord_plan_set_text (self->plan, ask, ACCORD_ASK_ANSWER, answer);
      accord_plan_set_reference (self->plan, ask, ACCORD_ASK_ANSWERED_BY,
                                 taken ? NULL : self->move->person);
      accord_plan_set_integer (self->plan, ask, ACCORD_ASK_ANSWERED_SIDE,
                               self->move->side == ACCORD_SIDE_BOTH
                                 ? ACCORD_ANSWERER_BOTH
                                 : ACCORD_ANSWERER_ENGINEERING);
      accord_plan_set_day (self->plan, ask, ACCORD_ASK_ANSWERED_ON,
                           self->move->day);
    }
}

/* Before there is an agreement, an offer also moves the promise: it waits for
 * the other side now. */
static void
write_offer (const Writing *self)
{
  add_offer (self);
  if (self->move->side != ACCORD_SIDE_SALES)
    answer_asks (self);
  if (get_state (self) < ACCORD_PROMISE_STATE_AGREED)
    set_state (self, self->move->side == ACCORD_SIDE_SALES
                       ? ACCORD_PROMISE_STATE_ASKED
                       : ACCORD_PROMISE_STATE_ANSWERED);
}

static void
note_date_given (const Writing *self)
{
  set_day (self, ACCORD_PROMISE_AGREED_DATE, self->move->date);
  set_day (self, ACCORD_PROMISE_DATE_GIVEN_ON, self->move->day);
  accord_plan_set_integer (self->plan, self->promise,
                           ACCORD_PROMISE_BEFORE_ESTIMATE, !self->estimated);
}

/* A date that is not the one that sales wanted was negotiated. One that is in
 * a contract, or was dictated, stays so. */
static void
note_origin (const Writing *self)
{
  AccordDay want
    = accord_entity_get_day (self->promise, ACCORD_PROMISE_WANT_DATE);

  if (self->move->date != want
      && accord_entity_get_choice (self->promise, ACCORD_PROMISE_ORIGIN)
           == ACCORD_DATE_ORIGIN_ASKED_FOR)
    accord_plan_set_integer (self->plan, self->promise, ACCORD_PROMISE_ORIGIN,
                             ACCORD_DATE_ORIGIN_NEGOTIATED);
}

/* A date that is agreed on again is another one for the same promise: when it
 * was given first, and whether before an estimate, stays what it was. */
static void
write_agree (const Writing *self)
{
  gboolean first = get_state (self) < ACCORD_PROMISE_STATE_AGREED;

  add_acceptance (self);
  if (self->move->date != ACCORD_DAY_NONE)
    {
      note_origin (self);
      set_day (self, ACCORD_PROMISE_AGREED_AFTER, ACCORD_DAY_NONE);
      if (first)
        note_date_given (self);
      else
        set_day (self, ACCORD_PROMISE_AGREED_DATE, self->move->date);
    }
  answer_asks (self);
  if (first)
    set_state (self, ACCORD_PROMISE_STATE_AGREED);
}

static void
write_signature (const Writing *self)
{
  const AccordLifeMove *move = self->move;
  AccordEntity *signature
    = accord_plan_add (self->plan, ACCORD_TYPE_SIGNATURE, 0);
  g_autofree char *name = accord_entity_dup_label (move->person);

  accord_plan_set_reference (self->plan, signature,
                             ACCORD_SIGNATURE_PROMISE, self->promise);
  accord_plan_set_integer (self->plan, signature, ACCORD_SIGNATURE_SIDE,
                           move->side);
  accord_plan_set_reference (self->plan, signature, ACCORD_SIGNATURE_PERSON,
                             move->person);
  accord_plan_set_text (self->plan, signature, ACCORD_SIGNATURE_NAME, name);
  accord_plan_set_day (self->plan, signature, ACCORD_SIGNATURE_SIGNED_ON,
                       move->day);
  accord_plan_set_day (
    self->plan, signature, ACCORD_SIGNATURE_AGREED_DATE,
    accord_entity_get_day (self->promise, ACCORD_PROMISE_AGREED_DATE));
  accord_plan_set_day (
    self->plan, signature, ACCORD_SIGNATURE_WANT_DATE,
    accord_entity_get_day (self->promise, ACCORD_PROMISE_WANT_DATE));
  accord_plan_set_number (self->plan, signature,
                          ACCORD_SIGNATURE_CONFIDENCE, move->confidence);
}

static void
write_unsign (const Writing *self)
{
  AccordEntity *signature = accord_promise_baseline_find_signature (
    ACCORD_PROMISE (self->promise), self->move->side);

  accord_plan_set_text (self->plan, signature,
                        ACCORD_SIGNATURE_WITHDRAWN_BECAUSE, self->move->why);
  accord_plan_set_day (self->plan, signature, ACCORD_SIGNATURE_WITHDRAWN_ON,
                       self->move->day);
}

static void
write_move (const Writing *self)
{
  set_day (self, ACCORD_PROMISE_AGREED_AFTER, ACCORD_DAY_NONE);
  set_day (self, ACCORD_PROMISE_AGREED_DATE, self->move->date);
  accord_promise_life_note_move (ACCORD_PROMISE (self->promise), self->plan,
                                 self->move);
}

/* A customer who is told a date that nobody agreed to has been given one. */
static void
write_tell (const Writing *self)
{
  if (get_state (self) < ACCORD_PROMISE_STATE_AGREED
      && self->move->date != ACCORD_DAY_NONE)
    {
      add_offer (self);
      set_day (self, ACCORD_PROMISE_AGREED_AFTER, ACCORD_DAY_NONE);
      note_date_given (self);
    }
  set_day (self, ACCORD_PROMISE_TOLD_DATE, self->move->date);
  set_day (self, ACCORD_PROMISE_TOLD_ON, self->move->day);
  set_state (self, ACCORD_PROMISE_STATE_TOLD);
}

static void
write_end (const Writing    *self,
           AccordOutcomeKind kind)
{
  accord_promise_record_outcome (ACCORD_PROMISE (self->promise), self->plan,
                                 kind, self->move->day, self->move->why);
  set_day (self, ACCORD_PROMISE_DELIVERED_ON, self->move->date);
  set_state (self, kind == ACCORD_OUTCOME_KIND_KEPT
                     ? ACCORD_PROMISE_STATE_KEPT
                     : ACCORD_PROMISE_STATE_BROKEN);
}

/* The trail shows what was decided of the promise, by whom and why. */
static void
add_decision (const Writing     *self,
              AccordDecisionKind kind)
{
  accord_plan_set_reference (
    self->plan,
    accord_promise_record_decision (ACCORD_PROMISE (self->promise), self->plan,
                                    kind, self->move->day, self->move->why),
    ACCORD_DECISION_DECIDED_BY, self->move->person);
}

static void
write_withdraw (const Writing *self)
{
  add_decision (self, ACCORD_DECISION_KIND_BACK_OFF);
  set_state (self, ACCORD_PROMISE_STATE_WITHDRAWN);
}

/* What is waited for, by what is known of it. */
static AccordPromiseState
find_open_state (const Writing *self)
{
  AccordPromise *promise = ACCORD_PROMISE (self->promise);

  if (accord_entity_has_value (self->promise, ACCORD_PROMISE_AGREED_DATE)
      || accord_entity_has_value (self->promise, ACCORD_PROMISE_AGREED_AFTER))
    return accord_entity_has_value (self->promise, ACCORD_PROMISE_TOLD_ON)
             ? ACCORD_PROMISE_STATE_TOLD
             : ACCORD_PROMISE_STATE_AGREED;
  if (accord_promise_life_find_offer (promise, ACCORD_SIDE_ENGINEERING)
      != NULL)
    return ACCORD_PROMISE_STATE_ANSWERED;

  return accord_entity_has_value (self->promise, ACCORD_PROMISE_WANT_DATE)
           ? ACCORD_PROMISE_STATE_ASKED
           : ACCORD_PROMISE_STATE_DRAFT;
}

/* How it had ended stays where it is; that is what the lesson is from. */
static void
write_reopen (const Writing *self)
{
  add_decision (self, ACCORD_DECISION_KIND_PUSH);
  set_day (self, ACCORD_PROMISE_DELIVERED_ON, ACCORD_DAY_NONE);
  set_state (self, find_open_state (self));
}

/* Inside a change: what @step does. @estimated is whether there was an
 * estimate when the date was given. */
void
_accord_promise_life_write (AccordPromise        *promise,
                            AccordPlan           *plan,
                            AccordLifeStep        step,
                            const AccordLifeMove *move,
                            gboolean              estimated)
{
  const Writing self = { plan, ACCORD_ENTITY (promise), move, estimated };

  switch (step)
    {
    case ACCORD_LIFE_ASK:
      write_ask (&self);
      break;
    case ACCORD_LIFE_OFFER:
    case ACCORD_LIFE_ANSWER:
      write_offer (&self);
      break;
    case ACCORD_LIFE_AGREE:
      write_agree (&self);
      break;
    case ACCORD_LIFE_SIGN:
      write_signature (&self);
      break;
    case ACCORD_LIFE_UNSIGN:
      write_unsign (&self);
      break;
    case ACCORD_LIFE_MOVE:
      write_move (&self);
      break;
    case ACCORD_LIFE_TELL:
      write_tell (&self);
      break;
    case ACCORD_LIFE_KEEP:
      write_end (&self, ACCORD_OUTCOME_KIND_KEPT);
      break;
    case ACCORD_LIFE_BREAK:
      write_end (&self, ACCORD_OUTCOME_KIND_BROKEN);
      break;
    case ACCORD_LIFE_WITHDRAW:
      write_withdraw (&self);
      break;
    case ACCORD_LIFE_REOPEN:
      write_reopen (&self);
      break;
    case ACCORD_N_LIFE_STEPS:
    default:
      g_assert_not_reached ();
    }
}

/* The trail has that date as agreed already, and not why. */
static AccordEntity *
find_unexplained (AccordPromise        *promise,
                  const AccordLifeMove *move)
{
  AccordEntity *settled = _accord_promise_life_find_settled (promise);

  return move->why != NULL && settled != NULL
             && accord_entity_get_boolean (settled, ACCORD_OFFER_ACCEPTS)
             && accord_entity_get_day (settled, ACCORD_OFFER_DATE)
                  == move->date
             && !accord_entity_has_value (settled, ACCORD_OFFER_WHY)
           ? settled
           : NULL;
}

/**
 * accord_promise_life_note_move:
 * @plan: the plan of @promise, inside a change
 * @move: to when, by whom and why
 *
 * Puts the new date and its reason into the trail; a date that stands there
 * already gets the reason. For edits that move the date themselves, such as a
 * drag; %ACCORD_LIFE_MOVE does both.
 */
void
accord_promise_life_note_move (AccordPromise        *promise,
                               AccordPlan           *plan,
                               const AccordLifeMove *move)
{
  const Writing self = { plan, ACCORD_ENTITY (promise), move, TRUE };
  AccordEntity *unexplained;

  g_return_if_fail (ACCORD_IS_PROMISE (promise));
  g_return_if_fail (ACCORD_IS_PLAN (plan) && accord_plan_is_changing (plan));
  g_return_if_fail (move != NULL);

  unexplained = find_unexplained (promise, move);
  if (unexplained != NULL)
    accord_plan_set_text (plan, unexplained, ACCORD_OFFER_WHY, move->why);
  else
    add_acceptance (&self);
}
