/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in a meeting: concerns and asks as anywhere else, notes,
 * feelings. What is decided
 * is in accord-meeting-forms-decide.c.
 */

#include "config.h"

#include "accord-meeting-forms.h"

#include "accord-concerns.h"
#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-meeting-people.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-talk-forms.h"

#include <glib/gi18n-lib.h>

static AccordForm *
create (AccordMeetingBoard *board,
        const char         *title,
        const char         *verb,
        AccordFormFunc      submit)
{
  AccordForm *form = accord_form_new (title, verb);

  accord_form_set_submit (form, submit, g_object_ref (board), g_object_unref);

  return form;
}

static GPtrArray *
list_people (AccordMeetingBoard *board,
             AccordSide          side)
{
  return accord_meeting_people_list (
    accord_meeting_board_get_plan (board),
    accord_meeting_board_get_session (board), side,
    accord_meeting_board_get_today (board));
}

/* What is said is said of the promise on the screen. */
static AccordEntity *
get_subject (AccordMeetingBoard *board)
{
  return (AccordEntity *) accord_meeting_board_get_promise (board);
}

static AccordTalk
get_talk (AccordMeetingBoard *board)
{
  return (AccordTalk){ accord_meeting_board_get_plan (board),
                       accord_meeting_board_get_session (board),
                       get_subject (board),
                       accord_meeting_board_get_today (board) };
}

/**
 * accord_meeting_forms_concern:
 * @error: not used: a concern can always be raised
 *
 * Returns: (transfer full): asks for a concern
 */
AccordForm *
accord_meeting_forms_concern (AccordMeetingBoard *board,
                              GError            **error)
{
  AccordTalk talk = get_talk (board);

  return accord_talk_forms_concern (&talk);
}

/* The current item, or the first one that waits. */
static AccordConcern *
find_unheard (AccordMeetingBoard *board)
{
  AccordEntity *subject = accord_meeting_board_get_subject (board);
  g_autoptr (GPtrArray) unheard = NULL;

  if (ACCORD_IS_CONCERN (subject))
    return ACCORD_CONCERN (subject);
  if (get_subject (board) == NULL)
    return NULL;

  unheard = accord_concerns_list_unheard (
    accord_meeting_board_get_plan (board), get_subject (board));

  return unheard->len > 0 ? ACCORD_CONCERN (unheard->pdata[0]) : NULL;
}

/**
 * accord_meeting_forms_hear:
 * @concern: (nullable): which one; %NULL for the one that has waited longest
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks the other side to say a concern
 *   back in its own words; %NULL where all are heard
 */
AccordForm *
accord_meeting_forms_hear (AccordMeetingBoard *board,
                           AccordConcern      *concern,
                           GError            **error)
{
  AccordTalk talk = get_talk (board);

  if (concern == NULL)
    concern = find_unheard (board);
  if (concern == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("All concerns about this have been heard."));
      return NULL;
    }

  return accord_talk_forms_hear (&talk, concern);
}

/**
 * accord_meeting_forms_ask:
 * @error: not used: one can always ask
 *
 * Returns: (transfer full): asks for an ask
 */
AccordForm *
accord_meeting_forms_ask (AccordMeetingBoard *board,
                          GError            **error)
{
  AccordTalk talk = get_talk (board);

  return accord_talk_forms_ask (&talk);
}

/**
 * accord_meeting_forms_answer:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks for the answer to the ask on the
 *   screen; %NULL where there is none
 */
AccordForm *
accord_meeting_forms_answer (AccordMeetingBoard *board,
                             GError            **error)
{
  AccordTalk talk = get_talk (board);
  AccordEntity *subject = accord_meeting_board_get_subject (board);

  if (!ACCORD_IS_ASK (subject))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("There is no ask on the screen."));
      return NULL;
    }

  return accord_talk_forms_answer (&talk, ACCORD_ASK (subject));
}

static gboolean
note (AccordForm *form,
      gpointer    board,
      GError    **error)
{
  const char *text = accord_form_get_text (form, "text");

  return accord_meeting_session_note (accord_meeting_board_get_session (board),
                                      text != NULL ? text : "", error);
}

/**
 * accord_meeting_forms_note:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks for what was said of the current
 *   item
 */
AccordForm *
accord_meeting_forms_note (AccordMeetingBoard *board,
                           GError            **error)
{
  AccordEntity *item = accord_meeting_session_get_current (
    accord_meeting_board_get_session (board));
  AccordForm *form;

  if (item == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("Nothing is left on the agenda."));
      return NULL;
    }

  form = create (board, _ ("A note for the minutes"), C_ ("verb", "Note"),
                 note);
  accord_form_add_text (form, "text", _ ("What was said"), FALSE,
                        accord_entity_get_text (item,
                                                ACCORD_AGENDA_ITEM_NOTE));

  return form;
}

static AccordEntity *
find_meeting (AccordMeetingBoard *board)
{
  AccordMeetingSession *session = accord_meeting_board_get_session (board);

  return accord_meeting_session_is_running (session)
           ? accord_meeting_session_get_meeting (session)
           : accord_meeting_session_find_next (
             accord_meeting_board_get_plan (board),
             accord_meeting_board_get_today (board));
}

static gboolean
feel (AccordForm *form,
      gpointer    board,
      GError    **error)
{
  return accord_feelings_say (
    accord_meeting_board_get_plan (board), find_meeting (board),
    accord_meeting_people_get (form, "person"),
    accord_talk_forms_get_side (form),
    1 + (int) accord_form_get_choice (form, "mood"),
    accord_form_get_text (form, "why"),
    accord_meeting_board_get_today (board), error);
}

