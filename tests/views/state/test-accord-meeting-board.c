/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-board.h"

#include "accord-decision.h"
#include "accord-meeting-facts.h"
#include "accord-meeting-forms.h"
#include "accord-person.h"
#include "accord-sample.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordMeetingBoard *board;
  AccordDay today;
} Fixture;

static void
wait_until_idle (Fixture *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (self->forecaster)
         || accord_way_out_choice_is_busy (
           accord_meeting_board_get_choice (self->board)));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->today = accord_day_from_ymd (2026, 3, 2);
  self->plan = accord_sample_new (self->today, &error);
  g_assert_no_error (error);
  self->forecaster = accord_forecaster_new (self->plan, self->today);
  self->board
    = accord_meeting_board_new (self->plan, self->forecaster, self->today);
  wait_until_idle (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->board);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static void
start (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  accord_meeting_board_start (self->board, &error);
  g_assert_no_error (error);
}

static void
next (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  accord_meeting_board_next (self->board, &error);
  g_assert_no_error (error);
}

static AccordMeetingScene
get_scene (Fixture *self)
{
  return accord_meeting_board_get_scene (self->board);
}

/* From the opening over all items to the closing, and back. */
static void
test_walk (Fixture      *self,
           gconstpointer data)
{
  GListModel *items = accord_meeting_session_get_items (
    accord_meeting_board_get_session (self->board));
  g_autoptr (GError) error = NULL;
  guint n_steps = 0;

  g_assert_false (accord_meeting_board_is_running (self->board));
  start (self);
  g_assert_cmpint (get_scene (self), ==, ACCORD_MEETING_SCENE_OPENING);
  next (self);
  g_assert_cmpint (get_scene (self), ==, ACCORD_MEETING_SCENE_PROMISE);
  while (get_scene (self) != ACCORD_MEETING_SCENE_CLOSING)
    {
      next (self);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, g_list_model_get_n_items (items));
  accord_meeting_board_previous (self->board, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_scene (self), !=, ACCORD_MEETING_SCENE_CLOSING);
  accord_meeting_board_close (self->board);
  g_assert_cmpint (get_scene (self), ==, ACCORD_MEETING_SCENE_CLOSING);
  g_assert_true (accord_meeting_board_end (self->board, &error));
  g_assert_no_error (error);
  g_assert_false (accord_meeting_board_is_running (self->board));
}

/* Another board goes on where the first one was, which was killed there: it
 * could write nothing more. */
static void
test_resume (Fixture      *self,
             gconstpointer data)
{
  static const char *const places[]
    = { "before we begin", "1 of ", "2 of ", "3 of " };

  start (self);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (AccordMeetingBoard) other
        = accord_meeting_board_new (self->plan, self->forecaster, self->today);
      g_autofree char *place = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (accord_meeting_board_is_running (other));
      accord_meeting_board_start (other, &error);
      g_assert_no_error (error);
      place = accord_meeting_board_dup_place (other);
      g_assert_true (g_str_has_prefix (place, places[i]));
      next (self);
    }
}

static void
test_reorder (Fixture      *self,
              gconstpointer data)
{
  GListModel *items = accord_meeting_session_get_items (
    accord_meeting_board_get_session (self->board));
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) now = NULL;
  g_autoptr (GError) error = NULL;

  start (self);
  first = g_list_model_get_item (items, 0);
  g_assert_true (accord_meeting_board_move (self->board, 0, -1, &error));
  g_assert_true (accord_meeting_board_move (self->board, 0, 1, &error));
  g_assert_no_error (error);
  now = g_list_model_get_item (items, 1);
  g_assert_true (first == now);
  g_assert_true (accord_meeting_board_move (self->board, 1, -1, &error));
  g_clear_object (&now);
  now = g_list_model_get_item (items, 0);
  g_assert_true (first == now);
}

/* What is previewed is decided as one step, which one undo takes back. */
static void
test_decide (Fixture      *self,
             gconstpointer data)
{
  AccordWayOutChoice *choice = accord_meeting_board_get_choice (self->board);
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;
  guint64 digest;

  start (self);
  next (self);
  wait_until_idle (self);
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
test_date (Fixture      *self,
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

  start (self);
  next (self);
  promise = (AccordEntity *) accord_promise_picture_get_promise (picture);
  g_assert_nonnull (promise);
  digest = accord_plan_get_digest (self->plan);
  g_assert_null (accord_meeting_forms_date (self->board, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  accord_date_drag_begin (drag, ACCORD_PROMISE (promise),
                          ACCORD_PROMISE_AGREED_DATE);
  accord_date_drag_move_by_weeks (drag, 1);
  g_assert_cmpint (get_scene (self), ==, ACCORD_MEETING_SCENE_MOVING);
  day = accord_date_drag_get_day (drag);
  form = accord_meeting_forms_date (self->board, &error);
  g_assert_no_error (error);
  accord_form_write (form, 0, "They can wait");
  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
                   ==, day);
  g_assert_cmpint (get_scene (self), ==, ACCORD_MEETING_SCENE_PROMISE);
  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
}

static void
collect (const AccordFact *fact,
         gpointer          data)
{
  g_string_append_printf (data, "%s\n%s\n", fact->title,
                          fact->subtitle != NULL ? fact->subtitle : "");
}

/* For this meeting only: at its end it is held back again. */
static void
test_reveal (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;

  start (self);
  next (self);
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

/* A concern is raised, and the other side says it back. */
static void
test_concern (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (AccordForm) heard = NULL;
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  start (self);
  next (self);
  form = accord_meeting_forms_concern (self->board, &error);
  g_assert_false (accord_form_submit (form, self->today, &error));
  g_clear_error (&error);
  accord_form_write (form, 0, "Nobody has tried it");
  g_assert_true (accord_form_submit (form, self->today, &error));
  accord_meeting_facts_concerns (self->board, collect, facts);
  g_assert_nonnull (strstr (facts->str, "Nobody has tried it"));
  g_assert_nonnull (strstr (facts->str, "not said back yet"));

  while ((heard = accord_meeting_forms_hear (self->board, NULL, &error))
         != NULL)
    {
      accord_form_write (heard, 0, "You fear that it fails");
      g_assert_true (accord_form_submit (heard, self->today, &error));
      g_clear_object (&heard);
    }
  g_string_truncate (facts, 0);
  accord_meeting_facts_concerns (self->board, collect, facts);
  g_assert_null (strstr (facts->str, "not said back yet"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                             \
  g_test_add ("/state/meeting-board/" #name, Fixture, NULL, set_up,           \
              test_##name, tear_down)
  ADD (walk);
  ADD (resume);
  ADD (reorder);
  ADD (decide);
  ADD (date);
  ADD (reveal);
  ADD (concern);

  return g_test_run ();
}
