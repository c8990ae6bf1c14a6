/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-meeting-facts.h"

#include "accord-asks.h"
#include "accord-chart-format.h"
#include "accord-concerns.h"
#include "accord-decisions.h"
#include "accord-feelings.h"
#include "accord-meeting-words.h"
#include "accord-person.h"
#include "accord-promise-words.h"
#include "accord-settings.h"
#include "accord-trail-facts.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TRAIL_SHOWN 3 /* steps */

static void
tell (AccordFactFunc add,
      gpointer       data,
      const char    *title,
      const char    *subtitle,
      const char    *pill,
      const char    *pill_class)
{
  AccordFact fact = { .title = title,
                      .subtitle = subtitle,
                      .pill = pill,
                      .pill_class = pill_class };

  add (&fact, data);
}

static AccordEntity *
get_settings (AccordMeetingBoard *board)
{
  return ACCORD_ENTITY (
    accord_settings_get (accord_meeting_board_get_plan (board)));
}

static char *
format_money (AccordMeetingBoard *board,
              AccordMoney         money)
{
  return accord_chart_format_money (
    money, accord_entity_get_text (get_settings (board),
                                   ACCORD_SETTINGS_CURRENCY));
}

static char *
describe_feeling (AccordEntity *feeling)
{
  AccordEntity *person
    = accord_entity_get_referred (feeling, ACCORD_FEELING_PERSON);
  const char *word = accord_feeling_get_word (
    (int) accord_entity_get_integer (feeling, ACCORD_FEELING_MOOD));

  if (person == NULL)
    return g_strdup (word);

  /* Translators: a person, and how they feel. */
  return g_strdup_printf (_ ("%s: %s"),
                          accord_entity_get_text (person, ACCORD_PERSON_NAME),
                          word);
}

static void
add_side (AccordEntity  *meeting,
          AccordSide     side,
          AccordFactFunc add,
          gpointer       data)
{
  const char *name = side == ACCORD_SIDE_SALES ? C_ ("side", "Sales")
                                               : C_ ("side", "Engineering");
  const char *side_class
    = side == ACCORD_SIDE_SALES ? "sales" : "engineering";
  g_autoptr (GPtrArray) feelings = accord_feelings_list (meeting, side);

  if (feelings->len == 0)
    tell (add, data, _ ("nobody has said yet"), NULL, name, side_class);
  for (guint i = 0; i < feelings->len; i++)
    {
      g_autofree char *words = describe_feeling (feelings->pdata[i]);

      tell (add, data, words,
            accord_entity_get_text (feelings->pdata[i], ACCORD_FEELING_WHY),
            name, side_class);
    }
}

/**
 * accord_meeting_facts_feelings:
 *
 * Tells how each side feels about the plan, sales first.
 */
void
accord_meeting_facts_feelings (AccordMeetingBoard *board,
                               AccordFactFunc      add,
                               gpointer            data)
{
  AccordEntity *meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (board));

  if (meeting == NULL || !accord_feelings_shown (meeting))
    return;

  add_side (meeting, ACCORD_SIDE_SALES, add, data);
  add_side (meeting, ACCORD_SIDE_ENGINEERING, add, data);
}

static void
join (GString *words,
      char    *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
  g_free (part);
}

static char *
describe_move (const AccordMove *move)
{
  GString *words = g_string_new (NULL);

  if (move->before == NULL)
    join (words, g_strdup (C_ ("since the last meeting", "new")));
  else if (move->after == NULL)
    join (words, g_strdup (C_ ("since the last meeting", "gone")));
  if (move->agreed_days != 0)
    {
      g_autofree char *days = accord_promise_words_move (move->agreed_days);

      /* Translators: by how much a date has moved: “3 days later”. */
      join (words, g_strdup_printf (_ ("agreed date %s"), days));
    }
  if (move->ready_days != 0)
    {
      g_autofree char *days = accord_promise_words_move (move->ready_days);

      /* Translators: by how much a date has moved: “3 days later”. */
      join (words, g_strdup_printf (_ ("ready %s"), days));
    }

  return g_string_free (words, FALSE);
}

/**
 * accord_meeting_facts_moves:
 *
 * Tells what has moved since the last meeting.
 */
