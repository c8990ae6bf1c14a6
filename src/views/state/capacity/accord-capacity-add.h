/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordCapacityKind:
 * @ACCORD_CAPACITY_WORK: a feature, and the team that does it
 * @ACCORD_CAPACITY_PERSON: a person, and the team that gets their time
 * @ACCORD_CAPACITY_OUTSIDE: what an outside party owes, and who
 *
 * What engineering's side is made of.
 */
typedef enum
{
  ACCORD_CAPACITY_WORK,
  ACCORD_CAPACITY_PERSON,
  ACCORD_CAPACITY_OUTSIDE,
} AccordCapacityKind;

AccordEntity *accord_capacity_add (AccordPlan          *plan,
                                   AccordCapacityKind   kind,
                                   const char          *title,
                                   const char          *whose,
                                   GError             **error);
GStrv         accord_capacity_add_list_names
                                   (AccordPlan         *plan,
                                    AccordCapacityKind  kind);

G_END_DECLS
