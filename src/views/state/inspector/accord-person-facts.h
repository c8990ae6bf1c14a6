/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What there is to say of a person, line by line; never how they perform. */

void  accord_person_facts_teams  (const AccordFactContext *context,
                                  AccordEntity            *person,
                                  AccordFactFunc           add,
                                  gpointer                 data);

G_END_DECLS
