/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A promise's life: draft → asked → answered → agreed → told → kept or
 * broken; or withdrawn. The table says from which states a step may be taken,
 * by whom, and what it needs; accord-promise-life-write.c says what it
 * writes. Each step is one change that can be undone.
 *
 * A side does not agree to its own offer, nor sign for the other. Sales may
 * tell a customer a date before engineering has answered; that is marked
 * (ACCORD_PROMISE_BEFORE_ESTIMATE) and counted for the plan, without a name.
 *
 * What is agreed stays so until both agree on another date: one side offers
 * it, and the other takes it; or both move it together. Where both had signed,
 * that needs a reason, and the slip is measured from what they signed, until
 * they sign again.
 *
 * What the customer got after the agreed date is kept late: kept, since they
 * have it, and shown with its days wherever it stands; broken is what they
 * did not get. A promise that has ended can be reopened, with a reason that
 * stands in the trail beside the end that it takes back.
 */

#include "config.h"

#include "accord-promise-life-private.h"

#include "accord-error.h"
#include "accord-forecast.h"
#include "accord-offer.h"
#include "accord-promise-baseline.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STATE(name) (1 << ACCORD_PROMISE_STATE_##name)
#define BEFORE      (STATE (DRAFT) | STATE (ASKED) | STATE (ANSWERED))
#define AFTER       (STATE (AGREED) | STATE (TOLD))
#define ENDED       (STATE (KEPT) | STATE (BROKEN) | STATE (WITHDRAWN))
#define SIDE(name)  (1 << ACCORD_SIDE_##name)
#define SALES       (SIDE (SALES) | SIDE (BOTH))
#define ENGINEERING (SIDE (ENGINEERING) | SIDE (BOTH))
#define ANYBODY     (SALES | ENGINEERING)
#define ONE_SIDE    (SIDE (SALES) | SIDE (ENGINEERING))

/* What a step needs to be told. */
typedef enum
{
  NEEDS_NOTHING = 0,
  NEEDS_DATE = 1 << 0,
  NEEDS_WHY = 1 << 1,
  NEEDS_CONTENT = 1 << 2, /* a date, a scope, or a reason */
} Needs;

static const struct
{
  guint states; /* from which it may be taken */
  guint sides;  /* who may */
  Needs needs;
  gboolean gives_date; /* to be kept, unlike the one of a delivery */
} steps[ACCORD_N_LIFE_STEPS] = {
  [ACCORD_LIFE_ASK] = { BEFORE, SALES, NEEDS_NOTHING, TRUE },
  [ACCORD_LIFE_OFFER] = { BEFORE | AFTER, ANYBODY, NEEDS_CONTENT, TRUE },
  [ACCORD_LIFE_ANSWER] = { BEFORE, ENGINEERING, NEEDS_CONTENT, TRUE },
  [ACCORD_LIFE_AGREE] = { BEFORE | AFTER, ANYBODY, NEEDS_NOTHING, TRUE },
  [ACCORD_LIFE_SIGN] = { AFTER, ONE_SIDE, NEEDS_NOTHING, TRUE },
  [ACCORD_LIFE_UNSIGN] = { AFTER, ONE_SIDE, NEEDS_WHY, FALSE },
  [ACCORD_LIFE_MOVE] = { AFTER, SIDE (BOTH), NEEDS_DATE, TRUE },
  [ACCORD_LIFE_TELL] = { BEFORE | AFTER, SALES, NEEDS_NOTHING, TRUE },
  [ACCORD_LIFE_KEEP] = { AFTER, ANYBODY, NEEDS_NOTHING, FALSE },
  [ACCORD_LIFE_BREAK] = { AFTER, ANYBODY, NEEDS_WHY, FALSE },
  [ACCORD_LIFE_WITHDRAW] = { BEFORE | AFTER, SALES, NEEDS_WHY, FALSE },
  [ACCORD_LIFE_REOPEN] = { ENDED, ANYBODY, NEEDS_WHY, FALSE },
};

/**
 * accord_life_move_init:
 * @side: who does it
 * @day: when it happens
 *
 * Fills @move with a step without a date, a person, or a reason.
 */
void
accord_life_move_init (AccordLifeMove *move,
                       AccordSide      side,
                       AccordDay       day)
{
  g_return_if_fail (move != NULL);

  *move = (AccordLifeMove) { .side = side,
                             .day = day,
                             .date = ACCORD_DAY_NONE,
                             .confidence = NAN };
}

/* What to do instead of a step that can't be taken from where the promise
 * is. */
