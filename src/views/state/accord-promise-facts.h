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

/**
 * AccordConcernFact:
 * @id: of the concern
 * @text: what the worry is
 * @side: whose
 * @side_class: (nullable): `sales` or `engineering`
 * @heard: whether the other side has said it back
 * @hearing: by whom and when, or that it has not been heard
 *
 * A concern that has not stopped being one. The strings are lent.
 */
typedef struct
{
  gint64 id;
  const char *text;
  const char *side;
  const char *side_class;
  gboolean heard;
  const char *hearing;
} AccordConcernFact;

typedef void (*AccordConcernFunc) (const AccordConcernFact *fact,
                                   gpointer                 data);

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
void  accord_promise_facts_hearings  (AccordPromise     *promise,
                                      AccordConcernFunc  add,
                                      gpointer           data);
void  accord_promise_facts_asks      (AccordPromise   *promise,
                                      AccordDay        as_of,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_trail     (AccordPromise   *promise,
                                      guint            most,
                                      AccordFactFunc   add,
                                      gpointer         data);
void  accord_promise_facts_history   (AccordPromise   *promise,
                                      AccordPlan      *plan,
                                      AccordFactFunc   add,
                                      gpointer         data);
G_END_DECLS
