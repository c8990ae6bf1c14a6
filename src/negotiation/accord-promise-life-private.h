/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-life.h"
#include "accord-signature.h"

G_BEGIN_DECLS

gboolean _accord_promise_life_is_open (AccordPromise        *promise);
AccordEntity *
         _accord_promise_life_find_settled
                                      (AccordPromise        *promise);
void     _accord_promise_life_write   (AccordPromise        *promise,
                                       AccordPlan           *plan,
                                       AccordLifeStep        step,
                                       const AccordLifeMove *move,
                                       gboolean              estimated);

G_END_DECLS
