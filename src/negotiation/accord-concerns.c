/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A concern is heard when the other side has said it back in its own words:
 * not the same ones; the concern itself knows these rules. One that has been settled needs no hearing any more. */

#include "config.h"

#include "accord-concerns.h"

#include "accord-plan-edit.h"
#include "accord-said-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const AccordSubjectFields subject_fields
  = { ACCORD_CONCERN_DEAL, ACCORD_CONCERN_PROMISE, ACCORD_CONCERN_FEATURE };

/**
 * accord_concerns_raise:
 * @text: what the worry is
 * @side: whose it is
 * @subject: (nullable): the deal, promise or feature; %NULL for the plan
 * @person: (nullable): who raises it
 * @day: when
 * @error: return location
 *
 * Raises a concern, as one change.
 *
 * Returns: (transfer none) (nullable): the concern
 */
AccordEntity *
accord_concerns_raise (AccordPlan   *plan,
                       const char   *text,
                       AccordSide    side,
                       AccordEntity *subject,
                       AccordEntity *person,
                       AccordDay     day,
                       GError      **error)
{
  AccordEntity *concern;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  accord_plan_begin (plan, _("Raise a concern"), NULL);
  concern = accord_plan_add (plan, ACCORD_TYPE_CONCERN, 0);
  accord_plan_set_text (plan, concern, ACCORD_CONCERN_TEXT, text);
  accord_plan_set_integer (plan, concern, ACCORD_CONCERN_SIDE, side);
  _accord_said_set_subject (plan, concern, &subject_fields, subject);
  accord_plan_set_reference (plan, concern, ACCORD_CONCERN_PERSON, person);
  accord_plan_set_day (plan, concern, ACCORD_CONCERN_RAISED_ON, day);

  return accord_plan_commit (plan, error) ? concern : NULL;
}

/**
 * accord_concern_is_heard:
 *
 * Returns: whether the other side has said it back
 */
gboolean
accord_concern_is_heard (AccordConcern *concern)
{
  g_return_val_if_fail (ACCORD_IS_CONCERN (concern), FALSE);

  return accord_entity_has_value (ACCORD_ENTITY (concern),
                                  ACCORD_CONCERN_HEARD_ON);
}

/**
 * accord_concern_get_age:
 * @today: the day to count to
 *
 * Returns: calendar days since it was raised, until it was heard
 */
int
accord_concern_get_age (AccordConcern *concern,
                        AccordDay      today)
{
  AccordEntity *entity = ACCORD_ENTITY (concern);
  AccordDay until;

  g_return_val_if_fail (ACCORD_IS_CONCERN (concern), 0);

  until = accord_concern_is_heard (concern)
            ? accord_entity_get_day (entity, ACCORD_CONCERN_HEARD_ON)
            : today;

  return MAX (
    until - accord_entity_get_day (entity, ACCORD_CONCERN_RAISED_ON), 0);
}

/**
 * accord_concerns_list_unheard:
 * @subject: (nullable): the deal, promise or feature that it is about; %NULL
 *   for the whole plan
 *
 * Returns: (transfer container) (element-type AccordConcern): what nobody has
 *   said back and is not settled, the oldest first
 */
GPtrArray *
accord_concerns_list_unheard (AccordPlan   *plan,
                              AccordEntity *subject)
{
  GPtrArray *concerns;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  concerns = _accord_said_list (plan, ACCORD_TYPE_CONCERN, &subject_fields,
                                subject, ACCORD_CONCERN_RAISED_ON);
  for (guint i = concerns->len; i-- > 0;)
    if (accord_concern_is_heard (concerns->pdata[i])
        || accord_entity_has_value (concerns->pdata[i],
                                    ACCORD_CONCERN_SETTLED_ON))
      g_ptr_array_remove_index (concerns, i);

  return concerns;
}

/**
 * accord_concern_hear:
 * @words: the concern in the other side's own words
 * @side: for which side it is said back; %ACCORD_ANSWERER_NOBODY for that of
 *   @person
 * @person: (nullable): who says it back, of the other side
 * @day: when
 * @error: return location
 *
 * Says a concern back, as one change.
 *
 * Returns: whether it is heard
 */
gboolean
accord_concern_hear (AccordConcern *concern,
                     AccordPlan    *plan,
                     const char    *words,
                     AccordAnswerer side,
                     AccordEntity  *person,
                     AccordDay      day,
                     GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_CONCERN (concern), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  if (!_accord_said_check_words (ACCORD_ENTITY (concern), words, error))
    return FALSE;

  accord_plan_begin (plan, _("Say a concern back"), NULL);
  accord_plan_set_text (plan, concern, ACCORD_CONCERN_HEARD_WORDS, words);
  accord_plan_set_reference (plan, concern, ACCORD_CONCERN_HEARD_BY, person);
  accord_plan_set_integer (plan, concern, ACCORD_CONCERN_HEARD_SIDE, side);
  accord_plan_set_day (plan, concern, ACCORD_CONCERN_HEARD_ON, day);

  return accord_plan_commit (plan, error);
}

/**
 * accord_concern_settle:
 * @day: when
 * @error: return location
 *
 * Notes that it is no worry any more, as one change.
 *
 * Returns: whether that is written
 */
gboolean
accord_concern_settle (AccordConcern *concern,
                       AccordPlan    *plan,
                       AccordDay      day,
                       GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_CONCERN (concern), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  accord_plan_begin (plan, _("Settle a concern"), NULL);
  accord_plan_set_day (plan, concern, ACCORD_CONCERN_SETTLED_ON, day);

  return accord_plan_commit (plan, error);
}

/**
 * accord_concerns_dup_warning:
 * @subject: (nullable): what is decided about: a deal, promise or feature
 *
 * Returns: (transfer full) (nullable): what whoever decides or signs ought to
 *   know: which concerns nobody has said back yet; %NULL where all are heard
 */
char *
accord_concerns_dup_warning (AccordPlan   *plan,
                             AccordEntity *subject)
{
  g_autoptr (GPtrArray) unheard = accord_concerns_list_unheard (plan, subject);
  g_autoptr (GString) list = g_string_new (NULL);

  if (unheard->len == 0)
    return NULL;

  for (guint i = 0; i < unheard->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (unheard->pdata[i]);

      /* The sentence ends once. */
      if (g_str_has_suffix (label, "."))
        label[strlen (label) - 1] = '\0';
      g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", label);
    }

  /* Translators: concerns, in quotation marks. */
  return g_strdup_printf (_("Nobody has said back yet: %s."), list->str);
}
