/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

/* What the timeline shows of a promise, in words. */

/* A date that is being moved. */
typedef struct
{
  AccordDay from;  /* where it was, or ACCORD_DAY_NONE */
  AccordDay to;    /* where it is now */
  gboolean agreed; /* whether it is the agreed date */
  gboolean past;   /* whether where it is now is over already */
} AccordMovedDate;

char *accord_promise_words_gap      (int                            gap);
char *accord_promise_words_move     (int                            moved);
char *accord_promise_words_describe (const AccordTimelineRow       *row,
                                     double                         confidence);
AccordEffect accord_promise_words_judge (const AccordPromiseDifference *effect);
char *accord_promise_words_effect   (const AccordPromiseDifference *effect);
char *accord_promise_words_drag     (const AccordTimelineRow       *row,
                                     const AccordMovedDate         *date);
char *accord_promise_words_moving   (const AccordTimelineRow       *row,
                                     double                         confidence,
                                     const AccordMovedDate         *date);

G_END_DECLS
