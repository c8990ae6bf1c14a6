/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a promise stands in its life, and what may come next. */

#include "config.h"

#include "accord-life-facts.h"

#include "accord-chart-format.h"
#include "accord-meeting-words.h"
#include "accord-offer.h"
#include "accord-promise-baseline.h"
#include "accord-promise-life.h"
#include "accord-signature.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

/* In the order in which they usually come. */
static const struct
{
  AccordLifeStep step;
  AccordSide side;
  const char *title;
  const char *verb;
} next_steps[] = {
  /* Translators: in “step” stand what may come next for a promise, and the
   * button that does it: to ask, to answer, to offer, to move. */
  { ACCORD_LIFE_ASK, ACCORD_SIDE_SALES,
    NC_ ("step", "Ask engineering for a date"), NC_ ("step", "Ask…") },
  { ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, NC_ ("step", "Answer sales"),
    NC_ ("step", "Answer…") },
  { ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES,
    NC_ ("step", "Offer a date or a scope"), NC_ ("step", "Offer…") },
  { ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING,
    NC_ ("step", "Offer a date or a scope"), NC_ ("step", "Offer…") },
  { ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, NC_ ("step", "Agree on a date"),
    NC_ ("step", "Agree…") },
  { ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NC_ ("step", "Take their offer"),
    NC_ ("step", "Agree…") },
  { ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING,
    NC_ ("step", "Take their offer"), NC_ ("step", "Agree…") },
  { ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NC_ ("step", "Sign the date"),
    NC_ ("step", "Sign…") },
  { ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NC_ ("step", "Sign the date"),
    NC_ ("step", "Sign…") },
  { ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NC_ ("step", "Tell the customer"),
    NC_ ("step", "Tell…") },
  { ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, NC_ ("step", "Move the agreed date"),
    NC_ ("step", "Move…") },
  { ACCORD_LIFE_KEEP, ACCORD_SIDE_BOTH,
    NC_ ("step", "The customer got it, in time or late"), NC_ ("step", "Kept…") },
  { ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH,
    NC_ ("step", "The customer did not get it"), NC_ ("step", "Broken…") },
  { ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES,
    NC_ ("step", "Take the signature back"), NC_ ("step", "Take Back…") },
  { ACCORD_LIFE_UNSIGN, ACCORD_SIDE_ENGINEERING,
    NC_ ("step", "Take the signature back"), NC_ ("step", "Take Back…") },
  { ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, NC_ ("step", "Withdraw it"),
    NC_ ("step", "Withdraw…") },
  { ACCORD_LIFE_REOPEN, ACCORD_SIDE_BOTH,
    NC_ ("step", "It has not ended after all"), NC_ ("step", "Reopen…") },
};

/* What is written in the table, in the reader's language. */
static const char *
say (const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "step", text);
}

static gboolean
has_signed (AccordPromise *promise,
            AccordSide     side,
            gboolean       this_date)
{
  AccordEntity *signature
    = accord_promise_baseline_find_signature (promise, side);

  return signature != NULL
         && (!this_date
             || accord_entity_get_day (signature, ACCORD_SIGNATURE_AGREED_DATE)
                  == accord_entity_get_day (ACCORD_ENTITY (promise),
                                            ACCORD_PROMISE_AGREED_DATE));
}

/* What may be done, and would change something. */
static gboolean
is_open (AccordPromise *promise,
         AccordLifeStep step,
         AccordSide     side)
{
  if (!accord_promise_life_may (promise, step, side, NULL))
    return FALSE;

  switch (step)
    {
    case ACCORD_LIFE_SIGN:
      return !has_signed (promise, side, TRUE);
    case ACCORD_LIFE_UNSIGN:
      return has_signed (promise, side, FALSE);
    case ACCORD_LIFE_AGREE:
      if (side != ACCORD_SIDE_BOTH)
        return accord_promise_life_find_takeable (promise, side) != NULL;
      return accord_entity_get_choice (ACCORD_ENTITY (promise),
                                       ACCORD_PROMISE_STATE)
             < ACCORD_PROMISE_STATE_AGREED;
    case ACCORD_LIFE_TELL:
      return accord_entity_get_choice (ACCORD_ENTITY (promise),
                                       ACCORD_PROMISE_STATE)
               != ACCORD_PROMISE_STATE_TOLD
             || accord_promise_life_is_to_be_told (promise);
    default:
      return TRUE;
    }
}

