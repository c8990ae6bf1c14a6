/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plan-facts.h"

#include "accord-agenda.h"
#include "accord-allocation.h"
#include "accord-chart-format.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-limits.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-talk-facts.h"

#include <glib/gi18n-lib.h>

/* The worst of a sort; the others come when these are settled. */
#define MAX_SHOWN 6

static gboolean
can_be_looked_at (AccordEntity *entity)
{
  return entity != NULL
         && (ACCORD_IS_PROMISE (entity) || ACCORD_IS_DEAL (entity)
             || ACCORD_IS_FEATURE (entity));
}

/* Itself, or what it is about. */
static AccordEntity *
find_place (AccordEntity *subject)
{
  AccordEntityClass *klass;

  if (subject == NULL || can_be_looked_at (subject))
    return subject;

  klass = ACCORD_ENTITY_GET_CLASS (subject);
  for (guint i = 0; i < klass->n_fields; i++)
    if (accord_entity_class_get_field (klass, i)->type
        == ACCORD_VALUE_REFERENCE)
      {
        AccordEntity *place = accord_entity_get_referred (subject, i);

        if (can_be_looked_at (place))
          return place;
      }

  return NULL;
}

/* What is about the plan has no page of its own to be answered on. */
static gboolean
is_said (AccordAgendaKind kind)
{
  return kind == ACCORD_AGENDA_KIND_ASK || kind == ACCORD_AGENDA_KIND_CONCERN;
}

static void
tell_proposal (const AccordFactContext    *context,
               const AccordAgendaProposal *proposal,
               AccordFactFunc              add,
               gpointer                    data)
{
  AccordEntity *place = find_place (proposal->subject);
  AccordEntity *settings = accord_plan_get_root (context->plan);
  g_autofree char *where = NULL;
  g_autofree char *pill = NULL;
  g_autofree char *action = NULL;
  const char *verb = NULL;

  if (place == NULL && is_said (proposal->kind))
    action = accord_talk_facts_dup_action (proposal->subject, &verb);
  if (place != NULL && place != proposal->subject)
    where = accord_entity_dup_label (place);
  else if (proposal->kind == ACCORD_AGENDA_KIND_PROMISE)
    where = accord_limits_dup_text (ACCORD_PROMISE (proposal->subject));
  if (proposal->value_at_risk > 0)
    pill = accord_chart_format_money (
      proposal->value_at_risk,
      accord_entity_get_text (settings, ACCORD_SETTINGS_CURRENCY));
  else if (proposal->age > 0)
    pill = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days",
                   (gulong) proposal->age),
      proposal->age);

  add (&(AccordFact){ .title = proposal->title,
                      .subtitle = where,
                      .pill = pill,
                      .pill_class = proposal->value_at_risk > 0 ? "bad" : NULL,
                      .entity = place,
                      .verb = verb,
                      .action = action },
       data);
}

static void
tell_kind (const AccordFactContext *context,
           AccordAgendaKind         kind,
           AccordFactFunc           add,
           gpointer                 data)
{
  g_autoptr (GPtrArray) proposals = accord_agenda_propose (
    context->plan, context->forecast, context->as_of);
  guint n = 0;

  for (guint i = 0; i < proposals->len && n < MAX_SHOWN; i++)
    {
      const AccordAgendaProposal *proposal = proposals->pdata[i];

      if (proposal->kind != kind)
        continue;
      tell_proposal (context, proposal, add, data);
      n++;
    }
}

static gboolean
has_any (AccordPlan *plan,
         GType       kind)
{
  return g_list_model_get_n_items (
           G_LIST_MODEL (accord_plan_get_list (plan, kind)))
         > 0;
}

static void
tell_step (const char    *title,
           const char    *subtitle,
           const char    *verb,
           const char    *action,
           AccordFactFunc add,
           gpointer       data)
{
  add (&(AccordFact){ .title = title,
                      .subtitle = subtitle,
                      .verb = verb,
                      .action = action },
       data);
}

/**
 * accord_plan_facts_begin:
 *
 * Tells what a new plan still needs before it can say anything, with what to
 * do about it.
 */
