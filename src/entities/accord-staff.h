/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-role.h"
#include "accord-team.h"

G_BEGIN_DECLS

/* What the people of a team or of a role make of it. */

guint     accord_staff_count_people (AccordTeam *team);
gboolean  accord_staff_is_for_hire  (AccordRole *role);

G_END_DECLS
