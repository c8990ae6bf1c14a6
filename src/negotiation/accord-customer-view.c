/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a customer may see of a promise, and nothing else: what it is, in
 * their words; the agreed date, or from when to when it may come, with how
 * likely that is in words; and the limits that have been put in words for
 * customers. It is put together from the few fields that it may show, not by
 * leaving things out. What people typed may
 * still name another customer: then there is no view until that is changed.
 */

#include "config.h"

#include "accord-customer-view.h"

#include "accord-account.h"
#include "accord-day-words.h"
#include "accord-error.h"
#include "accord-limits.h"
#include "accord-settings.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A name that is shorter can be part of any word. */
#define SHORTEST_NAME 3

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* Whether @name stands in @text as a word of its own, in any case. */
static gboolean
names (const char *text,
       const char *name)
{
  g_autofree char *text_folded = g_utf8_casefold (text, -1);
  g_autofree char *name_folded = g_utf8_casefold (name, -1);
  const char *found = text_folded;

  if (g_utf8_strlen (name_folded, -1) < SHORTEST_NAME)
    return FALSE;
  while ((found = strstr (found, name_folded)) != NULL)
    {
      const char *end = found + strlen (name_folded);

      if ((found == text_folded
           || !is_word_char (g_utf8_get_char (g_utf8_prev_char (found))))
          && !is_word_char (g_utf8_get_char (end)))
        return TRUE;
      found = g_utf8_next_char (found);
    }

  return FALSE;
}

/* The customer's own name, or that of the firm it belongs to or that belongs
 * to it, may stand anywhere. */
static gboolean
is_same_family (AccordEntity *account,
                AccordEntity *other)
{
  return account == other
         || (account != NULL
             && (accord_entity_get_referred (account, ACCORD_ACCOUNT_PARENT)
                   == (gpointer) other
                 || accord_entity_get_referred (other, ACCORD_ACCOUNT_PARENT)
                      == (gpointer) account));
}

