/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meeting-world.h"

#include "accord-sample.h"

/* Whatever is worked out in the background is there then. */
void
meeting_world_wait_until_idle (MeetingWorld *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (self->forecaster)
         || accord_way_out_choice_is_busy (
           accord_meeting_board_get_choice (self->board)));
}

void
meeting_world_set_up (MeetingWorld *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->today = accord_day_from_ymd (2026, 3, 2);
  self->plan = accord_sample_new (self->today, &error);
  g_assert_no_error (error);
  self->forecaster = accord_forecaster_new (self->plan, self->today);
  self->board
    = accord_meeting_board_new (self->plan, self->forecaster, self->today);
  meeting_world_wait_until_idle (self);
}

void
meeting_world_tear_down (MeetingWorld *self,
                         gconstpointer data)
{
  g_object_unref (self->board);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

void
meeting_world_start (MeetingWorld *self)
{
  g_autoptr (GError) error = NULL;

  accord_meeting_board_start (self->board, &error);
  g_assert_no_error (error);
}

void
meeting_world_next (MeetingWorld *self)
{
  g_autoptr (GError) error = NULL;

  accord_meeting_board_next (self->board, &error);
  g_assert_no_error (error);
}

AccordMeetingScene
meeting_world_get_scene (MeetingWorld *self)
{
  return accord_meeting_board_get_scene (self->board);
}

/* On with it until @scene is on the screen, which the sample has. */
void
meeting_world_go_to (MeetingWorld      *self,
                     AccordMeetingScene scene)
{
  while (meeting_world_get_scene (self) != scene)
    {
      g_assert_cmpint (meeting_world_get_scene (self), !=,
                       ACCORD_MEETING_SCENE_CLOSING);
      meeting_world_next (self);
    }
}
