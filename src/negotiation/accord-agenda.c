/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda that makes itself: promises that are not sure enough, by their
 * value at risk, then those whose customer goes by another date; asks that wait, concerns that nobody has said back, and what
 * outside parties owe by now, the oldest first; decisions that are open, or
 * due to be looked at again. Need dates take no part in it.
 */

#include "config.h"

#include "accord-agenda.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "accord-decision.h"
#include "accord-outside-work.h"
#include "accord-promise-life.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

/* What a proposal is put together from. */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordDay today;
  GPtrArray *proposals;
} Agenda;

/**
 * accord_agenda_proposal_free:
 *
 * Frees @self.
 */
void
accord_agenda_proposal_free (AccordAgendaProposal *self)
{
  g_free (self->title);
  g_free (self);
}

/**
 * accord_agenda_get_field:
 *
 * Returns: the field of an agenda item that holds the subject of @kind, or
 *   %ACCORD_FIELD_NOT_FOUND where it has none
 */
guint
accord_agenda_get_field (AccordAgendaKind kind)
{
  static const guint fields[] = {
    [ACCORD_AGENDA_KIND_PROMISE] = ACCORD_AGENDA_ITEM_PROMISE,
    [ACCORD_AGENDA_KIND_ASK] = ACCORD_AGENDA_ITEM_ASK,
    [ACCORD_AGENDA_KIND_CONCERN] = ACCORD_AGENDA_ITEM_CONCERN,
    [ACCORD_AGENDA_KIND_OUTSIDE_WORK] = ACCORD_AGENDA_ITEM_OUTSIDE_WORK,
    [ACCORD_AGENDA_KIND_DECISION] = ACCORD_AGENDA_ITEM_DECISION,
    [ACCORD_AGENDA_KIND_OTHER] = ACCORD_FIELD_NOT_FOUND,
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (fields), ACCORD_FIELD_NOT_FOUND);

  return fields[kind];
}

/**
 * accord_agenda_item_get_subject:
 * @item: an agenda item
 *
 * Returns: (transfer none) (nullable): what it is about
 */
AccordEntity *
accord_agenda_item_get_subject (AccordEntity *item)
{
  guint field;

  g_return_val_if_fail (ACCORD_IS_AGENDA_ITEM (item), NULL);

  field = accord_agenda_get_field (
    accord_entity_get_choice (item, ACCORD_AGENDA_ITEM_KIND));

  return field != ACCORD_FIELD_NOT_FOUND
           ? accord_entity_get_referred (item, field)
           : NULL;
}

static void
propose (Agenda          *self,
         AccordAgendaKind kind,
         AccordEntity    *subject,
         char            *title,
         AccordMoney      value_at_risk,
         int              age)
{
  AccordAgendaProposal *proposal = g_new (AccordAgendaProposal, 1);

  *proposal = (AccordAgendaProposal) { kind, subject, title, value_at_risk,
                                       age };
  g_ptr_array_add (self->proposals, proposal);
}

/* Whether it has no date that it is sure enough to keep. A promise without
 * one that somebody was given is as bad as a late one. */
static gboolean
is_in_doubt (const AccordPromiseForecast *figures,
             AccordEntity                *promise)
{
  if (figures->dated)
    return figures->deliverable == ACCORD_DAY_MAX
           || (figures->gap != G_MAXINT && figures->gap > 0);

  return (figures->lack == ACCORD_LACK_FEATURES
          || figures->lack == ACCORD_LACK_ESTIMATES)
         && accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE);
}

static void
propose_promises (Agenda *self)
{
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; self->forecast != NULL && i < promises->len; i++)
    {
      AccordPromiseForecast figures;

      if (accord_promise_takes_part (promises->pdata[i])
          && accord_forecast_get_promise (
            self->forecast, accord_entity_get_id (promises->pdata[i]),
            &figures)
          && is_in_doubt (&figures, promises->pdata[i]))
        propose (self, ACCORD_AGENDA_KIND_PROMISE, promises->pdata[i],
                 accord_words_dup_promise (promises->pdata[i]),
                 figures.dated ? figures.value_at_risk : 0, 0);
    }
}

static gboolean
is_proposed (Agenda       *self,
             AccordEntity *subject)
{
  for (guint i = 0; i < self->proposals->len; i++)
    if (((AccordAgendaProposal *) self->proposals->pdata[i])->subject
        == subject)
      return TRUE;

  return FALSE;
}

