/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Minutes as a sheet: first what was decided, who does what, and which dates
 * hold, since that is what those read who were not there. The picture stands
 * at the end: it is high, and what it does not fit behind would leave half a
 * page empty. */

#include "config.h"

#include "accord-minutes.h"

#include "accord-agenda-item.h"
#include "accord-day-words.h"
#include "accord-decisions.h"
#include "accord-feelings.h"
#include "accord-limits.h"
#include "accord-meeting.h"
#include "accord-offer.h"
#include "accord-option.h"
#include "accord-person.h"
#include "accord-promise-baseline.h"
#include "accord-promise-life.h"
#include "accord-settings.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What stands between two remarks on one line. */
#define BETWEEN " · "

/* Adds @remark (taken) to what is on @line. */
static void
take_remark (GString *line,
             char    *remark)
{
  if (remark != NULL && *remark != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? BETWEEN : "",
                            remark);
  g_free (remark);
}

static char *
dup_date (AccordDay day)
{
  return accord_day_is_valid (day)
           ? accord_day_to_words (day, ACCORD_DATE_FULL)
           : NULL;
}

static char *
dup_subtitle (AccordMinutes *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  AccordEntity *facilitator
    = accord_entity_get_referred (self->meeting, ACCORD_MEETING_FACILITATOR);
  gint64 minutes = accord_entity_get_integer (self->meeting,
                                              ACCORD_MEETING_MINUTES_TAKEN);

  take_remark (line, dup_date (self->day));
  if (minutes != ACCORD_INTEGER_NONE)
    take_remark (line, g_strdup_printf (ngettext ("%d minute", "%d minutes",
                                                  (gulong) minutes),
                                        (int) minutes));
  if (facilitator != NULL)
    {
      g_autofree char *name = accord_entity_dup_label (facilitator);

      /* Translators: the name of a person. */
      take_remark (line, g_strdup_printf (_("run by %s"), name));
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
dup_people (AccordMinutes *self,
            AccordSide     side)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      AccordEntity *person = self->people->pdata[i];
      g_autofree char *name = accord_entity_dup_label (person);

      if (accord_entity_get_choice (person, ACCORD_PERSON_SIDE)
          == (int) side)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_people (AccordMinutes *self,
            AccordSheet   *sheet)
{
  static const AccordSide sides[]
    = { ACCORD_SIDE_SALES, ACCORD_SIDE_ENGINEERING, ACCORD_SIDE_BOTH };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *names = dup_people (self, sides[i]);

      if (*names != '\0')
        accord_sheet_add (sheet, ACCORD_SHEET_FACT,
                          accord_words_side (sides[i]), names);
    }
}

static char *
dup_feeling (AccordMinutes *self,
             AccordSide     side)
{
  double mood = accord_feelings_average (self->meeting, side);

  return isnan (mood)
           ? NULL
           /* Translators: a side, and how it feels about the plan. */
           : g_strdup_printf (_("%s: %s"), accord_words_side (side),
                              accord_feeling_get_word ((int) lround (mood)));
}

static void
add_feelings (AccordMinutes *self,
              AccordSheet   *sheet)
{
  g_autoptr (GString) line = g_string_new (NULL);

  take_remark (line, dup_feeling (self, ACCORD_SIDE_SALES));
  take_remark (line, dup_feeling (self, ACCORD_SIDE_ENGINEERING));
  if (line->len > 0)
    accord_sheet_add (sheet, ACCORD_SHEET_FACT, _("How it felt before"),
                      line->str);
}

static char *
dup_cost (AccordPlan   *plan,
          AccordEntity *decision)
{
  g_autoptr (GString) line = g_string_new (NULL);
  double days
    = accord_entity_get_number (decision, ACCORD_DECISION_COST_DAYS);
  double hours
    = accord_entity_get_number (decision, ACCORD_DECISION_OVERTIME_HOURS);
  AccordMoney money
    = accord_entity_get_money (decision, ACCORD_DECISION_COST_MONEY);

  if (days > 0)
    /* Translators: a number. */
    take_remark (line, g_strdup_printf (_("%g person-days"), days));
  if (hours > 0)
    /* Translators: a number. */
    take_remark (line, g_strdup_printf (_("%g hours of overtime"), hours));
  if (money != ACCORD_MONEY_NONE && money != 0)
    {
      g_autofree char *amount
        = accord_money_to_string (money, accord_plan_get_decimals (plan));

      take_remark (
        line, g_strdup_printf ("%s %s", amount,
                               accord_entity_get_text (
                                 accord_plan_get_root (plan),
                                 ACCORD_SETTINGS_CURRENCY)));
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* What else there was to choose from. */
static char *
dup_others (AccordEntity *decision)
{
  g_autoptr (GPtrArray) options = accord_entity_list_referrers (
    decision, ACCORD_TYPE_OPTION, ACCORD_OPTION_DECISION);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    if (!accord_entity_get_boolean (options->pdata[i], ACCORD_OPTION_CHOSEN))
      {
        g_autofree char *label = accord_entity_dup_label (options->pdata[i]);

        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "",
                                label);
      }

  /* Translators: what was not chosen, as texts. */
  return list->len > 0
           ? g_strdup_printf (_("also on the table: %s"), list->str)
           : NULL;
}

static char *
dup_decision_detail (AccordPlan   *plan,
                     AccordEntity *decision)
{
  g_autoptr (GString) line = g_string_new (NULL);
  AccordEntity *option
    = accord_decision_find_chosen (ACCORD_DECISION (decision));
  AccordEntity *person
    = accord_entity_get_referred (decision, ACCORD_DECISION_DECIDED_BY);

  if (option != NULL)
    take_remark (line, accord_entity_dup_label (option));
  take_remark (line, g_strdup (accord_words_kind (accord_entity_get_choice (
                       decision, ACCORD_DECISION_KIND))));
  take_remark (line,
               g_strdup (accord_words_gave_way (accord_entity_get_choice (
                 decision, ACCORD_DECISION_GAVE_WAY))));
  take_remark (line, dup_cost (plan, decision));
  take_remark (line, g_strdup (accord_entity_get_text (
                       decision, ACCORD_DECISION_REASON)));
  if (person != NULL)
    {
      g_autofree char *name = accord_entity_dup_label (person);

      /* Translators: the name of a person. */
      take_remark (line, g_strdup_printf (_("decided by %s"), name));
    }
  take_remark (line, dup_others (decision));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_decisions (AccordMinutes *self,
               AccordPlan    *plan,
               AccordSheet   *sheet)
{
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, _("Decisions"), NULL);
  if (self->decisions->len == 0)
    accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH,
                      _("Nothing was decided."), NULL);
  for (guint i = 0; i < self->decisions->len; i++)
    {
      AccordEntity *decision = self->decisions->pdata[i];
      g_autofree char *label = accord_entity_dup_label (decision);
      g_autofree char *detail = dup_decision_detail (plan, decision);
      g_autofree char *text = g_strdup_printf (
        /* Translators: a decision, and what was decided: accepted. */
        _("%s: %s"), label,
        accord_words_verdict (
          accord_entity_get_choice (decision, ACCORD_DECISION_VERDICT)));

      accord_sheet_add (sheet, ACCORD_SHEET_ITEM, text, detail);
    }
}

static void
add_duties (AccordMinutes *self,
            AccordSheet   *sheet)
{
  if (self->duties->len == 0)
    return;

  accord_sheet_add (sheet, ACCORD_SHEET_HEADING,
                    _("Who does what by when"), NULL);
  for (guint i = 0; i < self->duties->len; i++)
    {
      const AccordDuty *duty = self->duties->pdata[i];
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *date = dup_date (duty->due);

      if (duty->owner != NULL)
        take_remark (line, accord_entity_dup_label (duty->owner));
      if (date != NULL)
        /* Translators: a date. */
        take_remark (line, g_strdup_printf (_("by %s"), date));
      accord_sheet_add (sheet, ACCORD_SHEET_ITEM, duty->what, line->str);
    }
}

/* Why it is the date that it is, where somebody said so. */
static const char *
find_reason (AccordEntity *promise,
             AccordDay     day)
{
  AccordEntity *offer = accord_promise_life_find_offer (
    ACCORD_PROMISE (promise), ACCORD_SIDE_BOTH);

  return offer != NULL
             && accord_entity_get_boolean (offer, ACCORD_OFFER_ACCEPTS)
             && accord_entity_get_day (offer, ACCORD_OFFER_DATE) == day
           ? accord_entity_get_text (offer, ACCORD_OFFER_WHY)
           : NULL;
}

static char *
dup_agreed_detail (AccordMinutes *self,
                   AccordEntity  *promise)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const AccordStanding *before
    = self->before != NULL
        ? accord_standings_find (self->before,
                                 accord_entity_get_id (promise))
        : NULL;
  AccordDay day
    = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  g_autofree char *date
    = before != NULL && before->agreed != day ? dup_date (before->agreed)
                                              : NULL;

  if (date != NULL)
    /* Translators: a date. */
    take_remark (line, g_strdup_printf (_("before: %s"), date));
  take_remark (line, g_strdup (find_reason (promise, day)));
  if (accord_promise_baseline_get_date (ACCORD_PROMISE (promise)) == day)
    take_remark (line, g_strdup (_("signed by both sides")));
  if (accord_entity_get_boolean (promise, ACCORD_PROMISE_BEFORE_ESTIMATE))
    take_remark (line, g_strdup (_("given before there was an estimate")));
  take_remark (line, accord_limits_dup_text (ACCORD_PROMISE (promise)));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_agreed (AccordMinutes *self,
            AccordSheet   *sheet)
{
  if (self->agreed->len == 0)
    return;

  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, _("Dates agreed"), NULL);
  for (guint i = 0; i < self->agreed->len; i++)
    {
      AccordEntity *promise = self->agreed->pdata[i];
      g_autofree char *label = accord_words_dup_promise (promise);
      g_autofree char *date = dup_date (
        accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE));
      g_autofree char *detail = dup_agreed_detail (self, promise);
      /* Translators: a promise, and its date. */
      g_autofree char *text = g_strdup_printf (_("%s: %s"), label, date);

      accord_sheet_add (sheet, ACCORD_SHEET_ITEM, text, detail);
    }
}

