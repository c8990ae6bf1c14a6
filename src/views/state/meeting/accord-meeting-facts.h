/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"
#include "accord-meeting-board.h"

G_BEGIN_DECLS

/** AccordMeetingFactsFunc: Tells the facts of one sort, one by one. */
typedef void (*AccordMeetingFactsFunc) (AccordMeetingBoard *board,
                                        AccordFactFunc      add,
                                        gpointer            data);

/* What the cards of a meeting say, line by line. */

void  accord_meeting_facts_feelings   (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
void  accord_meeting_facts_moves      (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
void  accord_meeting_facts_goal       (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
void  accord_meeting_facts_subject    (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
void  accord_meeting_facts_decisions  (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
void  accord_meeting_facts_trail      (AccordMeetingBoard  *board,
                                       AccordFactFunc       add,
                                       gpointer             data);
char *accord_meeting_facts_dup_about  (AccordMeetingBoard  *board);

G_END_DECLS
