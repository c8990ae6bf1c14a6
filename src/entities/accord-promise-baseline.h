/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise.h"

G_BEGIN_DECLS

/* What both sides put their names to, and how far it has slipped since. */

AccordEntity *accord_promise_baseline_find_signature (AccordPromise *promise,
                                                      AccordSide     side);
gboolean      accord_promise_baseline_is_signed      (AccordPromise *promise);
AccordDay     accord_promise_baseline_get_date       (AccordPromise *promise);
gboolean      accord_promise_baseline_get_slip       (AccordPromise *promise,
                                                      int           *days);

G_END_DECLS
