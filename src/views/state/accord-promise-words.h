/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

/* What the timeline shows of a promise, in words. */

char *accord_promise_words_gap      (int                            gap);
char *accord_promise_words_move     (int                            moved);
char *accord_promise_words_describe (const AccordTimelineRow       *row,
                                     double                         confidence);
AccordEffect accord_promise_words_judge (const AccordPromiseDifference *effect);
char *accord_promise_words_effect   (const AccordPromiseDifference *effect);
char *accord_promise_words_drag     (const AccordTimelineRow       *row,
                                     AccordDay                      day,
                                     gboolean                       agreed);

G_END_DECLS