void
accord_plan_facts_begin (const AccordFactContext *context,
                         AccordEntity            *settings,
                         AccordFactFunc           add,
                         gpointer                 data)
{
  AccordPlan *plan = context->plan;

  if (!accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_AMOUNT)
      && !accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_KEPT))
    tell_step (_ ("There is no shared goal yet"),
               _ ("A dispute is settled by what both sides want."), _ ("Set…"),
               "win.preferences", add, data);
  if (!has_any (plan, ACCORD_TYPE_DEAL))
    tell_step (_ ("There are no deals yet"),
               _ ("Add the first, or import those of your CRM."), _ ("Add…"),
               "plan.add-deal", add, data);
  if (!has_any (plan, ACCORD_TYPE_FEATURE))
    tell_step (_ ("There is no work yet"),
               _ ("Add what is to be done, or import the issues of your "
                  "tracker."),
               _ ("Add…"), "plan.add-work", add, data);
  if (!has_any (plan, ACCORD_TYPE_ALLOCATION))
    tell_step (_ ("There is nobody to do it yet"),
               _ ("Add people, each with a team: without them nothing has a "
                  "date."),
               _ ("Add…"), "plan.add-person", add, data);
  if (has_any (plan, ACCORD_TYPE_DEAL)
      && !has_any (plan, ACCORD_TYPE_PROMISE))
    tell_step (_ ("Nothing is promised yet"),
               _ ("Ask engineering for a date."), _ ("Ask…"), "plan.ask", add,
               data);
}

/**
 * accord_plan_facts_promises:
 *
 * Tells which promises are not sure enough, the most value at risk first.
 */
void
accord_plan_facts_promises (const AccordFactContext *context,
                            AccordEntity            *settings,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  tell_kind (context, ACCORD_AGENDA_KIND_PROMISE, add, data);
}

/**
 * accord_plan_facts_asks:
 *
 * Tells which asks wait for an answer, the oldest first.
 */
void
accord_plan_facts_asks (const AccordFactContext *context,
                        AccordEntity            *settings,
                        AccordFactFunc           add,
                        gpointer                 data)
{
  tell_kind (context, ACCORD_AGENDA_KIND_ASK, add, data);
}

/**
 * accord_plan_facts_concerns:
 *
 * Tells which concerns nobody has said back yet, the oldest first.
 */
void
accord_plan_facts_concerns (const AccordFactContext *context,
                            AccordEntity            *settings,
                            AccordFactFunc           add,
                            gpointer                 data)
{
  tell_kind (context, ACCORD_AGENDA_KIND_CONCERN, add, data);
}

/**
 * accord_plan_facts_outside:
 *
 * Tells what outside parties owe by now, the longest due first.
 */
void
accord_plan_facts_outside (const AccordFactContext *context,
                           AccordEntity            *settings,
                           AccordFactFunc           add,
                           gpointer                 data)
{
  tell_kind (context, ACCORD_AGENDA_KIND_OUTSIDE_WORK, add, data);
}

/**
 * accord_plan_facts_decisions:
 *
 * Tells which decisions are open, or due to be looked at again.
 */
void
accord_plan_facts_decisions (const AccordFactContext *context,
                             AccordEntity            *settings,
                             AccordFactFunc           add,
                             gpointer                 data)
{
  tell_kind (context, ACCORD_AGENDA_KIND_DECISION, add, data);
}

/**
 * accord_plan_facts_nothing:
 *
 * Tells that nothing needs attention, where it is so and there is something
 * that could: not before the first promise, and the first forecast.
 */
void
accord_plan_facts_nothing (const AccordFactContext *context,
                           AccordEntity            *settings,
                           AccordFactFunc           add,
                           gpointer                 data)
{
  g_autoptr (GPtrArray) proposals = NULL;

  if (context->forecast == NULL
      || !has_any (context->plan, ACCORD_TYPE_PROMISE))
    return;

  proposals = accord_agenda_propose (context->plan, context->forecast,
                                     context->as_of);
  if (proposals->len == 0)
    add (&(AccordFact){ .title = _ ("Nothing needs attention now.") }, data);
}
