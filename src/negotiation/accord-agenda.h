/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-agenda-item.h"
#include "accord-forecast.h"

G_BEGIN_DECLS

/**
 * AccordAgendaProposal:
 * @kind: what it is about
 * @subject: (nullable): the promise, ask, concern, outside work or decision
 * @title: what it is called
 * @value_at_risk: of a promise, minor units; 0 for anything else
 * @age: calendar days that it has waited, or is overdue; 0 for a promise
 *
 * What a meeting ought to talk about. @subject belongs to the plan.
 */
typedef struct
{
  AccordAgendaKind kind;
  AccordEntity *subject;
  char *title;
  AccordMoney value_at_risk;
  int age;
} AccordAgendaProposal;

GPtrArray    *accord_agenda_propose          (AccordPlan           *plan,
                                              AccordForecast       *forecast,
                                              AccordDay             today);
guint         accord_agenda_get_field        (AccordAgendaKind      kind);
AccordEntity *accord_agenda_item_get_subject (AccordEntity         *item);
void          accord_agenda_proposal_free    (AccordAgendaProposal *self);

G_END_DECLS
