/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-roster.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordRosterRow:
 *
 * A person, or what an outside party owes, in one line; opened, what of it is
 * edited in place.
 */
#define ACCORD_TYPE_ROSTER_ROW (accord_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordRosterRow, accord_roster_row, ACCORD, ROSTER_ROW,
                      AdwExpanderRow)

GtkWidget    *accord_roster_row_new         (AccordPlan              *plan,
                                             AccordDay                today);
void          accord_roster_row_show        (AccordRosterRow         *self,
                                             const AccordRosterLine  *line);
AccordEntity *accord_roster_row_get_entity  (AccordRosterRow         *self);

G_END_DECLS
