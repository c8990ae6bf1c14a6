/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingPage:
 *
 * A meeting on the whole screen. Everything in it can be done with a few keys,
 * which stand at the bottom, and with a pointer.
 */
#define ACCORD_TYPE_MEETING_PAGE (accord_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingPage, accord_meeting_page, ACCORD,
                      MEETING_PAGE, AdwBin)

void  accord_meeting_page_show   (AccordMeetingPage   *self,
                                  AccordMeetingBoard  *board);
void  accord_meeting_page_enter  (AccordMeetingPage   *self);

G_END_DECLS
