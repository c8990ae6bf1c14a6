/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-promise.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

/* What the screen of a meeting says, large. */

char       *accord_meeting_words_promise  (AccordPromise           *promise);
char       *accord_meeting_words_deal     (AccordPromise           *promise,
                                           double                   win_chance,
                                           const char              *currency);
char       *accord_meeting_words_window   (AccordPromise           *promise);
char       *accord_meeting_words_standing (const AccordTimelineRow *row,
                                           const char             **standing);
const char *accord_meeting_words_kind     (AccordAgendaKind         kind);
char       *accord_meeting_words_clock    (gint64                   seconds);

G_END_DECLS
