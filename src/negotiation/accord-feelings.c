/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each side feels about the plan before a meeting. Both are shown when it
 * starts, not before: nobody's feeling shall depend on another's. */

#include "config.h"

#include "accord-feelings.h"

#include "accord-meeting.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static AccordEntity *
find_feeling (AccordEntity *meeting,
              AccordEntity *person)
{
  g_autoptr (GPtrArray) feelings = accord_entity_list_referrers (
    meeting, ACCORD_TYPE_FEELING, ACCORD_FEELING_MEETING);

  for (guint i = 0; i < feelings->len; i++)
    if (accord_entity_get_referred (feelings->pdata[i],
                                    ACCORD_FEELING_PERSON)
        == (gpointer) person)
      return feelings->pdata[i];

  return NULL;
}

/**
 * accord_feelings_say:
 * @meeting: the meeting to come
 * @person: (nullable): whose feeling; it replaces what they said before
 * @side: their side
 * @mood: from 1, bad, to %ACCORD_FEELING_STEPS, good
 * @why: (nullable): the reason, where they give one
 * @day: when
 * @error: return location
 *
 * Says how somebody feels about the plan, as one change.
 *
 * Returns: whether it is written
 */
gboolean
accord_feelings_say (AccordPlan    *plan,
                     AccordEntity  *meeting,
                     AccordEntity  *person,
                     AccordSide     side,
                     int            mood,
                     const char    *why,
                     AccordDay      day,
                     GError       **error)
{
  AccordEntity *feeling = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (mood >= 1 && mood <= ACCORD_FEELING_STEPS, FALSE);

  accord_plan_begin (plan, _("Say how the plan feels"), NULL);
  if (person != NULL)
    feeling = find_feeling (meeting, person);
  if (feeling == NULL)
    feeling = accord_plan_add (plan, ACCORD_TYPE_FEELING, 0);
  accord_plan_set_reference (plan, feeling, ACCORD_FEELING_MEETING, meeting);
  accord_plan_set_reference (plan, feeling, ACCORD_FEELING_PERSON, person);
  accord_plan_set_integer (plan, feeling, ACCORD_FEELING_SIDE, side);
  accord_plan_set_integer (plan, feeling, ACCORD_FEELING_MOOD, mood);
  accord_plan_set_text (plan, feeling, ACCORD_FEELING_WHY, why);
  accord_plan_set_day (plan, feeling, ACCORD_FEELING_DAY, day);

  return accord_plan_commit (plan, error);
}

/**
 * accord_feelings_adopt:
 * @plan: a plan, inside a change
 * @meeting: a meeting that starts
 *
 * Feelings that were given before there was a meeting are for this one.
 */
void
accord_feelings_adopt (AccordPlan   *plan,
                       AccordEntity *meeting)
{
  g_autoptr (GPtrArray) feelings = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (plan) && accord_plan_is_changing (plan));
  g_return_if_fail (ACCORD_IS_MEETING (meeting));

  feelings = accord_plan_dup_current (plan, ACCORD_TYPE_FEELING);
  for (guint i = 0; i < feelings->len; i++)
    if (!accord_entity_has_value (feelings->pdata[i],
                                  ACCORD_FEELING_MEETING))
      accord_plan_set_reference (plan, feelings->pdata[i],
                                 ACCORD_FEELING_MEETING, meeting);
}

/**
 * accord_feelings_shown:
 *
 * Returns: whether what people said may be shown: @meeting has started
 */
gboolean
accord_feelings_shown (AccordEntity *meeting)
{
  g_return_val_if_fail (ACCORD_IS_MEETING (meeting), FALSE);

  return accord_entity_get_choice (meeting, ACCORD_MEETING_STATE)
         != ACCORD_MEETING_STATE_PLANNED;
}

/**
 * accord_feelings_list:
 * @side: sales or engineering; those who belong to both count for each
 *
 * Returns: (transfer container) (element-type AccordFeeling): what that side
 *   said before @meeting
 */
GPtrArray *
accord_feelings_list (AccordEntity *meeting,
                      AccordSide    side)
{
  GPtrArray *feelings;

  g_return_val_if_fail (ACCORD_IS_MEETING (meeting), NULL);

  feelings = accord_entity_list_referrers (meeting, ACCORD_TYPE_FEELING,
                                           ACCORD_FEELING_MEETING);
  for (guint i = feelings->len; i-- > 0;)
    {
      int said = accord_entity_get_choice (feelings->pdata[i],
                                           ACCORD_FEELING_SIDE);

      if (said != (int) side && said != ACCORD_SIDE_BOTH)
        g_ptr_array_remove_index (feelings, i);
    }

  return feelings;
}

/**
 * accord_feelings_average:
 *
 * Returns: what @side said on average, from 1 to %ACCORD_FEELING_STEPS; NaN
 *   where nobody did
 */
double
accord_feelings_average (AccordEntity *meeting,
                         AccordSide    side)
{
  g_autoptr (GPtrArray) feelings = accord_feelings_list (meeting, side);
  double sum = 0;

  if (feelings->len == 0)
    return NAN;
  for (guint i = 0; i < feelings->len; i++)
    sum += accord_entity_get_integer (feelings->pdata[i],
                                      ACCORD_FEELING_MOOD);

  return sum / feelings->len;
}

/**
 * accord_feeling_get_word:
 * @mood: from 1 to %ACCORD_FEELING_STEPS
 *
 * Returns: (transfer none): what that step is called
 */
const char *
accord_feeling_get_word (int mood)
{
  /* Translators: how somebody feels about the plan, from bad to good. */
  static const char *const words[ACCORD_FEELING_STEPS]
    = { NC_("feeling", "bad"), NC_("feeling", "uneasy"),
        NC_("feeling", "mixed"), NC_("feeling", "fine"),
        NC_("feeling", "good") };

  g_return_val_if_fail (mood >= 1 && mood <= ACCORD_FEELING_STEPS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "feeling", words[mood - 1]);
}
