/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordSearchList:
 *
 * What a search has found beside deals: promises, features, accounts, people,
 * teams, and what outside parties owe. It is not seen while there is nothing.
 */
#define ACCORD_TYPE_SEARCH_LIST (accord_search_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordSearchList, accord_search_list, ACCORD,
                      SEARCH_LIST, AdwBin)

void      accord_search_list_find          (AccordSearchList  *self,
                                            AccordPlan        *plan,
                                            const char        *typed);
gboolean  accord_search_list_focus_first   (AccordSearchList  *self);
void      accord_search_list_choose_first  (AccordSearchList  *self);

G_END_DECLS
