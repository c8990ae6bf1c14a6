/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-roster.h"
#include "accord-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordRosterFunc:
 *
 * What makes the lines of a page: accord_roster_list_people(),
 * accord_roster_list_outside().
 */
typedef GPtrArray *(*AccordRosterFunc) (AccordPlan *plan,
                                        AccordDay   today);

/**
 * AccordRosterPage:
 *
 * People and when they are there, or what outside parties owe.
 */
#define ACCORD_TYPE_ROSTER_PAGE (accord_roster_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordRosterPage, accord_roster_page, ACCORD,
                      ROSTER_PAGE, AdwBin)

void  accord_roster_page_show  (AccordRosterPage  *self,
                                AccordPlan        *plan,
                                AccordSelection   *selection,
                                AccordDay          today,
                                AccordRosterFunc   list,
                                const char        *nothing,
                                const char        *advice);

G_END_DECLS
