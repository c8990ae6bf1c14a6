/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-sheet.h"
#include "accord-standing.h"

G_BEGIN_DECLS

/**
 * AccordDuty:
 * @what: what is to be done
 * @owner: (nullable): by whom
 * @due: by when, or %ACCORD_DAY_NONE
 *
 * Who does what by when.
 */
typedef struct
{
  char *what;
  AccordEntity *owner;
  AccordDay due;
} AccordDuty;

/**
 * AccordMinutes:
 * @meeting: the meeting
 * @day: when it was held
 * @before: (nullable): how the plan stood at the end of the meeting before
 * @after: how it stood at the end of this one, or stands while it runs
 * @people: (element-type AccordEntity): who was there
 * @items: (element-type AccordEntity): the agenda, in its order
 * @decisions: (element-type AccordEntity): what was decided
 * @agreed: (element-type AccordEntity): promises whose dates were agreed, or
 *   signed, that day
 * @duties: (element-type AccordDuty): who does what by when
 *
 * What a meeting leaves behind. Entities belong to the plan.
 */
typedef struct
{
  AccordEntity *meeting;
  AccordDay day;
  AccordStandings *before;
  AccordStandings *after;
  GPtrArray *people;
  GPtrArray *items;
  GPtrArray *decisions;
  GPtrArray *agreed;
  GPtrArray *duties;
} AccordMinutes;

AccordMinutes *accord_minutes_new          (AccordPlan     *plan,
                                            AccordEntity   *meeting,
                                            AccordForecast *forecast);
void           accord_minutes_free         (AccordMinutes  *self);
AccordSheet   *accord_minutes_create_sheet (AccordMinutes  *self,
                                            AccordPlan     *plan);
AccordEntity  *accord_minutes_find_last    (AccordPlan     *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordMinutes, accord_minutes_free)

G_END_DECLS