/* For which side this program is used; nobody's where it was not said. */
static gboolean
find_own_side (AccordMeetingBoard *board,
               AccordSide         *side)
{
  const char *name
    = accord_plan_get_side (accord_meeting_board_get_plan (board));

  *side = g_strcmp0 (name, "sales") == 0 ? ACCORD_SIDE_SALES
                                         : ACCORD_SIDE_ENGINEERING;

  return g_strcmp0 (name, "sales") == 0
         || g_strcmp0 (name, "engineering") == 0;
}

static void
append_feeling (GString      *text,
                AccordEntity *feeling)
{
  AccordEntity *person
    = accord_entity_get_referred (feeling, ACCORD_FEELING_PERSON);
  const char *why = accord_entity_get_text (feeling, ACCORD_FEELING_WHY);

  g_string_append (text, text->len > 0 ? "; " : "");
  if (person != NULL)
    g_string_append_printf (
      text, "%s: ", accord_entity_get_text (person, ACCORD_PERSON_NAME));
  g_string_append (text, accord_feeling_get_word ((int)
                     accord_entity_get_integer (feeling,
                                                ACCORD_FEELING_MOOD)));
  if (why != NULL)
    g_string_append_printf (text, " (%s)", why);
}

/* Before the meeting a side sees its own feelings, and not the other's. */
static char *
dup_feel_note (AccordMeetingBoard *board)
{
  const char *rule = _ ("Both sides see it when the meeting starts.");
  AccordEntity *meeting = find_meeting (board);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GPtrArray) feelings = NULL;
  g_autofree char *own = NULL;
  AccordSide side;

  if (accord_feelings_shown (meeting) || !find_own_side (board, &side))
    return g_strdup (rule);

  feelings = accord_feelings_list (meeting, side);
  for (guint i = 0; i < feelings->len; i++)
    append_feeling (said, feelings->pdata[i]);
  if (said->len == 0)
    return g_strdup (rule);

  /* Translators: how people feel, such as “Ben: uneasy; Ann: good”. */
  own = g_strdup_printf (_ ("Your side so far: %s"), said->str);

  return g_strjoin ("\n", rule, own, NULL);
}

/**
 * accord_meeting_forms_feel:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks how somebody feels about the plan,
 *   before the next meeting or in the one that runs; %NULL without a meeting
 */
AccordForm *
accord_meeting_forms_feel (AccordMeetingBoard *board,
                           GError            **error)
{
  const char *moods[ACCORD_FEELING_STEPS + 1] = { NULL };
  g_autofree char *note = NULL;
  AccordForm *form;

  if (find_meeting (board) == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("No meeting is planned: start one, and say it "
                              "there."));
      return NULL;
    }

  for (guint i = 0; i < ACCORD_FEELING_STEPS; i++)
    moods[i] = accord_feeling_get_word ((int) i + 1);
  form = create (board, _ ("How do you feel about the plan?"), _ ("Say It"),
                 feel);
  note = dup_feel_note (board);
  accord_form_set_note (form, note);
  accord_form_add_choice (form, "mood", _ ("Feeling"), moods,
                          ACCORD_FEELING_STEPS / 2);
  accord_form_add_text (form, "why", _ ("Why, if you like"), FALSE, NULL);
  accord_talk_forms_add_side (form, _ ("Side"));
  accord_meeting_people_add (form, "person", _ ("Who"),
                             list_people (board, ACCORD_SIDE_BOTH));

  return form;
}

static gboolean
plan_next (AccordForm *form,
           gpointer    board,
           GError    **error)
{
  AccordPlan *plan = accord_meeting_board_get_plan (board);
  AccordEntity *meeting;

  accord_plan_begin (plan, _ ("Plan the next meeting"), NULL);
  meeting = accord_plan_add (plan, ACCORD_TYPE_MEETING, 0);
  accord_plan_set_text (plan, meeting, ACCORD_MEETING_TITLE,
                        accord_form_get_text (form, "title"));
  accord_plan_set_day (plan, meeting, ACCORD_MEETING_HELD_ON,
                       accord_form_get_day (form, "day"));
  accord_plan_set_reference (plan, meeting, ACCORD_MEETING_FACILITATOR,
                             accord_meeting_people_get (form, "person"));

  return accord_plan_commit (plan, error);
}

/**
 * accord_meeting_forms_plan_next:
 * @error: not used: one can always plan a meeting
 *
 * Returns: (transfer full): asks when the next meeting shall be
 */
AccordForm *
accord_meeting_forms_plan_next (AccordMeetingBoard *board,
                                GError            **error)
{
  AccordEntity *meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (board));
  AccordForm *form
    = create (board, _ ("The next meeting"), C_ ("verb", "Plan"), plan_next);
  g_autofree char *title
    = meeting != NULL ? accord_entity_dup_label (meeting) : NULL;

  accord_form_add_day (
    form, "day", _ ("When"), TRUE,
    accord_day_add (accord_meeting_board_get_today (board), 7));
  accord_form_add_text (form, "title", _ ("What it is called"), TRUE,
                        title != NULL ? title : _ ("Meeting"));
  accord_meeting_people_add (form, "person", _ ("Who runs it"),
                             list_people (board, ACCORD_SIDE_BOTH));

  return form;
}
