/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the meeting settles: the decision, the options that were on the table,
 * who gave way, and what that costs. Who gave how much over time is the
 * ledger's; it reads the same decisions.
 */

#include "config.h"

#include "accord-decisions.h"

#include "accord-deal.h"
#include "accord-meeting-session.h"
#include "accord-option.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * accord_option_text_init:
 * @text: what it is
 *
 * Fills @option with something that nothing more is known of.
 */
void
accord_option_text_init (AccordOptionText *option,
                         const char       *text)
{
  g_return_if_fail (option != NULL);

  *option = (AccordOptionText) { .text = text,
                                 .chance = NAN,
                                 .worth = ACCORD_MONEY_NONE,
                                 .cost = ACCORD_MONEY_NONE };
}

/**
 * accord_decision_text_init:
 * @title: what is to be decided
 * @day: when
 *
 * Fills @text with a decision that waits, and that costs nothing.
 */
void
accord_decision_text_init (AccordDecisionText *text,
                           const char         *title,
                           AccordDay           day)
{
  g_return_if_fail (text != NULL);

  *text = (AccordDecisionText) { .title = title,
                                 .kind = ACCORD_DECISION_KIND_WAIT,
                                 .verdict = ACCORD_VERDICT_OPEN,
                                 .gave_way = ACCORD_GAVE_WAY_NOBODY,
                                 .day = day,
                                 .cost_days = NAN,
                                 .cost_money = ACCORD_MONEY_NONE,
                                 .overtime_hours = NAN,
                                 .chance_given = NAN,
                                 .review_on = ACCORD_DAY_NONE };
}

static gboolean
is_open (AccordEntity *decision)
{
  return accord_entity_get_choice (decision, ACCORD_DECISION_VERDICT)
         == ACCORD_VERDICT_OPEN;
}

static gboolean
is_older (AccordEntity *decision,
          AccordEntity *other)
{
  return accord_entity_get_day (decision, ACCORD_DECISION_OPEN_SINCE)
         < accord_entity_get_day (other, ACCORD_DECISION_OPEN_SINCE);
}

/**
 * accord_decisions_find_open:
 * @subject: a promise or a deal
 *
 * Returns: (transfer none) (nullable): the decision about it that nobody has
 *   taken yet; the one that has waited longest
 */
AccordEntity *
accord_decisions_find_open (AccordEntity *subject)
{
  g_autoptr (GPtrArray) decisions = NULL;
  AccordEntity *oldest = NULL;

  g_return_val_if_fail (ACCORD_IS_ENTITY (subject), NULL);

  decisions = accord_entity_list_referrers (subject, ACCORD_TYPE_DECISION,
                                            ACCORD_FIELD_NOT_FOUND);
  for (guint i = 0; i < decisions->len; i++)
    if (is_open (decisions->pdata[i])
        && (oldest == NULL || is_older (decisions->pdata[i], oldest)))
      oldest = decisions->pdata[i];

  return oldest;
}

/**
 * accord_decision_get_age:
 * @today: the day to count to
 *
 * Returns: calendar days that nobody has decided, or that it took
 */
int
accord_decision_get_age (AccordDecision *decision,
                         AccordDay       today)
{
  AccordEntity *entity = ACCORD_ENTITY (decision);
  AccordDay until;

  g_return_val_if_fail (ACCORD_IS_DECISION (decision), 0);

  until = is_open (entity)
            ? today
            : accord_entity_get_day (entity, ACCORD_DECISION_DECIDED_ON);

  return MAX (
    until - accord_entity_get_day (entity, ACCORD_DECISION_OPEN_SINCE), 0);
}

/**
 * accord_decision_find_chosen:
 *
 * Returns: (transfer none) (nullable): the option that was taken
 */
AccordEntity *
accord_decision_find_chosen (AccordDecision *decision)
{
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (ACCORD_IS_DECISION (decision), NULL);

  options = accord_entity_list_referrers (ACCORD_ENTITY (decision),
                                          ACCORD_TYPE_OPTION,
                                          ACCORD_OPTION_DECISION);
  for (guint i = 0; i < options->len; i++)
    if (accord_entity_get_boolean (options->pdata[i], ACCORD_OPTION_CHOSEN))
      return options->pdata[i];

  return NULL;
}

static int
compare_decided (gconstpointer a,
                 gconstpointer b)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  AccordDay x_day = accord_entity_get_day (x, ACCORD_DECISION_DECIDED_ON);
  AccordDay y_day = accord_entity_get_day (y, ACCORD_DECISION_DECIDED_ON);

  if (x_day != y_day)
    return x_day < y_day ? -1 : 1;

  return g_utf8_collate (accord_entity_get_text (x, ACCORD_DECISION_TITLE),
                         accord_entity_get_text (y, ACCORD_DECISION_TITLE));
}

