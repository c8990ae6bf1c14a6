/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What there is to say of a deal, line by line. */

void  accord_deal_facts_promises  (const AccordFactContext *context,
                                   AccordEntity            *deal,
                                   AccordFactFunc           add,
                                   gpointer                 data);

G_END_DECLS
