/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

/* What there is to say of a team, line by line. */

void  accord_team_facts_weeks   (const AccordFactContext *context,
                                 AccordEntity            *team,
                                 AccordFactFunc           add,
                                 gpointer                 data);
void  accord_team_facts_people  (const AccordFactContext *context,
                                 AccordEntity            *team,
                                 AccordFactFunc           add,
                                 gpointer                 data);
void  accord_team_facts_work    (const AccordFactContext *context,
                                 AccordEntity            *team,
                                 AccordFactFunc           add,
                                 gpointer                 data);

G_END_DECLS
