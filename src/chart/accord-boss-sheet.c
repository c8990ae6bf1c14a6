/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page for the boss: whether asking first pays, who gave way at what
 * cost, and how much of their windows promises have given away. It counts for
 * the plan; there is no person in it. */

#include "config.h"

#include "accord-boss-sheet.h"

#include "accord-asked-first.h"
#include "accord-chart-format.h"
#include "accord-ledger-source.h"
#include "accord-settings.h"
#include "accord-window-given.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_currency (AccordPlan *plan)
{
  return accord_entity_get_text (accord_plan_get_root (plan),
                                 ACCORD_SETTINGS_CURRENCY);
}

static char *
dup_overtime (double hours)
{
  gulong whole = (gulong) lround (hours);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%lu hour", "%lu hours",
                                       whole),
                          whole);
}

/* One measure of both; takes what each came to. */
static void
take_pair (AccordSheet *sheet,
           const char  *name,
           char        *asked,
           char        *told)
{
  accord_sheet_add_pair (sheet, name, asked, told);
  g_free (asked);
  g_free (told);
}

/* Kept out of those that have ended. */
static char *
dup_kept (const AccordTold *told)
{
  guint n_ended = told->n_kept + told->n_broken;

  if (told->n_late == 0)
    /* Translators: how many were kept, of how many. */
    return g_strdup_printf (_ ("%u of %u"), told->n_kept, n_ended);

  /* Translators: how many were kept, of how many, and how many of those that
   * were kept came late. */
  return g_strdup_printf (_ ("%u of %u (%u late)"), told->n_kept, n_ended,
                          told->n_late);
}

static char *
dup_days (int days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days",
                                       (gulong) days),
                          days);
}

static void
add_asked_first (AccordSheet *sheet,
                 AccordPlan  *plan)
{
  const char *currency = get_currency (plan);
  AccordAskedFirst counts;
  const AccordTold *asked = &counts.asked, *told = &counts.told;

  accord_asked_first_count (plan, &counts);
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING,
                    _ ("Asked first, or told first?"), NULL);
  accord_sheet_add (
    sheet, ACCORD_SHEET_PARAGRAPH,
    _ ("Asked first: there was an estimate when the date was given. Told "
       "first: there was none."),
    NULL);
  accord_sheet_add_pair (sheet, "", _ ("Asked first"), _ ("Told first"));
  take_pair (sheet, _ ("Promises"), g_strdup_printf ("%u", asked->n_promises),
             g_strdup_printf ("%u", told->n_promises));
  take_pair (sheet, _ ("Kept, of those ended"), dup_kept (asked),
             dup_kept (told));
  take_pair (sheet, _ ("Late, all together"), dup_days (asked->days_late),
             dup_days (told->days_late));
  take_pair (sheet, _ ("Cost of lateness"),
             accord_chart_format_money (asked->late_cost, currency),
             accord_chart_format_money (told->late_cost, currency));
  take_pair (sheet, _ ("Overtime"), dup_overtime (asked->overtime_hours),
             dup_overtime (told->overtime_hours));
}

static void
add_side (AccordSheet            *sheet,
          const AccordLedgerData *ledger,
          AccordLedgerSide        side)
{
  AccordLedgerSum sum;
  g_autofree char *cost = NULL;
  g_autofree char *overtime = NULL;
  g_autofree char *detail = NULL;

  accord_ledger_data_sum (ledger, side, &sum);
  cost = accord_chart_format_money (sum.cost, ledger->currency);
  overtime = dup_overtime (sum.hours);
  detail = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 /* Translators: how often a side gave way; then money,
                  * person-days, and hours of overtime. */
                 "gave way %u time · %s · %g person-days · %s of overtime",
                 "gave way %u times · %s · %g person-days · %s of "
                 "overtime",
                 sum.n_times),
    sum.n_times, cost, sum.days, overtime);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT,
                    accord_words_side (side == ACCORD_LEDGER_SALES
                                         ? ACCORD_SIDE_SALES
                                         : ACCORD_SIDE_ENGINEERING),
                    detail);
}

static void
add_ledger (AccordSheet *sheet,
            AccordPlan  *plan,
            AccordDay    today)
{
  g_autoptr (AccordLedgerData) ledger
    = accord_ledger_source_new (plan, today);

  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, _ ("Give and take"), NULL);
  add_side (sheet, ledger, ACCORD_LEDGER_SALES);
  add_side (sheet, ledger, ACCORD_LEDGER_ENGINEERING);
}

static void
add_windows (AccordSheet *sheet,
             AccordPlan  *plan)
{
  g_autoptr (GArray) list = accord_window_given_list (plan, NULL);

  if (list->len == 0)
    return;
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, _ ("Windows given away"),
                    NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const AccordWindowGiven *given
        = &g_array_index (list, AccordWindowGiven, i);
      g_autofree char *label
        = accord_words_dup_promise (ACCORD_ENTITY (given->promise));
      g_autofree char *share = accord_chart_format_percent (given->share);
      g_autofree char *detail = g_strdup_printf (
        /* Translators: days of how many, and the share that they are. */
        _ ("%d of %d days (%s)"), given->given, given->window, share);
      g_autofree char *date
        = given->day != ACCORD_DAY_NONE
            ? accord_chart_format_date (given->day, ACCORD_DATE_FULL)
            : NULL;
      g_autofree char *when = date != NULL
                                ? g_strdup_printf ("%s · %s", date, detail)
                                : g_strdup (detail);

      accord_sheet_add (sheet, ACCORD_SHEET_ITEM, label, when);
    }
}

/**
 * accord_boss_sheet_new:
 * @today: the day that it is of
 *
 * Returns: (transfer full): how fairly the two sides deal, and what it costs
 *   when they don't
 */
AccordSheet *
accord_boss_sheet_new (AccordPlan *plan,
                       AccordDay   today)
{
  g_autofree char *date = NULL;
  AccordSheet *sheet;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  date = accord_chart_format_date (today, ACCORD_DATE_FULL);
  sheet = accord_sheet_new (_ ("How we promise"), date, today);
  add_asked_first (sheet, plan);
  add_ledger (sheet, plan, today);
  add_windows (sheet, plan);

  return sheet;
}
