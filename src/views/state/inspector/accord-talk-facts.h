/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What was said of a promise, line by line. */

void  accord_talk_facts_concerns  (const AccordFactContext *context,
                                   AccordEntity            *promise,
                                   AccordFactFunc           add,
                                   gpointer                 data);
void  accord_talk_facts_asks      (const AccordFactContext *context,
                                   AccordEntity            *promise,
                                   AccordFactFunc           add,
                                   gpointer                 data);
char *accord_talk_facts_dup_action
                                   (AccordEntity            *said,
                                    const char             **verb);

G_END_DECLS
