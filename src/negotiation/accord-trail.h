/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordTrailKind:
 * @ACCORD_TRAIL_ASKED: a side asked something
 * @ACCORD_TRAIL_ANSWERED: the other side answered
 * @ACCORD_TRAIL_OFFERED: a side offered a date or a scope
 * @ACCORD_TRAIL_AGREED: a side took the other's offer, or both agreed
 * @ACCORD_TRAIL_KEPT: the promise was kept, in time or late
 * @ACCORD_TRAIL_BROKEN: the promise was broken
 * @ACCORD_TRAIL_DECIDED: something was decided, as to reopen what had ended
 * @ACCORD_TRAIL_SIGNED: a side put its name to a date
 * @ACCORD_TRAIL_UNSIGNED: a side took its name back
 * @ACCORD_TRAIL_TOLD: the customer was told
 * @ACCORD_TRAIL_DELIVERED: the customer got it
 *
 * What happened to a promise; of what happened on one day in an unknown order,
 * the first kind comes first.
 */
typedef enum
{
  ACCORD_TRAIL_ASKED,
  ACCORD_TRAIL_ANSWERED,
  ACCORD_TRAIL_OFFERED,
  ACCORD_TRAIL_AGREED,
  ACCORD_TRAIL_KEPT,
  ACCORD_TRAIL_BROKEN,
  ACCORD_TRAIL_DECIDED,
  ACCORD_TRAIL_SIGNED,
  ACCORD_TRAIL_UNSIGNED,
  ACCORD_TRAIL_TOLD,
  ACCORD_TRAIL_DELIVERED,
} AccordTrailKind;

/**
 * AccordTrailEntry:
 * @kind: what happened
 * @day: when
 * @turn: its place among all that happened to the promise; 0 for unknown
 * @side: who did it
 * @person: (nullable): by name
 * @date: the date that it is about, or %ACCORD_DAY_NONE
 * @confidence: how sure they said they were; NaN for unsaid
 * @text: (nullable): what was asked, answered, offered or decided
 * @why: (nullable): the reason
 * @source: (nullable): the offer, ask, signature, decision or outcome itself
 *
 * A step of the trail. Texts and entities belong to the plan.
 */
typedef struct
{
  AccordTrailKind kind;
  AccordDay day;
  gint64 turn;
  AccordSide side;
  AccordEntity *person;
  AccordDay date;
  double confidence;
  const char *text;
  const char *why;
  AccordEntity *source;
} AccordTrailEntry;

GArray *accord_trail_new     (AccordPromise          *promise);
char   *accord_trail_dup_who (const AccordTrailEntry *entry);

G_END_DECLS
