/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said of a promise, a deal or a feature, in a meeting and out of it.
 * What can be done about it are the actions `talk.hear` and `talk.answer`, with
 * the id of the concern or the ask: whoever shows these facts has them.
 */

#include "config.h"

#include "accord-talk-facts.h"

#include "accord-asks.h"
#include "accord-chart-format.h"
#include "accord-concerns.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

/* The fields of a kind that say what it is about: what was said, by the kind of
 * @subject. */
typedef struct
{
  guint promise;
  guint deal;
  guint feature;
} SubjectFields;

static GPtrArray *
list_about (AccordEntity        *subject,
            GType                kind,
            const SubjectFields *fields)
{
  return accord_entity_list_referrers (
    subject, kind,
    ACCORD_IS_DEAL (subject)      ? fields->deal
    : ACCORD_IS_FEATURE (subject) ? fields->feature
                                  : fields->promise);
}

/* What is done to @entity. */
static char *
name_action (const char   *action,
             AccordEntity *entity)
{
  return g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", action,
                          accord_entity_get_id (entity));
}

/**
 * accord_talk_facts_dup_action:
 * @said: a concern or an ask
 * @verb: (out) (nullable): return location for what is done about it
 *
 * Returns: (transfer full) (nullable): the detailed action that does it; %NULL
 *   where it has been said back or answered
 */
char *
accord_talk_facts_dup_action (AccordEntity *said,
                              const char  **verb)
{
  g_return_val_if_fail (ACCORD_IS_CONCERN (said) || ACCORD_IS_ASK (said),
                        NULL);

  *verb = NULL;
  if (ACCORD_IS_CONCERN (said)
      && !accord_concern_is_heard (ACCORD_CONCERN (said)))
    {
      *verb = _ ("Say It Back…");
      return name_action ("talk.hear", said);
    }
  if (ACCORD_IS_ASK (said) && accord_ask_is_waiting (ACCORD_ASK (said)))
    {
      *verb = C_ ("verb", "Answer…");
      return name_action ("talk.answer", said);
    }

  return NULL;
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
                            AccordEntity            *subject,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  const SubjectFields fields = { ACCORD_CONCERN_PROMISE, ACCORD_CONCERN_DEAL,
                                 ACCORD_CONCERN_FEATURE };
  g_autoptr (GPtrArray) concerns
    = list_about (subject, ACCORD_TYPE_CONCERN, &fields);

  for (guint i = 0; i < concerns->len; i++)
    {
      AccordEntity *concern = concerns->pdata[i];
      g_autofree char *hearing = NULL;
      g_autofree char *action = NULL;
      const char *side, *side_class, *verb;

      if (accord_entity_has_value (concern, ACCORD_CONCERN_SETTLED_ON))
        continue;
      hearing = describe_hearing (concern);
      side = accord_fact_name_side (
        accord_entity_get_choice (concern, ACCORD_CONCERN_SIDE), &side_class);
      action = accord_talk_facts_dup_action (concern, &verb);
      add (&(AccordFact){
             .title = accord_entity_get_text (concern, ACCORD_CONCERN_TEXT),
             .subtitle = hearing,
             .pill = side,
             .pill_class = side_class,
             .verb = verb,
             .action = action,
             .refusal = accord_fact_refuse_talk (context->plan) },
           data);
    }
}

static void
add_part (GString *words,
          char    *part)
{
  g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

/* For how long, for whom, and until when. */
static char *
describe_waiting (AccordEntity *ask,
                  AccordDay     as_of)
{
  int days = accord_ask_get_age (ACCORD_ASK (ask), as_of);
  AccordEntity *owner = accord_entity_get_referred (ask, ACCORD_ASK_OWNER);
  AccordDay due = accord_entity_get_day (ask, ACCORD_ASK_DUE_ON);
  GString *words = g_string_new (NULL);

  if (accord_entity_has_value (ask, ACCORD_ASK_ASKED_ON) && days == 0)
    g_string_assign (words, _ ("asked today"));
  else if (accord_entity_has_value (ask, ACCORD_ASK_ASKED_ON))
    g_string_printf (words,
                     g_dngettext (GETTEXT_PACKAGE, "waiting for %d day",
                                  "waiting for %d days", (gulong) days),
                     days);
  else
    g_string_assign (words, _ ("waiting for an answer"));
  if (owner != NULL)
    add_part (words, accord_entity_dup_label (owner));
  if (due != ACCORD_DAY_NONE)
    {
      g_autofree char *date = accord_chart_format_date (due, ACCORD_DATE_DAY);

      /* Translators: a date. */
      add_part (words, g_strdup_printf (_ ("due %s"), date));
    }

  return g_string_free (words, FALSE);
}

static char *
describe_answer (AccordEntity *ask,
                 AccordDay     as_of)
{
  return accord_ask_is_waiting (ACCORD_ASK (ask))
           ? describe_waiting (ask, as_of)
           : g_strdup (accord_entity_get_text (ask, ACCORD_ASK_ANSWER));
}

/**
 * accord_talk_facts_asks:
 *
 * Tells what was asked: the question, its answer or how long it has waited,
 * by which side.
 */
void
accord_talk_facts_asks (const AccordFactContext *context,
                        AccordEntity            *subject,
                        AccordFactFunc           add,
                        gpointer                 data)
{
  const SubjectFields fields
    = { ACCORD_ASK_PROMISE, ACCORD_ASK_DEAL, ACCORD_ASK_FEATURE };
  g_autoptr (GPtrArray) asks = list_about (subject, ACCORD_TYPE_ASK, &fields);

  for (guint i = 0; i < asks->len; i++)
    {
      AccordEntity *ask = asks->pdata[i];
      g_autofree char *label = accord_entity_dup_label (ask);
      g_autofree char *answer = describe_answer (ask, context->as_of);
      const char *verb, *side_class;
      g_autofree char *action = accord_talk_facts_dup_action (ask, &verb);
      const char *side = accord_fact_name_side (
        accord_entity_get_choice (ask, ACCORD_ASK_SIDE), &side_class);

      add (&(AccordFact){ .title = label,
                          .subtitle = answer,
                          .pill = side,
                          .pill_class = side_class,
                          .verb = verb,
                          .action = action,
                          .refusal = accord_fact_refuse_talk (context->plan) },
           data);
    }
}
