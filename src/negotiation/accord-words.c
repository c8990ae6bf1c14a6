/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-words.h"

#include "accord-asked-first.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The word of @index in a table of them, translated. */
#define WORD(words, index)                                                    \
  ((guint) (index) < G_N_ELEMENTS (words) ? _((words)[index]) : NULL)

/**
 * accord_words_side:
 *
 * Returns: (transfer none): what a side is called
 */
const char *
accord_words_side (AccordSide side)
{
  static const char *const words[] = {
    [ACCORD_SIDE_SALES] = N_("Sales"),
    [ACCORD_SIDE_ENGINEERING] = N_("Engineering"),
    [ACCORD_SIDE_BOTH] = N_("Both sides"),
  };

  return WORD (words, side);
}

/**
 * accord_words_state:
 *
 * Returns: (transfer none): what the state of a promise is called
 */
const char *
accord_words_state (AccordPromiseState state)
{
  static const char *const words[] = {
    [ACCORD_PROMISE_STATE_DRAFT] = N_("draft"),
    [ACCORD_PROMISE_STATE_ASKED] = N_("asked"),
    [ACCORD_PROMISE_STATE_ANSWERED] = N_("answered"),
    [ACCORD_PROMISE_STATE_AGREED] = N_("agreed"),
    [ACCORD_PROMISE_STATE_TOLD] = N_("told"),
    [ACCORD_PROMISE_STATE_KEPT] = N_("kept"),
    [ACCORD_PROMISE_STATE_BROKEN] = N_("broken"),
    [ACCORD_PROMISE_STATE_WITHDRAWN] = N_("withdrawn"),
  };

  return WORD (words, state);
}

/**
 * accord_words_dup_kept:
 * @days_late: calendar days from the agreed date to the delivery; 0 in time
 *
 * Returns: (transfer full): how a promise was kept: `kept 5 days late`
 */
char *
accord_words_dup_kept (int days_late)
{
  if (days_late <= 0)
    return g_strdup (accord_words_state (ACCORD_PROMISE_STATE_KEPT));

  return g_strdup_printf (ngettext ("kept %d day late", "kept %d days late",
                                    days_late),
                          days_late);
}

/**
 * accord_words_dup_state:
 *
 * Returns: (transfer full): the state of @promise, with how late it was kept
 */
char *
accord_words_dup_state (AccordPromise *promise)
{
  AccordPromiseState state;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  state = (AccordPromiseState) accord_entity_get_choice (
    ACCORD_ENTITY (promise), ACCORD_PROMISE_STATE);

  return state == ACCORD_PROMISE_STATE_KEPT
           ? accord_words_dup_kept (accord_promise_get_days_late (promise))
           : g_strdup (accord_words_state (state));
}

/**
 * accord_words_kind:
 *
 * Returns: (transfer none): what a kind of decision is called
 */
const char *
accord_words_kind (AccordDecisionKind kind)
{
  static const char *const words[] = {
    [ACCORD_DECISION_KIND_PUSH] = N_("push"),
    [ACCORD_DECISION_KIND_BACK_OFF] = N_("back off"),
    [ACCORD_DECISION_KIND_TRADE] = N_("trade"),
    [ACCORD_DECISION_KIND_WAIT] = N_("wait"),
  };

  return WORD (words, kind);
}

/**
 * accord_words_verdict:
 *
 * Returns: (transfer none): what a verdict is called
 */
const char *
accord_words_verdict (AccordVerdict verdict)
{
  static const char *const words[] = {
    [ACCORD_VERDICT_OPEN] = N_("open"),
    [ACCORD_VERDICT_ACCEPT] = N_("accepted"),
    [ACCORD_VERDICT_STRETCH] = N_("stretched, at a cost"),
    [ACCORD_VERDICT_DECLINE] = N_("declined"),
  };

  return WORD (words, verdict);
}

/**
 * accord_words_gave_way:
 *
 * Returns: (transfer none): who gave way
 */
const char *
accord_words_gave_way (AccordGaveWay gave_way)
{
  static const char *const words[] = {
    [ACCORD_GAVE_WAY_NOBODY] = N_("nobody gave way"),
    [ACCORD_GAVE_WAY_SALES] = N_("sales gave way"),
    [ACCORD_GAVE_WAY_ENGINEERING] = N_("engineering gave way"),
    [ACCORD_GAVE_WAY_BOTH] = N_("both gave way"),
  };

  return WORD (words, gave_way);
}

/**
 * accord_words_dup_promise:
 *
 * Returns: (transfer full): a promise, and the customer that it is made to
 */
char *
accord_words_dup_promise (AccordEntity *promise)
{
  AccordEntity *account;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  account = accord_promise_get_account (ACCORD_PROMISE (promise));
  label = accord_entity_dup_label (promise);
  if (account == NULL)
    return g_steal_pointer (&label);

  name = accord_entity_dup_label (account);
  /* Translators: a promise, and the customer that it is made to. */
  return g_strdup_printf (_("%s for %s"), label, name);
}

/**
 * accord_words_dup_likelihood:
 * @chance: from 0 to 1; NaN for unknown
 *
 * Steps that people tell apart without a figure. A date is never certain.
 *
 * Returns: (transfer full): how likely that is, in words
 */
char *
accord_words_dup_likelihood (double chance)
{
  if (isnan (chance))
    return g_strdup (_("we can’t say yet how likely"));
  if (chance >= 0.9)
    return g_strdup (_("very likely"));
  if (chance >= 0.7)
    return g_strdup (_("likely"));
  if (chance >= 0.5)
    return g_strdup (_("more likely than not"));
  if (chance >= 0.3)
    return g_strdup (_("not sure"));

  return g_strdup (_("unlikely"));
}

/**
 * accord_words_dup_past:
 * @date: a date as it is shown
 *
 * Returns: (transfer full): what whoever gives or signs a date ought to know
 *   of it: see accord_promise_life_get_past()
 */
char *
accord_words_dup_past (const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  /* Translators: a date. */
  return g_strdup_printf (_("%s is in the past."), date);
}
