/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordMeeting:
 *
 * A meeting in which both sides decide.
 */
#define ACCORD_TYPE_MEETING (accord_meeting_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeeting, accord_meeting,
                      ACCORD, MEETING, AccordEntity)

/**
 * AccordMeetingField:
 *
 * The stored properties; the table in accord-meeting.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_MEETING_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_MEETING_HELD_ON,
  ACCORD_MEETING_STATE,
  ACCORD_MEETING_FACILITATOR,
  ACCORD_MEETING_MINUTES_PLANNED,
  ACCORD_MEETING_MINUTES_TAKEN,
  ACCORD_MEETING_NOTE,
  ACCORD_MEETING_STARTED,
} AccordMeetingField;

G_END_DECLS
