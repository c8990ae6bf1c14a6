/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"
#include "accord-trail.h"

G_BEGIN_DECLS

void  accord_trail_facts       (const AccordFactContext *context,
                                AccordEntity            *promise,
                                AccordFactFunc           add,
                                gpointer                 data);
void  accord_trail_facts_tell  (const AccordTrailEntry  *entry,
                                AccordFactFunc           add,
                                gpointer                 data);

G_END_DECLS
