/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordRosterLine:
 * @entity: a person, or outside work
 * @title: who or what it is
 * @detail: what there is to know, in one line
 * @mark: what needs attention; empty for nothing
 * @urgent: whether that is so now
 *
 * A line of the people, or of what outside parties owe.
 */
typedef struct
{
  AccordEntity *entity;
  char *title;
  char *detail;
  char *mark;
  gboolean urgent;
} AccordRosterLine;

GPtrArray *accord_roster_list_people   (AccordPlan  *plan,
                                        AccordDay    today);
GPtrArray *accord_roster_list_outside  (AccordPlan  *plan,
                                        AccordDay    today);

G_END_DECLS
