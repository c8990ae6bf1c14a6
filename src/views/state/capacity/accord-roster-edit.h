/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordRosterField:
 * @entity: a thing of the plan
 * @field: the name of one of its properties
 * @title: what it is called in the roster
 * @removable: whether @entity may be removed as a whole from here
 *
 * Something of a person, or of what an outside party owes, that is edited in
 * place.
 */
typedef struct
{
  AccordEntity *entity;
  const char *field;
  char *title;
  gboolean removable;
} AccordRosterField;

GPtrArray  *accord_roster_edit_list_fields   (AccordEntity  *entity,
                                              AccordDay      today);
gboolean    accord_roster_edit_add_time_off  (AccordPlan    *plan,
                                              AccordEntity  *person,
                                              AccordDay      today,
                                              GError       **error);
gboolean    accord_roster_edit_remove        (AccordPlan    *plan,
                                              AccordEntity  *time_off,
                                              GError       **error);

G_END_DECLS
