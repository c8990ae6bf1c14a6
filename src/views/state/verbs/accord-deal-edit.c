/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-deal-edit.h"

#include "accord-amount-text.h"
#include "accord-date-text.h"
#include "accord-error.h"
#include "accord-met-criterion.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Translators: every name of a change stands behind "Undo:". @format has one
 * %s for the deal. */
static void
begin (AccordPlan *plan,
       AccordDeal *deal,
       const char *format)
{
  g_autofree char *label = accord_entity_dup_label (ACCORD_ENTITY (deal));
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *name = g_strjoinv (label, parts);

  accord_plan_begin (plan, name, NULL);
}

/**
 * accord_deal_edit_get_plan_currency:
 *
 * Returns: (transfer none): the currency of sums
 */
const char *
accord_deal_edit_get_plan_currency (AccordPlan *plan)
{
  return accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (plan)),
                                 ACCORD_SETTINGS_CURRENCY);
}

/**
 * accord_deal_edit_get_currency:
 *
 * Returns: (transfer none): the currency of the deal's amount: its own, else
 *   the plan's
 */
const char *
accord_deal_edit_get_currency (AccordPlan *plan,
                               AccordDeal *deal)
{
  const char *own = accord_entity_get_text (ACCORD_ENTITY (deal),
                                            ACCORD_DEAL_CURRENCY);

  return own != NULL ? own : accord_deal_edit_get_plan_currency (plan);
}

/**
 * accord_deal_edit_add:
 * @stage: (nullable): where it begins
 * @title: what it is about
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the new deal
 */
AccordDeal *
accord_deal_edit_add (AccordPlan   *plan,
                      AccordEntity *stage,
                      const char   *title,
                      GError      **error)
{
  AccordDeal *deal;
  gint64 id;

  accord_plan_begin (plan, _("Add a deal"), NULL);
  deal = accord_plan_add (plan, ACCORD_TYPE_DEAL, 0);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_TITLE, title);
  accord_plan_set_reference (plan, deal, ACCORD_DEAL_STAGE, stage);
  id = accord_entity_get_id (ACCORD_ENTITY (deal));
  if (!accord_plan_commit (plan, error))
    return NULL;

  return accord_plan_lookup (plan, id);
}

/**
 * accord_deal_edit_set_amount:
 * @amount: as typed; empty for none
 * @error: return location
 *
 * Returns: whether it was an amount, and is on disk
 */
gboolean
accord_deal_edit_set_amount (AccordPlan *plan,
                             AccordDeal *deal,
                             const char *amount,
                             GError    **error)
{
  AccordMoney money;

  if (!accord_amount_text_parse (
        amount, accord_deal_edit_get_currency (plan, deal), &money, error))
    return FALSE;

  /* Translators: the name of a change; %s is a deal. */
  begin (plan, deal, _("Set amount of %s"));
  accord_plan_set_integer (plan, deal, ACCORD_DEAL_AMOUNT, money);

  return accord_plan_commit (plan, error);
}

/**
 * accord_deal_edit_parse_chance:
 * @text: whole per cent as typed, with or without the sign
 * @chance: (out): from 0 to 1
 * @error: return location
 *
 * Returns: whether @text is a chance
 */
gboolean
accord_deal_edit_parse_chance (const char *text,
                               double     *chance,
                               GError    **error)
{
  g_autofree char *digits = g_strdup (text);
  guint64 percent;

  g_strdelimit (digits, "%", ' ');
  g_strstrip (digits);
  if (g_str_has_suffix (digits, "\302\240"))
    digits[strlen (digits) - 2] = '\0';
  if (!g_ascii_string_to_unsigned (digits, 10, 0, 100, &percent, NULL))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: what the person typed where a chance or
                    * a share is asked for. */
                   _("“%s” can’t be used here; write whole per cent, from 0 "
                     "to 100."),
                   text);
      return FALSE;
    }

  *chance = (double) percent / 100;
  return TRUE;
}

/**
 * accord_deal_edit_set_chance:
 * @chance: from 0 to 1; NaN to follow the stage and its criteria again
 * @reason: why it isn't what the criteria give
 * @error: return location
 *
 * Returns: whether it is on disk
 */
