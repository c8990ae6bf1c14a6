/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingClosing:
 *
 * What came of a meeting: decisions, agreed dates, who does what; and how to
 * take it along.
 */
#define ACCORD_TYPE_MEETING_CLOSING (accord_meeting_closing_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingClosing, accord_meeting_closing, ACCORD,
                      MEETING_CLOSING, AdwBin)

void  accord_meeting_closing_show  (AccordMeetingClosing  *self,
                                    AccordMeetingBoard    *board);

G_END_DECLS