/**
 * accord_decisions_list:
 * @meeting: (nullable): where they were taken; %NULL for all of the plan
 *
 * Returns: (transfer container) (element-type AccordDecision): the decisions
 *   that were taken, the first one first
 */
GPtrArray *
accord_decisions_list (AccordPlan   *plan,
                       AccordEntity *meeting)
{
  GPtrArray *decisions;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  decisions = meeting != NULL
                ? accord_entity_list_referrers (meeting, ACCORD_TYPE_DECISION,
                                                ACCORD_DECISION_MEETING)
                : accord_plan_dup_current (plan, ACCORD_TYPE_DECISION);
  for (guint i = decisions->len; i-- > 0;)
    if (is_open (decisions->pdata[i]))
      g_ptr_array_remove_index (decisions, i);
  g_ptr_array_sort (decisions, compare_decided);

  return decisions;
}

static void
write_subject (AccordPlan   *plan,
               AccordEntity *decision,
               AccordEntity *subject)
{
  if (ACCORD_IS_PROMISE (subject))
    accord_plan_set_reference (plan, decision, ACCORD_DECISION_PROMISE,
                               subject);
  else if (ACCORD_IS_DEAL (subject))
    accord_plan_set_reference (plan, decision, ACCORD_DECISION_DEAL, subject);
}

static void
write_costs (AccordPlan               *plan,
             AccordEntity             *decision,
             const AccordDecisionText *text)
{
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_GAVE_WAY,
                           text->gave_way);
  accord_plan_set_number (plan, decision, ACCORD_DECISION_COST_DAYS,
                          text->cost_days);
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_COST_MONEY,
                           text->cost_money);
  accord_plan_set_number (plan, decision, ACCORD_DECISION_OVERTIME_HOURS,
                          text->overtime_hours);
  accord_plan_set_number (plan, decision, ACCORD_DECISION_CHANCE_GIVEN,
                          text->chance_given);
}

/* What was on the table when it was opened gives way to what was there in the
 * end. */
static void
write_options (AccordPlan               *plan,
               AccordEntity             *decision,
               const AccordDecisionText *text)
{
  g_autoptr (GPtrArray) old = accord_entity_list_referrers (
    decision, ACCORD_TYPE_OPTION, ACCORD_OPTION_DECISION);

  for (guint i = 0; text->n_options > 0 && i < old->len; i++)
    accord_plan_remove (plan, old->pdata[i]);
  for (guint i = 0; i < text->n_options; i++)
    {
      const AccordOptionText *from = &text->options[i];
      AccordEntity *option = accord_plan_add (plan, ACCORD_TYPE_OPTION, 0);

      accord_plan_set_reference (plan, option, ACCORD_OPTION_DECISION,
                                 decision);
      accord_plan_set_text (plan, option, ACCORD_OPTION_TEXT, from->text);
      accord_plan_set_integer (plan, option, ACCORD_OPTION_CHOSEN,
                               from->chosen);
      accord_plan_set_number (plan, option, ACCORD_OPTION_CHANCE,
                              from->chance);
      accord_plan_set_integer (plan, option, ACCORD_OPTION_WORTH,
                               from->worth);
      accord_plan_set_integer (plan, option, ACCORD_OPTION_COST, from->cost);
      accord_plan_set_text (plan, option, ACCORD_OPTION_EFFECT,
                            from->effect);
    }
}

/**
 * accord_decisions_record:
 * @decision: (nullable): the open decision that is taken; %NULL for a new one
 * @text: what is decided
 * @error: return location
 *
 * Records a decision, as one change, or as part of the one that is open: a
 * way out that is applied and the decision for it are undone together.
 *
 * Returns: (transfer none) (nullable): the decision
 */
AccordEntity *
accord_decisions_record (AccordPlan               *plan,
                         AccordEntity             *decision,
                         const AccordDecisionText *text,
                         GError                  **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (decision == NULL || ACCORD_IS_DECISION (decision),
                        NULL);
  g_return_val_if_fail (text != NULL && text->title != NULL, NULL);

  /* Translators: what is decided. */
  name = g_strdup_printf (_("Decide: %s"), text->title);
  accord_plan_begin (plan, name, text->reason);
  if (decision == NULL)
    {
      decision = accord_plan_add (plan, ACCORD_TYPE_DECISION, 0);
      accord_plan_set_day (plan, decision, ACCORD_DECISION_OPEN_SINCE,
                           text->day);
    }
  accord_plan_set_text (plan, decision, ACCORD_DECISION_TITLE, text->title);
  write_subject (plan, decision, text->subject);
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_MEETING,
                             text->meeting);
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_KIND, text->kind);
  accord_plan_set_integer (plan, decision, ACCORD_DECISION_VERDICT,
                           text->verdict);
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_DECIDED_BY,
                             text->person);
  accord_plan_set_day (plan, decision, ACCORD_DECISION_DECIDED_ON,
                       text->verdict != ACCORD_VERDICT_OPEN
                         ? text->day
                         : ACCORD_DAY_NONE);
  accord_plan_set_text (plan, decision, ACCORD_DECISION_REASON, text->reason);
  accord_plan_set_day (plan, decision, ACCORD_DECISION_REVIEW_ON,
                       text->review_on);
  write_costs (plan, decision, text);
  write_options (plan, decision, text);

  return accord_plan_commit (plan, error) ? decision : NULL;
}

