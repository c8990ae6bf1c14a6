/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form for a step in a promise's life: what that step may be told, with
 * what follows from how the promise stands filled in.
 */

#include "config.h"

#include "accord-talk-forms.h"

#include "accord-meeting-people.h"
#include "accord-offer.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordTalk *talk;
  AccordLifeStep step;
  AccordSide side;
} Step;

/* What a step is asked for: NULL where it has no use for it. */
typedef struct
{
  const char *title;
  const char *verb;
  const char *date;
  const char *scope;
  const char *why;
  const char *person;
  gboolean needs_date;
  gboolean needs_why;
} Questions;

static const Questions questions[ACCORD_N_LIFE_STEPS] = {
  [ACCORD_LIFE_ASK] = { N_ ("Ask for a date"), N_ ("Ask"),
                        N_ ("Wanted by"), NULL, N_ ("Why"),
                        N_ ("Who asks"), FALSE, FALSE },
  [ACCORD_LIFE_OFFER] = { N_ ("Make an offer"), N_ ("Offer"),
                          N_ ("The date"), N_ ("What it holds"), N_ ("Why"),
                          N_ ("Who offers it"), FALSE, FALSE },
  [ACCORD_LIFE_ANSWER] = { N_ ("The answer"), N_ ("Answer"),
                           N_ ("The date"), N_ ("What it holds"), N_ ("Why"),
                           N_ ("Who answers"), FALSE, FALSE },
  [ACCORD_LIFE_AGREE] = { N_ ("Agree on a date"), N_ ("Agree"),
                          N_ ("The date"), NULL, N_ ("Why"), NULL, FALSE,
                          FALSE },
  [ACCORD_LIFE_SIGN] = { N_ ("Sign the date"), N_ ("Sign"), NULL, NULL, NULL,
                         N_ ("Who signs"), FALSE, FALSE },
  [ACCORD_LIFE_UNSIGN] = { N_ ("Take the signature back"),
                           N_ ("Take Back"), NULL, NULL, N_ ("Why"),
                           N_ ("Who takes it back"), FALSE, TRUE },
  [ACCORD_LIFE_MOVE] = { N_ ("Move the agreed date"), N_ ("Move"),
                         N_ ("To"), NULL, N_ ("Why"), NULL, TRUE, FALSE },
  [ACCORD_LIFE_TELL] = { N_ ("Tell the customer"), N_ ("Told"),
                         N_ ("The date they were told"), NULL, NULL,
                         N_ ("Who told them"), FALSE, FALSE },
  [ACCORD_LIFE_KEEP] = { N_ ("The promise was kept"), N_ ("Kept"),
                         N_ ("Delivered on"), NULL, NULL, NULL, FALSE,
                         FALSE },
  [ACCORD_LIFE_BREAK] = { N_ ("The promise was broken"), N_ ("Broken"),
                          N_ ("Delivered on"), NULL, N_ ("The cause"), NULL,
                          FALSE, TRUE },
  [ACCORD_LIFE_WITHDRAW] = { N_ ("Withdraw the promise"), N_ ("Withdraw"),
                             NULL, NULL, N_ ("Why"), N_ ("Who withdraws it"),
                             FALSE, TRUE },
};

static void
free_step (gpointer data)
{
  Step *self = data;

  accord_talk_free (self->talk);
  g_free (self);
}

static gboolean
take_step (AccordForm *form,
           gpointer    data,
           GError    **error)
{
  const Step *self = data;
  const Questions *asked = &questions[self->step];
  AccordLifeMove move;

  accord_life_move_init (&move, self->side, self->talk->today);
  if (asked->date != NULL)
    move.date = accord_form_get_day (form, "date");
  if (asked->scope != NULL)
    move.scope = accord_form_get_text (form, "scope");
  if (asked->why != NULL)
    move.why = accord_form_get_text (form, "why");
  if (asked->person != NULL)
    move.person = accord_meeting_people_get (form, "person");

  return accord_promise_life_go (ACCORD_PROMISE (self->talk->subject),
                                 self->talk->plan, self->step, &move, error);
}

/* The other side's last offer; for both, the last of any. */
static AccordDay
find_offered (AccordPromise *promise,
              AccordSide     side)
{
  AccordEntity *offer = accord_promise_life_find_offer (
    promise, side == ACCORD_SIDE_SALES         ? ACCORD_SIDE_ENGINEERING
             : side == ACCORD_SIDE_ENGINEERING ? ACCORD_SIDE_SALES
                                               : ACCORD_SIDE_BOTH);

  return offer != NULL ? accord_entity_get_day (offer, ACCORD_OFFER_DATE)
                       : ACCORD_DAY_NONE;
}

static AccordDay
propose_date (const AccordTalk *talk,
              AccordLifeStep    step,
              AccordSide        side)
{
  switch (step)
    {
    case ACCORD_LIFE_ASK:
      return accord_entity_get_day (talk->subject, ACCORD_PROMISE_WANT_DATE);
    case ACCORD_LIFE_AGREE:
      return find_offered (ACCORD_PROMISE (talk->subject), side);
    case ACCORD_LIFE_MOVE:
    case ACCORD_LIFE_TELL:
      return accord_entity_get_day (talk->subject, ACCORD_PROMISE_AGREED_DATE);
    case ACCORD_LIFE_KEEP:
      return talk->today;
    default:
      return ACCORD_DAY_NONE;
    }
}

/**
 * accord_talk_forms_step:
 * @talk: its subject is a promise
 * @step: what is to happen to it
 * @side: who does it
 *
 * Returns: (transfer full): asks for what @step is told, and takes it
 */
AccordForm *
accord_talk_forms_step (const AccordTalk *talk,
                        AccordLifeStep    step,
                        AccordSide        side)
{
  const Questions *asked;
  AccordForm *form;
  Step *taken;

  g_return_val_if_fail (talk != NULL && ACCORD_IS_PROMISE (talk->subject),
                        NULL);
  g_return_val_if_fail (step < ACCORD_N_LIFE_STEPS, NULL);

  asked = &questions[step];
  form = accord_form_new (_ (asked->title), _ (asked->verb));
  taken = g_new (Step, 1);
  *taken = (Step){ accord_talk_copy (talk), step, side };
  accord_form_set_submit (form, take_step, taken, free_step);

  if (asked->date != NULL)
    accord_form_add_day (form, "date", _ (asked->date), asked->needs_date,
                         propose_date (talk, step, side));
  if (asked->scope != NULL)
    accord_form_add_text (form, "scope", _ (asked->scope), FALSE, NULL);
  if (asked->why != NULL)
    accord_form_add_text (
      form, "why", _ (asked->why),
      asked->needs_why
        || (step == ACCORD_LIFE_MOVE
            && accord_promise_life_needs_reason (
              ACCORD_PROMISE (talk->subject))),
      NULL);
  if (asked->person != NULL)
    accord_meeting_people_add (form, "person", _ (asked->person),
                               accord_meeting_people_list (
                                 talk->plan, talk->session, side,
                                 talk->today));

  return form;
}