static const char *
get_way_on (AccordLifeStep step,
            int            state)
{
  if (ENDED & 1 << state)
    return _("reopen it first, if that is no longer so.");
  if (step == ACCORD_LIFE_REOPEN)
    return _("it has not ended, and need not be reopened.");
  if (AFTER & 1 << state)
    return _("make an offer to talk about another date.");

  return _("agree on a date first.");
}

static void
set_state_error (AccordPromise  *promise,
                 AccordLifeStep  step,
                 GError        **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  int state = accord_entity_get_choice (entity, ACCORD_PROMISE_STATE);

  accord_entity_set_rule_error (
    entity, error,
    /* Translators: a state of a promise, such as draft or kept, and what to
     * do about that. */
    _("it is “%s”; %s"), accord_words_state ((AccordPromiseState) state),
    get_way_on (step, state));
}

static void
set_side_error (AccordPromise  *promise,
                AccordLifeStep  step,
                AccordSide      side,
                GError        **error)
{
  const char *text;

  if (step == ACCORD_LIFE_MOVE)
    text = _("both sides move what they have agreed on: let one make an offer "
             "and the other agree, or move it for both.");
  else if (side == ACCORD_SIDE_BOTH)
    text = _("each side signs for itself; say which one.");
  else if (steps[step].sides & SIDE (SALES))
    text = _("this step is taken by sales.");
  else
    text = _("this step is taken by engineering.");

  accord_entity_set_rule_error (ACCORD_ENTITY (promise), error, "%s", text);
}

/**
 * accord_promise_life_may:
 * @side: who asks
 * @error: (optional): return location
 *
 * Returns: whether @side may take @step now; if not, the error says why. What
 *   else the step needs (a date, a reason) is asked for when it is taken
 */
gboolean
accord_promise_life_may (AccordPromise *promise,
                         AccordLifeStep step,
                         AccordSide     side,
                         GError       **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  int state;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (step < ACCORD_N_LIFE_STEPS, FALSE);

  state = accord_entity_get_choice (entity, ACCORD_PROMISE_STATE);
  if (!(steps[step].states & 1 << state))
    {
      set_state_error (promise, step, error);
      return FALSE;
    }
  if (steps[step].sides & 1 << side)
    return TRUE;

  set_side_error (promise, step, side, error);
  return FALSE;
}

/**
 * accord_promise_life_needs_reason:
 *
 * Returns: whether moving the agreed date needs a reason: both sides have
 *   signed one
 */
gboolean
accord_promise_life_needs_reason (AccordPromise *promise)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  return accord_promise_baseline_is_signed (promise);
}

static gboolean
is_given (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static gboolean
check_needs (AccordPromise        *promise,
             AccordLifeStep        step,
             const AccordLifeMove *move,
             GError              **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  Needs needs = steps[step].needs;

  if (step == ACCORD_LIFE_MOVE && accord_promise_life_needs_reason (promise))
    needs |= NEEDS_WHY;

  if (needs & NEEDS_DATE && move->date == ACCORD_DAY_NONE)
    accord_entity_set_rule_error (entity, error, _("give a date."));
  else if (needs & NEEDS_WHY && !is_given (move->why))
    accord_entity_set_reason_error (
      entity, error,
      step == ACCORD_LIFE_MOVE
        ? _("both sides have signed its date; say why it moves.")
        : _("say why."));
  else if (needs & NEEDS_CONTENT && move->date == ACCORD_DAY_NONE
           && !is_given (move->scope) && !is_given (move->why))
    accord_entity_set_rule_error (
      entity, error, _("give a date, a scope, or a reason."));
  else
    return TRUE;

  return FALSE;
}

static void
set_offer_error (AccordPromise *promise,
                 AccordDay      offered,
                 GError       **error)
{
  const char *text;

  if (offered != ACCORD_DAY_NONE)
    text = _("the other side has not offered this date; make it an offer.");
  else if (_accord_promise_life_is_open (promise))
    text = _("the other side has not offered a date; make an offer, or let "
             "both sides agree on one.");
  else
    text = _("a date is agreed already, and the other side has not offered "
             "another since; make an offer, or let both sides agree on one.");

  accord_entity_set_rule_error (ACCORD_ENTITY (promise), error, "%s", text);
}

/* A side takes what the other offered last, with its reason; only both
 * together may name a date that neither has offered. */
static gboolean
resolve_agreed (AccordPromise  *promise,
                AccordLifeMove *move,
                GError        **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordEntity *offer
    = accord_promise_life_find_takeable (promise, move->side);
  AccordDay offered = offer != NULL
                        ? accord_entity_get_day (offer, ACCORD_OFFER_DATE)
                        : ACCORD_DAY_NONE;

  if (move->date == ACCORD_DAY_NONE)
    move->date = offered;
  if (offer != NULL && move->date == offered && !is_given (move->why))
    move->why = accord_entity_get_text (offer, ACCORD_OFFER_WHY);
  if (move->date != ACCORD_DAY_NONE
      && (move->side == ACCORD_SIDE_BOTH || move->date == offered))
    return _accord_promise_life_is_open (promise)
           || check_needs (promise, ACCORD_LIFE_MOVE, move, error);
  if (move->date == ACCORD_DAY_NONE && _accord_promise_life_is_open (promise)
      && accord_entity_has_value (entity, ACCORD_PROMISE_AGREED_AFTER))
    return TRUE;

  set_offer_error (promise, offered, error);
  return FALSE;
}

/* Told is the agreed date, unless it is another. */
static gboolean
resolve_told (AccordPromise  *promise,
              AccordLifeMove *move,
              GError        **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);

  if (move->date == ACCORD_DAY_NONE)
    move->date = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);
  if (move->date != ACCORD_DAY_NONE
      || accord_entity_has_value (entity, ACCORD_PROMISE_AGREED_AFTER))
    return TRUE;

  accord_entity_set_rule_error (
    entity, error, _("there is no agreed date to tell; give a date."));
  return FALSE;
}

