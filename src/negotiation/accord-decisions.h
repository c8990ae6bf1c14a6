/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-decision.h"
#include "accord-plan.h"
#include "accord-ways-out.h"

G_BEGIN_DECLS

/**
 * AccordOptionText:
 * @text: what it is
 * @chosen: whether it was taken
 * @chance: the chance to keep the promise with it; NaN for unknown
 * @worth: what it does to the worth of the plan, minor units, or
 *   %ACCORD_MONEY_NONE
 * @cost: what it costs, minor units, or %ACCORD_MONEY_NONE
 * @effect: (nullable): what it does to the others, in words
 *
 * Something that was on the table.
 */
typedef struct
{
  const char *text;
  gboolean chosen;
  double chance;
  AccordMoney worth;
  AccordMoney cost;
  const char *effect;
} AccordOptionText;

/**
 * AccordDecisionText:
 * @title: what was to be decided
 * @subject: (nullable): the promise or the deal that it is about
 * @meeting: (nullable): where it is decided
 * @kind: push, back off, trade or wait
 * @verdict: what was decided; %ACCORD_VERDICT_OPEN for nothing yet
 * @gave_way: the side that gave way
 * @person: (nullable): who decides
 * @day: of the decision
 * @cost_days: person-days that it costs; NaN for none
 * @cost_money: minor units, or %ACCORD_MONEY_NONE
 * @overtime_hours: hours beyond the week; NaN for none
 * @chance_given: what it takes from the chance to win, 0 to 1; NaN for none
 * @reason: (nullable): why
 * @review_on: the day to look at it again, or %ACCORD_DAY_NONE
 * @options: (nullable) (array length=n_options): what was on the table
 * @n_options: how many
 *
 * What is decided. Make one with accord_decision_text_init().
 */
typedef struct
{
  const char *title;
  AccordEntity *subject;
  AccordEntity *meeting;
  AccordDecisionKind kind;
  AccordVerdict verdict;
  AccordGaveWay gave_way;
  AccordEntity *person;
  AccordDay day;
  double cost_days;
  AccordMoney cost_money;
  double overtime_hours;
  double chance_given;
  const char *reason;
  AccordDay review_on;
  const AccordOptionText *options;
  guint n_options;
} AccordDecisionText;

void          accord_option_text_init     (AccordOptionText          *option,
                                           const char                *text);
void          accord_decision_text_init   (AccordDecisionText        *text,
                                           const char                *title,
                                           AccordDay                  day);
AccordEntity *accord_decisions_record     (AccordPlan                *plan,
                                           AccordEntity              *decision,
                                           const AccordDecisionText  *text,
                                           GError                   **error);
AccordEntity *accord_decisions_take_way_out
                                          (AccordWaysOut             *ways_out,
                                           AccordWayOut              *chosen,
                                           AccordEntity              *person,
                                           AccordDay                  day,
                                           const char                *reason,
                                           GError                   **error);
AccordEntity *accord_decisions_find_open  (AccordEntity              *subject);
GPtrArray    *accord_decisions_list       (AccordPlan                *plan,
                                           AccordEntity              *meeting);
int           accord_decision_get_age     (AccordDecision            *decision,
                                           AccordDay                  today);
AccordEntity *accord_decision_find_chosen (AccordDecision            *decision);

G_END_DECLS
