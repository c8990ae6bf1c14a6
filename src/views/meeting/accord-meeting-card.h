/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-facts.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordMeetingCard:
 *
 * A titled card of facts, as large as a projector wants them. It is filled by
 * begin, add …, end, and is not there while it is empty, unless it has words
 * for that. A fact with an action is a button that does it.
 */
#define ACCORD_TYPE_MEETING_CARD (accord_meeting_card_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingCard, accord_meeting_card, ACCORD,
                      MEETING_CARD, AdwBin)

void  accord_meeting_card_begin      (AccordMeetingCard       *self);
void  accord_meeting_card_add        (AccordMeetingCard       *self,
                                      const AccordFact        *fact);
void  accord_meeting_card_end        (AccordMeetingCard       *self);
void  accord_meeting_card_fill       (AccordMeetingCard       *self,
                                      AccordMeetingBoard      *board,
                                      AccordMeetingFactsFunc   tell);
void  accord_meeting_card_fill_from  (AccordMeetingCard       *self,
                                      const AccordFactContext *context,
                                      AccordEntity            *entity,
                                      AccordFactsFunc          tell);

G_END_DECLS
