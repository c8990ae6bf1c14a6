/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

/**
 * AccordFactFunc:
 * @title: what it is
 * @subtitle: (nullable): more of it
 * @pill: (nullable): a word on it
 * @pill_class: (nullable): what kind of word: `good`, `tight`, `bad`, `sales`
 *   or `engineering`
 */
typedef void (*AccordFactFunc) (const char *title,
                                const char *subtitle,
                                const char *pill,
                                const char *pill_class,
                                gpointer    data);

/* What there is to say of a promise, line by line. */

void  accord_promise_facts_features  (AccordPromise   *promise,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_limits    (AccordPromise   *promise,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_concerns  (AccordPromise   *promise,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_asks      (AccordPromise   *promise,
                                      AccordDay        as_of,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_history   (AccordPromise   *promise,
                                      AccordPlan      *plan,
                                      AccordFactFunc   add,
                                      gpointer         data);

G_END_DECLS
