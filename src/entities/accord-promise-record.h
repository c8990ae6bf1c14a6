/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/* What a promise brings into its trail, whatever door it is changed by. */

gboolean       accord_promise_record_edit    (AccordPromise       *promise,
                                              const AccordValue   *before,
                                              AccordPlan          *plan,
                                              GError             **error);
AccordPromise *accord_promise_record_find_moved
                                             (AccordPlan          *plan,
                                              AccordChange        *change);
AccordEntity  *accord_promise_record_decision
                                             (AccordPromise       *promise,
                                              AccordPlan          *plan,
                                              AccordDecisionKind   kind,
                                              AccordDay            day,
                                              const char          *why);
void           accord_promise_record_outcome (AccordPromise       *promise,
                                              AccordPlan          *plan,
                                              AccordOutcomeKind    kind,
                                              AccordDay            day,
                                              const char          *cause);

G_END_DECLS
