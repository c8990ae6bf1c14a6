/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-forms.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-meeting.h"
#include "meeting-world.h"

/* What is previewed is decided as one step, which one undo takes back. */
static void
test_decide (MeetingWorld *self,
             gconstpointer data)
{
  AccordWayOutChoice *choice = accord_meeting_board_get_choice (self->board);
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;
  guint64 digest;

  meeting_world_start (self);
  meeting_world_next (self);
  meeting_world_wait_until_idle (self);
  g_assert_cmpuint (accord_way_out_choice_get_size (choice), >, 1);
  accord_way_out_choice_choose (choice, 1);
  g_assert_nonnull (accord_way_out_choice_get_preview (choice));

  digest = accord_plan_get_digest (self->plan);
  form = accord_meeting_forms_decide (self->board, &error);
  g_assert_no_error (error);
  accord_form_write (form, 0, "It is enough");
  accord_form_choose (form, 1, ACCORD_GAVE_WAY_BOTH);
  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_no_error (error);
  decisions = accord_entity_list_referrers (
    accord_meeting_session_get_meeting (
      accord_meeting_board_get_session (self->board)),
    ACCORD_TYPE_DECISION, ACCORD_DECISION_MEETING);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_cmpint (accord_entity_get_choice (decisions->pdata[0],
                                             ACCORD_DECISION_GAVE_WAY),
                   ==, ACCORD_GAVE_WAY_BOTH);
  g_assert_cmpstr (accord_entity_get_text (decisions->pdata[0],
                                           ACCORD_DECISION_REASON),
                   ==, "It is enough");
  g_assert_null (accord_way_out_choice_get_preview (choice));

  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
}

/* A date that moves is decided on, too, and it is one step. */
static void
test_date (MeetingWorld *self,
           gconstpointer data)
{
  AccordPromisePicture *picture
    = accord_meeting_board_get_picture (self->board);
  AccordDateDrag *drag = accord_promise_picture_get_drag (picture);
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;
  AccordDay day;
  guint64 digest;

  meeting_world_start (self);
  meeting_world_next (self);
  promise = (AccordEntity *) accord_promise_picture_get_promise (picture);
  g_assert_nonnull (promise);
  digest = accord_plan_get_digest (self->plan);
  g_assert_null (accord_meeting_forms_date (self->board, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  accord_date_drag_begin (drag, ACCORD_PROMISE (promise),
                          ACCORD_PROMISE_AGREED_DATE);
  accord_date_drag_move_by_weeks (drag, 1);
  g_assert_cmpint (meeting_world_get_scene (self), ==, ACCORD_MEETING_SCENE_MOVING);
  day = accord_date_drag_get_day (drag);
  form = accord_meeting_forms_date (self->board, &error);
  g_assert_no_error (error);
  accord_form_write (form, 0, "They can wait");
  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
                   ==, day);
  g_assert_cmpint (meeting_world_get_scene (self), ==, ACCORD_MEETING_SCENE_PROMISE);
  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
}

/* For this meeting only: at its end it is held back again. */
static void
test_reveal (MeetingWorld *self,
             gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;

  meeting_world_start (self);
  meeting_world_next (self);
  promise
    = (AccordEntity *) accord_meeting_board_get_promise (self->board);
  g_assert_false (
    accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED));
  form = accord_meeting_forms_reveal (self->board, &error);
  g_assert_no_error (error);
  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_true (
    accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED));
  g_assert_null (accord_meeting_forms_reveal (self->board, NULL));
  g_assert_true (accord_meeting_board_end (self->board, &error));
  g_assert_false (
    accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED));
}

/* The question that is asked with this label. */
static guint
find_field (AccordForm *form,
            const char *label)
{
  for (guint i = 0; i < accord_form_get_size (form); i++)
    if (g_str_equal (accord_form_get_label (form, i), label))
      return i;

  g_error ("%s is not asked", label);
}

static void
submit (MeetingWorld *self,
        AccordForm   *form)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_no_error (error);
}

/* A concern is raised, and the other side says it back. */
static void
test_concern (MeetingWorld *self,
              gconstpointer data)
{
  AccordPlan *plan = self->plan;
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (AccordForm) heard = NULL;
  g_autoptr (GPtrArray) unheard = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;
  guint n;

  meeting_world_start (self);
  meeting_world_next (self);
  promise = ACCORD_ENTITY (accord_meeting_board_get_promise (self->board));
  unheard = accord_concerns_list_unheard (plan, promise);
  n = unheard->len;
  form = accord_meeting_forms_concern (self->board, &error);
  g_assert_false (accord_form_submit (form, self->today, &error));
  g_clear_error (&error);
  accord_form_write (form, 0, "Nobody has tried it");
  submit (self, form);
  g_ptr_array_unref (unheard);
  unheard = accord_concerns_list_unheard (plan, promise);
  g_assert_cmpuint (unheard->len, ==, n + 1);

  while ((heard = accord_meeting_forms_hear (self->board, NULL, &error))
         != NULL)
    {
      accord_form_write (heard, 0, "You fear that it fails");
      submit (self, heard);
      g_clear_object (&heard);
    }
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_ptr_array_unref (unheard);
  unheard = accord_concerns_list_unheard (plan, promise);
  g_assert_cmpuint (unheard->len, ==, 0);
}

