/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordDateMove:
 * @plan: the plan
 * @promise: whose date moves
 * @field: which one: %ACCORD_PROMISE_AGREED_DATE, %ACCORD_PROMISE_WANT_DATE
 *   or %ACCORD_PROMISE_NEED_DATE
 * @day: where to
 * @today: the as-of day where the plan does not fix one
 *
 * One date of a promise on its way to another day. A value that its holder
 * fills in, with what it borrows.
 */
typedef struct
{
  AccordPlan *plan;
  AccordPromise *promise;
  guint field;
  AccordDay day;
  AccordDay today;
} AccordDateMove;

gboolean   accord_date_move_may           (const AccordDateMove *self);
AccordDay  accord_date_move_propose       (const AccordDateMove *self,
                                           AccordForecaster     *forecaster,
                                           AccordWorkingDays    *calendar);
char      *accord_date_move_dup_name      (const AccordDateMove *self);
gboolean   accord_date_move_needs_reason  (const AccordDateMove *self);
gboolean   accord_date_move_check_reason  (const AccordDateMove *self,
                                           const char           *why,
                                           GError              **error);
void       accord_date_move_write         (const AccordDateMove *self,
                                           GArray               *queue);
void       accord_date_move_note          (const AccordDateMove *self,
                                           const char           *why);

AccordDay  accord_date_move_snap          (AccordWorkingDays    *calendar,
                                           AccordDay             day);

G_END_DECLS