/* The one that has waited longest, as accord_decisions_find_open() has it. */
static AccordEntity *
find_other_open (AccordEntity *decision,
                 AccordEntity *promise)
{
  g_autoptr (GPtrArray) decisions = accord_entity_list_referrers (
    promise, ACCORD_TYPE_DECISION, ACCORD_DECISION_PROMISE);
  AccordEntity *oldest = NULL;

  for (guint i = 0; i < decisions->len; i++)
    if (decisions->pdata[i] != decision && is_open (decisions->pdata[i])
        && (oldest == NULL || is_older (decisions->pdata[i], oldest)))
      oldest = decisions->pdata[i];

  return oldest;
}

/* Inside a change: what was open about the promise is what @decision has
 * decided. It keeps its title, since when it was open, and its place on
 * agendas. */
static AccordEntity *
settle_open (AccordPlan   *plan,
             AccordEntity *decision)
{
  static const guint kept[]
    = { ACCORD_DECISION_TITLE, ACCORD_DECISION_OPEN_SINCE };
  AccordEntity *open = find_other_open (
    decision, accord_entity_get_referred (decision, ACCORD_DECISION_PROMISE));
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GPtrArray) old = NULL;

  if (open == NULL)
    return decision;

  for (guint i = ACCORD_ENTITY_N_FIELDS;
       i < ACCORD_ENTITY_GET_CLASS (decision)->n_fields; i++)
    if (i != kept[0] && i != kept[1])
      accord_plan_set_value (
        plan, open, i,
        accord_value_copy (accord_entity_class_get_field (
                             ACCORD_ENTITY_GET_CLASS (decision), i)
                             ->type,
                           accord_entity_get_value (decision, i)));
  old = accord_entity_list_referrers (open, ACCORD_TYPE_OPTION,
                                      ACCORD_OPTION_DECISION);
  for (guint i = 0; i < old->len; i++)
    accord_plan_remove (plan, old->pdata[i]);
  options = accord_entity_list_referrers (decision, ACCORD_TYPE_OPTION,
                                          ACCORD_OPTION_DECISION);
  for (guint i = 0; i < options->len; i++)
    accord_plan_set_reference (plan, options->pdata[i],
                               ACCORD_OPTION_DECISION, open);
  accord_plan_remove (plan, decision);

  return open;
}

/**
 * accord_decisions_take_way_out:
 * @ways_out: of the promise
 * @chosen: (nullable): the way out that is taken; %NULL to wait
 * @person: (nullable): who decides
 * @day: the day of the decision
 * @reason: (nullable): why
 * @error: return location
 *
 * As accord_ways_out_decide(), by somebody, in the meeting that is being held
 * if one is, and as the answer to what was still to be decided about the
 * promise, if anything was.
 *
 * Returns: (transfer none) (nullable): the decision
 */
AccordEntity *
accord_decisions_take_way_out (AccordWaysOut *ways_out,
                               AccordWayOut  *chosen,
                               AccordEntity  *person,
                               AccordDay      day,
                               const char    *reason,
                               GError       **error)
{
  AccordPlan *plan;
  AccordEntity *decision;
  const char *name;

  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (ways_out), NULL);
  g_return_val_if_fail (chosen == NULL || ACCORD_IS_WAY_OUT (chosen), NULL);

  plan = accord_ways_out_get_plan (ways_out);
  name = chosen != NULL ? accord_way_out_get_name (chosen) : _("Wait");
  accord_plan_begin (plan, name, reason);
  decision = accord_ways_out_decide (ways_out, chosen, day, reason, error);
  if (decision == NULL)
    {
      accord_plan_rollback (plan);
      return NULL;
    }
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_DECIDED_BY,
                             person);
  accord_plan_set_reference (plan, decision, ACCORD_DECISION_MEETING,
                             accord_meeting_session_find_running (plan));
  decision = settle_open (plan, decision);

  return accord_plan_commit (plan, error) ? decision : NULL;
}