void
accord_meeting_facts_moves (AccordMeetingBoard *board,
                            AccordFactFunc      add,
                            gpointer            data)
{
  AccordPlan *plan = accord_meeting_board_get_plan (board);
  AccordForecast *forecast = accord_meeting_board_get_forecast (board);
  g_autoptr (AccordStandings) before = accord_meeting_session_dup_before (
    accord_meeting_board_get_session (board));
  g_autoptr (AccordStandings) now = NULL;
  g_autoptr (GArray) moves = NULL;

  if (before == NULL || forecast == NULL)
    return;

  now = accord_standings_new_now (plan, forecast,
                                  accord_meeting_board_get_today (board));
  moves = accord_standings_compare (before, now, plan, FALSE);
  for (guint i = 0; i < moves->len; i++)
    {
      const AccordMove *move = &g_array_index (moves, AccordMove, i);
      g_autofree char *words = describe_move (move);

      tell (add, data, move->title, words, NULL, NULL);
    }
}

static char *
describe_goal (AccordMeetingBoard *board)
{
  AccordEntity *settings = get_settings (board);
  AccordDay by = accord_entity_get_day (settings, ACCORD_SETTINGS_GOAL_BY);
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;

  if (!accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_AMOUNT))
    return NULL;

  amount = format_money (board, accord_entity_get_money (
                                  settings, ACCORD_SETTINGS_GOAL_AMOUNT));
  date = by != ACCORD_DAY_NONE ? accord_chart_format_date (by, ACCORD_DATE_DAY)
                               : NULL;

  return date != NULL
           /* Translators: an amount, and a date. */
           ? g_strdup_printf (_ ("%s new business by %s"), amount, date)
           /* Translators: an amount. */
           : g_strdup_printf (_ ("%s new business"), amount);
}

/**
 * accord_meeting_facts_goal:
 *
 * Tells what both sides want, and what is to be expected of it.
 */
void
accord_meeting_facts_goal (AccordMeetingBoard *board,
                           AccordFactFunc      add,
                           gpointer            data)
{
  AccordForecast *forecast = accord_meeting_board_get_forecast (board);
  g_autofree char *goal = describe_goal (board);
  g_autofree char *business = NULL;
  g_autofree char *risk = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *kept = NULL;
  const AccordEngineTotals *totals;

  if (forecast == NULL)
    {
      if (goal != NULL)
        tell (add, data, goal, NULL, NULL, NULL);
      return;
    }

  totals = accord_forecast_get_totals (forecast);
  business = format_money (board, (AccordMoney) llround (totals->business));
  risk = format_money (board, (AccordMoney) llround (totals->value_at_risk));
  /* Translators: two amounts. */
  expected = g_strdup_printf (_ ("%s expected, %s of it at risk"), business,
                              risk);
  tell (add, data, goal != NULL ? goal : expected,
        goal != NULL ? expected : NULL, NULL, NULL);
  /* Translators: how many promises will be kept, of how many. */
  kept = g_strdup_printf (_ ("%.1f of %.1f promises kept"),
                          totals->kept, totals->won);
  tell (add, data, kept, NULL, NULL, NULL);
}

static char *
format_value (AccordMeetingBoard *board,
              AccordEntity       *entity,
              guint               number,
              const AccordField  *field)
{
  AccordEntity *referred;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      return g_strdup (accord_entity_get_text (entity, number));
    case ACCORD_VALUE_DAY:
      return accord_chart_format_date (accord_entity_get_day (entity, number),
                                       ACCORD_DATE_FULL);
    case ACCORD_VALUE_MONEY:
      return format_money (board, accord_entity_get_money (entity, number));
    case ACCORD_VALUE_REFERENCE:
      referred = accord_entity_get_referred (entity, number);
      return referred != NULL ? accord_entity_dup_label (referred) : NULL;
    default:
      return NULL; /* what it is stands on the screen already */
    }
}

static gboolean
is_shown (AccordEntity      *entity,
          guint              number,
          const AccordField *field)
{
  return number >= ACCORD_ENTITY_N_FIELDS
         && accord_entity_has_value (entity, number)
         && !(field->flags
              & (ACCORD_FIELD_PRIVATE | ACCORD_FIELD_LABEL
                 | ACCORD_FIELD_RANK));
}

/**
 * accord_meeting_facts_subject:
 *
 * Tells all that is known of what the current item is about; what is held
 * back is left out.
 */
void
accord_meeting_facts_subject (AccordMeetingBoard *board,
                              AccordFactFunc      add,
                              gpointer            data)
{
  AccordEntity *entity = accord_meeting_board_get_subject (board);
  AccordEntityClass *klass;

  if (entity == NULL)
    return;

  klass = ACCORD_ENTITY_GET_CLASS (entity);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = accord_entity_class_get_field (klass, i);
      g_autofree char *value = NULL;

      if (!is_shown (entity, i, field))
        continue;
      value = format_value (board, entity, i, field);
      if (value != NULL)
        tell (add, data, value, g_dgettext (GETTEXT_PACKAGE, field->nick),
              NULL, NULL);
    }
}

/* What was taken, unless that is what the decision is called; who gave way,
 * and why. */
