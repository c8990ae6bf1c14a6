/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

G_BEGIN_DECLS

/* Where on the screen the meeting is. */
typedef enum
{
  ACCORD_MEETING_PHASE_OPENING,
  ACCORD_MEETING_PHASE_ITEMS,
  ACCORD_MEETING_PHASE_CLOSING,
} AccordMeetingPhase;

struct _AccordMeetingBoard
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;
  AccordMeetingSession *session;
  AccordWayOutChoice *choice;
  AccordDateDrag *drag;
  AccordPromisePicture *picture;
  AccordMeetingPhase phase;
  gboolean on_screen; /* and not interrupted */
};

/* accord-meeting-board.c */
guint               _accord_meeting_board_get_size    (AccordMeetingBoard  *self);
AccordEntity       *_accord_meeting_board_get_item    (AccordMeetingBoard  *self,
                                                       guint                position);
AccordMeetingPhase  _accord_meeting_board_find_phase  (AccordMeetingBoard  *self);
void                _accord_meeting_board_update      (AccordMeetingBoard  *self);

G_END_DECLS