static gboolean
check_text (AccordPlan    *plan,
            AccordPromise *promise,
            const char    *text,
            GError       **error)
{
  AccordEntity *account = accord_promise_get_account (promise);
  g_autoptr (GPtrArray) accounts
    = accord_plan_dup_current (plan, ACCORD_TYPE_ACCOUNT);

  for (guint i = 0; i < accounts->len; i++)
    {
      g_autofree char *name = accord_entity_dup_label (accounts->pdata[i]);

      if (is_same_family (account, accounts->pdata[i]) || !names (text, name))
        continue;
      accord_entity_set_rule_error (
        ACCORD_ENTITY (promise), error,
        /* Translators: what somebody wrote, and the name of a customer. */
        _("“%s” names another customer, %s; change it before a customer "
          "sees it."),
        text, name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_sheet (AccordPlan    *plan,
             AccordPromise *promise,
             AccordSheet   *sheet,
             GError       **error)
{
  if (!check_text (plan, promise, sheet->title, error))
    return FALSE;
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const AccordSheetBlock *block = sheet->blocks->pdata[i];

      if (!check_text (plan, promise, block->text, error)
          || (block->detail != NULL
              && !check_text (plan, promise, block->detail, error)))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_agreed (AccordDay agreed,
            double    chance)
{
  g_autofree char *date = accord_day_to_words (agreed, ACCORD_DATE_FULL);
  g_autofree char *likely = accord_words_dup_likelihood (chance);

  if (isnan (chance))
    /* Translators: a date. */
    return g_strdup_printf (_("by %s"), date);

  /* Translators: a date, and how likely it is that it is met. */
  return g_strdup_printf (_("by %s (%s)"), date, likely);
}

/* Half of the trials lie before the first day, and nine in ten before the
 * last. */
static char *
dup_window (const AccordPromiseForecast *figures)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (figures == NULL || !figures->dated
      || figures->p50 == ACCORD_DAY_MAX || figures->p90 == ACCORD_DAY_MAX)
    return g_strdup (_("not agreed yet"));

  first = accord_day_to_words (figures->p50, ACCORD_DATE_MONTH_YEAR);
  last = accord_day_to_words (figures->p90, ACCORD_DATE_MONTH_YEAR);
  if (g_strcmp0 (first, last) == 0)
    /* Translators: a month with its year. */
    return g_strdup_printf (_("not agreed yet; likely in %s"), first);

  /* Translators: months with their years. */
  return g_strdup_printf (_("not agreed yet; likely between %s and %s"),
                          first, last);
}

static char *
dup_when (AccordEntity                *promise,
          const AccordPromiseForecast *figures)
{
  AccordDay delivered
    = accord_entity_get_day (promise, ACCORD_PROMISE_DELIVERED_ON);
  AccordDay agreed
    = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  gint64 after
    = accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER);
  g_autofree char *date = NULL;

  if (delivered != ACCORD_DAY_NONE)
    {
      date = accord_day_to_words (delivered, ACCORD_DATE_FULL);
      /* Translators: a date. */
      return g_strdup_printf (_("delivered on %s"), date);
    }
  if (agreed != ACCORD_DAY_NONE)
    return dup_agreed (agreed, figures != NULL ? figures->by_agreed.value
                                               : NAN);
  if (after != ACCORD_INTEGER_NONE)
    return g_strdup_printf (ngettext ("%d day after signing",
                                      "%d days after signing",
                                      (gulong) after),
                            (int) after);

  return dup_window (figures);
}

static void
add_limit (AccordSheet  *sheet,
           AccordEntity *limit,
           const char   *text)
{
  const char *until = accord_entity_get_text (limit, ACCORD_LIMIT_UNTIL);
  g_autofree char *detail
    /* Translators: when a limit falls away, such as “version 2”. */
    = until != NULL ? g_strdup_printf (C_ ("limit", "until %s"), until) : NULL;

  accord_sheet_add (sheet, ACCORD_SHEET_ITEM, text, detail);
}

static void
add_limits (AccordSheet  *sheet,
            AccordEntity *promise)
{
  g_autoptr (GPtrArray) limits
    = accord_limits_list (ACCORD_PROMISE (promise));
  gboolean any = FALSE;

  for (guint i = 0; i < limits->len; i++)
    {
      const char *text
        = accord_limit_get_customer_text (limits->pdata[i]);

      if (text == NULL)
        continue;
      if (!any)
        accord_sheet_add (sheet, ACCORD_SHEET_HEADING,
                          _("What it does not do"), NULL);
      any = TRUE;
      add_limit (sheet, limits->pdata[i], text);
    }
}

static AccordSheet *
create_sheet (AccordPlan                  *plan,
              AccordEntity                *promise,
              const AccordPromiseForecast *figures,
              AccordDay                    today)
{
  const char *organisation = accord_entity_get_text (
    accord_plan_get_root (plan), ACCORD_SETTINGS_ORGANISATION);
  const char *wording
    = accord_entity_get_text (promise, ACCORD_PROMISE_WORDING);
  g_autofree char *label = accord_words_dup_promise (promise);
  g_autofree char *date = accord_day_to_words (today, ACCORD_DATE_FULL);
  g_autofree char *subtitle
    = organisation != NULL ? g_strdup_printf ("%s · %s", organisation, date)
                           : g_strdup (date);
  g_autofree char *when = dup_when (promise, figures);
  AccordSheet *sheet = accord_sheet_new (label, subtitle, today);

  sheet->outside = TRUE;
  if (wording != NULL)
    accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, wording, NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, _("When"), when);
  add_limits (sheet, promise);

  return sheet;
}

/**
 * accord_customer_view_new:
 * @promise: a promise of @plan
 * @forecast: (nullable): what is to be expected
 * @today: the day that it is of
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the customer may see; %NULL with
 *   %ACCORD_ERROR_RULE where a text of it names another customer
 */
AccordSheet *
accord_customer_view_new (AccordPlan     *plan,
                          AccordPromise  *promise,
                          AccordForecast *forecast,
                          AccordDay       today,
                          GError        **error)
{
  g_autoptr (AccordSheet) sheet = NULL;
  AccordPromiseForecast figures;
  gboolean known;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  known = forecast != NULL
          && accord_forecast_get_promise (
            forecast, accord_entity_get_id (ACCORD_ENTITY (promise)),
            &figures)
          && figures.dated;
  sheet = create_sheet (plan, ACCORD_ENTITY (promise),
                        known ? &figures : NULL, today);
  if (!check_sheet (plan, promise, sheet, error))
    return NULL;

  return g_steal_pointer (&sheet);
}

/**
 * accord_customer_view_dup_note:
 *
 * Returns: (transfer full) (nullable): what the one who shows the view ought
 *   to know beforehand: which limits are not in it, since nobody has put them
 *   in words for the customer, and what to do; %NULL where all are
 */
char *
accord_customer_view_dup_note (AccordPromise *promise)
{
  g_autoptr (GPtrArray) limits = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  limits = accord_limits_list (promise);
  for (guint i = 0; i < limits->len; i++)
    {
      g_autofree char *label = NULL;

      if (accord_limit_get_customer_text (limits->pdata[i]) != NULL)
        continue;
      label = accord_entity_dup_label (limits->pdata[i]);
      g_string_append_printf (list, "%s“%s”", n > 0 ? ", " : "", label);
      n++;
    }
  if (n == 0)
    return NULL;

  return g_strdup_printf (
    /* Translators: limits of a promise, in quotation marks. */
    ngettext ("%u limit has no wording for the customer, and is left out: "
              "%s. Give it a text for the customer, or tell it yourself.",
              "%u limits have no wording for the customer, and are left out: "
              "%s. Give them texts for the customer, or tell them yourself.",
              n),
    n, list->str);
}
