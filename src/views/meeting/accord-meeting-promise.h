/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingPromise:
 *
 * A promise on one page of a meeting: how it stands, its ways out, when it
 * will be ready, what worries whom, how its date came about, its limits.
 */
#define ACCORD_TYPE_MEETING_PROMISE (accord_meeting_promise_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingPromise, accord_meeting_promise, ACCORD,
                      MEETING_PROMISE, AdwBin)

void  accord_meeting_promise_show       (AccordMeetingPromise  *self,
                                         AccordMeetingBoard    *board);
void  accord_meeting_promise_move_date  (AccordMeetingPromise  *self);
void  accord_meeting_promise_move       (AccordMeetingPromise  *self,
                                         int                    by);

G_END_DECLS
