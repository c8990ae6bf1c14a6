/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form for a step in a promise's life: what that step may be told, with
 * what follows from how the promise stands filled in.
 */

#include "config.h"

#include "accord-talk-forms.h"

#include "accord-chart-format.h"
#include "accord-concerns.h"
#include "accord-meeting-people.h"
#include "accord-offer.h"
#include "accord-words.h"

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

/* Translators: in “step” stand the title of a form, the word on its button,
 * which is something one does (to ask, to answer, to move), and its questions;
 * “To” is followed by a date. */
static const Questions questions[ACCORD_N_LIFE_STEPS] = {
  [ACCORD_LIFE_ASK] = {
    .title = NC_ ("step", "Ask for a date"),
    .verb = NC_ ("step", "Ask"),
    .date = NC_ ("step", "Wanted by"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who asks"),
  },
  [ACCORD_LIFE_OFFER] = {
    .title = NC_ ("step", "Make an offer"),
    .verb = NC_ ("step", "Offer"),
    .date = NC_ ("step", "The date"),
    .scope = NC_ ("step", "What it holds"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who offers it"),
  },
  [ACCORD_LIFE_ANSWER] = {
    .title = NC_ ("step", "The answer"),
    .verb = NC_ ("step", "Answer"),
    .date = NC_ ("step", "The date"),
    .scope = NC_ ("step", "What it holds"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who answers"),
  },
  [ACCORD_LIFE_AGREE] = {
    .title = NC_ ("step", "Agree on a date"),
    .verb = NC_ ("step", "Agree"),
    .date = NC_ ("step", "The date"),
    .why = NC_ ("step", "Why"),
  },
  [ACCORD_LIFE_SIGN] = {
    .title = NC_ ("step", "Sign the date"),
    .verb = NC_ ("step", "Sign"),
    .person = NC_ ("step", "Who signs"),
  },
  [ACCORD_LIFE_UNSIGN] = {
    .title = NC_ ("step", "Take the signature back"),
    .verb = NC_ ("step", "Take Back"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who takes it back"),
    .needs_why = TRUE,
  },
  [ACCORD_LIFE_MOVE] = {
    .title = NC_ ("step", "Move the agreed date"),
    .verb = NC_ ("step", "Move"),
    .date = NC_ ("step", "To"),
    .why = NC_ ("step", "Why"),
    .needs_date = TRUE,
  },
  [ACCORD_LIFE_TELL] = {
    .title = NC_ ("step", "Tell the customer"),
    .verb = NC_ ("step", "Told"),
    .date = NC_ ("step", "The date they were told"),
    .person = NC_ ("step", "Who told them"),
  },
  [ACCORD_LIFE_KEEP] = {
    .title = NC_ ("step", "The promise was kept"),
    .verb = NC_ ("step", "Kept"),
    .date = NC_ ("step", "Delivered on"),
  },
  [ACCORD_LIFE_BREAK] = {
    .title = NC_ ("step", "The promise was broken"),
    .verb = NC_ ("step", "Broken"),
    .date = NC_ ("step", "Delivered on"),
    .why = NC_ ("step", "The cause"),
    .needs_why = TRUE,
  },
  [ACCORD_LIFE_WITHDRAW] = {
    .title = NC_ ("step", "Withdraw the promise"),
    .verb = NC_ ("step", "Withdraw"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who withdraws it"),
    .needs_why = TRUE,
  },
  [ACCORD_LIFE_REOPEN] = {
    .title = NC_ ("step", "Reopen the promise"),
    .verb = NC_ ("step", "Reopen"),
    .why = NC_ ("step", "Why"),
    .person = NC_ ("step", "Who reopens it"),
    .needs_why = TRUE,
  },
};

/* What is written in the table, in the reader's language. */
static const char *
say (const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "step", text);
}

static void
free_step (gpointer data)
{
  Step *self = data;

  accord_talk_free (self->talk);
  g_free (self);
}

static AccordLifeMove
read_move (const Step *self,
           AccordForm *form)
{
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

  return move;
}

/* What one is about to give or sign, nobody can keep. */
static char *
remark_on_past (AccordForm *form,
                gpointer    data)
{
  const Step *self = data;
  AccordLifeMove move = read_move (self, form);
  AccordDay past = accord_promise_life_get_past (
    ACCORD_PROMISE (self->talk->subject), self->step, &move);
  g_autofree char *date = NULL;

  if (past == ACCORD_DAY_NONE)
    return NULL;

  date = accord_chart_format_date (past, ACCORD_DATE_FULL);
  return accord_words_dup_past (date);
}

static gboolean
take_step (AccordForm *form,
           gpointer    data,
           GError    **error)
{
  const Step *self = data;
  AccordLifeMove move = read_move (self, form);

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

static char *
describe_agreed (AccordEntity *promise)
{
  g_autofree char *label = accord_words_dup_promise (promise);
  g_autofree char *date = accord_chart_format_date (
    accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
    ACCORD_DATE_FULL);

  return g_strdup_printf ("%s · %s", label, date);
}

/* Nobody signs without seeing what, or agrees over a concern that nobody has
 * heard without seeing that. */
static void
note_agreement (AccordForm       *form,
                const AccordTalk *talk,
                AccordLifeStep    step)
{
  g_autofree char *agreed
    = step == ACCORD_LIFE_SIGN ? describe_agreed (talk->subject) : NULL;
  g_autofree char *warning
    = accord_concerns_dup_warning (talk->plan, talk->subject);
  g_autofree char *note
    = agreed != NULL && warning != NULL
        ? g_strdup_printf ("%s\n%s", agreed, warning)
        : g_strdup (agreed != NULL ? agreed : warning);

  if (note != NULL)
    accord_form_set_note (form, note);
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
  form = accord_form_new (say (asked->title), say (asked->verb));
  taken = g_new (Step, 1);
  *taken = (Step){ accord_talk_copy (talk), step, side };
  accord_form_set_submit (form, take_step, taken, free_step);
  accord_form_set_remark (form, remark_on_past);

  if (step == ACCORD_LIFE_SIGN || step == ACCORD_LIFE_AGREE)
    note_agreement (form, talk, step);
  if (asked->date != NULL)
    accord_form_add_day (form, "date", say (asked->date), asked->needs_date,
                         propose_date (talk, step, side));
  if (asked->scope != NULL)
    accord_form_add_text (form, "scope", say (asked->scope), FALSE, NULL);
  if (asked->why != NULL)
    accord_form_add_text (
      form, "why", say (asked->why),
      asked->needs_why
        || (step == ACCORD_LIFE_MOVE
            && accord_promise_life_needs_reason (
              ACCORD_PROMISE (talk->subject))),
      NULL);
  if (asked->person != NULL)
    accord_meeting_people_add (form, "person", say (asked->person),
                               accord_meeting_people_list (
                                 talk->plan, talk->session, side,
                                 talk->today));

  return form;
}
