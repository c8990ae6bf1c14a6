/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What needs attention in a plan now: what a meeting would talk about, line by
 * line. */

void  accord_plan_facts_begin      (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_promises   (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_asks       (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_concerns   (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_outside    (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_decisions  (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);
void  accord_plan_facts_nothing    (const AccordFactContext *context,
                                    AccordEntity            *settings,
                                    AccordFactFunc           add,
                                    gpointer                 data);

G_END_DECLS
