/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What there is to say of a promise, line by line. */

void  accord_promise_facts_features  (const AccordFactContext *context,
                                      AccordEntity            *promise,
                                      AccordFactFunc           add,
                                      gpointer                 data);
void  accord_promise_facts_limits    (const AccordFactContext *context,
                                      AccordEntity            *promise,
                                      AccordFactFunc           add,
                                      gpointer                 data);

G_END_DECLS
