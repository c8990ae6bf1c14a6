/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

/* A meeting of the sample plan, on the day that the sample begins. */
typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordMeetingBoard *board;
  AccordDay today;
} MeetingWorld;

void               meeting_world_set_up          (MeetingWorld       *self,
                                                  gconstpointer       data);
void               meeting_world_tear_down       (MeetingWorld       *self,
                                                  gconstpointer       data);
void               meeting_world_wait_until_idle (MeetingWorld       *self);
void               meeting_world_start           (MeetingWorld       *self);
void               meeting_world_next            (MeetingWorld       *self);
AccordMeetingScene meeting_world_get_scene       (MeetingWorld       *self);
void               meeting_world_go_to           (MeetingWorld       *self,
                                                  AccordMeetingScene  scene);