static gboolean
resolve_signature (AccordPromise  *promise,
                   AccordLifeStep  step,
                   AccordLifeMove *move,
                   GError        **error)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordEntity *signature
    = accord_promise_baseline_find_signature (promise, move->side);

  if (step == ACCORD_LIFE_UNSIGN && signature == NULL)
    accord_entity_set_rule_error (entity, error,
                                  _("this side has not signed it."));
  else if (step == ACCORD_LIFE_SIGN && move->person == NULL)
    accord_entity_set_rule_error (entity, error, _("say who signs."));
  else if (step == ACCORD_LIFE_SIGN && signature != NULL
           && accord_entity_get_day (signature, ACCORD_SIGNATURE_AGREED_DATE)
                == accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE))
    accord_entity_set_rule_error (
      entity, error, _("this side has signed this date already."));
  else
    return TRUE;

  return FALSE;
}

/* Fills in what follows from how the promise stands. */
static gboolean
resolve (AccordPromise  *promise,
         AccordLifeStep  step,
         AccordLifeMove *move,
         GError        **error)
{
  switch (step)
    {
    case ACCORD_LIFE_AGREE:
      return resolve_agreed (promise, move, error);
    case ACCORD_LIFE_TELL:
      return resolve_told (promise, move, error);
    case ACCORD_LIFE_KEEP:
      if (move->date == ACCORD_DAY_NONE)
        move->date = move->day;
      return TRUE;
    case ACCORD_LIFE_SIGN:
    case ACCORD_LIFE_UNSIGN:
      return resolve_signature (promise, step, move, error);
    case ACCORD_LIFE_ASK:
    case ACCORD_LIFE_OFFER:
    case ACCORD_LIFE_ANSWER:
    case ACCORD_LIFE_MOVE:
    case ACCORD_LIFE_BREAK:
    case ACCORD_LIFE_WITHDRAW:
    case ACCORD_LIFE_REOPEN:
    case ACCORD_N_LIFE_STEPS:
    default:
      return TRUE;
    }
}

/**
 * accord_promise_life_get_past:
 * @move: as accord_promise_life_go() takes it
 *
 * For whoever takes a step to be told: nobody can keep a date that had passed
 * when it was given. It is no error, since what people did say is recorded as
 * they said it; what happened earlier, on a day before its date, is no such
 * case.
 *
 * Returns: the date that @step would give or sign, where that had passed on
 *   the day of the step; else %ACCORD_DAY_NONE
 */
AccordDay
accord_promise_life_get_past (AccordPromise        *promise,
                              AccordLifeStep        step,
                              const AccordLifeMove *move)
{
  AccordLifeMove full;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), ACCORD_DAY_NONE);
  g_return_val_if_fail (step < ACCORD_N_LIFE_STEPS, ACCORD_DAY_NONE);
  g_return_val_if_fail (move != NULL, ACCORD_DAY_NONE);

  full = *move;
  if (!steps[step].gives_date)
    return ACCORD_DAY_NONE;
  if (step == ACCORD_LIFE_SIGN)
    full.date = accord_entity_get_day (ACCORD_ENTITY (promise),
                                       ACCORD_PROMISE_AGREED_DATE);
  else if (full.date == ACCORD_DAY_NONE)
    resolve (promise, step, &full, NULL);

  return full.date != ACCORD_DAY_NONE && full.date < full.day
           ? full.date
           : ACCORD_DAY_NONE;
}

/**
 * accord_promise_life_is_to_be_told:
 *
 * Returns: whether the customer was told another date than the one that is
 *   agreed now, and still has to hear of that
 */
