/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is decided in a meeting: a way out, anything else, a date that moves,
 * a need date that is revealed.
 */

#include "config.h"

#include "accord-meeting-forms.h"

#include "accord-chart-format.h"
#include "accord-concerns.h"
#include "accord-decision.h"
#include "accord-decisions.h"
#include "accord-error.h"
#include "accord-meeting-people.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise-record.h"
#include "accord-reveal.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static AccordForm *
create (AccordMeetingBoard *board,
        const char         *title,
        AccordFormFunc      submit)
{
  AccordForm *form = accord_form_new (title, C_ ("verb", "Decide"));
  g_autofree char *warning = accord_concerns_dup_warning (
    accord_meeting_board_get_plan (board),
    (AccordEntity *) accord_meeting_board_get_promise (board));

  accord_form_set_submit (form, submit, g_object_ref (board), g_object_unref);
  if (warning != NULL)
    accord_form_set_note (form, warning);

  return form;
}

static void
add_gave_way (AccordForm   *form,
              AccordGaveWay gave_way)
{
  const char *const sides[]
    = { C_ ("gave way", "Nobody"), C_ ("gave way", "Sales"),
        C_ ("gave way", "Engineering"), C_ ("gave way", "Both"), NULL };

  accord_form_add_choice (form, "gave-way", _ ("Who gave way"), sides,
                          gave_way);
}

static void
add_person (AccordForm         *form,
            AccordMeetingBoard *board)
{
  accord_meeting_people_add (
    form, "person", _ ("Who decides"),
    accord_meeting_people_list (accord_meeting_board_get_plan (board),
                                accord_meeting_board_get_session (board),
                                ACCORD_SIDE_BOTH,
                                accord_meeting_board_get_today (board)));
}

/* Inside a change: what this meeting knows of a decision. */
static void
write_terms (AccordMeetingBoard *board,
             AccordEntity       *decision,
             AccordForm         *form)
{
  AccordPlan *plan = accord_meeting_board_get_plan (board);

  accord_plan_set_reference (
    plan, decision, ACCORD_DECISION_MEETING,
    accord_meeting_session_get_meeting (
      accord_meeting_board_get_session (board)));
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_GAVE_WAY,
                           accord_form_get_choice (form, "gave-way"));
}

/* What is begun here is one step to undo; what fails inside takes all back. */
static gboolean
end_step (AccordPlan *plan,
          gboolean    good,
          GError    **error)
{
  if (good)
    return accord_plan_commit (plan, error);

  if (accord_plan_is_changing (plan))
    accord_plan_rollback (plan);
  return FALSE;
}

static gboolean
take_way_out (AccordForm *form,
              gpointer    board,
              GError    **error)
{
  AccordPlan *plan = accord_meeting_board_get_plan (board);
  const char *why = accord_form_get_text (form, "why");
  AccordEntity *decision;

  accord_plan_begin (plan, accord_form_get_title (form), why);
  decision = accord_way_out_choice_decide (
    accord_meeting_board_get_choice (board),
    accord_meeting_people_get (form, "person"),
    accord_meeting_board_get_today (board), why, error);
  if (decision != NULL)
    write_terms (board, decision, form);

  return end_step (plan, decision != NULL, error);
}

static AccordForm *
create_way_out (AccordMeetingBoard *board,
                AccordWayOut       *way_out)
{
  AccordForm *form
    = create (board, accord_way_out_get_name (way_out), take_way_out);

  accord_form_add_text (
    form, "why", _ ("Why"),
    accord_promise_record_find_moved (accord_meeting_board_get_plan (board),
                                      accord_way_out_get_change (way_out))
      != NULL,
    NULL);
  add_gave_way (form, accord_way_out_get_gave_way (way_out));
  add_person (form, board);

  return form;
}

static gboolean
decide (AccordForm *form,
        gpointer    board,
        GError    **error)
{
  AccordEntity *subject = accord_meeting_board_get_subject (board);
  AccordDecisionText text;

  accord_decision_text_init (&text, accord_form_get_text (form, "title"),
                             accord_meeting_board_get_today (board));
  text.subject = (AccordEntity *) accord_meeting_board_get_promise (board);
  text.meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (board));
  text.kind = (AccordDecisionKind) accord_form_get_choice (form, "kind");
  text.verdict = (AccordVerdict) accord_form_get_choice (form, "verdict");
  text.gave_way = (AccordGaveWay) accord_form_get_choice (form, "gave-way");
  text.person = accord_meeting_people_get (form, "person");
  text.reason = accord_form_get_text (form, "why");
  text.review_on = accord_form_get_day (form, "review");

  return accord_decisions_record (
           accord_meeting_board_get_plan (board),
           ACCORD_IS_DECISION (subject) ? subject : NULL, &text, error)
         != NULL;
}

