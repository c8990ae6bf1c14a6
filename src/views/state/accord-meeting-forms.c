/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said in a meeting: concerns, asks, notes, feelings. What is decided
 * is in accord-meeting-forms-decide.c.
 */

#include "config.h"

#include "accord-meeting-forms.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-meeting-people.h"
#include "accord-plan-edit.h"

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

static void
add_side (AccordForm *form,
          const char *label)
{
  const char *const sides[] = { C_ ("side", "Sales"),
                                C_ ("side", "Engineering"), NULL };

  accord_form_add_choice (form, "side", label, sides,
                          ACCORD_SIDE_ENGINEERING);
}

static AccordSide
get_side (AccordForm *form)
{
  return accord_form_get_choice (form, "side") == 0 ? ACCORD_SIDE_SALES
                                                    : ACCORD_SIDE_ENGINEERING;
}

/* What is said is said of the promise on the screen. */
static AccordEntity *
get_subject (AccordMeetingBoard *board)
{
  return (AccordEntity *) accord_meeting_board_get_promise (board);
}

static gboolean
raise_concern (AccordForm *form,
               gpointer    board,
               GError    **error)
{
  return accord_concerns_raise (
           accord_meeting_board_get_plan (board),
           accord_form_get_text (form, "text"), get_side (form),
           get_subject (board), accord_meeting_people_get (form, "person"),
           accord_meeting_board_get_today (board), error)
         != NULL;
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
  AccordForm *form = create (board, _ ("A concern"), _ ("Raise"),
                             raise_concern);

  accord_form_add_text (form, "text", _ ("What the worry is"), TRUE, NULL);
  add_side (form, _ ("Whose it is"));
  accord_meeting_people_add (form, "person", _ ("Who says it"),
                             list_people (board, ACCORD_SIDE_BOTH));

  return form;
}

static gboolean
hear (AccordForm *form,
      gpointer    board,
      GError    **error)
{
  AccordConcern *concern = g_object_get_data (G_OBJECT (form), "concern");

  return accord_concern_hear (
    concern, accord_meeting_board_get_plan (board),
    accord_form_get_text (form, "words"),
    accord_meeting_people_get (form, "person"),
    accord_meeting_board_get_today (board), error);
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

static AccordSide
get_other_side (AccordConcern *concern)
{
  switch (accord_entity_get_choice (ACCORD_ENTITY (concern),
                                    ACCORD_CONCERN_SIDE))
    {
    case ACCORD_SIDE_SALES:
      return ACCORD_SIDE_ENGINEERING;
    case ACCORD_SIDE_ENGINEERING:
      return ACCORD_SIDE_SALES;
    default:
      return ACCORD_SIDE_BOTH;
    }
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
  AccordForm *form;
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;

  if (concern == NULL)
    concern = find_unheard (board);
  if (concern == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("All concerns about this have been heard."));
      return NULL;
    }

  form = create (board, _ ("Said back"), C_ ("verb", "Heard"), hear);
  text = accord_entity_dup_label (ACCORD_ENTITY (concern));
  /* Translators: a concern. */
  note = g_strdup_printf (_ ("“%s” — the other side says it back in its own "
                             "words."),
                          text);
  accord_form_set_note (form, note);
  g_object_set_data_full (G_OBJECT (form), "concern", g_object_ref (concern),
                          g_object_unref);
  accord_form_add_text (form, "words", _ ("In their own words"), TRUE, NULL);
  accord_meeting_people_add (form, "person", _ ("Who says it back"),
                             list_people (board, get_other_side (concern)));

  return form;
}

static gboolean
ask (AccordForm *form,
     gpointer    board,
     GError    **error)
{
  AccordAskText text = {
    .kind = (AccordAskKind) accord_form_get_choice (form, "kind"),
    .text = accord_form_get_text (form, "text"),
    .side = get_side (form),
    .subject = get_subject (board),
    .owner = accord_meeting_people_get (form, "owner"),
    .due = accord_form_get_day (form, "due"),
    .day = accord_meeting_board_get_today (board),
  };

  return accord_asks_add (accord_meeting_board_get_plan (board), &text, error)
         != NULL;
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
  const char *const kinds[] = { C_ ("ask", "Estimate"), C_ ("ask", "Date"),
                                C_ ("ask", "Question"), NULL };
  AccordForm *form = create (board, _ ("An ask"), _ ("Ask"), ask);

  accord_form_add_text (form, "text", _ ("What is asked"), TRUE, NULL);
  accord_form_add_choice (form, "kind", _ ("What for"), kinds,
                          ACCORD_ASK_KIND_QUESTION);
  add_side (form, _ ("Who asks"));
  accord_meeting_people_add (form, "owner", _ ("Who answers"),
                             list_people (board, ACCORD_SIDE_BOTH));
  accord_form_add_day (form, "due", _ ("By when"), FALSE, ACCORD_DAY_NONE);

  return form;
}

static gboolean
answer (AccordForm *form,
        gpointer    board,
        GError    **error)
{
  return accord_ask_answer (g_object_get_data (G_OBJECT (form), "ask"),
                            accord_meeting_board_get_plan (board),
                            accord_form_get_text (form, "text"),
                            accord_meeting_people_get (form, "person"),
                            accord_meeting_board_get_today (board), error);
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
  AccordEntity *subject = accord_meeting_board_get_subject (board);
  AccordForm *form;
  g_autofree char *text = NULL;

  if (!ACCORD_IS_ASK (subject))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("There is no ask on the screen."));
      return NULL;
    }

  form = create (board, _ ("The answer"), C_ ("verb", "Answer"), answer);
  text = accord_entity_dup_label (subject);
  accord_form_set_note (form, text);
  g_object_set_data_full (G_OBJECT (form), "ask", g_object_ref (subject),
                          g_object_unref);
  accord_form_add_text (form, "text", _ ("The answer"), TRUE, NULL);
  accord_meeting_people_add (form, "person", _ ("Who answers"),
                             list_people (board, ACCORD_SIDE_BOTH));

  return form;
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

  form = create (board, _ ("A note for the minutes"), _ ("Note"), note);
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
    accord_meeting_people_get (form, "person"), get_side (form),
    1 + (int) accord_form_get_choice (form, "mood"),
    accord_form_get_text (form, "why"),
    accord_meeting_board_get_today (board), error);
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
  accord_form_set_note (form, _ ("Both sides see it when the meeting starts."));
  accord_form_add_choice (form, "mood", _ ("Feeling"), moods,
                          ACCORD_FEELING_STEPS / 2);
  accord_form_add_text (form, "why", _ ("Why, if you like"), FALSE, NULL);
  add_side (form, _ ("Side"));
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