static int
compare_agreed (gconstpointer a,
                gconstpointer b)
{
  const AccordMove *x = a, *y = b;
  AccordDay x_day = x->after != NULL ? x->after->agreed : x->before->agreed;
  AccordDay y_day = y->after != NULL ? y->after->agreed : y->before->agreed;

  if (x_day != y_day)
    return x_day == ACCORD_DAY_NONE   ? 1
           : y_day == ACCORD_DAY_NONE ? -1
           : x_day < y_day            ? -1
                                      : 1;

  return g_utf8_collate (x->title, y->title);
}

static gboolean
has_dates (const AccordSheetDates *dates)
{
  return dates->agreed != ACCORD_DAY_NONE
         || dates->agreed_before != ACCORD_DAY_NONE
         || dates->ready != ACCORD_DAY_NONE
         || dates->ready_before != ACCORD_DAY_NONE;
}

static void
add_moves (AccordMinutes *self,
           AccordPlan    *plan,
           AccordSheet   *sheet)
{
  g_autoptr (GArray) moves = NULL;

  if (self->before == NULL)
    return;

  moves = accord_standings_compare (self->before, self->after, plan, TRUE);
  g_array_sort (moves, compare_agreed);
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, _("Before and after"),
                    NULL);
  for (guint i = 0; i < moves->len; i++)
    {
      const AccordMove *move = &g_array_index (moves, AccordMove, i);
      const AccordStanding *before = move->before;
      const AccordStanding *after = move->after;
      AccordSheetDates dates = {
        before != NULL ? before->agreed : ACCORD_DAY_NONE,
        after != NULL ? after->agreed : ACCORD_DAY_NONE,
        before != NULL ? before->ready : ACCORD_DAY_NONE,
        after != NULL ? after->ready : ACCORD_DAY_NONE,
      };

      if (has_dates (&dates))
        accord_sheet_add_move (sheet, move->title, &dates);
    }
}