/* Whoever talks about a promise anyway sees that too. */
static void
propose_to_tell (Agenda *self)
{
  g_autoptr (GPtrArray) promises
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; i < promises->len; i++)
    if (accord_promise_life_is_to_be_told (promises->pdata[i])
        && !is_proposed (self, promises->pdata[i]))
      {
        g_autofree char *label
          = accord_words_dup_promise (promises->pdata[i]);

        propose (self, ACCORD_AGENDA_KIND_PROMISE, promises->pdata[i],
                 /* Translators: a promise. */
                 g_strdup_printf (_("Tell the customer about %s"), label), 0,
                 0);
      }
}

static void
propose_asks (Agenda *self)
{
  g_autoptr (GPtrArray) asks = accord_asks_list_waiting (self->plan, NULL);

  for (guint i = 0; i < asks->len; i++)
    propose (self, ACCORD_AGENDA_KIND_ASK, asks->pdata[i],
             accord_entity_dup_label (asks->pdata[i]), 0,
             accord_ask_get_age (ACCORD_ASK (asks->pdata[i]), self->today));
}

static void
propose_concerns (Agenda *self)
{
  g_autoptr (GPtrArray) concerns
    = accord_concerns_list_unheard (self->plan, NULL);

  for (guint i = 0; i < concerns->len; i++)
    propose (self, ACCORD_AGENDA_KIND_CONCERN, concerns->pdata[i],
             accord_entity_dup_label (concerns->pdata[i]), 0,
             accord_concern_get_age (ACCORD_CONCERN (concerns->pdata[i]),
                                     self->today));
}

/* The earliest of the days that make it a matter for the meeting. */
static AccordDay
get_first_due (AccordEntity *work)
{
  static const guint fields[]
    = { ACCORD_OUTSIDE_WORK_DUE_ON, ACCORD_OUTSIDE_WORK_ESCALATE_BY,
        ACCORD_OUTSIDE_WORK_BLOCKED_SINCE };
  AccordDay first = ACCORD_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AccordDay day = accord_entity_get_day (work, fields[i]);

      if (day != ACCORD_DAY_NONE && (first == ACCORD_DAY_NONE || day < first))
        first = day;
    }

  return first;
}

static void
propose_outside_work (Agenda *self)
{
  g_autoptr (GPtrArray) works
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_OUTSIDE_WORK);

  for (guint i = 0; i < works->len; i++)
    {
      AccordDay due = get_first_due (works->pdata[i]);

      if (due != ACCORD_DAY_NONE && due <= self->today
          && !accord_entity_has_value (works->pdata[i],
                                       ACCORD_OUTSIDE_WORK_DONE_ON))
        propose (self, ACCORD_AGENDA_KIND_OUTSIDE_WORK, works->pdata[i],
                 accord_entity_dup_label (works->pdata[i]), 0,
                 self->today - due);
    }
}

/* Open, or taken and due to be looked at again. */
static void
propose_decisions (Agenda *self)
{
  g_autoptr (GPtrArray) decisions
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_DECISION);

  for (guint i = 0; i < decisions->len; i++)
    {
      AccordEntity *decision = decisions->pdata[i];
      gboolean open
        = accord_entity_get_choice (decision, ACCORD_DECISION_VERDICT)
          == ACCORD_VERDICT_OPEN;
      AccordDay review
        = accord_entity_get_day (decision, ACCORD_DECISION_REVIEW_ON);
      AccordDay since
        = open ? accord_entity_get_day (decision, ACCORD_DECISION_OPEN_SINCE)
               : review;

      if (open || (review != ACCORD_DAY_NONE && review <= self->today))
        propose (self, ACCORD_AGENDA_KIND_DECISION, decision,
                 accord_entity_dup_label (decision), 0,
                 MAX (self->today - since, 0));
    }
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b)
{
  const AccordAgendaProposal *x = *(AccordAgendaProposal *const *) a;
  const AccordAgendaProposal *y = *(AccordAgendaProposal *const *) b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->value_at_risk != y->value_at_risk)
    return x->value_at_risk > y->value_at_risk ? -1 : 1;
  if (x->age != y->age)
    return x->age > y->age ? -1 : 1;

  return g_utf8_collate (x->title, y->title);
}

/**
 * accord_agenda_propose:
 * @forecast: (nullable): what is to be expected; without it no promise is
 *   proposed
 * @today: the day of the meeting
 *
 * Returns: (transfer full) (element-type AccordAgendaProposal): what to talk
 *   about, in this order
 */
GPtrArray *
accord_agenda_propose (AccordPlan     *plan,
                       AccordForecast *forecast,
                       AccordDay       today)
{
  Agenda self = { plan, forecast, today, NULL };

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self.proposals = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_agenda_proposal_free);
  propose_promises (&self);
  propose_to_tell (&self);
  propose_asks (&self);
  propose_concerns (&self);
  propose_outside_work (&self);
  propose_decisions (&self);
  g_ptr_array_sort (self.proposals, compare_proposals);

  return self.proposals;
}
