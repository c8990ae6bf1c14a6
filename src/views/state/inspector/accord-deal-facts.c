/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-facts.h"

#include "accord-chart-format.h"
#include "accord-limits.h"
#include "accord-meeting-words.h"
#include "accord-promise-source.h"
#include "accord-promise-words.h"
#include "accord-promise.h"
#include "accord-promise-standing.h"

#include <glib/gi18n-lib.h>

/* By standing; the pills of the pipeline look the same. */
static const char *const pill_classes[ACCORD_N_PROMISE_STANDINGS] = {
  [ACCORD_PROMISE_STANDING_ON_TIME] = "good",
  [ACCORD_PROMISE_STANDING_TIGHT] = "tight",
  [ACCORD_PROMISE_STANDING_LATE] = "bad",
};

static char *
describe_dates (AccordEntity                *promise,
                const AccordPromiseForecast *forecast)
{
  AccordDay agreed
    = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  g_autofree char *promised = NULL;
  g_autofree char *ready = NULL;

  if (agreed != ACCORD_DAY_NONE)
    promised = accord_chart_format_date (agreed, ACCORD_DATE_FULL);
  if (forecast != NULL && forecast->deliverable != ACCORD_DAY_NONE)
    ready = accord_chart_format_date (forecast->deliverable,
                                      ACCORD_DATE_FULL);
  if (promised != NULL && ready != NULL)
    /* Translators: two dates. */
    return g_strdup_printf (_("promised %s, deliverable %s"), promised,
                            ready);
  if (promised != NULL)
    /* Translators: a date. */
    return g_strdup_printf (_("promised %s"), promised);
  if (ready != NULL)
    /* Translators: a date. */
    return g_strdup_printf (_("deliverable %s, no date agreed"), ready);

  return g_strdup (_("no date agreed"));
}

static void
add_part (GString *words,
          char    *part)
{
  if (part != NULL)
    g_string_append_printf (words, " · %s", part);
  g_free (part);
}

/* With how much of the window was given away, while that may be seen, and with
 * what must not be glossed over. */
static char *
describe_promise (AccordEntity                *promise,
                  const AccordPromiseForecast *forecast)
{
  g_autofree char *dates = describe_dates (promise, forecast);
  GString *words = g_string_new (dates);

  add_part (words, accord_meeting_words_window (ACCORD_PROMISE (promise)));
  add_part (words, accord_limits_dup_text (ACCORD_PROMISE (promise)));

  return g_string_free (words, FALSE);
}

/* How late or early where that is known, else how far the talk has come. */
static char *
describe_standing (AccordPromiseStanding standing,
                   const AccordPromiseForecast *forecast)
{
  g_autofree char *words = NULL;

  if (forecast != NULL && forecast->gap != G_MAXINT
      && standing != ACCORD_PROMISE_STANDING_NONE)
    return accord_promise_words_gap (forecast->gap);

  words = accord_promise_standing_dup_text (standing, 1);
  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/**
 * accord_deal_facts_promises:
 *
 * Tells what the customer is promised, and how it stands.
 */
void
accord_deal_facts_promises (const AccordFactContext *context,
                            AccordEntity            *deal,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  g_autoptr (GPtrArray) promises = accord_entity_list_referrers (
    deal, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_DEAL);

  for (guint i = 0; i < promises->len; i++)
    {
      AccordEntity *promise = promises->pdata[i];
      AccordPromiseForecast forecast;
      gboolean known
        = context->forecast != NULL
          && accord_forecast_get_promise (
            context->forecast, accord_entity_get_id (promise), &forecast);
      AccordPromiseStanding standing = accord_promise_standing_of (
        promise, known ? forecast.by_agreed.value : -1,
        accord_promise_source_get_confidence (context->plan,
                                              ACCORD_PROMISE (promise)));
      g_autofree char *pill
        = describe_standing (standing, known ? &forecast : NULL);
      g_autofree char *dates
        = describe_promise (promise, known ? &forecast : NULL);

      add (&(AccordFact){ .title = accord_entity_get_text (
                            promise, ACCORD_PROMISE_TITLE),
                          .subtitle = dates,
                          .pill = pill,
                          .pill_class = pill_classes[standing],
                          .entity = promise },
           data);
    }
}
