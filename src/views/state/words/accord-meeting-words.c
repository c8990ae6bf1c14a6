/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-words.h"

#include "accord-account.h"
#include "accord-chart-format.h"
#include "accord-deal.h"
#include "accord-promise-words.h"
#include "accord-window-given.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * accord_meeting_words_promise:
 *
 * Returns: (transfer full): `SSO roll-out for Acme Logistics`
 */
char *
accord_meeting_words_promise (AccordPromise *promise)
{
  AccordEntity *account = accord_promise_get_account (promise);
  g_autofree char *title = accord_entity_dup_label (ACCORD_ENTITY (promise));

  if (account == NULL)
    return g_steal_pointer (&title);

  /* Translators: a promise, and the customer. */
  return g_strdup_printf (
    _ ("%s for %s"), title,
    accord_entity_get_text (account, ACCORD_ACCOUNT_NAME));
}

static void
add (GString *words,
     char    *part)
{
  if (part == NULL)
    return;

  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

static char *
describe_amount (AccordEntity *deal,
                 const char   *currency)
{
  const char *own = accord_entity_get_text (deal, ACCORD_DEAL_CURRENCY);

  if (!accord_entity_has_value (deal, ACCORD_DEAL_AMOUNT))
    return NULL;

  return accord_chart_format_money (
    accord_entity_get_money (deal, ACCORD_DEAL_AMOUNT),
    own != NULL ? own : currency);
}

/* The pipeline tells the chance of the deal as it stands. What is left out, or
 * promised for later than wanted, makes another of it. */
static char *
describe_win (AccordDeal *deal,
              double      promised)
{
  g_autofree char *text
    = accord_chart_format_chance (accord_deal_get_chance (deal));
  g_autofree char *other = NULL;

  if (isnan (promised))
    return NULL;

  other = accord_chart_format_chance (promised);
  if (g_str_equal (text, other))
    /* Translators: a chance such as “75 %”. */
    return g_strdup_printf (_ ("%s to win"), text);

  /* Translators: two chances, such as “75 %”. */
  return g_strdup_printf (_ ("%s to win, %s with this scope and date"), text,
                          other);
}

static char *
describe_date (AccordEntity *promise)
{
  AccordDay on
    = accord_entity_get_day (promise, ACCORD_PROMISE_DATE_GIVEN_ON);
  gboolean before
    = accord_entity_get_boolean (promise, ACCORD_PROMISE_BEFORE_ESTIMATE);
  g_autofree char *date = NULL;

  if (!accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE))
    return g_strdup (_ ("no date agreed yet"));
  if (on == ACCORD_DAY_NONE)
    return before ? g_strdup (_ ("date given before there was an estimate"))
                  : NULL;

  date = accord_chart_format_date (on, ACCORD_DATE_DAY);
  return before
           /* Translators: a date. */
           ? g_strdup_printf (_ ("date given on %s, before there was an "
                                 "estimate"),
                              date)
           /* Translators: a date. */
           : g_strdup_printf (_ ("date given on %s"), date);
}

/**
 * accord_meeting_words_window:
 *
 * Returns: (transfer full) (nullable): how much of the window was given away;
 *   %NULL while the need date is held back
 */
char *
accord_meeting_words_window (AccordPromise *promise)
{
  AccordWindowGiven given;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  if (!accord_window_given_get (promise, &given))
    return NULL;

  /* Translators: days, and of how many. */
  return g_strdup_printf (_ ("%d of the %d days of the window given away"),
                          given.given, given.window);
}

/**
 * accord_meeting_words_deal:
 * @win_chance: to win the deal with the scope and the agreed date of @promise;
 *   NaN where it is not known
 * @currency: the plan's
 *
 * Returns: (transfer full): `$420,000 · 75 % to win · date given on 3 Apr,
 *   before there was an estimate`; while the need date is revealed with how
 *   much of the window was given away
 */
char *
accord_meeting_words_deal (AccordPromise *promise,
                           double         win_chance,
                           const char    *currency)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordEntity *deal
    = accord_entity_get_referred (entity, ACCORD_PROMISE_DEAL);
  GString *words = g_string_new (NULL);

  if (deal != NULL)
    {
      add (words, describe_amount (deal, currency));
      if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
          == ACCORD_DEAL_STATE_OPEN)
        add (words, describe_win (ACCORD_DEAL (deal), win_chance));
    }
  add (words, describe_date (entity));
  add (words, accord_meeting_words_window (promise));

  return g_string_free (words, FALSE);
}

/**
 * accord_meeting_words_standing:
 * @row: a promise
 * @standing: (out): how to look at it: `good`, `tight`, `bad` or %NULL
 *
 * Returns: (transfer full): how it stands, in two or three words
 */
char *
accord_meeting_words_standing (const AccordTimelineRow *row,
                               const char             **standing)
{
  int gap;

  g_return_val_if_fail (row != NULL && standing != NULL, NULL);

  *standing = NULL;
  if (row->n_missing > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u estimate is missing",
                                         "%u estimates are missing",
                                         row->n_missing),
                            row->n_missing);
  if (row->agreed == ACCORD_DAY_NONE)
    return g_strdup (_ ("no date agreed yet"));
  if (!accord_timeline_row_get_gap (row, &gap))
    {
      *standing = row->has_quantiles ? "bad" : NULL;
      return row->has_quantiles ? g_strdup (_ ("not ready within the forecast"))
                                : NULL;
    }

  *standing = gap > 0 ? "bad" : "good";
  return accord_promise_words_gap (gap);
}

/**
 * accord_meeting_words_kind:
 * @kind: what items of an agenda are about
 *
 * Returns: what such items are on the agenda for
 */
const char *
accord_meeting_words_kind (AccordAgendaKind kind)
{
  switch (kind)
    {
    case ACCORD_AGENDA_KIND_PROMISE:
      return C_ ("agenda", "promises by value at risk");
    case ACCORD_AGENDA_KIND_ASK:
      return C_ ("agenda", "asks waiting");
    case ACCORD_AGENDA_KIND_CONCERN:
      return C_ ("agenda", "concerns not heard yet");
    case ACCORD_AGENDA_KIND_OUTSIDE_WORK:
      return C_ ("agenda", "outside parties due");
    case ACCORD_AGENDA_KIND_DECISION:
      return C_ ("agenda", "decisions to look at again");
    case ACCORD_AGENDA_KIND_OTHER:
    default:
      return C_ ("agenda", "other");
    }
}

/**
 * accord_meeting_words_clock:
 * @seconds: how long it has taken
 *
 * Returns: (transfer full): `4:12`, or `1:04:12`
 */
char *
accord_meeting_words_clock (gint64 seconds)
{
  int all = (int) CLAMP (seconds, 0, 359999);

  return all >= 3600 ? g_strdup_printf ("%d:%02d:%02d", all / 3600,
                                        all / 60 % 60, all % 60)
                     : g_strdup_printf ("%d:%02d", all / 60, all % 60);
}
