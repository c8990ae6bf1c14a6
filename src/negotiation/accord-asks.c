/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one side asks of the other, and how long it has waited. */

#include "config.h"

#include "accord-asks.h"

#include "accord-plan-edit.h"
#include "accord-said-private.h"

#include <glib/gi18n-lib.h>

static const AccordSubjectFields subject_fields
  = { ACCORD_ASK_DEAL, ACCORD_ASK_PROMISE, ACCORD_ASK_FEATURE };

/**
 * accord_asks_add:
 * @error: return location
 *
 * Asks, as one change.
 *
 * Returns: (transfer none) (nullable): the ask
 */
AccordEntity *
accord_asks_add (AccordPlan           *plan,
                 const AccordAskText  *text,
                 GError              **error)
{
  AccordEntity *ask;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL && text->text != NULL, NULL);

  accord_plan_begin (plan,
                     text->side == ACCORD_SIDE_ENGINEERING
                       ? _("Ask sales")
                       : _("Ask engineering"),
                     NULL);
  ask = accord_plan_add (plan, ACCORD_TYPE_ASK, 0);
  accord_plan_set_integer (plan, ask, ACCORD_ASK_KIND, text->kind);
  accord_plan_set_text (plan, ask, ACCORD_ASK_TEXT, text->text);
  accord_plan_set_integer (plan, ask, ACCORD_ASK_SIDE, text->side);
  _accord_said_set_subject (plan, ask, &subject_fields, text->subject);
  accord_plan_set_reference (plan, ask, ACCORD_ASK_ASKED_BY, text->person);
  accord_plan_set_reference (plan, ask, ACCORD_ASK_OWNER, text->owner);
  accord_plan_set_day (plan, ask, ACCORD_ASK_DUE_ON, text->due);
  accord_plan_set_day (plan, ask, ACCORD_ASK_ASKED_ON, text->day);

  return accord_plan_commit (plan, error) ? ask : NULL;
}

/**
 * accord_ask_is_waiting:
 *
 * Returns: whether nobody has answered yet
 */
gboolean
accord_ask_is_waiting (AccordAsk *ask)
{
  g_return_val_if_fail (ACCORD_IS_ASK (ask), FALSE);

  return !accord_entity_has_value (ACCORD_ENTITY (ask),
                                   ACCORD_ASK_ANSWERED_ON);
}

/**
 * accord_ask_get_age:
 * @today: the day to count to
 *
 * Returns: calendar days that it has waited, or that its answer took
 */
int
accord_ask_get_age (AccordAsk *ask,
                    AccordDay  today)
{
  AccordEntity *entity = ACCORD_ENTITY (ask);
  AccordDay until;

  g_return_val_if_fail (ACCORD_IS_ASK (ask), 0);

  until = accord_ask_is_waiting (ask)
            ? today
            : accord_entity_get_day (entity, ACCORD_ASK_ANSWERED_ON);

  return MAX (until - accord_entity_get_day (entity, ACCORD_ASK_ASKED_ON), 0);
}

/**
 * accord_asks_list_waiting:
 * @subject: (nullable): the deal, promise or feature that it is about; %NULL
 *   for the whole plan
 *
 * Returns: (transfer container) (element-type AccordAsk): the asks that wait
 *   for an answer, the oldest first
 */
GPtrArray *
accord_asks_list_waiting (AccordPlan   *plan,
                          AccordEntity *subject)
{
  GPtrArray *asks;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  asks = _accord_said_list (plan, ACCORD_TYPE_ASK, &subject_fields, subject,
                            ACCORD_ASK_ASKED_ON);
  for (guint i = asks->len; i-- > 0;)
    if (!accord_ask_is_waiting (asks->pdata[i]))
      g_ptr_array_remove_index (asks, i);

  return asks;
}

/**
 * accord_ask_answer:
 * @answer: what to say
 * @side: for which side it is answered; %ACCORD_ANSWERER_NOBODY for that of
 *   @person
 * @person: (nullable): who says it
 * @day: when
 * @error: return location
 *
 * Answers, as one change. The side that asked does not answer itself.
 *
 * Returns: whether it is answered
 */
gboolean
accord_ask_answer (AccordAsk    *ask,
                   AccordPlan   *plan,
                   const char   *answer,
                   AccordAnswerer side,
                   AccordEntity *person,
                   AccordDay     day,
                   GError      **error)
{
  g_return_val_if_fail (ACCORD_IS_ASK (ask), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  if (!_accord_said_check_words (ACCORD_ENTITY (ask), answer, error))
    return FALSE;

  accord_plan_begin (plan, _("Answer a question"), NULL);
  accord_plan_set_text (plan, ask, ACCORD_ASK_ANSWER, answer);
  accord_plan_set_reference (plan, ask, ACCORD_ASK_ANSWERED_BY, person);
  accord_plan_set_integer (plan, ask, ACCORD_ASK_ANSWERED_SIDE, side);
  accord_plan_set_day (plan, ask, ACCORD_ASK_ANSWERED_ON, day);

  return accord_plan_commit (plan, error);
}