static guint
get_known (AccordEntity *decision,
           guint         field,
           guint         usual)
{
  return ACCORD_IS_DECISION (decision)
           ? (guint) accord_entity_get_choice (decision, field)
           : usual;
}

static AccordForm *
create_free (AccordMeetingBoard *board,
             AccordEntity       *item)
{
  const char *const kinds[]
    = { C_ ("decision", "Push"), C_ ("decision", "Back off"),
        C_ ("decision", "Trade"), C_ ("decision", "Wait"), NULL };
  const char *const verdicts[]
    = { C_ ("verdict", "Open"), C_ ("verdict", "Accept"),
        C_ ("verdict", "Stretch"), C_ ("verdict", "Decline"), NULL };
  AccordEntity *subject = accord_meeting_board_get_subject (board);
  AccordForm *form = create (board, _ ("A decision"), decide);
  g_autofree char *title = accord_entity_dup_label (item);

  accord_form_add_text (form, "title", _ ("What is decided"), TRUE, title);
  accord_form_add_choice (
    form, "kind", _ ("What it does"), kinds,
    get_known (subject, ACCORD_DECISION_KIND, ACCORD_DECISION_KIND_WAIT));
  accord_form_add_choice (
    form, "verdict", _ ("Verdict"), verdicts,
    get_known (subject, ACCORD_DECISION_VERDICT, ACCORD_VERDICT_ACCEPT));
  add_gave_way (form, get_known (subject, ACCORD_DECISION_GAVE_WAY,
                                 ACCORD_GAVE_WAY_NOBODY));
  accord_form_add_text (
    form, "why", _ ("Why"), FALSE,
    ACCORD_IS_DECISION (subject)
      ? accord_entity_get_text (subject, ACCORD_DECISION_REASON)
      : NULL);
  add_person (form, board);
  accord_form_add_day (form, "review", _ ("Look at it again on"), FALSE,
                       ACCORD_DAY_NONE);

  return form;
}

/**
 * accord_meeting_forms_decide:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks who gave way and why, for the way
 *   out that is previewed; without one, for whatever was decided. %NULL where
 *   nothing is talked about, or it is not known yet what two ways out do
 */
AccordForm *
accord_meeting_forms_decide (AccordMeetingBoard *board,
                             GError            **error)
{
  AccordWayOutChoice *choice = accord_meeting_board_get_choice (board);
  AccordWayOut *preview = accord_way_out_choice_get_preview (choice);
  AccordEntity *item = accord_meeting_session_get_current (
    accord_meeting_board_get_session (board));

  if (item == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("Nothing is left on the agenda."));
      return NULL;
    }

  return preview != NULL ? create_way_out (board, preview)
                         : create_free (board, item);
}

static AccordDateDrag *
get_drag (AccordMeetingBoard *board)
{
  return accord_promise_picture_get_drag (
    accord_meeting_board_get_picture (board));
}

/* Both sides have settled on it here. */
static void
note_move (AccordDateDrag     *drag,
           AccordMeetingBoard *board,
           const char         *why)
{
  AccordLifeMove move;

  accord_life_move_init (&move, ACCORD_SIDE_BOTH,
                         accord_meeting_board_get_today (board));
  move.date = accord_date_drag_get_day (drag);
  move.why = why;
  accord_promise_life_note_move (accord_date_drag_get_promise (drag),
                                 accord_meeting_board_get_plan (board), &move);
}