static char *
describe_decision (AccordEntity *decision)
{
  GString *words = g_string_new (NULL);
  AccordEntity *chosen
    = accord_decision_find_chosen (ACCORD_DECISION (decision));
  g_autofree char *label
    = chosen != NULL ? accord_entity_dup_label (chosen) : NULL;
  const char *why = accord_entity_get_text (decision, ACCORD_DECISION_REASON);

  if (label != NULL
      && g_strcmp0 (label, accord_entity_get_text (decision,
                                                   ACCORD_DECISION_TITLE))
           != 0)
    join (words, g_strdup (label));
  join (words, g_strdup (accord_words_kind (
                 (AccordDecisionKind) accord_entity_get_choice (
                   decision, ACCORD_DECISION_KIND))));
  join (words, g_strdup (accord_words_gave_way (
                 (AccordGaveWay) accord_entity_get_choice (
                   decision, ACCORD_DECISION_GAVE_WAY))));
  if (why != NULL)
    join (words, g_strdup (why));

  return g_string_free (words, FALSE);
}

/**
 * accord_meeting_facts_decisions:
 *
 * Tells what was decided in this meeting.
 */
void
accord_meeting_facts_decisions (AccordMeetingBoard *board,
                                AccordFactFunc      add,
                                gpointer            data)
{
  AccordEntity *meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (board));
  g_autoptr (GPtrArray) decisions = NULL;

  if (meeting == NULL)
    return;

  decisions = accord_decisions_list (accord_meeting_board_get_plan (board),
                                     meeting);
  for (guint i = 0; i < decisions->len; i++)
    {
      AccordEntity *decision = decisions->pdata[i];
      g_autofree char *more = describe_decision (decision);

      tell (add, data,
            accord_entity_get_text (decision, ACCORD_DECISION_TITLE), more,
            NULL, NULL);
    }
}

/* Since when nobody has answered it, or said it back; NULL where somebody has,
 * and on its first day. */
static char *
describe_wait (AccordEntity *said,
               AccordDay     today)
{
  int days = 0;

  if (ACCORD_IS_ASK (said) && accord_ask_is_waiting (ACCORD_ASK (said)))
    days = accord_ask_get_age (ACCORD_ASK (said), today);
  else if (ACCORD_IS_CONCERN (said)
           && !accord_concern_is_heard (ACCORD_CONCERN (said)))
    days = accord_concern_get_age (ACCORD_CONCERN (said), today);

  return days > 0 ? g_strdup_printf (
                      g_dngettext (GETTEXT_PACKAGE, "waiting for %d day",
                                   "waiting for %d days", (gulong) days),
                      days)
                  : NULL;
}

/**
 * accord_meeting_facts_dup_about:
 *
 * Returns: (transfer full): what stands below the title of what is talked
 *   about: of a concern or an ask whose it is and how long it has waited, and
 *   the promise that it is about; empty for none of these
 */
char *
accord_meeting_facts_dup_about (AccordMeetingBoard *board)
{
  AccordEntity *subject = accord_meeting_board_get_subject (board);
  AccordPromise *promise = accord_meeting_board_get_promise (board);
  GString *words = g_string_new (NULL);
  const char *side_class;
  char *wait = NULL;

  if (subject != NULL
      && (ACCORD_IS_ASK (subject) || ACCORD_IS_CONCERN (subject)))
    {
      guint field = ACCORD_IS_ASK (subject) ? (guint) ACCORD_ASK_SIDE
                                            : (guint) ACCORD_CONCERN_SIDE;

      join (words, g_strdup (accord_fact_name_side (
                     accord_entity_get_choice (subject, field), &side_class)));
      wait = describe_wait (subject, accord_meeting_board_get_today (board));
    }
  if (promise != NULL)
    join (words, accord_meeting_words_promise (promise));
  if (wait != NULL)
    join (words, wait);

  return g_string_free (words, FALSE);
}

/**
 * accord_meeting_facts_trail:
 *
 * Tells how the date of the promise came about; the latest steps, since the
 * older ones stand in the inspector.
 */
void
accord_meeting_facts_trail (AccordMeetingBoard *board,
                            AccordFactFunc      add,
                            gpointer            data)
{
  AccordPromise *promise = accord_meeting_board_get_promise (board);
  g_autoptr (GArray) trail = NULL;

  if (promise == NULL)
    return;

  trail = accord_trail_new (promise);
  for (guint i = trail->len > TRAIL_SHOWN ? trail->len - TRAIL_SHOWN : 0;
       i < trail->len; i++)
    accord_trail_facts_tell (&g_array_index (trail, AccordTrailEntry, i), add,
                             data);
}
