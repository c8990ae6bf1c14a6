/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-asks.h"
#include "accord-concerns.h"
#include "meeting-world.h"

/* From the opening over all items to the closing, and back. */
static void
test_walk (MeetingWorld *self,
           gconstpointer data)
{
  GListModel *items = accord_meeting_session_get_items (
    accord_meeting_board_get_session (self->board));
  g_autoptr (GError) error = NULL;
  guint n_steps = 0;

  g_assert_false (accord_meeting_board_is_running (self->board));
  meeting_world_start (self);
  g_assert_cmpint (meeting_world_get_scene (self), ==, ACCORD_MEETING_SCENE_OPENING);
  meeting_world_next (self);
  g_assert_cmpint (meeting_world_get_scene (self), ==, ACCORD_MEETING_SCENE_PROMISE);
  while (meeting_world_get_scene (self) != ACCORD_MEETING_SCENE_CLOSING)
    {
      meeting_world_next (self);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, g_list_model_get_n_items (items));
  accord_meeting_board_previous (self->board, &error);
  g_assert_no_error (error);
  g_assert_cmpint (meeting_world_get_scene (self), !=, ACCORD_MEETING_SCENE_CLOSING);
  accord_meeting_board_close (self->board);
  g_assert_cmpint (meeting_world_get_scene (self), ==, ACCORD_MEETING_SCENE_CLOSING);
  g_assert_true (accord_meeting_board_end (self->board, &error));
  g_assert_no_error (error);
  g_assert_false (accord_meeting_board_is_running (self->board));
}

/* What is answered, or said back, is not offered to be so again. */
static void
test_settled (MeetingWorld *self,
              gconstpointer data)
{
  static const AccordMeetingScene scenes[]
    = { ACCORD_MEETING_SCENE_ASK, ACCORD_MEETING_SCENE_CONCERN };

  meeting_world_start (self);
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autoptr (GError) error = NULL;
      AccordMeetingPlace place;
      gpointer subject;

      meeting_world_go_to (self, scenes[i]);
      place = accord_meeting_board_get_place (self->board);
      g_assert_cmpint (place.has_unheard, ==,
                       scenes[i] == ACCORD_MEETING_SCENE_CONCERN);
      subject = accord_meeting_board_get_subject (self->board);
      if (ACCORD_IS_ASK (subject))
        accord_ask_answer (subject, self->plan, "In May", ACCORD_ANSWERER_BOTH,
                           NULL, self->today, &error);
      else
        accord_concern_hear (subject, self->plan, "You fear it",
                             ACCORD_ANSWERER_BOTH, NULL, self->today, &error);
      g_assert_no_error (error);
      place = accord_meeting_board_get_place (self->board);
      g_assert_cmpint (place.scene, ==, ACCORD_MEETING_SCENE_SETTLED);
      g_assert_false (place.has_unheard);
    }
}

/* Another board goes on where the first one was, which was killed there: it
 * could write nothing more. */
static void
test_resume (MeetingWorld *self,
             gconstpointer data)
{
  static const char *const places[]
    = { "before we begin", "1 of ", "2 of ", "3 of " };

  meeting_world_start (self);
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
      meeting_world_next (self);
    }
}

static void
test_reorder (MeetingWorld *self,
              gconstpointer data)
{
  GListModel *items = accord_meeting_session_get_items (
    accord_meeting_board_get_session (self->board));
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) now = NULL;
  g_autoptr (GError) error = NULL;

  meeting_world_start (self);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                             \
  g_test_add ("/state/meeting-board/" #name, MeetingWorld, NULL,              \
              meeting_world_set_up, test_##name, meeting_world_tear_down)
  ADD (walk);
  ADD (settled);
  ADD (resume);
  ADD (reorder);

  return g_test_run ();
}
