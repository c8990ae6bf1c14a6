/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a promise came to be what it is: asks and answers, offers and those in
 * return, decisions, signatures, what the customer was told and got. It is
 * made of what the plan holds of each; none of it is stored twice.
 */

#include "config.h"

#include "accord-trail.h"

#include "accord-ask.h"
#include "accord-decision.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-signature.h"
#include "accord-words.h"

#include <math.h>

static void
add (GArray           *trail,
     AccordTrailEntry *entry)
{
  if (entry->day != ACCORD_DAY_NONE)
    g_array_append_val (trail, *entry);
}

/* 0 where it is unknown. */
static gint64
get_turn (AccordEntity *source,
          guint         field)
{
  return accord_entity_has_value (source, field)
           ? accord_entity_get_integer (source, field)
           : 0;
}

static void
add_offers (GArray       *trail,
            AccordEntity *promise)
{
  g_autoptr (GPtrArray) offers = accord_entity_list_referrers (
    promise, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE);

  for (guint i = 0; i < offers->len; i++)
    {
      AccordEntity *offer = offers->pdata[i];
      AccordTrailEntry entry = {
        .kind = accord_entity_get_boolean (offer, ACCORD_OFFER_ACCEPTS)
                  ? ACCORD_TRAIL_AGREED
                  : ACCORD_TRAIL_OFFERED,
        .turn = get_turn (offer, ACCORD_OFFER_TURN),
        .day = accord_entity_get_day (offer, ACCORD_OFFER_MADE_ON),
        .side = accord_entity_get_choice (offer, ACCORD_OFFER_SIDE),
        .person = accord_entity_get_referred (offer, ACCORD_OFFER_PERSON),
        .date = accord_entity_get_day (offer, ACCORD_OFFER_DATE),
        .confidence
        = accord_entity_get_number (offer, ACCORD_OFFER_CONFIDENCE),
        .text = accord_entity_get_text (offer, ACCORD_OFFER_SCOPE),
        .why = accord_entity_get_text (offer, ACCORD_OFFER_WHY),
        .source = offer,
      };

      add (trail, &entry);
    }
}

static AccordSide
get_other_side (AccordSide side)
{
  return side == ACCORD_SIDE_SALES         ? ACCORD_SIDE_ENGINEERING
         : side == ACCORD_SIDE_ENGINEERING ? ACCORD_SIDE_SALES
                                           : ACCORD_SIDE_BOTH;
}

static void
add_asks (GArray       *trail,
          AccordEntity *promise)
{
  g_autoptr (GPtrArray) asks = accord_entity_list_referrers (
    promise, ACCORD_TYPE_ASK, ACCORD_ASK_PROMISE);

  for (guint i = 0; i < asks->len; i++)
    {
      AccordEntity *ask = asks->pdata[i];
      AccordTrailEntry entry = {
        .kind = ACCORD_TRAIL_ASKED,
        .turn = get_turn (ask, ACCORD_ASK_TURN),
        .day = accord_entity_get_day (ask, ACCORD_ASK_ASKED_ON),
        .side = accord_entity_get_choice (ask, ACCORD_ASK_SIDE),
        .person = accord_entity_get_referred (ask, ACCORD_ASK_ASKED_BY),
        .date = ACCORD_DAY_NONE,
        .confidence = NAN,
        .text = accord_entity_get_text (ask, ACCORD_ASK_TEXT),
        .source = ask,
      };

      add (trail, &entry);
      entry.kind = ACCORD_TRAIL_ANSWERED;
      entry.turn = get_turn (ask, ACCORD_ASK_ANSWER_TURN);
      entry.day = accord_entity_get_day (ask, ACCORD_ASK_ANSWERED_ON);
      entry.side = get_other_side (entry.side);
      entry.person = accord_entity_get_referred (ask, ACCORD_ASK_ANSWERED_BY);
      entry.text = accord_entity_get_text (ask, ACCORD_ASK_ANSWER);
      add (trail, &entry);
    }
}

static void
add_decisions (GArray       *trail,
               AccordEntity *promise)
{
  g_autoptr (GPtrArray) decisions = accord_entity_list_referrers (
    promise, ACCORD_TYPE_DECISION, ACCORD_DECISION_PROMISE);

  for (guint i = 0; i < decisions->len; i++)
    {
      AccordEntity *decision = decisions->pdata[i];
      AccordTrailEntry entry = {
        .kind = ACCORD_TRAIL_DECIDED,
        .turn = get_turn (decision, ACCORD_DECISION_TURN),
        .day = accord_entity_get_day (decision, ACCORD_DECISION_DECIDED_ON),
        .side = ACCORD_SIDE_BOTH,
        .person
        = accord_entity_get_referred (decision, ACCORD_DECISION_DECIDED_BY),
        .date = ACCORD_DAY_NONE,
        .confidence = NAN,
        .text = accord_entity_get_text (decision, ACCORD_DECISION_TITLE),
        .why = accord_entity_get_text (decision, ACCORD_DECISION_REASON),
        .source = decision,
      };

      add (trail, &entry);
    }
}

/* Of a signature whose withdrawal has no day, the day of the signature. */
static void
add_withdrawal (GArray                 *trail,
                const AccordTrailEntry *signed_entry)
{
  AccordEntity *signature = signed_entry->source;
  AccordTrailEntry entry = *signed_entry;

  if (!accord_entity_has_value (signature, ACCORD_SIGNATURE_WITHDRAWN_BECAUSE))
    return;

  entry.kind = ACCORD_TRAIL_UNSIGNED;
  entry.turn = get_turn (signature, ACCORD_SIGNATURE_WITHDRAWN_TURN);
  entry.why = accord_entity_get_text (signature,
                                      ACCORD_SIGNATURE_WITHDRAWN_BECAUSE);
  if (accord_entity_has_value (signature, ACCORD_SIGNATURE_WITHDRAWN_ON))
    entry.day = accord_entity_get_day (signature,
                                       ACCORD_SIGNATURE_WITHDRAWN_ON);
  add (trail, &entry);
}