/* What is asked belongs to the promise; what waits is answered on its page. */
static void
test_ask (MeetingWorld *self,
          gconstpointer data)
{
  g_autoptr (AccordForm) ask = NULL;
  g_autoptr (AccordForm) answer = NULL;
  g_autoptr (GPtrArray) asks = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *subject;
  guint n;

  meeting_world_start (self);
  meeting_world_next (self);
  subject = ACCORD_ENTITY (accord_meeting_board_get_promise (self->board));
  g_assert_null (accord_meeting_forms_answer (self->board, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  asks = accord_asks_list_waiting (self->plan, subject);
  n = asks->len;
  ask = accord_meeting_forms_ask (self->board, NULL);
  accord_form_write (ask, find_field (ask, "What is asked"), "Who tries it?");
  submit (self, ask);
  g_ptr_array_unref (asks);
  asks = accord_asks_list_waiting (self->plan, subject);
  g_assert_cmpuint (asks->len, ==, n + 1);

  meeting_world_go_to (self, ACCORD_MEETING_SCENE_ASK);
  subject = accord_meeting_board_get_subject (self->board);
  answer = accord_meeting_forms_answer (self->board, NULL);
  accord_form_write (answer, find_field (answer, "The answer"), "Ben does");
  submit (self, answer);
  g_assert_cmpstr (accord_entity_get_text (subject, ACCORD_ASK_ANSWER), ==,
                   "Ben does");
  g_assert_false (accord_ask_is_waiting (ACCORD_ASK (subject)));
}

static void
test_note (MeetingWorld *self,
           gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (AccordForm) again = NULL;

  meeting_world_start (self);
  meeting_world_next (self);
  form = accord_meeting_forms_note (self->board, NULL);
  accord_form_write (form, 0, "A good talk");
  submit (self, form);
  again = accord_meeting_forms_note (self->board, NULL);
  g_assert_cmpstr (accord_form_get_written (again, 0), ==, "A good talk");
}

/* Said of the meeting to come, or of the one that runs. */
static void
test_feel (MeetingWorld *self,
           gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GPtrArray) feelings = NULL;
  AccordEntity *meeting;
  gboolean found = FALSE;

  meeting_world_start (self);
  form = accord_meeting_forms_feel (self->board, NULL);
  accord_form_choose (form, find_field (form, "Feeling"), 0);
  accord_form_write (form, find_field (form, "Why, if you like"),
                     "Too much at once");
  accord_form_choose (form, find_field (form, "Side"), 1);
  submit (self, form);
  meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (self->board));
  feelings = accord_feelings_list (meeting, ACCORD_SIDE_ENGINEERING);
  for (guint i = 0; i < feelings->len; i++)
    if (g_strcmp0 (accord_entity_get_text (feelings->pdata[i],
                                           ACCORD_FEELING_WHY),
                   "Too much at once")
        == 0)
      {
        found = TRUE;
        g_assert_cmpint (accord_entity_get_integer (feelings->pdata[i],
                                                    ACCORD_FEELING_MOOD),
                         ==, 1);
      }
  g_assert_true (found);
}

/* Before the meeting a side sees what it has said itself. */
static void
test_own_feelings (MeetingWorld *self,
                   gconstpointer data)
{
  static const struct
  {
    const char *actor;
    gboolean sales, engineering;
  } cases[] = {
    { NULL, FALSE, FALSE },
    { "both", FALSE, FALSE },
    { "sales", TRUE, FALSE },
    { "engineering", FALSE, TRUE },
  };
  AccordEntity *meeting
    = accord_meeting_session_find_next (self->plan, self->today);

  g_assert_nonnull (meeting);
  g_assert_true (accord_feelings_say (self->plan, meeting, NULL,
                                      ACCORD_SIDE_SALES, 1, "Too slow",
                                      self->today, NULL));
  g_assert_true (accord_feelings_say (self->plan, meeting, NULL,
                                      ACCORD_SIDE_ENGINEERING, 2, "Too fast",
                                      self->today, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordForm) form = NULL;
      const char *note;

      accord_plan_set_actor (self->plan, "Ann", cases[i].actor);
      form = accord_meeting_forms_feel (self->board, NULL);
      note = accord_form_get_note (form);
      g_assert_nonnull (strstr (note, "Both sides see it"));
      g_assert_cmpint (strstr (note, "bad (Too slow)") != NULL, ==,
                       cases[i].sales);
      g_assert_cmpint (strstr (note, "uneasy (Too fast)") != NULL, ==,
                       cases[i].engineering);
    }
}

/* A week from now, by the name of this one, unless somebody says otherwise. */
static void
test_plan_next (MeetingWorld *self,
                gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *next;

  meeting_world_start (self);
  g_assert_true (accord_meeting_board_end (self->board, &error));
  form = accord_meeting_forms_plan_next (self->board, NULL);
  submit (self, form);
  next = accord_meeting_session_find_next (self->plan, self->today);
  g_assert_nonnull (next);
  g_assert_cmpint (accord_entity_get_day (next, ACCORD_MEETING_HELD_ON), ==,
                   self->today + 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                             \
  g_test_add ("/state/meeting-forms/" #name, MeetingWorld, NULL,              \
              meeting_world_set_up, test_##name, meeting_world_tear_down)
  ADD (decide);
  ADD (date);
  ADD (reveal);
  ADD (concern);
  ADD (ask);
  ADD (note);
  ADD (feel);
  ADD (own_feelings);
  ADD (plan_next);

  return g_test_run ();
}
