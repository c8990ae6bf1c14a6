/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"

G_BEGIN_DECLS

/**
 * AccordGoalFigureKind:
 * @ACCORD_GOAL_BUSINESS: expected new business
 * @ACCORD_GOAL_KEPT: promises that are expected to be kept
 * @ACCORD_GOAL_RISK: value at risk
 *
 * A figure beside the shared goal.
 */
typedef enum
{
  ACCORD_GOAL_BUSINESS,
  ACCORD_GOAL_KEPT,
  ACCORD_GOAL_RISK,
} AccordGoalFigureKind;

/**
 * AccordGoalPart:
 * @entity: a deal, or a promise
 * @title: what it is called
 * @detail: what it adds to the figure
 *
 * Something that a figure comes from.
 */
typedef struct
{
  AccordEntity *entity;
  char *title;
  char *detail;
  double weight; /* what the list is sorted by, the greatest first */
} AccordGoalPart;

GPtrArray  *accord_goal_parts_list      (AccordPlan           *plan,
                                         AccordOutlook        *outlook,
                                         AccordGoalFigureKind  kind);
const char *accord_goal_parts_get_title (AccordGoalFigureKind  kind);
char       *accord_goal_parts_dup_note  (AccordGoalFigureKind  kind,
                                         guint                 n,
                                         guint                 most);

G_END_DECLS
