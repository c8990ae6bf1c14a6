/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordStanding:
 * @ACCORD_STANDING_NONE: it is over: kept, broken or withdrawn
 * @ACCORD_STANDING_ON_TIME: its chance to keep the agreed date reaches its
 *   confidence
 * @ACCORD_STANDING_ASKED: engineering has been asked, and there is no agreed
 *   date to judge
 * @ACCORD_STANDING_NOT_ASKED: nobody has asked engineering yet
 * @ACCORD_STANDING_UNKNOWN: there is a date, but no forecast of it: estimates
 *   are missing
 * @ACCORD_STANDING_TIGHT: its chance is less than its confidence, but even
 * @ACCORD_STANDING_LATE: it is more likely late than not
 *
 * How a promise stands, the best first. The limits are those of the
 * timeline's pills.
 */
typedef enum
{
  ACCORD_STANDING_NONE,
  ACCORD_STANDING_ON_TIME,
  ACCORD_STANDING_ASKED,
  ACCORD_STANDING_NOT_ASKED,
  ACCORD_STANDING_UNKNOWN,
  ACCORD_STANDING_TIGHT,
  ACCORD_STANDING_LATE,
  ACCORD_N_STANDINGS,
} AccordStanding;

/**
 * AccordStandings:
 * @n: how many promises stand how
 *
 * How the promises of a deal stand.
 */
typedef struct
{
  guint n[ACCORD_N_STANDINGS];
} AccordStandings;

AccordStanding  accord_standing_of             (AccordEntity          *promise,
                                                double                 chance,
                                                double                 confidence);
char           *accord_standing_dup_text       (AccordStanding         standing,
                                                guint                  n);

AccordStanding  accord_standings_get_worst     (const AccordStandings *self);
char           *accord_standings_dup_text      (const AccordStandings *self);

G_END_DECLS
