/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said of a promise, in a meeting and out of it. What can be done
 * about it are the actions `talk.hear` and `talk.answer`, with the id of the
 * concern or the ask: whoever shows these facts has them.
 */

#include "config.h"

#include "accord-talk-facts.h"

#include "accord-asks.h"
#include "accord-chart-format.h"
#include "accord-concerns.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

/* What is done to @entity. */
static char *
name_action (const char   *action,
             AccordEntity *entity)
{
  return g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", action,
                          accord_entity_get_id (entity));
}

/* A concern is heard when the other side has said it back. */
static char *
describe_hearing (AccordEntity *concern)
{
  AccordEntity *person
    = accord_entity_get_referred (concern, ACCORD_CONCERN_HEARD_BY);
  AccordDay on = accord_entity_get_day (concern, ACCORD_CONCERN_HEARD_ON);
  g_autofree char *date = NULL;

  if (!accord_concern_is_heard (ACCORD_CONCERN (concern)))
    return g_strdup (_ ("not said back yet"));
  if (on == ACCORD_DAY_NONE)
    return g_strdup (_ ("said back ✓"));

  date = accord_chart_format_date (on, ACCORD_DATE_DAY);
  if (person == NULL)
    /* Translators: a date. */
    return g_strdup_printf (_ ("said back on %s ✓"), date);

  /* Translators: a person, and a date. */
  return g_strdup_printf (_ ("said back by %s on %s ✓"),
                          accord_entity_get_text (person, ACCORD_PERSON_NAME),
                          date);
}

/**
 * accord_talk_facts_concerns:
 *
 * Tells the concerns that have not stopped being any: what, heard or not,
 * whose.
 */
void
accord_talk_facts_concerns (const AccordFactContext *context,
                            AccordEntity            *promise,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  g_autoptr (GPtrArray) concerns = accord_entity_list_referrers (
    promise, ACCORD_TYPE_CONCERN, ACCORD_CONCERN_PROMISE);

  for (guint i = 0; i < concerns->len; i++)
    {
      AccordEntity *concern = concerns->pdata[i];
      g_autofree char *hearing = NULL;
      g_autofree char *action = NULL;
      const char *side, *side_class;

      if (accord_entity_has_value (concern, ACCORD_CONCERN_SETTLED_ON))
        continue;
      hearing = describe_hearing (concern);
      side = accord_fact_name_side (
        accord_entity_get_choice (concern, ACCORD_CONCERN_SIDE), &side_class);
      if (!accord_concern_is_heard (ACCORD_CONCERN (concern)))
        action = name_action ("talk.hear", concern);
      add (&(AccordFact){
             .title = accord_entity_get_text (concern, ACCORD_CONCERN_TEXT),
             .subtitle = hearing,
             .pill = side,
             .pill_class = side_class,
             .verb = action != NULL ? _ ("Say It Back…") : NULL,
             .action = action,
             .refusal = accord_fact_refuse_talk (context->plan) },
           data);
    }
}

static char *
describe_answer (AccordEntity *ask,
                 AccordDay     as_of)
{
  int days;

  if (!accord_ask_is_waiting (ACCORD_ASK (ask)))
    return g_strdup (accord_entity_get_text (ask, ACCORD_ASK_ANSWER));
  if (!accord_entity_has_value (ask, ACCORD_ASK_ASKED_ON))
    return g_strdup (_ ("waiting for an answer"));

  days = accord_ask_get_age (ACCORD_ASK (ask), as_of);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "waiting for %d day",
                                       "waiting for %d days", (gulong) days),
                          days);
}

/**
 * accord_talk_facts_asks:
 *
 * Tells what was asked: the question, its answer or how long it has waited,
 * by which side.
 */
void
accord_talk_facts_asks (const AccordFactContext *context,
                        AccordEntity            *promise,
                        AccordFactFunc           add,
                        gpointer                 data)
{
  g_autoptr (GPtrArray) asks = accord_entity_list_referrers (
    promise, ACCORD_TYPE_ASK, ACCORD_ASK_PROMISE);

  for (guint i = 0; i < asks->len; i++)
    {
      AccordEntity *ask = asks->pdata[i];
      g_autofree char *label = accord_entity_dup_label (ask);
      g_autofree char *answer = describe_answer (ask, context->as_of);
      g_autofree char *action = NULL;
      const char *side_class;
      const char *side = accord_fact_name_side (
        accord_entity_get_choice (ask, ACCORD_ASK_SIDE), &side_class);

      if (accord_ask_is_waiting (ACCORD_ASK (ask)))
        action = name_action ("talk.answer", ask);
      add (&(AccordFact){ .title = label,
                          .subtitle = answer,
                          .pill = side,
                          .pill_class = side_class,
                          .verb = action != NULL ? C_ ("verb", "Answer…")
                                                 : NULL,
                          .action = action,
                          .refusal = accord_fact_refuse_talk (context->plan) },
           data);
    }
}
