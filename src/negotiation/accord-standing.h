/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordStanding:
 * @promise: the id of the promise; 0 where it is gone
 * @title: what it was called
 * @state: where it was in its life
 * @want: the want date, or %ACCORD_DAY_NONE
 * @agreed: the agreed date, or %ACCORD_DAY_NONE
 * @p10: the day that 10 % of the trials met, or %ACCORD_DAY_NONE
 * @p50: the same for 50 %
 * @ready: the deliverable date
 * @p90: the same for 90 %
 * @chance: to keep the agreed date, from 0 to 1; NaN for unknown
 *
 * How one promise stood at a time. There is no need date in it.
 */
typedef struct
{
  gint64 promise;
  char *title;
  AccordPromiseState state;
  AccordDay want;
  AccordDay agreed;
  AccordDay p10;
  AccordDay p50;
  AccordDay ready;
  AccordDay p90;
  double chance;
} AccordStanding;

/**
 * AccordStandings:
 * @day: when
 * @business: expected new business, minor units, or %ACCORD_MONEY_NONE
 * @kept: promises expected to be kept; NaN for unknown
 * @made: out of how many; -1 for unknown
 * @value_at_risk: minor units, or %ACCORD_MONEY_NONE
 * @rows: (element-type AccordStanding): the promises
 *
 * How a plan stood: today, or when a snapshot was taken. Reference-counted;
 * not changed once it is made.
 */
typedef struct
{
  AccordDay day;
  AccordMoney business;
  double kept;
  int made;
  AccordMoney value_at_risk;
  GPtrArray *rows;
} AccordStandings;

AccordStandings      *accord_standings_new_now        (AccordPlan      *plan,
                                                       AccordForecast  *forecast,
                                                       AccordDay        today);
AccordStandings      *accord_standings_new_snapshot   (AccordEntity    *snapshot);
AccordStandings      *accord_standings_ref            (AccordStandings *self);
void                  accord_standings_unref          (AccordStandings *self);
const AccordStanding *accord_standings_find           (AccordStandings *self,
                                                       gint64           promise);
AccordEntity         *accord_standings_find_snapshot  (AccordPlan      *plan,
                                                       AccordDay        before);
AccordEntity         *accord_standings_write_snapshot (AccordStandings *self,
                                                       AccordPlan      *plan,
                                                       AccordEntity    *meeting,
                                                       const char      *name);

/**
 * AccordMove:
 * @promise: (nullable): the promise, while it exists
 * @title: what it is called
 * @before: (nullable): how it stood; %NULL where it is new
 * @after: (nullable): how it stands; %NULL where it is gone
 * @agreed_days: the agreed date moved by that many days; late is positive
 * @ready_days: the same for the deliverable date
 *
 * What became of a promise between two times. The standings own the rest.
 */
typedef struct
{
  AccordEntity *promise;
  const char *title;
  const AccordStanding *before;
  const AccordStanding *after;
  int agreed_days;
  int ready_days;
} AccordMove;

GArray *accord_standings_compare (AccordStandings *before,
                                  AccordStandings *after,
                                  AccordPlan      *plan,
                                  gboolean         all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordStandings, accord_standings_unref)

G_END_DECLS
