/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-concern.h"
#include "accord-form.h"
#include "accord-meeting-board.h"

G_BEGIN_DECLS

/* What a meeting asks before it records something. Where there is nothing to
 * ask, such as a need date that there isn't, the answer is no form, and why. */

AccordForm *accord_meeting_forms_decide    (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_date      (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_reveal    (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_concern   (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_hear      (AccordMeetingBoard  *board,
                                            AccordConcern       *concern,
                                            GError             **error);
AccordForm *accord_meeting_forms_ask       (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_answer    (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_note      (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_feel      (AccordMeetingBoard  *board,
                                            GError             **error);
AccordForm *accord_meeting_forms_plan_next (AccordMeetingBoard  *board,
                                            GError             **error);

G_END_DECLS