/* What was on the screen, or has a note, was talked about, also where the
 * meeting never came to its end; but not what somebody put off. */
static gboolean
was_talked_about (AccordEntity *item)
{
  return !accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED)
         && (accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE)
             || accord_entity_has_value (item, ACCORD_AGENDA_ITEM_NOTE)
             || accord_entity_get_integer (item, ACCORD_AGENDA_ITEM_SECONDS)
                  > 0);
}

static void
add_items (AccordMinutes *self,
           AccordSheet   *sheet,
           gboolean       talked_about,
           const char    *heading)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      AccordEntity *item = self->items->pdata[i];
      g_autofree char *label = accord_entity_dup_label (item);

      if (was_talked_about (item) != talked_about)
        continue;
      if (!headed)
        accord_sheet_add (sheet, ACCORD_SHEET_HEADING, heading, NULL);
      headed = TRUE;
      accord_sheet_add (
        sheet, ACCORD_SHEET_ITEM, label,
        accord_entity_get_text (item, ACCORD_AGENDA_ITEM_NOTE));
    }
}

/**
 * accord_minutes_create_sheet:
 * @plan: the plan of @self
 *
 * Returns: (transfer full): the minutes for people
 */
AccordSheet *
accord_minutes_create_sheet (AccordMinutes *self,
                             AccordPlan    *plan)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  AccordSheet *sheet;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  label = accord_entity_dup_label (self->meeting);
  /* Translators: what a meeting is called. */
  title = g_strdup_printf (_("Minutes: %s"), label);
  subtitle = dup_subtitle (self);
  sheet = accord_sheet_new (title, subtitle, self->day);
  add_people (self, sheet);
  add_feelings (self, sheet);
  add_decisions (self, plan, sheet);
  add_duties (self, sheet);
  add_agreed (self, sheet);
  add_items (self, sheet, TRUE, _("Talked about"));
  add_items (self, sheet, FALSE, _("Left for another time"));
  add_moves (self, plan, sheet);

  return sheet;
}
