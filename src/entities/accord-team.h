/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordTeam:
 *
 * People who build together.
 */
#define ACCORD_TYPE_TEAM (accord_team_get_type ())
G_DECLARE_FINAL_TYPE (AccordTeam, accord_team, ACCORD, TEAM, AccordEntity)

/**
 * AccordTeamField:
 *
 * The stored properties; the table in accord-team.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_TEAM_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_TEAM_RANK,
  ACCORD_TEAM_CALENDAR,
  ACCORD_TEAM_FOCUS_FACTOR,
  ACCORD_TEAM_ATTRITION,
  ACCORD_TEAM_LEAD,
  ACCORD_TEAM_NOTE,
} AccordTeamField;

G_END_DECLS