/* A date can be moved and a promise be thought away; the rest tells what the
 * sides have done. */
static const char *
refuse (const AccordFactContext *context,
        AccordLifeStep           step)
{
  return step == ACCORD_LIFE_MOVE || step == ACCORD_LIFE_WITHDRAW
           ? NULL
           : accord_fact_refuse_talk (context->plan);
}

/* Who takes the step; where it is to take what the other side offered, what
 * that is. */
static char *
describe_next (AccordPromise *promise,
               AccordLifeStep step,
               AccordSide     side)
{
  const char *side_class;
  const char *name = accord_fact_name_side (side, &side_class);
  AccordEntity *offer = step == ACCORD_LIFE_AGREE && side != ACCORD_SIDE_BOTH
                          ? accord_promise_life_find_takeable (promise, side)
                          : NULL;
  g_autofree char *date = NULL;

  if (offer == NULL)
    return g_strdup (name);

  date = accord_chart_format_date (
    accord_entity_get_day (offer, ACCORD_OFFER_DATE), ACCORD_DATE_FULL);
  return g_strdup_printf ("%s · %s", name, date);
}

static char *
describe_signing (AccordPromise *promise)
{
  AccordDay day = accord_promise_baseline_get_date (promise);
  g_autofree char *date = NULL;

  if (!accord_promise_baseline_is_signed (promise))
    return g_strdup (
      has_signed (promise, ACCORD_SIDE_SALES, TRUE)
        ? _ ("signed by sales, not yet by engineering")
      : has_signed (promise, ACCORD_SIDE_ENGINEERING, TRUE)
        ? _ ("signed by engineering, not yet by sales")
        : _ ("not signed by both sides"));
  if (day == ACCORD_DAY_NONE)
    return g_strdup (_ ("signed by both sides"));

  date = accord_chart_format_date (day, ACCORD_DATE_FULL);
  /* Translators: a date. */
  return g_strdup_printf (_ ("signed by both sides for %s"), date);
}

/* What the customer goes by is not what is agreed now. */
static void
tell_told (AccordPromise *promise,
           AccordFactFunc add,
           gpointer       data)
{
  g_autofree char *told = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *words = NULL;

  if (!accord_promise_life_is_to_be_told (promise))
    return;

  told = accord_chart_format_date (
    accord_entity_get_day (ACCORD_ENTITY (promise), ACCORD_PROMISE_TOLD_DATE),
    ACCORD_DATE_FULL);
  agreed = accord_chart_format_date (
    accord_entity_get_day (ACCORD_ENTITY (promise),
                           ACCORD_PROMISE_AGREED_DATE),
    ACCORD_DATE_FULL);
  /* Translators: two dates. */
  words = g_strdup_printf (_ ("they were told %s, and %s is agreed now"), told,
                           agreed);
  add (&(AccordFact){ .title = _ ("The customer has still to be told"),
                      .subtitle = words },
       data);
}

/**
 * accord_life_facts:
 *
 * Tells where the promise is in its life, and each step that may be taken
 * now: by whom, with what is to be done to take it.
 */
void
accord_life_facts (const AccordFactContext *context,
                   AccordEntity            *promise,
                   AccordFactFunc           add,
                   gpointer                 data)
{
  g_autofree char *state = accord_words_dup_state (ACCORD_PROMISE (promise));
  g_autofree char *signing = describe_signing (ACCORD_PROMISE (promise));
  g_autofree char *window
    = accord_meeting_words_window (ACCORD_PROMISE (promise));

  add (&(AccordFact){ .title = state, .subtitle = signing }, data);
  if (window != NULL)
    add (&(AccordFact){ .title = window }, data);
  tell_told (ACCORD_PROMISE (promise), add, data);
  for (gsize i = 0; i < G_N_ELEMENTS (next_steps); i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *subtitle = NULL;

      if (!is_open (ACCORD_PROMISE (promise), next_steps[i].step,
                    next_steps[i].side))
        continue;
      subtitle = describe_next (ACCORD_PROMISE (promise), next_steps[i].step,
                                next_steps[i].side);
      action = g_strdup_printf ("inspector.step((%d, %d))", next_steps[i].step,
                                next_steps[i].side);
      add (&(AccordFact){ .title = say (next_steps[i].title),
                          .subtitle = subtitle,
                          .verb = say (next_steps[i].verb),
                          .action = action,
                          .refusal = refuse (context, next_steps[i].step) },
           data);
    }
}
