/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise.h"

G_BEGIN_DECLS

/* What choices are called in front of people. */

const char *accord_words_side           (AccordSide          side);
const char *accord_words_state          (AccordPromiseState  state);
const char *accord_words_kind           (AccordDecisionKind  kind);
const char *accord_words_verdict        (AccordVerdict       verdict);
const char *accord_words_gave_way       (AccordGaveWay       gave_way);
char       *accord_words_dup_kept       (int                 days_late);
char       *accord_words_dup_state      (AccordPromise      *promise);
char       *accord_words_dup_promise    (AccordEntity       *promise);
char       *accord_words_dup_likelihood (double              chance);
char       *accord_words_dup_past       (const char         *date);

G_END_DECLS
