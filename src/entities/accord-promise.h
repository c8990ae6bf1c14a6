/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordPromise:
 *
 * Something a customer is told they will get by a date.
 */
#define ACCORD_TYPE_PROMISE (accord_promise_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromise, accord_promise,
                      ACCORD, PROMISE, AccordEntity)

/**
 * AccordPromiseField:
 *
 * The stored properties; the table in accord-promise.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_PROMISE_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_PROMISE_DEAL,
  ACCORD_PROMISE_ACCOUNT,
  ACCORD_PROMISE_STATE,
  ACCORD_PROMISE_WANT_DATE,
  ACCORD_PROMISE_AGREED_DATE,
  ACCORD_PROMISE_AGREED_AFTER,
  ACCORD_PROMISE_TOLD_DATE,
  ACCORD_PROMISE_TOLD_ON,
  ACCORD_PROMISE_ORIGIN,
  ACCORD_PROMISE_DATE_GIVEN_ON,
  ACCORD_PROMISE_BEFORE_ESTIMATE,
  ACCORD_PROMISE_CONFIDENCE,
  ACCORD_PROMISE_SHARE,
  ACCORD_PROMISE_GRACE,
  ACCORD_PROMISE_LATE_COST,
  ACCORD_PROMISE_LATE_COST_LIMIT,
  ACCORD_PROMISE_CHANCE_LOSS,
  ACCORD_PROMISE_HAND_OVER,
  ACCORD_PROMISE_SUPPORT_EFFORT,
  ACCORD_PROMISE_SUPPORT_WEEKS,
  ACCORD_PROMISE_SUPPORT_TEAM,
  ACCORD_PROMISE_LIMITS_SHOWN_ON,
  ACCORD_PROMISE_OWNER,
  ACCORD_PROMISE_WORDING,
  ACCORD_PROMISE_DELIVERED_ON,
  ACCORD_PROMISE_CONFIRMED_ON,
  ACCORD_PROMISE_NOTE,
  ACCORD_PROMISE_TOLD_TURN,
  ACCORD_PROMISE_NEED_DATE,
  ACCORD_PROMISE_NEED_REVEALED,
  ACCORD_PROMISE_NEED_REVEALED_FOR,
} AccordPromiseField;

double         accord_promise_get_share   (AccordPromise *self);
AccordEntity  *accord_promise_get_account (AccordPromise *self);
gboolean       accord_promise_takes_part  (AccordPromise *self);

G_END_DECLS
