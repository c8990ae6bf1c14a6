/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordLifeStep:
 * @ACCORD_LIFE_ASK: sales asks for a date, or names the one it wants
 * @ACCORD_LIFE_OFFER: a side offers a date or a scope, first or in return
 * @ACCORD_LIFE_ANSWER: engineering answers what sales asked
 * @ACCORD_LIFE_AGREE: a side takes the other's last offer, or both name one;
 *   also another date than was agreed before
 * @ACCORD_LIFE_SIGN: a side puts its name to the agreed date
 * @ACCORD_LIFE_UNSIGN: a side takes its name back; needs a reason
 * @ACCORD_LIFE_MOVE: both sides move the agreed date; needs a reason once it
 *   is signed
 * @ACCORD_LIFE_TELL: the customer is told
 * @ACCORD_LIFE_KEEP: the customer got it, in time or late
 * @ACCORD_LIFE_BREAK: the customer did not, or no longer wanted it; needs the
 *   cause
 * @ACCORD_LIFE_WITHDRAW: it is off; needs a reason
 * @ACCORD_LIFE_REOPEN: it has not ended after all; needs a reason
 *
 * What can happen to a promise.
 */
typedef enum
{
  ACCORD_LIFE_ASK,
  ACCORD_LIFE_OFFER,
  ACCORD_LIFE_ANSWER,
  ACCORD_LIFE_AGREE,
  ACCORD_LIFE_SIGN,
  ACCORD_LIFE_UNSIGN,
  ACCORD_LIFE_MOVE,
  ACCORD_LIFE_TELL,
  ACCORD_LIFE_KEEP,
  ACCORD_LIFE_BREAK,
  ACCORD_LIFE_WITHDRAW,
  ACCORD_LIFE_REOPEN,
  ACCORD_N_LIFE_STEPS,
} AccordLifeStep;

/**
 * AccordLifeMove:
 * @side: who does it: sales, engineering, or both of one mind
 * @person: (nullable): who speaks for that side
 * @day: when it happens
 * @date: the date it is about: wanted, offered, agreed, told, or the one on
 *   which it was delivered; %ACCORD_DAY_NONE for none
 * @confidence: how sure an offer is, from 0 to 1; NaN for unsaid
 * @scope: (nullable): what an offer holds
 * @why: (nullable): the reason; it goes into the trail and the history
 *
 * A step with who, when and why.
 */
typedef struct
{
  AccordSide side;
  AccordEntity *person;
  AccordDay day;
  AccordDay date;
  double confidence;
  const char *scope;
  const char *why;
} AccordLifeMove;

void      accord_life_move_init            (AccordLifeMove        *move,
                                            AccordSide             side,
                                            AccordDay              day);
gboolean  accord_promise_life_may          (AccordPromise         *promise,
                                            AccordLifeStep         step,
                                            AccordSide             side,
                                            GError               **error);
gboolean  accord_promise_life_go           (AccordPromise         *promise,
                                            AccordPlan            *plan,
                                            AccordLifeStep         step,
                                            const AccordLifeMove  *move,
                                            GError               **error);
AccordDay accord_promise_life_get_past     (AccordPromise         *promise,
                                            AccordLifeStep         step,
                                            const AccordLifeMove  *move);
gboolean  accord_promise_life_needs_reason (AccordPromise         *promise);
void      accord_promise_life_note_move    (AccordPromise         *promise,
                                            AccordPlan            *plan,
                                            const AccordLifeMove  *move);
gboolean  accord_promise_life_is_to_be_told
                                           (AccordPromise         *promise);
gboolean  accord_promise_life_has_estimates
                                           (AccordPromise         *promise,
                                            AccordPlan            *plan,
                                            AccordDay              today);
AccordEntity *
          accord_promise_life_find_offer   (AccordPromise         *promise,
                                            AccordSide             side);
AccordEntity *
          accord_promise_life_find_takeable
                                           (AccordPromise         *promise,
                                            AccordSide             side);

G_END_DECLS
