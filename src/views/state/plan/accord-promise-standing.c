/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-standing.h"

#include "accord-choices.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/** From here on a promise that lacks its confidence is tight, not late. */
#define TIGHT_FROM 0.5

static AccordPromiseStanding
judge_chance (AccordEntity *promise, double chance, double confidence)
{
  if (accord_entity_has_value (promise, ACCORD_PROMISE_CONFIDENCE))
    confidence = accord_entity_get_number (promise, ACCORD_PROMISE_CONFIDENCE);
  if (chance >= confidence)
    return ACCORD_PROMISE_STANDING_ON_TIME;

  return chance >= TIGHT_FROM ? ACCORD_PROMISE_STANDING_TIGHT
                              : ACCORD_PROMISE_STANDING_LATE;
}

/**
 * accord_promise_standing_of:
 * @promise: a promise
 * @chance: to keep its agreed date; NaN where nobody knows
 * @confidence: the plan's, for promises without their own
 *
 * Returns: how it stands
 */
AccordPromiseStanding
accord_promise_standing_of (AccordEntity *promise,
                            double chance,
                            double confidence)
{
  if (!accord_promise_takes_part (ACCORD_PROMISE (promise)))
    return ACCORD_PROMISE_STANDING_NONE;
  if (!isnan (chance))
    return judge_chance (promise, chance, confidence);
  if (accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE)
      || accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_AFTER))
    return ACCORD_PROMISE_STANDING_UNKNOWN;

  return accord_entity_get_choice (promise, ACCORD_PROMISE_STATE)
             == ACCORD_PROMISE_STATE_DRAFT
           ? ACCORD_PROMISE_STANDING_NOT_ASKED
           : ACCORD_PROMISE_STANDING_ASKED;
}

/**
 * accord_promise_standing_dup_text:
 * @n: how many promises stand so
 *
 * Returns: (transfer full): `1 late`, `2 on time`, `not asked yet`
 */
char *
accord_promise_standing_dup_text (AccordPromiseStanding standing, guint n)
{
  switch (standing)
    {
    case ACCORD_PROMISE_STANDING_LATE:
      /* Translators: so many promises of a deal are late. */
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u late", "%u late", n), n);
    case ACCORD_PROMISE_STANDING_TIGHT:
      /* Translators: so many promises of a deal may just be on time. */
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u tight", "%u tight", n), n);
    case ACCORD_PROMISE_STANDING_ON_TIME:
      /* Translators: so many promises of a deal are on time. */
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u on time", "%u on time", n), n);
    case ACCORD_PROMISE_STANDING_UNKNOWN:
      /* Translators: a promise whose features have no estimate. */
      return g_strdup (_ ("no estimate"));
    case ACCORD_PROMISE_STANDING_ASKED:
      /* Translators: a promise that waits for an answer. */
      return g_strdup (_ ("asked"));
    case ACCORD_PROMISE_STANDING_NOT_ASKED:
      /* Translators: a promise that engineering doesn't know of. */
      return g_strdup (_ ("not asked yet"));
    case ACCORD_PROMISE_STANDING_NONE:
    case ACCORD_N_PROMISE_STANDINGS:
    default:
      return g_strdup ("");
    }
}

/**
 * accord_promise_standings_get_worst:
 *
 * Returns: how the worst of the promises stands;
 *   %ACCORD_PROMISE_STANDING_NONE where none is open
 */
AccordPromiseStanding
accord_promise_standings_get_worst (const AccordPromiseStandings *self)
{
  guint worst = ACCORD_N_PROMISE_STANDINGS - 1;

  while (worst > ACCORD_PROMISE_STANDING_NONE && self->n[worst] == 0)
    worst--;

  return worst;
}

/**
 * accord_promise_standings_dup_text:
 *
 * Returns: (transfer full): all of them in words, the worst first: `1 late,
 *   2 on time`
 */
char *
accord_promise_standings_dup_text (const AccordPromiseStandings *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = ACCORD_N_PROMISE_STANDINGS - 1;
       i > ACCORD_PROMISE_STANDING_NONE; i--)
    if (self->n[i] > 0)
      g_ptr_array_add (texts, accord_promise_standing_dup_text (i, self->n[i]));
  g_ptr_array_add (texts, NULL);

  /* Translators: what stands between the parts of a list. */
  return g_strjoinv (C_ ("list", ", "), (char **) texts->pdata);
}
