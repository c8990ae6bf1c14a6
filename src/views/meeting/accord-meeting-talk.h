/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingTalk:
 *
 * An item of a meeting that is no promise: an ask, a concern, what an outside
 * party owes, a decision to look at again.
 */
#define ACCORD_TYPE_MEETING_TALK (accord_meeting_talk_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingTalk, accord_meeting_talk, ACCORD,
                      MEETING_TALK, AdwBin)

void  accord_meeting_talk_show  (AccordMeetingTalk   *self,
                                 AccordMeetingBoard  *board);

G_END_DECLS