gboolean
accord_promise_life_is_to_be_told (AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordDay told, agreed;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  told = accord_entity_get_day (entity, ACCORD_PROMISE_TOLD_DATE);
  agreed = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);

  return accord_promise_takes_part (promise) && told != ACCORD_DAY_NONE
         && agreed != ACCORD_DAY_NONE && told != agreed;
}

/**
 * accord_promise_life_has_estimates:
 * @today: the "as of" day where @plan fixes none
 *
 * Returns: whether all that @promise is made of is estimated, as the forecast
 *   sees it. A plan that can't be forecast has no estimates worth a date
 */
gboolean
accord_promise_life_has_estimates (AccordPromise *promise,
                                   AccordPlan    *plan,
                                   AccordDay      today)
{
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordForecast) forecast = NULL;
  AccordPromiseForecast figures;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  input = accord_forecast_input_new (plan, today);
  forecast = accord_forecast_run (input, 1, 1, NULL, plan, NULL);

  return forecast != NULL
         && accord_forecast_get_promise (
           forecast, accord_entity_get_id (ACCORD_ENTITY (promise)), &figures)
         && figures.lack != ACCORD_LACK_FEATURES
         && figures.lack != ACCORD_LACK_ESTIMATES;
}

/* What the change is called. There is no date in it: names of changes are
 * shown everywhere. */
static char *
dup_name (AccordPromise *promise,
          AccordLifeStep step)
{
  g_autofree char *label = accord_entity_dup_label (ACCORD_ENTITY (promise));

  /* Translators: these name what somebody does with a promise, %s. */
  switch (step)
    {
    case ACCORD_LIFE_ASK:
      return g_strdup_printf (_("Ask for a date for %s"), label);
    case ACCORD_LIFE_OFFER:
      return g_strdup_printf (_("Make an offer for %s"), label);
    case ACCORD_LIFE_ANSWER:
      return g_strdup_printf (_("Answer about %s"), label);
    case ACCORD_LIFE_AGREE:
      return g_strdup_printf (_("Agree on %s"), label);
    case ACCORD_LIFE_SIGN:
      return g_strdup_printf (_("Sign %s"), label);
    case ACCORD_LIFE_UNSIGN:
      return g_strdup_printf (_("Take back a signature from %s"), label);
    case ACCORD_LIFE_MOVE:
      return g_strdup_printf (_("Move the agreed date of %s"), label);
    case ACCORD_LIFE_TELL:
      return g_strdup_printf (_("Tell the customer about %s"), label);
    case ACCORD_LIFE_KEEP:
      return g_strdup_printf (_("Record that %s was kept"), label);
    case ACCORD_LIFE_BREAK:
      return g_strdup_printf (_("Record that %s was broken"), label);
    case ACCORD_LIFE_WITHDRAW:
      return g_strdup_printf (_("Withdraw %s"), label);
    case ACCORD_LIFE_REOPEN:
      return g_strdup_printf (_("Reopen %s"), label);
    case ACCORD_N_LIFE_STEPS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whoever types it, it is @side that does it. */
static void
act_for (AccordPlan *plan,
         AccordSide  side)
{
  static const char *const nicks[] = {
    [ACCORD_SIDE_SALES] = "sales",
    [ACCORD_SIDE_ENGINEERING] = "engineering",
    [ACCORD_SIDE_BOTH] = "both",
  };

  accord_plan_act_for (plan, nicks[side]);
}

/**
 * accord_promise_life_go:
 * @plan: the plan of @promise
 * @move: who, when and why
 * @error: return location
 *
 * Takes @step, as one change.
 *
 * Returns: whether it was taken; if not, nothing has changed, and the error
 *   says what is missing, or why it may not be
 */
gboolean
accord_promise_life_go (AccordPromise        *promise,
                        AccordPlan           *plan,
                        AccordLifeStep        step,
                        const AccordLifeMove *move,
                        GError              **error)
{
  g_autofree char *name = NULL;
  AccordLifeMove full;
  gboolean estimated;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (move != NULL && accord_day_is_valid (move->day),
                        FALSE);

  full = *move;
  if (!accord_promise_life_may (promise, step, move->side, error)
      || !check_needs (promise, step, move, error)
      || !resolve (promise, step, &full, error))
    return FALSE;

  estimated = (step != ACCORD_LIFE_AGREE && step != ACCORD_LIFE_TELL)
              || accord_promise_life_has_estimates (promise, plan, move->day);
  name = dup_name (promise, step);
  accord_plan_begin (plan, name, full.why);
  act_for (plan, move->side);
  _accord_promise_life_write (promise, plan, step, &full, estimated);

  return accord_plan_commit (plan, error);
}
