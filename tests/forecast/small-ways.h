/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ways-out.h"

G_BEGIN_DECLS

/* Ways out on plans that are small enough to know the right answer. */

#define SMALL_TRIALS 200

/* Six days of work for one person, of which four may be missing; due after
 * five. */
typedef struct
{
  AccordPlan *plan;
  AccordEntity *team;
  AccordEntity *must;
  AccordEntity *could;
  AccordEntity *promise;
  AccordEntity *deal;
} SmallLate;

/* small_ways_find() has them found, and asserts what holds for every plan;
 * what small_ways_get() and small_ways_find_kind() return is the list's. */
AccordWaysOut *small_ways_new       (AccordPlan       *plan,
                                     AccordEntity     *promise,
                                     guint             n_threads);
AccordWaysOut *small_ways_find      (AccordPlan       *plan,
                                     AccordEntity     *promise);
AccordWayOut  *small_ways_get       (AccordWaysOut    *ways,
                                     guint             i);
AccordWayOut  *small_ways_find_kind (AccordWaysOut    *ways,
                                     AccordWayOutKind  kind);
void           small_late_open      (SmallLate        *self,
                                     const char       *could_days);
void           small_late_close     (SmallLate        *self);

G_END_DECLS