static void
add_signatures (GArray       *trail,
                AccordEntity *promise)
{
  g_autoptr (GPtrArray) signatures = accord_entity_list_referrers (
    promise, ACCORD_TYPE_SIGNATURE, ACCORD_SIGNATURE_PROMISE);

  for (guint i = 0; i < signatures->len; i++)
    {
      AccordEntity *signature = signatures->pdata[i];
      AccordTrailEntry entry = {
        .kind = ACCORD_TRAIL_SIGNED,
        .turn = get_turn (signature, ACCORD_SIGNATURE_TURN),
        .day = accord_entity_get_day (signature, ACCORD_SIGNATURE_SIGNED_ON),
        .side = accord_entity_get_choice (signature, ACCORD_SIGNATURE_SIDE),
        .person
        = accord_entity_get_referred (signature, ACCORD_SIGNATURE_PERSON),
        .date
        = accord_entity_get_day (signature, ACCORD_SIGNATURE_AGREED_DATE),
        .confidence
        = accord_entity_get_number (signature, ACCORD_SIGNATURE_CONFIDENCE),
        .source = signature,
      };

      add (trail, &entry);
      add_withdrawal (trail, &entry);
    }
}

static void
add_outcomes (GArray       *trail,
              AccordEntity *promise)
{
  g_autoptr (GPtrArray) outcomes = accord_entity_list_referrers (
    promise, ACCORD_TYPE_OUTCOME, ACCORD_OUTCOME_PROMISE);

  for (guint i = 0; i < outcomes->len; i++)
    {
      AccordEntity *outcome = outcomes->pdata[i];
      AccordTrailEntry entry = {
        .kind = accord_entity_get_choice (outcome, ACCORD_OUTCOME_KIND)
                    == ACCORD_OUTCOME_KIND_BROKEN
                  ? ACCORD_TRAIL_BROKEN
                  : ACCORD_TRAIL_KEPT,
        .turn = get_turn (outcome, ACCORD_OUTCOME_TURN),
        .day = accord_entity_get_day (outcome, ACCORD_OUTCOME_DAY),
        .side = ACCORD_SIDE_BOTH,
        .date = ACCORD_DAY_NONE,
        .confidence = NAN,
        .why = accord_entity_get_text (outcome, ACCORD_OUTCOME_CAUSE),
        .source = outcome,
      };

      add (trail, &entry);
    }
}

static void
add_told (GArray       *trail,
          AccordEntity *promise)
{
  AccordTrailEntry entry = {
    .kind = ACCORD_TRAIL_TOLD,
    .turn = get_turn (promise, ACCORD_PROMISE_TOLD_TURN),
    .day = accord_entity_get_day (promise, ACCORD_PROMISE_TOLD_ON),
    .side = ACCORD_SIDE_SALES,
    .date = accord_entity_get_day (promise, ACCORD_PROMISE_TOLD_DATE),
    .confidence = NAN,
  };

  add (trail, &entry);
}

/* It was delivered when it was settled how it ended. */
static void
add_delivered (GArray       *trail,
               AccordEntity *promise)
{
  AccordDay day = accord_entity_get_day (promise, ACCORD_PROMISE_DELIVERED_ON);
  AccordTrailEntry entry = { .kind = ACCORD_TRAIL_DELIVERED,
                             .day = day,
                             .side = ACCORD_SIDE_BOTH,
                             .date = day,
                             .confidence = NAN };

  for (guint i = 0; i < trail->len; i++)
    {
      const AccordTrailEntry *other
        = &g_array_index (trail, AccordTrailEntry, i);

      if (other->kind == ACCORD_TRAIL_KEPT
          || other->kind == ACCORD_TRAIL_BROKEN)
        entry.turn = MAX (entry.turn, other->turn);
    }
  add (trail, &entry);
}

/* What has no place among the rest is older than places are; there the usual
 * order of kinds is the best guess. Of such, what was declined on one day, as
 * a promise that was withdrawn, can be taken up again on it. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const AccordTrailEntry *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  if (x->turn != y->turn)
    return x->turn < y->turn ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->kind != ACCORD_TRAIL_DECIDED)
    return 0;

  return (accord_entity_get_choice (y->source, ACCORD_DECISION_VERDICT)
          == ACCORD_VERDICT_DECLINE)
         - (accord_entity_get_choice (x->source, ACCORD_DECISION_VERDICT)
            == ACCORD_VERDICT_DECLINE);
}

/**
 * accord_trail_new:
 *
 * Returns: (transfer full) (element-type AccordTrailEntry): what happened to
 *   @promise, the first first
 */
GArray *
accord_trail_new (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  GArray *trail;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  trail = g_array_new (FALSE, FALSE, sizeof (AccordTrailEntry));
  add_asks (trail, entity);
  add_offers (trail, entity);
  add_decisions (trail, entity);
  add_signatures (trail, entity);
  add_outcomes (trail, entity);
  add_told (trail, entity);
  add_delivered (trail, entity);
  g_array_sort (trail, compare_entries);

  return trail;
}

/**
 * accord_trail_dup_who:
 *
 * Returns: (transfer full): who did it: the name of the person, or the side
 */
char *
accord_trail_dup_who (const AccordTrailEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->person != NULL)
    return accord_entity_dup_label (entry->person);

  return g_strdup (accord_words_side (entry->side));
}
