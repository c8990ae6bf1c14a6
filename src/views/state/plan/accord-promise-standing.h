/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordPromiseStanding:
 * @ACCORD_PROMISE_STANDING_NONE: it is over: kept, broken or withdrawn
 * @ACCORD_PROMISE_STANDING_ON_TIME: its chance to keep the agreed date
 *   reaches its confidence
 * @ACCORD_PROMISE_STANDING_ASKED: engineering has been asked, and there is no
 *   agreed date to judge
 * @ACCORD_PROMISE_STANDING_NOT_ASKED: nobody has asked engineering yet
 * @ACCORD_PROMISE_STANDING_UNKNOWN: there is a date, but no forecast of
 *   it, as estimates are missing
 * @ACCORD_PROMISE_STANDING_TIGHT: its chance is less than its confidence, but
 *   even
 * @ACCORD_PROMISE_STANDING_LATE: it is more likely late than not
 *
 * How a promise stands, the best first. The limits are those of the
 * timeline's pills.
 */
typedef enum
{
  ACCORD_PROMISE_STANDING_NONE,
  ACCORD_PROMISE_STANDING_ON_TIME,
  ACCORD_PROMISE_STANDING_ASKED,
  ACCORD_PROMISE_STANDING_NOT_ASKED,
  ACCORD_PROMISE_STANDING_UNKNOWN,
  ACCORD_PROMISE_STANDING_TIGHT,
  ACCORD_PROMISE_STANDING_LATE,
  ACCORD_N_PROMISE_STANDINGS,
} AccordPromiseStanding;

/**
 * AccordPromiseStandings:
 * @n: how many promises stand how
 *
 * How the promises of a deal stand.
 */
typedef struct
{
  guint n[ACCORD_N_PROMISE_STANDINGS];
} AccordPromiseStandings;

AccordPromiseStanding accord_promise_standing_of (AccordEntity *promise,
                                                  double chance,
                                                  double confidence);
char *accord_promise_standing_dup_text (AccordPromiseStanding standing,
                                        guint n);

AccordPromiseStanding
accord_promise_standings_get_worst (const AccordPromiseStandings *self);
char *accord_promise_standings_dup_text (const AccordPromiseStandings *self);

G_END_DECLS
