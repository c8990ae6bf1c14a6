/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingOpening:
 *
 * How a meeting begins: who is here, how both sides feel, the goal, what has
 * moved since last time, and the agenda.
 */
#define ACCORD_TYPE_MEETING_OPENING (accord_meeting_opening_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingOpening, accord_meeting_opening, ACCORD,
                      MEETING_OPENING, AdwBin)

void      accord_meeting_opening_show          (AccordMeetingOpening  *self,
                                                AccordMeetingBoard    *board);
guint     accord_meeting_opening_get_position  (AccordMeetingOpening  *self);
void      accord_meeting_opening_focus         (AccordMeetingOpening  *self,
                                                guint                  position);
void      accord_meeting_opening_focus_people  (AccordMeetingOpening  *self);
gboolean  accord_meeting_opening_leave_people  (AccordMeetingOpening  *self);

G_END_DECLS
