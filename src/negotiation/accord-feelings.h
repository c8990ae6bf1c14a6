/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-feeling.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/** ACCORD_FEELING_STEPS: how many steps a feeling has, from bad to good. */
#define ACCORD_FEELING_STEPS 5

gboolean    accord_feelings_say     (AccordPlan    *plan,
                                     AccordEntity  *meeting,
                                     AccordEntity  *person,
                                     AccordSide     side,
                                     int            mood,
                                     const char    *why,
                                     AccordDay      day,
                                     GError       **error);
void        accord_feelings_adopt   (AccordPlan    *plan,
                                     AccordEntity  *meeting);
gboolean    accord_feelings_shown   (AccordEntity  *meeting);
GPtrArray  *accord_feelings_list    (AccordEntity  *meeting,
                                     AccordSide     side);
double      accord_feelings_average (AccordEntity  *meeting,
                                     AccordSide     side);
const char *accord_feeling_get_word (int            mood);

G_END_DECLS
