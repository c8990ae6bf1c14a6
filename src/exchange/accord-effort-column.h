/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-number-column.h"

G_BEGIN_DECLS

/**
 * AccordEffortUnit:
 * @ACCORD_EFFORT_UNIT_UNKNOWN: not decided
 * @ACCORD_EFFORT_UNIT_SECONDS: as Jira and GitLab export them
 * @ACCORD_EFFORT_UNIT_MINUTES: minutes
 * @ACCORD_EFFORT_UNIT_HOURS: hours
 * @ACCORD_EFFORT_UNIT_DAYS: person-days
 * @ACCORD_EFFORT_UNIT_POINTS: story points
 *
 * What a number without a unit stands for.
 */
typedef enum
{
  ACCORD_EFFORT_UNIT_UNKNOWN,
  ACCORD_EFFORT_UNIT_SECONDS,
  ACCORD_EFFORT_UNIT_MINUTES,
  ACCORD_EFFORT_UNIT_HOURS,
  ACCORD_EFFORT_UNIT_DAYS,
  ACCORD_EFFORT_UNIT_POINTS,
} AccordEffortUnit;

/**
 * AccordEffortRules:
 * @hours_per_day: working hours of a person-day, over 0
 * @days_per_week: working days of a week, over 0
 * @days_per_point: person-days of a story point, or 0 where nobody said it
 *
 * What the units are worth.
 */
typedef struct
{
  double hours_per_day;
  double days_per_week;
  double days_per_point;
} AccordEffortRules;

/** ACCORD_EFFORT_RULES_INIT: 8 hours, 5 days, story points refused. */
#define ACCORD_EFFORT_RULES_INIT { 8.0, 5.0, 0.0 }

/** ACCORD_EFFORT_MAX: no effort is larger than this many person-days. */
#define ACCORD_EFFORT_MAX 1e6

/**
 * AccordEffortColumn:
 * @numbers: what the separators of its bare numbers mean
 * @rules: what the units are worth
 * @chosen: the unit of bare numbers that was given from outside, or unknown
 * @unit: the unit that was decided, or unknown
 * @n_values: how many values were seen
 * @n_bare: how many of them are bare numbers over 0
 * @n_minutes: how many of those are whole multiples of 60
 * @largest: the largest bare number
 * @odd: the first bare number that is no multiple of 60
 *
 * The time estimates of a column: looks over all values, decides what a number
 * without a unit is, says so, and reads them into person-days. A plain value.
 */
typedef struct
{
  AccordNumberColumn numbers;
  AccordEffortRules rules;
  AccordEffortUnit chosen;
  AccordEffortUnit unit;
  guint64 n_values;
  guint64 n_bare;
  guint64 n_minutes;
  double largest;
  char odd[32];
} AccordEffortColumn;

void     accord_effort_column_init        (AccordEffortColumn       *self,
                                           AccordEffortUnit          chosen,
                                           const AccordEffortRules  *rules,
                                           AccordNumberStyle         style);
void     accord_effort_column_look        (AccordEffortColumn       *self,
                                           const char               *text,
                                           guint64                   line);
void     accord_effort_column_decide      (AccordEffortColumn       *self);
gboolean accord_effort_column_is_doubtful (const AccordEffortColumn *self);
gboolean accord_effort_column_parse       (const AccordEffortColumn *self,
                                           const char               *text,
                                           double                   *days,
                                           GError                  **error);
char    *accord_effort_column_describe    (const AccordEffortColumn *self);

gboolean accord_effort_unit_parse         (const char               *name,
                                           AccordEffortUnit         *unit,
                                           GError                  **error);

const char *accord_effort_unit_to_string (AccordEffortUnit unit);

G_END_DECLS