gboolean
accord_deal_edit_set_chance (AccordPlan *plan,
                             AccordDeal *deal,
                             double      chance,
                             const char *reason,
                             GError    **error)
{
  gboolean by_hand = !isnan (chance);

  begin (plan, deal,
         /* Translators: the names of changes; %s is a deal. */
         by_hand ? _("Set chance of %s")
                 : _("Let the stage give the chance of %s"));
  accord_plan_set_number (plan, deal, ACCORD_DEAL_CHANCE_OVERRIDE, chance);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_OVERRIDE_REASON,
                        by_hand && *reason != '\0' ? reason : NULL);

  return accord_plan_commit (plan, error);
}

/* Nothing typed is no day. */
static gboolean
parse_day (const char *text,
           AccordDay   today,
           AccordDay  *day,
           GError    **error)
{
  *day = ACCORD_DAY_NONE;

  return *text == '\0' || accord_date_text_parse (text, today, day, error);
}

/**
 * accord_deal_edit_set_close:
 * @early: the earliest day, as typed
 * @likely: the likely day
 * @late: the latest day; all empty for none
 * @today: a day without a year is the next one from here
 * @error: return location
 *
 * Returns: whether they were days, and are on disk
 */
gboolean
accord_deal_edit_set_close (AccordPlan *plan,
                            AccordDeal *deal,
                            const char *early,
                            const char *likely,
                            const char *late,
                            AccordDay   today,
                            GError    **error)
{
  const char *texts[] = { early, likely, late };
  AccordDay days[3];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (!parse_day (texts[i], today, &days[i], error))
      return FALSE;

  /* Translators: the name of a change; %s is a deal. */
  begin (plan, deal, _("Set expected close of %s"));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    accord_plan_set_day (plan, deal, ACCORD_DEAL_CLOSE_EARLY + i, days[i]);

  return accord_plan_commit (plan, error);
}

/**
 * accord_deal_edit_set_owner:
 * @owner: (nullable): a person
 * @error: return location
 *
 * Returns: whether it is on disk
 */
gboolean
accord_deal_edit_set_owner (AccordPlan   *plan,
                            AccordDeal   *deal,
                            AccordEntity *owner,
                            GError      **error)
{
  /* Translators: the name of a change; %s is a deal. */
  begin (plan, deal, _("Set owner of %s"));
  accord_plan_set_reference (plan, deal, ACCORD_DEAL_OWNER, owner);

  return accord_plan_commit (plan, error);
}

static AccordEntity *
find_met (AccordDeal   *deal,
          AccordEntity *criterion)
{
  g_autoptr (GPtrArray) met = accord_entity_list_referrers (
    ACCORD_ENTITY (deal), ACCORD_TYPE_MET_CRITERION,
    ACCORD_MET_CRITERION_DEAL);

  for (guint i = 0; i < met->len; i++)
    if (accord_entity_get_referred (met->pdata[i],
                                    ACCORD_MET_CRITERION_CRITERION)
        == criterion)
      return met->pdata[i];

  return NULL;
}

/**
 * accord_deal_edit_is_met:
 * @criterion: an exit criterion
 *
 * Returns: whether somebody says that @deal meets it
 */
gboolean
accord_deal_edit_is_met (AccordDeal   *deal,
                         AccordEntity *criterion)
{
  g_return_val_if_fail (ACCORD_IS_DEAL (deal), FALSE);

  return find_met (deal, criterion) != NULL;
}

/**
 * accord_deal_edit_set_met:
 * @criterion: an exit criterion
 * @met: whether @deal meets it
 * @today: since when
 * @error: return location
 *
 * Returns: whether it is on disk; a criterion that stands so already changes
 *   nothing
 */
gboolean
accord_deal_edit_set_met (AccordPlan   *plan,
                          AccordDeal   *deal,
                          AccordEntity *criterion,
                          gboolean      met,
                          AccordDay     today,
                          GError      **error)
{
  AccordEntity *now = find_met (deal, criterion);

  if (met == (now != NULL))
    return TRUE;

  begin (plan, deal,
         /* Translators: the names of changes; %s is a deal. */
         met ? _("Meet a criterion of %s") : _("Unmeet a criterion of %s"));
  if (met)
    {
      now = accord_plan_add (plan, ACCORD_TYPE_MET_CRITERION, 0);
      accord_plan_set_reference (plan, now, ACCORD_MET_CRITERION_DEAL, deal);
      accord_plan_set_reference (plan, now, ACCORD_MET_CRITERION_CRITERION,
                                 criterion);
      accord_plan_set_day (plan, now, ACCORD_MET_CRITERION_MET_ON, today);
    }
  else
    accord_plan_remove (plan, now);

  return accord_plan_commit (plan, error);
}
