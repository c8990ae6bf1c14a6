/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a promise stands in its life, and what may come next. */

#include "config.h"

#include "accord-life-facts.h"

#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-promise-baseline.h"
#include "accord-promise-life.h"
#include "accord-signature.h"

#include <glib/gi18n-lib.h>

/* In the order in which they usually come. */
static const struct
{
  AccordLifeStep step;
  AccordSide side;
  const char *title;
  const char *verb;
} next_steps[] = {
  { ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, N_ ("Ask engineering for a date"),
    N_ ("Ask…") },
  { ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, N_ ("Answer sales"),
    N_ ("Answer…") },
  { ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, N_ ("Offer a date or a scope"),
    N_ ("Offer…") },
  { ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING,
    N_ ("Offer a date or a scope"), N_ ("Offer…") },
  { ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, N_ ("Agree on a date"),
    N_ ("Agree…") },
  { ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, N_ ("Sign the date"),
    N_ ("Sign…") },
  { ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, N_ ("Sign the date"),
    N_ ("Sign…") },
  { ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, N_ ("Tell the customer"),
    N_ ("Tell…") },
  { ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, N_ ("Move the agreed date"),
    N_ ("Move…") },
  { ACCORD_LIFE_KEEP, ACCORD_SIDE_BOTH, N_ ("The customer got it in time"),
    N_ ("Kept…") },
  { ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH, N_ ("The customer did not"),
    N_ ("Broken…") },
  { ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES, N_ ("Take the signature back"),
    N_ ("Take Back…") },
  { ACCORD_LIFE_UNSIGN, ACCORD_SIDE_ENGINEERING,
    N_ ("Take the signature back"), N_ ("Take Back…") },
  { ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, N_ ("Withdraw it"),
    N_ ("Withdraw…") },
};

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
    case ACCORD_LIFE_TELL:
      return accord_entity_get_choice (ACCORD_ENTITY (promise),
                                       ACCORD_PROMISE_STATE)
             != ACCORD_PROMISE_STATE_TOLD;
    default:
      return TRUE;
    }
}

static char *
describe_signing (AccordPromise *promise)
{
  AccordDay day = accord_promise_baseline_get_date (promise);
  g_autofree char *date = NULL;

  if (!accord_promise_baseline_is_signed (promise))
    return g_strdup (_ ("not signed by both sides"));
  if (day == ACCORD_DAY_NONE)
    return g_strdup (_ ("signed by both sides"));

  date = accord_chart_format_date (day, ACCORD_DATE_FULL);
  /* Translators: a date. */
  return g_strdup_printf (_ ("signed by both sides for %s"), date);
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
  g_autofree char *signing = describe_signing (ACCORD_PROMISE (promise));

  add (&(AccordFact){ .title = accord_choice_words_get (promise,
                                                        ACCORD_PROMISE_STATE),
                      .subtitle = signing },
       data);
  for (gsize i = 0; i < G_N_ELEMENTS (next_steps); i++)
    {
      g_autofree char *action = NULL;
      const char *side, *side_class;

      if (!is_open (ACCORD_PROMISE (promise), next_steps[i].step,
                    next_steps[i].side))
        continue;
      side = accord_facts_name_side (next_steps[i].side, &side_class);
      action = g_strdup_printf ("inspector.step((%d, %d))", next_steps[i].step,
                                next_steps[i].side);
      add (&(AccordFact){ .title = _ (next_steps[i].title),
                          .subtitle = side,
                          .verb = _ (next_steps[i].verb),
                          .action = action },
           data);
    }
}