/* Inside the change that moves the date. */
static gboolean
record_move (AccordDateDrag *drag,
             gpointer        data,
             GError        **error)
{
  AccordForm *form = data;
  AccordMeetingBoard *board = g_object_get_data (G_OBJECT (form), "board");
  AccordDecisionText text;

  accord_decision_text_init (&text, accord_form_get_title (form),
                             accord_meeting_board_get_today (board));
  text.subject = ACCORD_ENTITY (accord_date_drag_get_promise (drag));
  text.meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (board));
  text.kind = ACCORD_DECISION_KIND_BACK_OFF;
  text.verdict = ACCORD_VERDICT_ACCEPT;
  text.gave_way = (AccordGaveWay) accord_form_get_choice (form, "gave-way");
  text.person = accord_meeting_people_get (form, "person");
  text.reason = accord_form_get_text (form, "why");
  note_move (drag, board, text.reason);

  return accord_decisions_record (accord_meeting_board_get_plan (board), NULL,
                                  &text, error)
         != NULL;
}

static gboolean
move_date (AccordForm *form,
           gpointer    board,
           GError    **error)
{
  return accord_date_drag_commit_with (get_drag (board),
                                       accord_form_get_text (form, "why"),
                                       record_move, form, error);
}

static char *
remark_on_past (AccordForm *form,
                gpointer    board)
{
  AccordDateDrag *drag = get_drag (board);
  g_autofree char *date = NULL;

  if (accord_date_drag_get_promise (drag) == NULL
      || !accord_date_drag_get_moved (drag).past)
    return NULL;

  date = accord_chart_format_date (accord_date_drag_get_day (drag),
                                   ACCORD_DATE_FULL);
  return accord_words_dup_past (date);
}

/**
 * accord_meeting_forms_date:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks who gave way and why, for a date
 *   that is dragged; %NULL where it is where it was
 */
AccordForm *
accord_meeting_forms_date (AccordMeetingBoard *board,
                           GError            **error)
{
  AccordDateDrag *drag = get_drag (board);
  AccordPromise *promise = accord_date_drag_get_promise (drag);
  AccordDay start, day;
  AccordForm *form;
  g_autofree char *name = NULL;

  if (promise == NULL
      || accord_date_drag_get_day (drag) == accord_date_drag_get_start (drag))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("The date is where it was."));
      return NULL;
    }

  start = accord_date_drag_get_start (drag);
  day = accord_date_drag_get_day (drag);
  name = accord_date_drag_dup_name (drag);
  form = create (board, name, move_date);
  accord_form_set_remark (form, remark_on_past);
  g_object_set_data (G_OBJECT (form), "board", board);
  accord_form_add_text (form, "why", _ ("Why"),
                        accord_promise_life_needs_reason (promise), NULL);
  /* Later is what the customer has to hear, earlier what has to be built. */
  add_gave_way (form, start == ACCORD_DAY_NONE ? ACCORD_GAVE_WAY_NOBODY
                      : day > start            ? ACCORD_GAVE_WAY_SALES
                                               : ACCORD_GAVE_WAY_ENGINEERING);
  add_person (form, board);

  return form;
}

static gboolean
reveal (AccordForm *form,
        gpointer    board,
        GError    **error)
{
  gboolean for_good = accord_form_get_choice (form, "for") == 1;

  return accord_reveal_need (
    accord_meeting_board_get_promise (board),
    accord_meeting_board_get_plan (board),
    for_good ? NULL
             : accord_meeting_session_get_meeting (
               accord_meeting_board_get_session (board)),
    ACCORD_SIDE_SALES, error);
}

/**
 * accord_meeting_forms_reveal:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): asks for how long to reveal the need
 *   date; %NULL where there is none, or it is revealed already
 */
AccordForm *
accord_meeting_forms_reveal (AccordMeetingBoard *board,
                             GError            **error)
{
  const char *const lengths[] = { _ ("For this meeting"), _ ("For good"),
                                  NULL };
  AccordEntity *promise
    = (AccordEntity *) accord_meeting_board_get_promise (board);
  AccordForm *form;

  if (promise == NULL
      || !accord_entity_has_value (promise, ACCORD_PROMISE_NEED_DATE))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("No need date is known."));
      return NULL;
    }
  if (accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED))
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS,
                           _ ("The need date is revealed already."));
      return NULL;
    }

  form = accord_form_new (_ ("Reveal the need date"), C_ ("verb", "Reveal"));
  accord_form_set_submit (form, reveal, g_object_ref (board),
                          g_object_unref);
  accord_form_set_note (form, _ ("Everybody here will see the last date that "
                                 "still serves the customer. That is for "
                                 "sales to decide."));
  accord_form_add_choice (form, "for", _ ("For how long"), lengths, 0);

  return form;
}
